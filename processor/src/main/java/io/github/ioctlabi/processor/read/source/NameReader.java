package io.github.ioctlabi.processor.read.source;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads what declarations are called in C. */
public final class NameReader {
  private NameReader() {}

  /** What the C names of an interface begin with. */
  public static String prefix(TypeElement type) {
    String given =
        Marks.of(type)
            .find(AnnotationType.IOCTL_INTERFACE)
            .map(mark -> mark.text("prefix"))
            .orElse("");
    return given.isEmpty() ? CNames.upperSnake(type.getSimpleName().toString()) : given;
  }

  /** The tag of a struct, a union or an enum in C. */
  public static String tag(TypeElement type, FaultLog faults) {
    Marks marks = Marks.of(type);
    Optional<Mark> kind =
        marks.find(AnnotationType.IOCTL_STRUCT).or(() -> marks.find(AnnotationType.IOCTL_UNION));
    Optional<String> struct = named(type, kind, "name", faults);
    Optional<String> given = named(type, marks.find(AnnotationType.C_NAME), "value", faults);
    if (struct.isPresent() && given.isPresent()) {
      faults.report(
          Id.BAD_ANNOTATION,
          marks.find(AnnotationType.C_NAME).orElseThrow(),
          Fault.of(
                  "@CName and the name in %s both name it".formatted(kind.orElseThrow()),
                  "remove @CName")
              .in(Declarations.label(type)));
    }
    TypeElement around = Declarations.interfaceAround(type);
    String prefix = around == null ? "" : prefix(around).toLowerCase(Locale.ROOT) + "_";
    return given
        .or(() -> struct)
        .orElse(prefix + CNames.lowerSnake(type.getSimpleName().toString()));
  }

  /** A name that an annotation gives; findings on the name then stand on the annotation. */
  public static Optional<String> named(
      Element element, Optional<Mark> mark, String attribute, FaultLog faults) {
    if (mark.isEmpty()
        || (mark.get().text(attribute).isEmpty() && !mark.get().is(AnnotationType.C_NAME))) {
      return Optional.empty();
    }
    faults.refine(element, Id.BAD_C_NAME, mark.get(), attribute);
    faults.refine(element, Id.DUPLICATE_C_NAME, mark.get(), attribute);
    return Optional.of(mark.get().text(attribute));
  }
}
