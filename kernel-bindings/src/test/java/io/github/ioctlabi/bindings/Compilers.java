package io.github.ioctlabi.bindings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;

/** The C compiler over check files, and javac with the processor that makes them. */
final class Compilers {
  private Compilers() {}

  /** What a run of the C compiler came to. */
  record Outcome(int status, String output) {}

  /** Compiles a check file by the command in its head; skips the test where there is none. */
  static Outcome check(Path file) throws IOException, InterruptedException {
    String marker = " *\tcc ";
    String command =
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith(marker))
            .findFirst()
            .orElseThrow(() -> new AssertionError(file + " names no command"))
            .substring(marker.length());
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    assertTrue(file.endsWith(words.getLast()), command);
    words.set(words.size() - 1, file.toString());
    words.addAll(List.of("-Wall", "-Wextra", "-Werror"));
    return cc(words);
  }

  /** Runs the C compiler; skips the test where there is none that reads the kernel's headers. */
  static Outcome cc(List<String> options) throws IOException, InterruptedException {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(":", -1))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "cc")));
    Assumptions.assumeTrue(found, "cc, the C compiler, is not installed");
    Path probe = Files.writeString(Files.createTempFile("probe", ".c"), "#include <linux/ioctl.h>");
    Outcome tried = run(List.of("-fsyntax-only", probe.toString()));
    Files.delete(probe);
    Assumptions.assumeTrue(
        tried.status == 0,
        () ->
            "cc does not read the kernel's headers: "
                + tried.output.lines().findFirst().orElse(""));
    return run(options);
  }

  private static Outcome run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("cc"));
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  /**
   * Compiles declarations with the processor from its jar.
   *
   * @param directory where sources and output go
   * @param name the interface's simple name
   * @param source its text, without a package
   * @return the folder that holds the check files
   */
  static Path checksOf(Path directory, String name, String source) throws IOException {
    Path file = Files.writeString(directory.resolve(name + ".java"), source);
    Path output = Files.createDirectories(directory.resolve("out"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    try (var files = javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
      String path = jar("annotations") + ":" + jar("runtime");
      List<String> options =
          List.of(
              "-d",
              output.toString(),
              "-cp",
              path,
              "-processorpath",
              jar("processor") + ":" + path);
      boolean done =
          javac
              .getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(file))
              .call();
      assertTrue(done, () -> diagnostics.getDiagnostics().toString());
    }
    return output.resolve("META-INF/ioctlabi/check");
  }

  private static String jar(String name) {
    String path = System.getProperty("jar." + name);
    if (path == null || !path.endsWith(".jar")) {
      throw new IllegalStateException(
          "jar." + name + " is " + path + ", not a jar: run these tests with mvn verify");
    }
    return path;
  }
}
