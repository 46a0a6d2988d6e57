package io.github.ioctlabi.abi.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the compilers of this machine can do: they are tried, once each. */
public final class Ability {
  private static final String PROBE =
      """
      #include <linux/ioctl.h>
      #include <linux/types.h>
      extern int number;
      int number = _IOR(1, 1, __u32);
      """;

  private static final String MAIN =
      """
      #include <stdio.h>
      int main(void) { return printf("%d", number) > 0 ? 0 : 1; }
      """;

  private static final Map<List<String>, Optional<String>> LACKS = new ConcurrentHashMap<>();

  private Ability() {}

  /**
   * Why a compiler cannot build a program of the kernel's headers and the C library that runs here;
   * empty if it can.
   *
   * @param command the compiler and its options
   */
  public static Optional<String> lack(List<String> command) {
    return LACKS.computeIfAbsent(command, Ability::tryProgram);
  }

  /** Whether a compiler makes assembler text of the kernel's headers. */
  public static boolean reads(List<String> command) {
    return Tool.isInstalled(command.getFirst()) && attempt(command, PROBE, "-S").status() == 0;
  }

  private static Optional<String> tryProgram(List<String> command) {
    if (!Tool.isInstalled(command.getFirst())) {
      return Optional.of(command.getFirst() + " is not installed");
    }
    Tool done = attempt(command, PROBE + MAIN);
    return done.status() == 0
        ? Optional.empty()
        : Optional.of(
            String.join(" ", command)
                + " builds no program of the kernel's headers that runs: "
                + done.output().lines().findFirst().orElse("status " + done.status()));
  }

  /** Compiles, and runs what a program has come of. */
  private static Tool attempt(List<String> command, String text, String... options) {
    try {
      Path folder = Files.createTempDirectory("ability");
      Path source = Files.writeString(folder.resolve("probe.c"), text);
      Path result = folder.resolve("probe");
      List<String> all = new ArrayList<>(command);
      all.addAll(List.of(options));
      all.addAll(List.of("-o", result.toString(), source.toString()));
      Tool done = Tool.run(folder, all);
      if (done.status() == 0 && options.length == 0) {
        done = Tool.run(folder, List.of(result.toString()));
      }
      Files.deleteIfExists(result);
      Files.delete(source);
      Files.delete(folder);
      return done;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
