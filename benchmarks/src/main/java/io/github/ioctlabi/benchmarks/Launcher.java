package io.github.ioctlabi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes down how the build runs Java: benchmarks/run goes on from there without Maven. */
public final class Launcher {
  private Launcher() {}

  /**
   * Writes the path of the java command and the class path, one a line.
   *
   * @param args the file
   */
  public static void main(String[] args) throws IOException {
    Files.write(
        Path.of(args[0]),
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            System.getProperty("java.class.path")));
  }
}
