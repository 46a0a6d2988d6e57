package io.github.ioctlabi.processor.read.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotations of this library on one declaration. They are known by their names alone, so that
 * the processor's jar stands alone on the processor path. No two of them have the same simple name,
 * so that the package for existing headers needs no name of its own.
 *
 * @param all in the order of the source
 */
public record Marks(List<Mark> all) {
  static final String PACKAGE = "io.github.ioctlabi.annotations";

  /** The annotations that make a method a command. */
  public static final Set<String> COMMANDS =
      Set.of("Io", "IoR", "IoW", "IoWR", "IoRaw", "SiocDevPrivate");

  /** Those of the package for existing headers that stand on declarations. */
  public static final Set<String> LEGACY =
      Set.of(
          "NativeLong",
          "NativeULong",
          "NativeSize",
          "NativePointer",
          "Opaque",
          "ByValue",
          "ByAddress",
          "IoRaw");

  /** The annotations of an address. */
  public static final Set<String> POINTERS = Set.of("UserPointer", "NativePointer");

  /** The annotations of a time. */
  public static final Set<String> TIMES = Set.of("Nanoseconds", "KernelTimespec");

  /** The annotations that name a C integer. */
  public static final Set<String> INTEGERS =
      Set.of(
          "U8",
          "U16",
          "U32",
          "U64",
          "S8",
          "S16",
          "S32",
          "S64",
          "Le16",
          "Le32",
          "Le64",
          "Be16",
          "Be32",
          "Be64",
          "NativeLong",
          "NativeULong",
          "NativeSize");

  public static Marks of(Element element) {
    return new Marks(
        element.getAnnotationMirrors().stream()
            .flatMap(mirror -> mark(element, mirror).stream())
            .toList());
  }

  private static Optional<Mark> mark(Element element, AnnotationMirror mirror) {
    if (!(mirror.getAnnotationType().asElement() instanceof TypeElement type)) {
      return Optional.empty();
    }
    String name = type.getQualifiedName().toString();
    String inPackage = name.startsWith(PACKAGE + ".") ? name.substring(PACKAGE.length() + 1) : "";
    return inPackage.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Mark(
                element,
                mirror,
                inPackage.startsWith("legacy.")
                    ? inPackage.substring("legacy.".length())
                    : inPackage));
  }

  public Optional<Mark> find(String name) {
    return all.stream().filter(mark -> mark.name().equals(name)).findFirst();
  }

  public boolean has(String name) {
    return find(name).isPresent();
  }

  /** Those with one of the names, in the order of the source. */
  public List<Mark> among(Set<String> names) {
    return all.stream().filter(mark -> names.contains(mark.name())).toList();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Each {@code @AllowRule}, also where the compiler has wrapped several into one list. */
  List<Mark> allowRules() {
    return all.stream().flatMap(Marks::unwrapped).toList();
  }

  private static Stream<Mark> unwrapped(Mark mark) {
    return switch (mark.name()) {
      case "AllowRule" -> Stream.of(mark);
      case "AllowRule.List" ->
          mark.list("value").stream()
              .filter(value -> value.getValue() instanceof AnnotationMirror)
              .map(value -> (AnnotationMirror) value.getValue())
              .map(mirror -> new Mark(mark.element(), mirror, "AllowRule"));
      default -> Stream.empty();
    };
  }
}
