package io.github.ioctlabi.benchmarks.processor;

import io.github.ioctlabi.benchmarks.children.Child;
import io.github.ioctlabi.benchmarks.children.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Declarations of one subject, in a directory of their own, and their compilation by javac in a
 * process of its own.
 */
final class Compilation implements AutoCloseable {
  private final Subject subject;
  private final List<String> options;
  private final Path directory;
  private final Path sources;
  private final Path generated;

  /**
   * Writes the declarations.
   *
   * @param options of javac, with and without the processor
   */
  Compilation(Subject subject, int types, List<String> options) throws IOException {
    this.subject = subject;
    this.options = options;
    this.directory = Files.createTempDirectory("processor");
    this.sources = Files.createDirectories(directory.resolve("sources/many"));
    this.generated = directory.resolve("generated");
    for (int i = 0; i < types / subject.perFile; i++) {
      Files.writeString(sources.resolve(Subject.name(i) + ".java"), subject.source(i));
    }
  }

  /**
   * Compiles them with the processor. Its own first: what it generates is there for {@link #plain}.
   *
   * @param more options of javac
   * @return milliseconds of user time
   */
  double processed(String... more) throws IOException, InterruptedException {
    clear(generated);
    Files.createDirectories(generated);
    List<String> command = new ArrayList<>(List.of(more));
    command.addAll(
        List.of(
            "-processorpath",
            Java.classPath(),
            "-processor",
            subject.processor,
            "-s",
            generated.toString()));
    return compile(command, files(sources));
  }

  /** Compiles them, and what the processor has generated, without it. */
  double plain() throws IOException, InterruptedException {
    List<String> files = new ArrayList<>(files(sources));
    files.addAll(files(generated));
    return compile(List.of("-proc:none"), files);
  }

  private double compile(List<String> more, List<String> files)
      throws IOException, InterruptedException {
    Path classes = directory.resolve("classes");
    clear(classes);
    Files.createDirectories(classes);
    Path list = directory.resolve("files");
    Files.write(list, files);
    List<String> command = new ArrayList<>();
    command.add(Java.program("javac"));
    command.addAll(options);
    command.addAll(more);
    command.addAll(List.of("-classpath", Java.classPath(), "-d", classes.toString(), "@" + list));
    return Child.run(command, directory.resolve("log")).user();
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }

  private static void clear(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    clear(directory);
  }
}
