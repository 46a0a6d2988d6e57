package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Member;
import java.util.Optional;

/** What the result of ioctl(2) says when it is no error. */
public sealed interface Outcome {
  /** Nothing: it is zero, and the method returns data or nothing. */
  record Nothing() implements Outcome {}

  /** Nothing that is looked at: the kernel has the command already, and it may be any number. */
  record Dropped() implements Outcome {}

  /** A number of the driver's, which the method returns. */
  record Returned() implements Outcome {}

  /** A number of the driver's, which the method returns beside what the kernel has written. */
  record WithData() implements Outcome {}

  /**
   * How many elements of an array the driver has filled.
   *
   * @param of the member that is the array, or leads to it; empty if the argument itself is it
   */
  record Elements(Optional<Member> of) implements Outcome {}

  /**
   * A new descriptor.
   *
   * @param opened the interface whose commands go to it
   */
  record Descriptor(JavaName opened) implements Outcome {}

  /** The outcome of a command. */
  static Outcome of(Command command) {
    return switch (command.calling().result()) {
      case CallResult.Unused _ -> new Nothing();
      case CallResult.Dropped _ -> new Dropped();
      case CallResult.Returned _ -> new Returned();
      case CallResult.WithData _ -> new WithData();
      case CallResult.ElementCount _ ->
          new Elements(
              command
                  .payload()
                  .struct()
                  .flatMap(struct -> struct.countable().stream().findFirst()));
      case CallResult.NewDescriptor(JavaName opened) -> new Descriptor(opened);
    };
  }

  /** Whether the driver returns more than success and failure. */
  default boolean isNumber() {
    return switch (this) {
      case Returned _, WithData _, Elements _ -> true;
      case Nothing _, Dropped _, Descriptor _ -> false;
    };
  }

  /** Whether the method returns what the kernel has written alone, if it returns something. */
  default boolean isDataAlone() {
    return switch (this) {
      case Nothing _, Dropped _, Elements _ -> true;
      case Returned _, WithData _, Descriptor _ -> false;
    };
  }
}
