package io.github.ioctlabi.abi.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.abi.commands.Library;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The kernels of both versions, and programs of both on each.
 *
 * @param versions what they are made of
 * @param tools in the versions' folder
 * @param runner the program that runs programs
 */
record Kernels(Versions versions, CTools tools, Path runner) {
  private static final String FLAGS = "gcc -O0 -w -std=gnu11 -shared -fPIC ";

  private static final Path SHIM = Project.root().resolve("kernel-shim");

  /** Compiles both kernels. */
  static Kernels of(Versions versions, Path runner) throws IOException {
    Kernels kernels = new Kernels(versions, new CTools(versions.folder()), runner);
    for (int version = 0; version < 2; version++) {
      versions.writeHeaders(version);
      if (versions.foreign(version).isPresent()) {
        kernels.checks(version);
      }
      assertEquals(new Tool(0, ""), kernels.device(version, version));
    }
    return kernels;
  }

  /** The header that somebody else wrote is the one that is declared. */
  private void checks(int version) throws IOException {
    assertEquals(new Tool(0, ""), check(version, version));
  }

  /** What a compiler says to the check file of one version with the header of another. */
  Tool check(int version, int header) throws IOException {
    return tools.run(
        "gcc -std=gnu11 -fsyntax-only -Iv%d/uapi".formatted(header),
        List.of("v%d/check/linux/gauge_check.c".formatted(version)));
  }

  /** What a compiler makes of the size of the data. */
  String size(String compiler, int version) throws IOException {
    tools.write("size.c", "#include <linux/gauge.h>\nchar size[sizeof(struct gauge_data)];\n");
    Tool made = tools.run(compiler + " -S -o - -Iv%d/uapi".formatted(version), List.of("size.c"));
    assertEquals(0, made.status(), made.output());
    return made.output();
  }

  /** What a compiler says to the driver of one version with the dispatcher of another. */
  Tool device(int version, int dispatcher) throws IOException {
    boolean isMade = versions.foreign(version).isEmpty();
    String file = "device%d%d.c".formatted(version, dispatcher);
    String include = isMade ? "linux/gauge_ioctl.c" : "linux/gauge.h";
    String shim = isMade ? "" : "#include <ioctlabi/shim.h>\n";
    tools.write(
        file,
        "#define _GNU_SOURCE\n%s%s#include \"%s\"\n#include \"%s\"\n%s\n"
            .formatted(shim, macros(), include, Case.file("driver.h"), driver(version, isMade)));
    return tools.run(
        FLAGS
            + "-Werror=incompatible-pointer-types -I%1$s/include -I%1$s/selftest -Iv%2$d/kernel -Iv%2$d/uapi -o device%3$d.so"
                .formatted(SHIM, dispatcher, version),
        List.of(file));
  }

  private String macros() {
    Case.Direction way = versions.direction();
    return "#define IN %d\n#define OUT %d\n"
        .formatted(way == Case.Direction.OUT ? 0 : 1, way == Case.Direction.IN ? 0 : 1);
  }

  /** The function of the one command, or what a case has in its place. */
  private String driver(int version, boolean isMade) {
    String text = versions.row().section("driver", version).orElse("");
    String functions =
        text.contains("gauge_ops") || !isMade
            ? text
            : """
            static int call(struct file *file, %sstruct gauge_data *data)
            {
            %s
            	return 0;
            }

            static const struct gauge_ops driver = { .call = call };
            """
                .formatted(versions.direction() == Case.Direction.IN ? "const " : "", text);
    return text.contains("long kernel(")
        ? functions
        : functions
            + """

            static long kernel(unsigned int cmd, unsigned long arg)
            {
            	return gauge_ioctl(&driver, &opened, cmd, arg);
            }
            """;
  }

  /** What a compiler says to the program in C of one version with the header of another. */
  Tool program(int version, int header, String flags) throws IOException {
    String text = versions.row().section("program", version).orElse("");
    String function =
        text.contains("void program(")
            ? text
            : """
            void program(long (*call)(unsigned int, unsigned long))
            {
            	struct gauge_data data;

            	device = call;
            	memset(&data, 0, sizeof(data));
            %s
            }
            """
                .formatted(text);
    String file = "program%d%d.c".formatted(version, header);
    tools.write(
        file,
        "#define _GNU_SOURCE\n%s#include \"%s\"\n#include <linux/gauge.h>\n%s\n"
            .formatted(macros(), Case.file("program.h"), function));
    return tools.run(flags + " -std=gnu11 -Iv%d/uapi".formatted(header), List.of(file));
  }

  /** What the programs in C print: four lines. */
  String runC() throws IOException {
    for (int version = 0; version < 2; version++) {
      assertEquals(
          new Tool(0, ""),
          program(
              version,
              version,
              "gcc -O0 -Wall -Werror -shared -fPIC -o program%d.so".formatted(version)));
    }
    Tool run =
        tools.run(
            runner.toString(),
            List.of("./device0.so", "./device1.so", "./program0.so", "./program1.so"));
    assertEquals(0, run.status(), run.output());
    return run.output();
  }

  /** What the programs in Java print: four lines. */
  String runJava() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int program = 0; program < 2; program++) {
      for (int device = 0; device < 2; device++) {
        String file = "device%d.so".formatted(device);
        try (URLClassLoader loader = Compilation.loader(versions.classes(program));
            Library library = new Library(versions.folder().resolve(file))) {
          library.begin(0);
          Object said =
              loader
                  .loadClass("changes.Program")
                  .getMethod("run", io.github.ioctlabi.runtime.Device.class)
                  .invoke(null, library);
          String told = String.join("", library.told());
          all.append("Java, %s on %s: %s%s\n".formatted(name(program), name(device), told, said));
        }
      }
    }
    return all.toString();
  }

  private static String name(int version) {
    return version == 0 ? "old" : "new";
  }
}
