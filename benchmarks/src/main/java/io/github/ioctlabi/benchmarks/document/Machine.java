package io.github.ioctlabi.benchmarks.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that figures come from, in a file beside them. */
public final class Machine {
  private static final String FILE = "machine.txt";

  private Machine() {}

  /** Writes down this one. */
  public static void write(Path results) throws IOException {
    Files.createDirectories(results);
    Files.writeString(results.resolve(FILE), describe());
  }

  /** The one that was written down. */
  public static String read(Path results) throws IOException {
    return Files.readString(results.resolve(FILE));
  }

  private static String describe() throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    return "Measured on Linux %s, %s, %d %s (%s), with JDK %s.\n"
        .formatted(
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            processors,
            processors == 1 ? "processor" : "processors",
            processor(),
            System.getProperty("java.runtime.version"));
  }

  private static String processor() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
