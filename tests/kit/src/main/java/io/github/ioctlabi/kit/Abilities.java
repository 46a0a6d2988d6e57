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

  private static final String NUMBER =
      """
      #include <linux/ioctl.h>
      #include <linux/types.h>
      extern int number;
      int number = _IOR(1, 1, __u32);
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
    return LACKS.computeIfAbsent(
        command, each -> tryCompiler(each, !CTools.program(each).contains("-linux-")));
  }

  /** The same, and what the compiler builds must run, whatever architecture it is for. */
  public static Optional<String> lackOfProgram(String command) {
    return tryCompiler(command, true);
  }

  /** Whether a C compiler makes assembler text of the kernel's headers, without a C library. */
  public static boolean reads(String command) {
    return isInstalled(CTools.program(command))
        && attempt(command + " -S", NUMBER, false).status() == 0;
  }

  private static Optional<String> tryCompiler(String command, boolean runs) {
    String compiler = CTools.program(command);
    if (!isInstalled(compiler)) {
      return Optional.of(compiler + " is not installed");
    }
    Tool done = attempt(command, PROBE, runs);
    return done.status() == 0
        ? Optional.empty()
        : Optional.of(
            command
                + " builds no program of the kernel's headers that runs: "
                + done.output().lines().findFirst().orElse("status " + done.status()));
  }

  /** Compiles, and then runs what has come of it, if it is to run. */
  private static Tool attempt(String command, String text, boolean runs) {
    try {
      Path folder = Files.createTempDirectory("ability");
      try {
        CTools tools = new CTools(folder);
        String source = tools.write("probe.c", text).toString();
        Tool done = tools.run(command + " -o probe", List.of(source));
        return runs && done.status() == 0 ? tools.run("./probe", List.of()) : done;
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
