package io.github.ioctlabi.abi.generate;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.processor.IoctlProcessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

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
    Map<JavaFileObject, Source> files = new LinkedHashMap<>();
    sources.forEach(source -> files.put(source.file(), source));
    Capture capture = new Capture();
    Compilation.Result result =
        Compilation.of(List.copyOf(files.keySet()))
            .with(options)
            .with("-proc:only", "-Xmaxerrs", "1000000", "-Xmaxwarns", "1000000")
            .with(capture)
            .with(new IoctlProcessor())
            .run();
    return sort(files, result, capture.headers());
  }

  private static Map<String, Generated> sort(
      Map<JavaFileObject, Source> sources, Compilation.Result result, List<Header> models) {
    Map<String, List<Message>> messages = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> each : result.diagnostics()) {
      Source source = each.getSource() == null ? null : sources.get(each.getSource());
      if (source != null) {
        messages
            .computeIfAbsent(source.qualifiedName(), _ -> new ArrayList<>())
            .add(Message.of(each));
      } else if (each.getKind() == Diagnostic.Kind.ERROR) {
        throw new IllegalStateException("an error without a source: " + each);
      }
    }
    Map<String, Header> byPath = new TreeMap<>();
    models.forEach(model -> byPath.put(model.path(), model));
    Map<String, Generated> sorted = new LinkedHashMap<>();
    for (Source source : sources.values()) {
      sorted.put(
          source.qualifiedName(),
          new Generated(
              source,
              List.copyOf(messages.getOrDefault(source.qualifiedName(), List.of())),
              filesOf(source, result.files()),
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
            "kernel/" + stem + "_ioctl.c",
            "selftest/" + stem + "_test.c")) {
      Optional.ofNullable(files.get(RESOURCES + name))
          .ifPresent(text -> own.put(RESOURCES + name, text));
    }
    return own;
  }
}
