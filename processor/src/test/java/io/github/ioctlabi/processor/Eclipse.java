package io.github.ioctlabi.processor;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Folders;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Runs Eclipse's compiler, which takes its sources from files alone. */
final class Eclipse {
  private Eclipse() {}

  /** A diagnostic whose source is the one that the test gave. */
  private record Said(
      Kind getKind,
      JavaFileObject getSource,
      long getPosition,
      long getStartPosition,
      long getEndPosition,
      long getLineNumber,
      long getColumnNumber,
      String getCode,
      String text)
      implements Diagnostic<JavaFileObject> {
    static Said of(Diagnostic<? extends JavaFileObject> other, Map<Path, JavaFileObject> sources) {
      // The compiler has no file for a problem without a place, and fails in looking for it.
      JavaFileObject source = other.getLineNumber() < 1 ? null : other.getSource();
      return new Said(
          // It calls mandatory the warnings that a user can switch off.
          other.getKind() == Kind.MANDATORY_WARNING ? Kind.WARNING : other.getKind(),
          source == null ? null : sources.getOrDefault(Path.of(source.toUri()), source),
          other.getPosition(),
          other.getStartPosition(),
          other.getEndPosition(),
          other.getLineNumber(),
          other.getColumnNumber(),
          other.getCode(),
          other.getMessage(Locale.ROOT));
    }

    @Override
    public String getMessage(Locale locale) {
      return text;
    }
  }

  /** The compilation, by this compiler or by javac. */
  static Compilation orJavac(boolean eclipse, Compilation compilation) {
    return eclipse ? compilation.by(Eclipse::compile) : compilation;
  }

  /** Compiles sources with the options and processors. */
  static List<Diagnostic<? extends JavaFileObject>> compile(
      List<JavaFileObject> sources, List<String> options, List<Processor> processors)
      throws IOException {
    Path folder = Files.createTempDirectory("eclipse");
    try {
      Map<Path, JavaFileObject> written = new HashMap<>();
      for (JavaFileObject source : sources) {
        String path = source.toUri().getPath().substring(1);
        String text = source.getCharContent(true).toString();
        written.put(Folders.write(folder, path, text), source);
      }
      return compile(written, options, processors);
    } finally {
      Folders.delete(folder);
    }
  }

  private static List<Diagnostic<? extends JavaFileObject>> compile(
      Map<Path, JavaFileObject> written, List<String> options, List<Processor> processors)
      throws IOException {
    List<Diagnostic<? extends JavaFileObject>> said = new ArrayList<>();
    EclipseCompiler compiler = new EclipseCompiler();
    StringWriter output = new StringWriter();
    List<String> all = new ArrayList<>(List.of("-25", "-encoding", "UTF-8"));
    all.addAll(options);
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var task =
          compiler.getTask(
              output,
              files,
              each -> said.add(Said.of(each, written)),
              all,
              null,
              files.getJavaFileObjectsFromPaths(written.keySet().stream().sorted().toList()));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      task.call();
    }
    if (output.toString().contains("\tat ")) {
      throw new AssertionError(output.toString());
    }
    return said;
  }
}
