package io.github.ioctlabi.benchmarks.command;

import io.github.ioctlabi.benchmarks.children.Java;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the command is started: its jar as people do it, or its classes where no jar is built yet.
 */
final class Command {
  private static final String MAIN = "io.github.ioctlabi.cli.Main";

  private Command() {}

  /** A command line with options of the JVM. */
  static List<String> line(List<String> options, List<String> words) {
    List<String> line = new ArrayList<>();
    line.add(Java.program("java"));
    line.addAll(options);
    line.addAll(
        Stream.of(Java.classPath().split(File.pathSeparator, -1))
            .filter(entry -> Path.of(entry).toFile().getName().matches("ioctlabi-cli-.*\\.jar"))
            .findFirst()
            .map(jar -> List.of("-jar", jar))
            .orElseGet(() -> List.of("-classpath", Java.classPath(), MAIN)));
    line.addAll(words);
    return line;
  }
}
