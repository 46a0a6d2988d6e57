package io.github.ioctlabi.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The loop in C, compiled and run on the spot so that it meets the same machine. */
final class CLoop {
  private CLoop() {}

  /** Nanoseconds a call, by the call's name. */
  static Map<String, Double> run(Path source, Path target)
      throws IOException, InterruptedException {
    Path program = target.resolve("loop");
    output(List.of("gcc", "-O2", "-Wall", "-o", program.toString(), source.toString()));
    Map<String, Double> nanoseconds = new HashMap<>();
    output(List.of(program.toString()))
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(row -> nanoseconds.put(row[0], Double.valueOf(row[1])));
    return nanoseconds;
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed");
    }
    return text;
  }
}
