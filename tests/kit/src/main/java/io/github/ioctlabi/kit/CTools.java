package io.github.ioctlabi.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Runs compilers on generated files in a folder. */
public final class CTools {
  private final Path folder;

  /** Tools that run in a folder. */
  public CTools(Path folder) {
    this.folder = folder;
  }

  /** What a tool did. */
  public record Run(int status, String output) {}

  /**
   * Skips the test, with the reason, on a machine without the tool. A C compiler must also be able
   * to build a program, with the options that follow its name.
   */
  public static void require(String command) {
    String tool = program(command);
    if (tool.endsWith("gcc") || tool.equals("clang")) {
      Abilities.lackOfCompiler(command).ifPresent(Assumptions::abort);
    } else {
      assumeTrue(Abilities.isInstalled(tool), tool + " is not installed");
    }
  }

  /** What a command line, words apart, runs. */
  public static String program(String command) {
    return List.of(command.split(" ", -1)).getFirst();
  }

  /** Writes a file below the folder. */
  public Path write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /** The command that a check file names in its head, with the file. */
  public static String command(String check) {
    return check
        .lines()
        .filter(line -> line.startsWith(" *\tcc "))
        .map(line -> line.substring(3))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no command in " + check));
  }

  /** Runs a command line, words apart, in the folder. */
  public Run run(String words, List<String> files) throws IOException {
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
  public void silent(String words, List<String> files) throws IOException {
    assertEquals(new Run(0, ""), run(words, files), words);
  }
}
