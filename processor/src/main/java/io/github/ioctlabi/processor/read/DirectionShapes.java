package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.finding.Fault;
import java.util.Optional;

/** Which arguments and results go with which direction in a header that is new. */
final class DirectionShapes {
  private DirectionShapes() {}

  /**
   * Whether it is an {@code @Io} of a new header, whose only data is a struct with a size field.
   */
  static boolean plainIo(CommandShape shape) {
    return !shape.isFree() && shape.kind().equals("Io");
  }

  /** What is wrong with a result of {@code @Io}, and which command reads one back. */
  static Fault ioResult(String reading) {
    return Fault.of(
        "@Io carries no data back",
        "make the method void, or use %s if the kernel writes through the address, or put @ReturnsValue on the method if its result is the call's own"
            .formatted(reading));
  }

  /** What is wrong with the shape, and how to mend it. */
  static Optional<Fault> fault(CommandShape shape) {
    boolean argument = shape.argument().isPresent();
    boolean result = shape.hasDataResult();
    return Optional.ofNullable(
        switch (shape.kind()) {
          case "Io" -> result && !argument ? ioResult("@IoR") : null;
          case "IoW" ->
              !argument
                  ? Fault.of(
                      "@IoW sends an argument",
                      result
                          ? "use @IoR, or add a parameter of the result's type and use @IoWR"
                          : "add a parameter, or use @Io")
                  : result
                      ? Fault.of("@IoW has no result", "use @IoWR, or make the method void")
                      : null;
          case "IoR" ->
              !result
                  ? Fault.of(
                      "@IoR returns what the kernel wrote",
                      argument
                          ? "use @IoW, or @IoWR with a result of the parameter's type"
                          : "give the method a result, or use @Io")
                  : argument
                      ? Fault.of(
                          "@IoR has no argument",
                          "use @IoWR, or remove '%s'"
                              .formatted(shape.argument().get().getSimpleName()))
                      : null;
          default ->
              !argument
                  ? Fault.of(
                      "@IoWR sends an argument",
                      "add a parameter, or use " + (result ? "@IoR" : "@Io"))
                  : null;
        });
  }
}
