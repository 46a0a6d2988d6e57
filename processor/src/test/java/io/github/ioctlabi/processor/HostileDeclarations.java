package io.github.ioctlabi.processor;

import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Interfaces with hostile values in their annotations, and with annotations in hostile places. */
final class HostileDeclarations {
  private static final String IMPORTS =
      Compiling.IMPORTS.strip()
          + " import java.lang.foreign.MemorySegment;"
          + " import java.time.Duration; import java.time.Instant;\n";

  private static final int LONG = 2_000;

  private HostileDeclarations() {}

  /**
   * An interface.
   *
   * @param title what is hostile about it
   * @param annotation the simple name of the annotation that is tried
   * @param applied the annotation as it stands there
   * @param body of the interface, {@code §} for the annotation
   * @param existing whether it binds a header
   * @param heavy whether it is the first with a long value in this element
   */
  record Declaration(
      String title,
      String annotation,
      String applied,
      String body,
      boolean existing,
      boolean heavy) {
    /** Its source, with a name and a header of its own. */
    JavaFileObject source(String name, int type) {
      String path = "linux/" + name.toLowerCase(Locale.ROOT) + ".h";
      String head =
          annotation.equals("IoctlInterface")
              ? applied.replace("linux/HERE.h", path)
              : "@IoctlInterface(header = \"%s\", type = %d, existing = %b)"
                  .formatted(path, type % 256, existing);
      String text =
          IMPORTS
              + head
              + " public interface "
              + name
              + " {\n"
              + body.replace("§", applied).replace("HERE", name)
              + "\n}\n";
      return SourceFile.of(name, text);
    }
  }

  /** A sound use of an annotation. */
  private record Context(String annotation, Map<String, String> elements, String body) {
    static Context parse(String line) {
      String[] parts = line.split(" \\| ", 3);
      Map<String, String> elements = new LinkedHashMap<>();
      // A comma between elements, not inside of parentheses.
      for (String element : parts[1].split(", (?=\\w+ = )(?![^(]*\\))", -1)) {
        int equals = element.indexOf(" = ");
        elements.put(element.substring(0, equals), element.substring(equals + 3));
      }
      return new Context(parts[0], elements, parts[2]);
    }

    boolean legacy() {
      return annotation.equals("IoRaw") || annotation.equals("NativePointer");
    }

    Declaration with(String element, String value, boolean existing, boolean heavy) {
      Map<String, String> changed = new LinkedHashMap<>(elements);
      changed.put(element, value);
      String shown = value.length() > 80 ? value.substring(0, 80) + "..." : value;
      return declaration(element + " = " + shown, changed, existing, heavy);
    }

    Declaration declaration(
        String title, Map<String, String> values, boolean existing, boolean heavy) {
      String applied =
          values.entrySet().stream()
              .map(each -> each.getKey() + " = " + each.getValue())
              .collect(Collectors.joining(", ", "@" + annotation + "(", ")"));
      return new Declaration(
          "@%s(%s)%s in %s".formatted(annotation, title, existing ? ", existing," : "", body),
          annotation,
          applied,
          body,
          existing,
          heavy);
    }
  }

  /** The annotations, in order of their names. */
  static List<Class<?>> annotations() {
    try {
      Path place =
          Path.of(IoctlInterface.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return annotations(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return annotations(jar.getPath(""));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Class<?>> annotations(Path root) throws IOException {
    String folder = IoctlInterface.class.getPackageName().replace('.', '/');
    List<Class<?>> all = new ArrayList<>();
    try {
      for (Path file : Folders.files(root.resolve(folder), ".class")) {
        String name = root.relativize(file).toString().replace(".class", "").replace('/', '.');
        Class<?> type = Class.forName(name);
        if (type.isAnnotation() && !type.isMemberClass()) {
          all.add(type);
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    all.sort(Comparator.comparing(Class::getName));
    return all;
  }

  private static List<String> table(String name) {
    try {
      Path file =
          Path.of(
              Objects.requireNonNull(HostileDeclarations.class.getResource("/values/" + name))
                  .toURI());
      return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Context> contexts() {
    return table("contexts.txt").stream().map(Context::parse).toList();
  }

  /** The table's declarations as they stand. */
  static List<Declaration> sound() {
    return contexts().stream()
        .map(each -> each.declaration("", each.elements(), each.legacy(), false))
        .toList();
  }

  /** Each element of each annotation with each value, in new interfaces and existing ones. */
  static List<Declaration> values() {
    Map<String, Class<?>> types =
        annotations().stream().collect(Collectors.toMap(Class::getSimpleName, each -> each));
    Set<Method> seen = new HashSet<>();
    List<Declaration> all = new ArrayList<>();
    for (Context context : contexts()) {
      Class<?> type = Objects.requireNonNull(types.get(context.annotation()));
      for (Method element : type.getDeclaredMethods()) {
        boolean first = seen.add(element);
        for (String value : HostileValues.of(element)) {
          all.add(context.with(element.getName(), value, false, first && value.length() > LONG));
          all.add(context.with(element.getName(), value, true, false));
        }
      }
    }
    return all;
  }

  /** Each annotation in each place, where it is allowed and where it is not. */
  static List<Declaration> places() {
    Map<String, Declaration> applied = new LinkedHashMap<>();
    for (Class<?> type : annotations()) {
      String name = type.getSimpleName();
      applied.put(name, new Declaration("", name, "@" + name, "", false, false));
    }
    sound().forEach(each -> applied.put(each.annotation(), each));
    List<Declaration> all = new ArrayList<>();
    for (Declaration each : applied.values()) {
      for (String place : table("places.txt")) {
        for (boolean existing : new boolean[] {false, true}) {
          String title = each.applied() + (existing ? ", existing, in " : " in ") + place;
          all.add(
              new Declaration(
                  title,
                  "",
                  each.applied().replace("linux/HERE.h", "linux/x.h"),
                  place,
                  existing,
                  false));
        }
      }
    }
    return all;
  }
}
