package io.github.ioctlabi.abi.roundtrip;

import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.processor.IoctlProcessor;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Declarations and what the processor made of them, compiled.
 *
 * @param folder where the classes are, and below {@code META-INF/ioctlabi} the headers
 * @param loader what loads them
 */
record Classes(Path folder, URLClassLoader loader) implements AutoCloseable {
  /** Compiles declarations; none of them may be refused. */
  static Classes compile(Path folder, List<Declaration> declarations) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Declaration declaration : declarations) {
      Path source =
          folder.resolve("src/" + declaration.qualifiedName().replace('.', '/') + ".java");
      Files.createDirectories(source.getParent());
      sources.add(Files.writeString(source, declaration.source()));
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              found,
              List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new IoctlProcessor()));
      if (!task.call()) {
        throw new IllegalArgumentException(
            found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
      }
    }
    URL[] path = {classes.toUri().toURL()};
    return new Classes(classes, new URLClassLoader(path, Classes.class.getClassLoader()));
  }

  /** Where C finds the headers. */
  Path include() {
    return folder.resolve("META-INF/ioctlabi/uapi");
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
