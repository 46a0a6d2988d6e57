package io.github.ioctlabi.processor.read;

import java.util.Optional;

/** Which arguments and results go with which direction in a header that is new. */
final class DirectionShapes {
  static final String IO_RESULT =
      "@Io carries no data back: make the method void, or use @IoR if the kernel writes through the"
          + " address; put @ReturnsValue on the method if its result is the call's own";

  private DirectionShapes() {}

  /**
   * Whether it is an {@code @Io} of a new header, whose only data is a struct with a size field.
   */
  static boolean plainIo(CommandShape shape) {
    return !shape.isFree() && shape.kind().equals("Io");
  }

  /** What is wrong with the shape, and how to mend it. */
  static Optional<String> fault(CommandShape shape) {
    boolean argument = shape.argument().isPresent();
    boolean result = shape.hasDataResult();
    return Optional.ofNullable(
        switch (shape.kind()) {
          case "Io" -> result && !argument ? IO_RESULT : null;
          case "IoW" ->
              !argument
                  ? "@IoW sends an argument: add a parameter, or use @Io"
                  : result ? "@IoW has no result: use @IoWR, or make the method void" : null;
          case "IoR" ->
              !result
                  ? "@IoR returns what the kernel wrote: give the method a result, or use "
                      + (argument ? "@IoW" : "@Io")
                  : argument ? "@IoR has no argument: use @IoWR, or remove it" : null;
          default ->
              !argument
                  ? "@IoWR sends an argument: add a parameter, or use " + (result ? "@IoR" : "@Io")
                  : null;
        });
  }
}
