package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.types.TypeReader;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Which arguments and results go with which direction in a header that is new. */
final class DirectionShapes {
  private DirectionShapes() {}

  /**
   * Whether it is an {@code @Io} of a new header, whose only data is a struct with a size field.
   */
  static boolean plainIo(CommandShape shape) {
    return !shape.isFree() && shape.kind() == AnnotationType.IO;
  }

  /** What is wrong with a result of {@code @Io}, and which command reads one back. */
  static Fault ioResult(CommandShape shape, AnnotationType reading) {
    if (shape.result().beside()) {
      return Fault.of(
          "@Io carries no data back",
          "use %s if the kernel writes through the address, or return int, with @ReturnsValue"
              .formatted(reading));
    }
    return Fault.of(
        "@Io carries no data back",
        "make the method void, or use %s if the kernel writes through the address, or put"
                .formatted(reading)
            + " @ReturnsValue on the method if its result is the call's own");
  }

  /** What is wrong with the shape, and how to mend it. */
  static Optional<Fault> fault(CommandShape shape) {
    boolean argument = shape.argument().isPresent();
    boolean result = shape.hasDataResult();
    return switch (shape.kind()) {
      case IO ->
          result && !argument
              ? Optional.of(ioResult(shape, AnnotationType.IO_R))
              : Optional.empty();
      case IO_W -> sent(shape, argument, result);
      case IO_R ->
          result
              ? shape.argument().map(DirectionShapes::noArgument)
              : Optional.of(returnsNoData(shape));
      default ->
          argument
              ? Optional.empty()
              : Optional.of(
                  Fault.of(
                      "@IoWR sends an argument",
                      "add a parameter, or use "
                          + (result ? AnnotationType.IO_R : AnnotationType.IO)));
    };
  }

  private static Optional<Fault> sent(CommandShape shape, boolean argument, boolean result) {
    if (argument) {
      String otherwise =
          shape.result().beside() ? "return int, with @ReturnsValue" : "make the method void";
      return result
          ? Optional.of(Fault.of("@IoW has no result", "use @IoWR, or " + otherwise))
          : Optional.empty();
    }
    return Optional.of(
        Fault.of(
            "@IoW sends an argument",
            result
                ? "use @IoR, or add a parameter of the result's type and use @IoWR"
                : "add a parameter, or use @Io"));
  }

  private static Fault noArgument(VariableElement argument) {
    return Fault.of(
        "@IoR has no argument", "use @IoWR, or remove '%s'".formatted(argument.getSimpleName()));
  }

  /** A method without a result, or one whose result is ioctl's own. */
  private static Fault returnsNoData(CommandShape shape) {
    boolean argument = shape.argument().isPresent();
    if (shape.marks().has(AnnotationType.RETURNS_VALUE) && !TypeReader.isVoid(shape.resultType())) {
      boolean integer = shape.resultType().getKind() == TypeKind.INT;
      return Fault.of(
          "@IoR returns what the kernel wrote, @ReturnsValue what ioctl returns",
          argument
              ? "use @IoW, or use @IoWR"
              : integer ? "remove @ReturnsValue, or use @Io" : "use @Io");
    }
    return Fault.of(
        "@IoR returns what the kernel wrote",
        argument
            ? "use @IoW, or @IoWR with a result of the parameter's type"
            : "give the method a result, or use @Io");
  }
}
