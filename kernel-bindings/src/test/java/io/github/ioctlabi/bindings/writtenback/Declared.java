package io.github.ioctlabi.bindings.writtenback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What annotations say of a record's components: they are in the class file and no further. */
final class Declared {

  private final List<RecordComponentInfo> components;

  private Declared(List<RecordComponentInfo> components) {
    this.components = components;
  }

  static Declared of(Class<?> type) {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
      return new Declared(
          ClassFile.of()
              .parse(in.readAllBytes())
              .findAttribute(Attributes.record())
              .orElseThrow()
              .components());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the component is sent as zero whatever the record holds. */
  boolean isSentAsZero(int component) {
    return annotations(component)
        .anyMatch(each ->
            isNamed(each, "Lio/github/ioctlabi/annotations/Out;")
                || isNamed(each, "Lio/github/ioctlabi/annotations/Reserved;"));
  }

  /** Whether the component says how many elements another one has. */
  boolean isCount(String name) {
    return countedBy(name).findAny().isPresent();
  }

  /** What such a component counts: a constant of {@code Unit}. */
  String unitOf(String name) {
    return countedBy(name)
        .flatMap(each -> element(each, "unit").stream())
        .findFirst()
        .orElse("ELEMENTS");
  }

  private Stream<Annotation> countedBy(String name) {
    return IntStream.range(0, components.size())
        .boxed()
        .flatMap(this::annotations)
        .filter(each ->
            element(each, "count").filter(name::equals).isPresent()
                || element(each, "filled").filter(name::equals).isPresent());
  }

  private Stream<Annotation> annotations(int component) {
    return components
        .get(component)
        .findAttribute(Attributes.runtimeInvisibleAnnotations())
        .map(RuntimeInvisibleAnnotationsAttribute::annotations)
        .stream()
        .flatMap(List::stream);
  }

  private static boolean isNamed(Annotation annotation, String descriptor) {
    return annotation.className().equalsString(descriptor);
  }

  private static Optional<String> element(Annotation annotation, String name) {
    for (AnnotationElement element : annotation.elements()) {
      if (element.name().equalsString(name)) {
        return switch (element.value()) {
          case AnnotationValue.OfString text -> Optional.of(text.stringValue());
          case AnnotationValue.OfEnum constant ->
              Optional.of(constant.constantName().stringValue());
          default -> Optional.empty();
        };
      }
    }
    return Optional.empty();
  }
}
