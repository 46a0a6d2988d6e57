package io.github.ioctlabi.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles Java, without a processor unless one is given. What was generated is seen of a
 * compilation that failed, too.
 */
public final class Compilation {
  /**
   * What sources of tests name, of the class path of the tests. A compiler looks for each package
   * in each entry, and that is a fifth of a small compilation where the tests' own libraries are
   * there.
   */
  private static final String OURS =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .filter(Compilation::isNamedBySources)
          .collect(Collectors.joining(File.pathSeparator));

  private final List<JavaFileObject> sources;
  private final List<String> options = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private String classPath = OURS;
  private Compiler compiler = Compilation::javac;

  private Compilation(List<? extends JavaFileObject> sources) {
    this.sources = List.copyOf(sources);
  }

  /** A compiler of Java. */
  public interface Compiler {
    /** Compiles, with options that name the folders, and returns what it has to say. */
    List<? extends Diagnostic<? extends JavaFileObject>> compile(
        List<JavaFileObject> sources, List<String> options, List<Processor> processors)
        throws IOException;
  }

  /**
   * What a compilation came to.
   *
   * @param diagnostics as the compiler reported them
   * @param files the generated files that are no class files, by their names below the class output
   */
  public record Result(
      List<Diagnostic<? extends JavaFileObject>> diagnostics, NavigableMap<String, String> files) {
    /** The diagnostics of one kind. */
    public List<Diagnostic<? extends JavaFileObject>> of(Diagnostic.Kind kind) {
      return diagnostics.stream().filter(each -> each.getKind() == kind).toList();
    }

    /** The text of one generated file. */
    public String file(String path) {
      return Objects.requireNonNull(
          files.get(path), () -> path + " is not in " + files.keySet() + "\n" + messages());
    }

    /** All diagnostics, one a line. */
    public String messages() {
      StringBuilder all = new StringBuilder();
      for (Diagnostic<?> each : diagnostics) {
        all.append(each.getKind()).append(" line ").append(each.getLineNumber()).append(": ");
        all.append(each.getMessage(Locale.ROOT)).append('\n');
      }
      return all.toString();
    }

    /** The same, of a compilation that had to succeed. */
    public Result sound() {
      List<Diagnostic<? extends JavaFileObject>> errors = of(Diagnostic.Kind.ERROR);
      if (!errors.isEmpty()) {
        throw new AssertionError(
            errors.stream().map(Object::toString).collect(Collectors.joining("\n")));
      }
      return this;
    }
  }

  /** Will compile the sources. */
  public static Compilation of(List<? extends JavaFileObject> sources) {
    return new Compilation(sources);
  }

  /** Will compile the sources. */
  public static Compilation of(JavaFileObject... sources) {
    return of(List.of(sources));
  }

  /** With more options of the compiler. */
  public Compilation with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** With one more processor. */
  public Compilation with(Processor processor) {
    processors.add(processor);
    return this;
  }

  /** With folders or jars before what is usual: the project's own classes and JSpecify's. */
  public Compilation on(Path... path) {
    classPath = joined(path) + File.pathSeparator + classPath;
    return this;
  }

  /** With folders or jars in place of what is usual. */
  public Compilation onNothingBut(Path... path) {
    classPath = joined(path);
    return this;
  }

  /** By another compiler than javac. */
  public Compilation by(Compiler other) {
    compiler = other;
    return this;
  }

  private static boolean isNamedBySources(String entry) {
    Path path = Path.of(entry);
    return Files.isDirectory(path) || path.toFile().getName().matches("(ioctlabi|jspecify)-.*");
  }

  private static String joined(Path... path) {
    return Stream.of(path).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Compiles, and forgets the classes. */
  public Result run() {
    try {
      Path folder = Files.createTempDirectory("compilation");
      try {
        return into(folder);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles into a folder, which then holds what was generated, too. */
  public Result into(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-d", folder.toString(), "-s", folder.toString(), "-cp", classPath));
    if (processors.isEmpty() && !options.contains("-processorpath")) {
      all.add("-proc:none");
    }
    return new Result(List.copyOf(compiler.compile(sources, all, processors)), texts(folder));
  }

  private static List<Diagnostic<? extends JavaFileObject>> javac(
      List<JavaFileObject> sources, List<String> options, List<Processor> processors)
      throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
      var task = javac.getTask(null, files, diagnostics, options, null, sources);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      task.call();
    }
    return diagnostics.getDiagnostics();
  }

  private static NavigableMap<String, String> texts(Path folder) throws IOException {
    NavigableMap<String, String> texts = new TreeMap<>();
    for (Path file : Folders.files(folder)) {
      if (!file.toString().endsWith(JavaFileObject.Kind.CLASS.extension)) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /** Loads classes from folders and jars; what they do not have comes from the tests. */
  public static URLClassLoader loader(Path... path) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path each : path) {
      urls.add(each.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), Compilation.class.getClassLoader());
  }
}
