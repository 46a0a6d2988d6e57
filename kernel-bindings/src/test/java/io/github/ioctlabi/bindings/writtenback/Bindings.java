package io.github.ioctlabi.bindings.writtenback;

import io.github.ioctlabi.bindings.kvm.Kvm;
import io.github.ioctlabi.kit.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The commands of this module, and the records that they carry. */
final class Bindings {

  private Bindings() {}

  /** The records that some command takes and some command gives, in the order of their names. */
  static List<Class<?>> readAndWritten() {
    Set<Class<?>> taken = new LinkedHashSet<>();
    Set<Class<?>> given = new LinkedHashSet<>();
    for (Method command : commands()) {
      Stream.of(command.getGenericParameterTypes()).forEach(type -> collect(type, taken));
      collect(command.getGenericReturnType(), given);
    }
    taken.retainAll(given);
    return taken.stream()
        .filter(Class::isRecord)
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  private static List<Method> commands() {
    return classes().stream()
        .filter(type -> type.isInterface() && !type.isSealed())
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .toList();
  }

  /** A type, and the records and unions that it holds. */
  private static void collect(Type type, Set<Class<?>> found) {
    switch (type) {
      case GenericArrayType array -> collect(array.getGenericComponentType(), found);
      case ParameterizedType generic ->
          Stream.of(generic.getActualTypeArguments()).forEach(each -> collect(each, found));
      case Class<?> array when array.isArray() -> collect(array.getComponentType(), found);
      case Class<?> holder when isOurs(holder) && found.add(holder) -> {
        if (holder.isRecord()) {
          for (RecordComponent component : holder.getRecordComponents()) {
            collect(component.getGenericType(), found);
          }
        } else if (holder.isSealed()) {
          Stream.of(holder.getPermittedSubclasses()).forEach(each -> collect(each, found));
        }
      }
      default -> {}
    }
  }

  private static boolean isOurs(AnnotatedElement type) {
    return type instanceof Class<?> ours
        && ours.getName().startsWith("io.github.ioctlabi.bindings.");
  }

  private static List<Class<?>> classes() {
    try {
      Path place = Path.of(Kvm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return classes(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return classes(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Class<?>> classes(Path root) throws IOException {
    return Folders.files(root, ".class").stream()
        .map(file -> root.relativize(file).toString())
        .filter(name -> name.startsWith("io/github") && !name.endsWith("-info.class"))
        .<Class<?>>map(Bindings::load)
        .toList();
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, Bindings.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
