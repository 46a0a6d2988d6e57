package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** Runs compilers on generated files in a folder. */
public final class CTools {
  private static final Set<String> COMPILERS = Set.of("g++", "clang", "clang++");

  private final Path folder;

  /** Tools that run in a folder. */
  public CTools(Path folder) {
    this.folder = folder;
  }

  /**
   * Skips the test, with the reason, on a machine without the tool. A C compiler must also be able
   * to build a program, with the options that follow its name.
   */
  public static void require(String command) {
    String tool = program(command);
    if (tool.endsWith("gcc") || COMPILERS.contains(tool)) {
      Abilities.lackOfCompiler(command).ifPresent(Assumptions::abort);
    } else {
      assumeTrue(Abilities.isInstalled(tool), tool + " is not installed");
    }
  }

  /** What a command line, words apart, runs. */
  public static String program(String command) {
    return List.of(command.split(" ", -1)).getFirst();
  }

  /** Where they run. */
  public Path folder() {
    return folder;
  }

  /** Writes a file below the folder. */
  public Path write(String path, String content) throws IOException {
    return Folders.write(folder, path, content);
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
  public Tool run(String words, List<String> files) throws IOException {
    List<String> command = new ArrayList<>(List.of(words.split(" ")));
    command.addAll(files);
    try {
      return Tool.run(folder, command);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** Runs a command that must say nothing and succeed. */
  public void silent(String words, List<String> files) throws IOException {
    assertEquals(new Tool(0, ""), run(words, files), words);
  }
}
