package io.github.ioctlabi.benchmarks.others;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is written in C, compiled on the spot so that it meets the same machine. */
@SuppressWarnings("restricted") // The library is ours.
public final class Gcc {
  private static final String SOURCE = "calls.c";

  private static final Optional<String> MISSING = load();

  private Gcc() {}

  /** Why there is no C here; empty if there is. */
  public static Optional<String> missing() {
    return MISSING;
  }

  private static Optional<String> load() {
    try {
      Path directory = Files.createTempDirectory("benchmarks");
      try {
        Path library = compiled(directory);
        System.load(library.toString());
        return Optional.empty();
      } finally {
        delete(directory);
      }
    } catch (IOException | UnsatisfiedLinkError refused) {
      return Optional.of(String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private static Path compiled(Path directory) throws IOException, InterruptedException {
    Path source = directory.resolve(SOURCE);
    Path library = directory.resolve("libcalls.so");
    Path headers = Path.of(System.getProperty("java.home"), "include");
    try (InputStream text = Objects.requireNonNull(Gcc.class.getResourceAsStream(SOURCE))) {
      Files.copy(text, source);
    }
    Process gcc =
        new ProcessBuilder(
                List.of(
                    "gcc",
                    "-O2",
                    "-Wall",
                    "-Wextra",
                    "-Werror",
                    "-shared",
                    "-fPIC",
                    "-I" + headers,
                    "-I" + headers.resolve("linux"),
                    "-o",
                    library.toString(),
                    source.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (gcc.waitFor() != 0) {
      throw new IOException("gcc does not compile it: " + said.strip());
    }
    return library;
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
