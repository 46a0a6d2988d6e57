package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.model.CallResult;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * What the function of a command has to do.
 *
 * @param command the command
 * @param member the member of the ops table
 * @param argument what it works on
 * @param in whether the argument is copied in
 * @param out whether the argument is copied out
 * @param offset the parameter that says what was added to the number
 * @param behind the parameter with the address of the array behind the struct, if nothing says how
 *     long that is
 * @param pointed what the argument points to
 * @param opened what the driver opens
 * @param left the addresses that the driver follows itself, from the argument on
 */
record Plan(
    Command command,
    String member,
    Argument argument,
    boolean in,
    boolean out,
    Optional<Named<Parameter.NrOffset>> offset,
    Optional<Named<Member>> behind,
    List<Pointed> pointed,
    List<Opened> opened,
    List<String> left) {
  /** Something and the parameter that stands for it. */
  record Named<T>(String name, T of) {}

  Plan {
    pointed = List.copyOf(pointed);
    opened = List.copyOf(opened);
    left = List.copyOf(left);
  }

  /** The errors on which the argument is copied out too. */
  List<String> readBackOn() {
    return command.calling().readBackOn();
  }

  /** Whether a driver's changes to the argument can reach the caller. */
  boolean isAnswered() {
    return out || !readBackOn().isEmpty();
  }

  /** Whether the callback returns more than success and failure. */
  boolean returnsNumber() {
    return command.calling().result() instanceof CallResult.Returned
        || command.calling().result() instanceof CallResult.ElementCount;
  }

  /** Whether what the call returns can be a success and not zero. */
  boolean hasPositiveResult() {
    return returnsNumber() || openedResult().isPresent();
  }

  /** The new descriptor that is the call's result. */
  Optional<Opened> openedResult() {
    return opened.stream().filter(Opened::isResult).findFirst();
  }
}
