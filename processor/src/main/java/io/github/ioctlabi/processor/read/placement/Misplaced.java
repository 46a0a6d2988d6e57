package io.github.ioctlabi.processor.read.placement;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.Mark;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What is said of an annotation that has no effect where it stands.
 *
 * @param why why it has none, unless the remedy tells
 * @param remedy what to type
 */
record Misplaced(Optional<String> why, String remedy) {
  /** An annotation that somebody takes for another. */
  Misplaced(String why, String remedy) {
    this(Optional.of(why), remedy);
  }

  /** An annotation that nothing is missing for. */
  static Misplaced remove(String why) {
    return new Misplaced(why, "remove it");
  }

  /** An annotation that another one is missing for. */
  static Misplaced alone(String remedy) {
    return new Misplaced(Optional.empty(), remedy);
  }

  /** An annotation on a type that is not the type's own. */
  static Misplaced onType(TypeElement type, Mark mark) {
    return switch (type.getKind()) {
      case INTERFACE ->
          Declarations.isUnion(type)
              ? remove("it is not for a union")
              : !Declarations.isInterface(type)
                  ? alone("put @IoctlInterface on it, or remove this")
                  : mark.is(AnnotationType.C_NAME)
                      ? new Misplaced(
                          "names in C begin with the prefix",
                          "write prefix = \"...\" in @IoctlInterface")
                      : remove("it is not for commands");
      case RECORD ->
          Declarations.isStruct(type)
              ? remove("it is not for a struct")
              : alone("put @IoctlStruct on the record, or remove this");
      case ENUM ->
          Declarations.isEnum(type)
              ? remove("it is not for enums")
              : alone("put @IoctlEnum or @IoctlFlags on the enum, or remove this");
      default -> remove("it is not for a class");
    };
  }

  /** The fault of the annotation. */
  Fault fault(Mark mark) {
    Element element = mark.element();
    String what =
        "@%s has no effect on this %s"
            .formatted(
                mark.name().replace(".List", ""),
                element.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    return Fault.of(why.map(reason -> what + ": " + reason).orElse(what), remedy)
        .in(Declarations.label(element));
  }
}
