package io.github.ioctlabi.processor.emit.c;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.processor.emit.GeneratedFile;
import io.github.ioctlabi.processor.emit.Output;
import io.github.ioctlabi.processor.emit.c.check.CheckOutput;
import io.github.ioctlabi.processor.emit.c.header.HeaderOutput;
import io.github.ioctlabi.processor.model.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Runs compilers on generated files in a folder. */
final class CTools {
  private final Path folder;

  CTools(Path folder) {
    this.folder = folder;
  }

  /** What a tool did. */
  record Run(int status, String output) {}

  /**
   * Skips the test, with the reason, on a machine without the tool. A C compiler must also be able
   * to build a program, with the options that follow its name.
   */
  static void require(String command) {
    String tool = program(command);
    if (tool.endsWith("gcc") || tool.equals("clang")) {
      Abilities.lackOfCompiler(command).ifPresent(Assumptions::abort);
    } else {
      assumeTrue(Abilities.isInstalled(tool), tool + " is not installed");
    }
  }

  /** What a command line, words apart, runs. */
  static String program(String command) {
    return List.of(command.split(" ", -1)).getFirst();
  }

  /** The only file of an output. */
  static GeneratedFile.Resource file(Output output, Header header) {
    return (GeneratedFile.Resource) output.files(header).getFirst();
  }

  static String header(Header header) {
    return file(new HeaderOutput(), header).content();
  }

  static String check(Header header) {
    return file(new CheckOutput(), header).content();
  }

  /** Writes both files of a header below the folder. */
  CTools write(Header header) throws IOException {
    for (Output output : List.of(new HeaderOutput(), new CheckOutput())) {
      GeneratedFile.Resource file = file(output, header);
      write(file.path(), file.content());
    }
    return this;
  }

  Path write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /** The command that a check file names in its head, with the file. */
  static String command(String check) {
    return check
        .lines()
        .filter(line -> line.startsWith(" *\tcc "))
        .map(line -> line.substring(3))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no command in " + check));
  }

  /** Runs a command line, words apart, in the folder. */
  Run run(String words, List<String> files) throws IOException {
    List<String> command = new ArrayList<>(List.of(words.split(" ")));
    command.addAll(files);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      return new Run(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** Runs a command that must say nothing and succeed. */
  void silent(String words, List<String> files) throws IOException {
    assertEquals(new Run(0, ""), run(words, files), words);
  }
}
