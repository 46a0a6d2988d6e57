package io.github.ioctlabi.processor.emit.java;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.SourceFile;
import io.github.ioctlabi.processor.EclipseWarnings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources, compiled without a single warning of javac or Eclipse's compiler, and loaded. */
public final class Compiled {
  private final List<JavaFileObject> sources;
  private final ClassLoader classes;

  private Compiled(List<JavaFileObject> sources, ClassLoader classes) {
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
    Map<String, String> generated = new LinkedHashMap<>();
    for (Header header : headers) {
      for (GeneratedFile file : new JavaOutput().files(header)) {
        generated.put(((GeneratedFile.JavaSource) file).name().qualified(), file.content());
      }
    }
    Map<String, String> all = new LinkedHashMap<>(written);
    all.putAll(generated);
    List<JavaFileObject> sources = new ArrayList<>();
    all.forEach((name, text) -> sources.add(SourceFile.of(name, text)));
    try {
      Path classes = directory.resolve("classes");
      String said =
          Compilation.of(sources).with("-Xlint:all,-processing,-serial").into(classes).messages();
      if (!said.isEmpty()) {
        throw new AssertionError(said);
      }
      eclipse(sources, generated.keySet());
      return new Compiled(sources, Compilation.loader(classes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void eclipse(List<JavaFileObject> all, Set<String> generated) {
    Set<String> files =
        generated.stream().map(name -> "/" + name.replace('.', '/') + ".java").collect(toSet());
    List<String> warnings = EclipseWarnings.of(all, files);
    if (!warnings.isEmpty()) {
      throw new AssertionError(String.join("\n", warnings));
    }
  }

  /** Runs javadoc, which must find nothing to say. */
  public void javadoc(Path directory) {
    var javadoc = ToolProvider.getSystemDocumentationTool();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of("-Werror", "-cp", System.getProperty("java.class.path"), "-Xdoclint:all");
    List<String> more = List.of("-quiet", "-package", "-d", directory.toString());
    boolean done;
    try (StandardJavaFileManager files = javadoc.getStandardFileManager(null, null, UTF_8)) {
      List<String> all = new ArrayList<>(options);
      all.addAll(more);
      done = javadoc.getTask(said, files, null, null, all, sources).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!done || !said.toString().isEmpty()) {
      throw new AssertionError(said.toString());
    }
  }

  public Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name, true, classes);
  }

  /** The only method of a class with the name and the number of parameters. */
  public static Method method(Class<?> type, String name, int parameters) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method -> method.getParameterCount() == parameters)
        .reduce((one, other) -> {
          throw new AssertionError(one + " and " + other);
        })
        .orElseThrow(() -> new AssertionError(type + ": no " + name));
  }
}
