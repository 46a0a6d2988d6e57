package io.github.ioctlabi.abi.generate;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.processor.IoctlProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * What the processor made of a source.
 *
 * @param source the source
 * @param messages what it said of it
 * @param files what it wrote: classes by their paths, headers below {@code META-INF/ioctlabi}
 * @param model what it read, if it could be read
 */
public record Generated(
    Source source,
    List<Message> messages,
    NavigableMap<String, String> files,
    Optional<Header> model) {
  private static final String RESOURCES = "META-INF/ioctlabi/";

  /** The errors. */
  public List<Message> errors() {
    return messages.stream().filter(Message::error).toList();
  }

  /**
   * Runs the processor over all sources at once. What is refused in one does not disturb the
   * others. No classes are made.
   *
   * @param options more options of the compiler, such as {@code -Aioctlabi.emit=header}
   * @return by the names of the interfaces, in the order of the sources
   */
  public static Map<String, Generated> of(List<Source> sources, String... options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-proc:only", "-Xmaxerrs", "1000000", "-Xmaxwarns", "1000000"));
    all.addAll(List.of("-cp", System.getProperty("java.class.path")));
    Capture capture = new Capture();
    try (JavaFileManager standard =
            compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
        Outputs outputs = new Outputs(standard)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, outputs, diagnostics, all, null, sources.stream().map(Source::file).toList());
      task.setProcessors(List.of(capture, new IoctlProcessor()));
      task.call();
      return sort(sources, diagnostics.getDiagnostics(), outputs.texts(), capture.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Generated> sort(
      List<Source> sources,
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      NavigableMap<String, String> files,
      List<Header> models) {
    Map<String, List<Message>> messages = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
      if (each.getSource() instanceof Source.File file) {
        messages
            .computeIfAbsent(file.source().qualifiedName(), _ -> new ArrayList<>())
            .add(Message.of(each));
      } else if (each.getKind() == Diagnostic.Kind.ERROR) {
        throw new IllegalStateException("an error without a source: " + each);
      }
    }
    Map<String, Header> byPath = new TreeMap<>();
    models.forEach(model -> byPath.put(model.path(), model));
    Map<String, Generated> sorted = new LinkedHashMap<>();
    for (Source source : sources) {
      sorted.put(
          source.qualifiedName(),
          new Generated(
              source,
              List.copyOf(messages.getOrDefault(source.qualifiedName(), List.of())),
              filesOf(source, files),
              Optional.ofNullable(byPath.get(source.header()))));
    }
    return sorted;
  }

  private static NavigableMap<String, String> filesOf(
      Source source, NavigableMap<String, String> files) {
    NavigableMap<String, String> own = new TreeMap<>();
    String folder = source.folder();
    own.putAll(files.subMap(folder, true, folder + Character.MAX_VALUE, false));
    String stem = source.header().substring(0, source.header().length() - ".h".length());
    for (String name :
        List.of(
            "uapi/" + source.header(),
            "check/" + stem + "_check.c",
            "kernel/" + stem + "_ioctl.h",
            "selftest/" + stem + "_test.c")) {
      Optional.ofNullable(files.get(RESOURCES + name))
          .ifPresent(text -> own.put(RESOURCES + name, text));
    }
    return own;
  }
}
