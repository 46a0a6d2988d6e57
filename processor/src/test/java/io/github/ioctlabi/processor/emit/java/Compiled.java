package io.github.ioctlabi.processor.emit.java;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import com.google.testing.compile.JavaFileObjects;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.processor.EclipseWarnings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.Tool;
import javax.tools.ToolProvider;

/** Sources, compiled without a single warning of javac or Eclipse's compiler, and loaded. */
public final class Compiled {
  private final Path sources;
  private final ClassLoader classes;

  private Compiled(Path sources, ClassLoader classes) {
    this.sources = sources;
    this.classes = classes;
  }

  /** What somebody wrote for the header, and what the back end made of it. */
  public static Compiled of(Path directory, Header header, Map<String, String> others) {
    Map<String, String> all = new LinkedHashMap<>(others);
    all.put(header.interfaces().getFirst().javaName().qualified(), UserSource.of(header));
    return of(directory, List.of(header), all);
  }

  /** What somebody wrote, by qualified names, and what the back end made of the headers. */
  public static Compiled of(Path directory, List<Header> headers, Map<String, String> written) {
    try {
      Path sources = Files.createDirectories(directory.resolve("src"));
      Path classes = Files.createDirectories(directory.resolve("classes"));
      for (Map.Entry<String, String> source : written.entrySet()) {
        write(sources, source.getKey(), source.getValue());
      }
      Map<String, String> generated = new LinkedHashMap<>();
      for (Header header : headers) {
        for (GeneratedFile file : new JavaOutput().files(header)) {
          generated.put(((GeneratedFile.JavaSource) file).name().qualified(), file.content());
        }
      }
      for (Map.Entry<String, String> source : generated.entrySet()) {
        write(sources, source.getKey(), source.getValue());
      }
      Compiled compiled =
          new Compiled(
              sources,
              new URLClassLoader(
                  new URL[] {classes.toUri().toURL()}, Compiled.class.getClassLoader()));
      compiled.run(
          ToolProvider.getSystemJavaCompiler(),
          List.of("-Xlint:all,-processing,-serial", "-proc:none", "-d", classes.toString()));
      eclipse(written, generated);
      return compiled;
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void eclipse(Map<String, String> written, Map<String, String> generated) {
    List<JavaFileObject> all = new ArrayList<>();
    written.forEach((name, text) -> all.add(JavaFileObjects.forSourceString(name, text)));
    generated.forEach((name, text) -> all.add(JavaFileObjects.forSourceString(name, text)));
    Set<String> files =
        generated.keySet().stream()
            .map(name -> "/" + name.replace('.', '/') + ".java")
            .collect(toSet());
    List<String> warnings = EclipseWarnings.of(all, files);
    if (!warnings.isEmpty()) {
      throw new AssertionError(String.join("\n", warnings));
    }
  }

  /** Runs javadoc, which must find nothing to say. */
  public void javadoc(Path directory) {
    run(
        ToolProvider.getSystemDocumentationTool(),
        List.of("-Xdoclint:all", "-quiet", "-package", "-d", directory.toString()));
  }

  Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name, true, classes);
  }

  /** The only method of a class with the name and the number of parameters. */
  static Method method(Class<?> type, String name, int parameters) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method -> method.getParameterCount() == parameters)
        .reduce((one, other) -> {
          throw new AssertionError(one + " and " + other);
        })
        .orElseThrow(() -> new AssertionError(type + ": no " + name));
  }

  private static void write(Path sources, String qualified, String content) throws IOException {
    Path file = sources.resolve(qualified.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void run(Tool tool, List<String> options) {
    StringWriter said = new StringWriter();
    boolean done;
    try (StandardJavaFileManager files =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, UTF_8);
        Stream<Path> tree = Files.walk(sources)) {
      List<Path> inputs = tree.filter(path -> path.toString().endsWith(".java")).toList();
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(inputs);
      List<String> all =
          Stream.concat(
                  Stream.of("-Werror", "-cp", System.getProperty("java.class.path")),
                  options.stream())
              .toList();
      done =
          tool instanceof javax.tools.JavaCompiler compiler
              ? compiler.getTask(said, files, null, all, null, units).call()
              : ((javax.tools.DocumentationTool) tool)
                  .getTask(said, files, null, null, all, units)
                  .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!done || !said.toString().isEmpty()) {
      throw new AssertionError(said.toString());
    }
  }
}
