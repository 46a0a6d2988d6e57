package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.generate.Generated;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Declarations and the classes that were generated from them, compiled. */
final class JavaClasses {
  private JavaClasses() {}

  /** Compiles declarations that were accepted, and loads the classes from a folder. */
  static URLClassLoader compile(Path folder, List<Generated> all) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Generated each : all) {
      String name = each.source().qualifiedName().replace('.', '/') + ".java";
      sources.add(write(folder.resolve(name), each.source().text()));
      for (Map.Entry<String, String> file : each.files().entrySet()) {
        if (file.getKey().endsWith(".java")) {
          sources.add(write(folder.resolve(file.getKey()), file.getValue()));
        }
      }
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
      options.addAll(List.of("-cp", System.getProperty("java.class.path")));
      boolean done =
          compiler
              .getTask(
                  null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new IllegalStateException(found.getDiagnostics().toString());
      }
    }
    URL[] path = {classes.toUri().toURL()};
    return new URLClassLoader(path, JavaClasses.class.getClassLoader());
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
