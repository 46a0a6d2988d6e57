package io.github.ioctlabi.core.emit.c.selftest.scenes;

import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.model.IntegerKind;

/** What is done to a call that is valid otherwise. */
public sealed interface Fault {
  /**
   * A value that is not allowed.
   *
   * @param value a C expression
   */
  record Value(Location at, IntegerKind.Order order, String value) implements Fault {}

  /** The bits of a mask, in turn: a test each. */
  record Bits(Location at, IntegerKind.Order order, long mask) implements Fault {}

  /** A first byte that is not zero, then a last one: a test each. */
  record NotZero(Location at) implements Fault {}

  /** A string that does not end. */
  record Unterminated(Location at) implements Fault {}

  /** A member with an address that leads nowhere. */
  record Pointer(Location at) implements Fault {}

  /** A size of more than a page. */
  record OverPage(Location at) implements Fault {}

  /** An argument in place of the address, as a C expression. */
  record ByValue(String value) implements Fault {}

  /** Another command number, as a C expression. */
  record OtherNumber(String number) implements Fault {}

  /** The command's number with a size of more than a page. */
  record NumberOverPage() implements Fault {}

  /** An address of the argument that leads nowhere. */
  record Address() implements Fault {}

  /**
   * A caller without a capability.
   *
   * @param capability such as {@code CAP_NET_ADMIN}
   * @param address whether the argument's address leads nowhere, too
   */
  record Unprivileged(String capability, boolean address) implements Fault {}
}
