package io.github.ioctlabi.core.emit.c.selftest.scenes;

import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.Optional;

/** What is done to a valid call. */
public sealed interface Mutation {
  /** Nothing: the call stays valid. */
  record Nothing() implements Mutation {}

  /** A string as long as it may be. */
  record LongestString(Location at) implements Mutation {}

  /**
   * The largest size that a struct which can grow may be said to have; zero bytes follow it.
   *
   * @param at the size in the struct; empty if the number carries it
   */
  record LargestSize(Optional<Location> at) implements Mutation {}

  /**
   * A value that is not allowed.
   *
   * @param value a C expression
   */
  record Value(Location at, IntegerKind.Order order, String value) implements Mutation {}

  /** The bits of a mask, in turn: a test each. */
  record Bits(Location at, IntegerKind.Order order, long mask) implements Mutation {}

  /** A first byte that is not zero, then a last one: a test each. */
  record NotZero(Location at) implements Mutation {}

  /** A string that does not end. */
  record Unterminated(Location at) implements Mutation {}

  /** A member with an address that leads nowhere. */
  record Pointer(Location at) implements Mutation {}

  /** A member with an address beyond all memory, whose lower half is that of memory. */
  record HighPointer(Location at) implements Mutation {}

  /** A size of more than a page. */
  record OverPage(Location at) implements Mutation {}

  /** An argument in place of the address, as a C expression. */
  record ByValue(String value) implements Mutation {}

  /** Another command number, as a C expression. */
  record OtherNumber(String number) implements Mutation {}

  /** The command's number with a size of more than a page. */
  record NumberOverPage() implements Mutation {}

  /** An address of the argument that leads nowhere. */
  record Address() implements Mutation {}

  /**
   * A caller without a capability.
   *
   * @param capability such as {@code CAP_NET_ADMIN}
   * @param address whether the argument's address leads nowhere, too
   */
  record Unprivileged(String capability, boolean address) implements Mutation {}

  /**
   * A caller without a capability, and with a file that is not open for writing.
   *
   * @param capability such as {@code CAP_NET_ADMIN}
   */
  record Unentitled(String capability) implements Mutation {}

  /**
   * A file that is not open for writing.
   *
   * @param address whether the argument's address leads nowhere, too
   */
  record Unwritable(boolean address) implements Mutation {}
}
