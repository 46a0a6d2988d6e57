package io.github.ioctlabi.processor.read.source;

import io.github.ioctlabi.core.vocabulary.AnnotationType;
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
  /** The annotations that lift rules: one, and the list of several. */
  public static final Set<AnnotationType> ALLOWING =
      Set.of(AnnotationType.ALLOW_RULE, AnnotationType.ALLOW_RULES);

  /** The annotations that make a method a command. */
  public static final Set<AnnotationType> COMMANDS = AnnotationType.of(AnnotationType.Kind.COMMAND);

  /** Those for existing headers that stand on declarations. */
  public static final Set<AnnotationType> LEGACY = AnnotationType.forExisting();

  /** The annotations of an address. */
  public static final Set<AnnotationType> POINTERS = AnnotationType.of(AnnotationType.Kind.POINTER);

  /** The annotations of a time. */
  public static final Set<AnnotationType> TIMES = AnnotationType.of(AnnotationType.Kind.TIME);

  /** The annotations that name a C integer. */
  public static final Set<AnnotationType> INTEGERS = AnnotationType.of(AnnotationType.Kind.INTEGER);

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
    String packaged = AnnotationType.PACKAGE + ".";
    return name.startsWith(packaged)
        ? Optional.of(new Mark(element, mirror, simple(name.substring(packaged.length()))))
        : Optional.empty();
  }

  private static String simple(String inPackage) {
    return inPackage.startsWith(AnnotationType.EXISTING)
        ? inPackage.substring(AnnotationType.EXISTING.length())
        : inPackage;
  }

  public Optional<Mark> find(AnnotationType type) {
    return all.stream().filter(mark -> mark.is(type)).findFirst();
  }

  public boolean has(AnnotationType type) {
    return find(type).isPresent();
  }

  /** Those of some types, in the order of the source. */
  public List<Mark> among(Set<AnnotationType> types) {
    return all.stream().filter(mark -> mark.isAmong(types)).toList();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Each {@code @AllowRule}, also where the compiler has wrapped several into one list. */
  List<Mark> allowRules() {
    return all.stream().flatMap(Marks::unwrapped).toList();
  }

  private static Stream<Mark> unwrapped(Mark mark) {
    if (mark.is(AnnotationType.ALLOW_RULE)) {
      return Stream.of(mark);
    }
    return mark.is(AnnotationType.ALLOW_RULES)
        ? mark.list("value").stream()
            .filter(value -> value.getValue() instanceof AnnotationMirror)
            .map(value -> (AnnotationMirror) value.getValue())
            .map(mirror -> new Mark(mark.element(), mirror, AnnotationType.ALLOW_RULE))
        : Stream.empty();
  }
}
