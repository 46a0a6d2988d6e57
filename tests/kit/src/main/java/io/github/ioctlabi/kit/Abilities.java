package io.github.ioctlabi.kit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the tools of this machine can do: they are tried, once each. */
public final class Abilities {
  private static final String PROBE =
      """
      #include <stdio.h>
      #include <linux/ioctl.h>
      #include <linux/types.h>
      int main(void) { return printf("%d", _IOC_SIZE(_IOR(1, 1, __u32))) == 1 ? 0 : 1; }
      """;

  private static final Map<String, Optional<String>> LACKS = new ConcurrentHashMap<>();

  private Abilities() {}

  /** Whether a folder of the path has the program. */
  public static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
  }

  /**
   * Why a C compiler with these options cannot build a program of the C library and the kernel's
   * headers, or why that program does not run; empty if it does. What a compiler for another
   * architecture builds is not run.
   *
   * @param command the compiler and its options, words apart
   */
  public static Optional<String> lackOfCompiler(String command) {
    return LACKS.computeIfAbsent(command, Abilities::tryCompiler);
  }

  private static Optional<String> tryCompiler(String command) {
    String compiler = CTools.program(command);
    if (!isInstalled(compiler)) {
      return Optional.of(compiler + " is not installed");
    }
    try {
      Path folder = Files.createTempDirectory("ability");
      CTools tools = new CTools(folder);
      Path source = tools.write("probe.c", PROBE);
      CTools.Run run = tools.run(command + " -o probe", List.of(source.toString()));
      if (run.status() == 0 && !compiler.contains("-linux-")) {
        run = tools.run("./probe", List.of());
      }
      boolean able = run.status() == 0;
      Files.deleteIfExists(folder.resolve("probe"));
      Files.delete(source);
      Files.delete(folder);
      return able
          ? Optional.empty()
          : Optional.of(
              command
                  + " builds no program of the kernel's headers that runs: "
                  + run.output().lines().findFirst().orElse("status " + run.status()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
