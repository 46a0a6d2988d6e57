package io.github.ioctlabi.bindings;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.kit.Abilities;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.SourceFile;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The C compiler over check files, and javac with the processor that makes them. */
final class Compilers {
  private Compilers() {}

  /** Compiles a check file by the command in its head; skips the test where there is none. */
  static Tool check(Path file) throws IOException, InterruptedException {
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
  static Tool cc(List<String> options) throws IOException, InterruptedException {
    assumeTrue(Abilities.reads("cc"), "cc does not read the kernel's headers here");
    List<String> command = new ArrayList<>(List.of("cc"));
    command.addAll(options);
    return Tool.run(Path.of(""), command);
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
    Path output = directory.resolve("out");
    Path annotations = Project.jar("annotations");
    Path runtime = Project.jar("runtime");
    Compilation.of(SourceFile.of(name, source))
        .onNothingBut(annotations, runtime)
        .with("-processorpath", Project.jar("processor") + ":" + annotations + ":" + runtime)
        .into(output)
        .sound();
    return output.resolve("META-INF/ioctlabi/check");
  }
}
