package io.github.ioctlabi.processor.read.source;

import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * One annotation of this library on a declaration.
 *
 * @param element the declaration
 * @param mirror the annotation
 * @param name its simple name, such as {@code U32}
 */
public record Mark(Element element, AnnotationMirror mirror, String name) {
  /** What the compiler gives in place of a value that it does not know. */
  private static final String UNKNOWN = "<error>";

  public Mark(Element element, AnnotationMirror mirror, AnnotationType type) {
    this(element, mirror, type.simple());
  }

  public boolean is(AnnotationType type) {
    return name.equals(type.simple());
  }

  public boolean isAmong(Set<AnnotationType> types) {
    return types.stream().anyMatch(this::is);
  }

  /** What it is, if this library's vocabulary has it: all but those of other versions. */
  public Optional<AnnotationType> known() {
    return AnnotationType.called(name);
  }

  /** What it is, where that is one of the vocabulary. */
  public AnnotationType type() {
    return known().orElseThrow();
  }

  /** The value that the source gives, or null if it is left out. */
  public @Nullable AnnotationValue explicit(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** A string, or empty if it is left out. */
  public String text(String attribute) {
    AnnotationValue value = explicit(attribute);
    return value != null && value.getValue() instanceof String text ? text : "";
  }

  /** A number, or the other one if it is left out. */
  public long number(String attribute, long otherwise) {
    AnnotationValue value = explicit(attribute);
    return value != null && value.getValue() instanceof Number number
        ? number.longValue()
        : otherwise;
  }

  /** A truth value, or false if it is left out. */
  public boolean flag(String attribute) {
    AnnotationValue value = explicit(attribute);
    return value != null && value.getValue() instanceof Boolean flag && flag;
  }

  /** The numbers of an array, or nothing if it is left out. */
  public List<Long> numbers(String attribute) {
    return list(attribute).stream()
        .filter(value -> value.getValue() instanceof Number)
        .map(value -> ((Number) value.getValue()).longValue())
        .toList();
  }

  /** The strings of an array, or nothing if it is left out. */
  public List<String> texts(String attribute) {
    return list(attribute).stream()
        .filter(value -> value.getValue() instanceof String)
        .map(value -> (String) value.getValue())
        .toList();
  }

  /** The elements of an array, or nothing if it is left out. */
  public List<? extends AnnotationValue> list(String attribute) {
    AnnotationValue value = explicit(attribute);
    return value != null && value.getValue() instanceof List<?> list
        ? list.stream()
            .filter(AnnotationValue.class::isInstance)
            .map(AnnotationValue.class::cast)
            .toList()
        : List.of();
  }

  /** The name of an enum constant, or the other one if it is left out. */
  public String constant(String attribute, String otherwise) {
    AnnotationValue value = explicit(attribute);
    return value != null && value.getValue() instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : otherwise;
  }

  /**
   * Whether it is for methods and not for components: then what is written on a component stands on
   * its accessor alone. The compiler knows no place in the source for an accessor that it makes.
   */
  public boolean isForMethodsAlone() {
    Target target = mirror.getAnnotationType().asElement().getAnnotation(Target.class);
    List<ElementType> targets = target == null ? List.of() : List.of(target.value());
    return targets.contains(ElementType.METHOD) && !targets.contains(ElementType.RECORD_COMPONENT);
  }

  /**
   * Whether the compiler cannot tell all values: one is missing, or refers to something that does
   * not exist (yet).
   */
  public boolean isUnresolved() {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    for (ExecutableElement attribute : ElementFilter.methodsIn(type.getEnclosedElements())) {
      AnnotationValue value = explicit(attribute.getSimpleName().toString());
      if (value == null ? attribute.getDefaultValue() == null : !fits(value, attribute)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(AnnotationValue value, ExecutableElement attribute) {
    TypeKind kind = attribute.getReturnType().getKind();
    return switch (value.getValue()) {
      case List<?> list -> kind == TypeKind.ARRAY && list.stream().allMatch(Mark::isKnown);
      case Number _ -> kind.isPrimitive();
      case String text -> kind == TypeKind.DECLARED && !text.equals(UNKNOWN);
      // The compiler keeps a constant of another enum than it wants.
      case VariableElement constant ->
          attribute.getReturnType() instanceof DeclaredType wanted
              && wanted.asElement().equals(constant.getEnclosingElement());
      default -> true;
    };
  }

  private static boolean isKnown(Object element) {
    return element instanceof AnnotationValue value && !UNKNOWN.equals(value.getValue());
  }

  @Override
  public String toString() {
    return "@" + name;
  }
}
