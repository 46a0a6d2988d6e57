package io.github.ioctlabi.abi.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/**
 * What a program did.
 *
 * @param status its exit status
 * @param output what it printed, standard output and error together
 */
public record Tool(int status, String output) {
  private static final Set<String> COMPILERS = Set.of("gcc", "g++", "clang", "clang++");

  /** Whether the path leads to a program. */
  public static boolean isInstalled(String name) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
  }

  /**
   * Skips the test, with the reason, on a machine without the program. A compiler must also be able
   * to build a program of the kernel's headers, which runs.
   */
  public static void require(String name) {
    if (COMPILERS.contains(name)) {
      Ability.lack(List.of(name)).ifPresent(Assumptions::abort);
    } else {
      Assumptions.assumeTrue(isInstalled(name), name + " is not installed");
    }
  }

  /** Runs a program in a folder, without standard input. */
  public static Tool run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Tool(process.waitFor(), output);
  }
}
