package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Optional;

/** What the third argument of ioctl(2) is, and how much of it travels. */
public sealed interface Argument {
  /** Nothing. */
  record None() implements Argument {}

  /**
   * An integer in place of the address.
   *
   * @param type an integer
   */
  record Immediate(DataType type, Optional<Range> range) implements Argument {}

  /**
   * The address of one value.
   *
   * @param type its type
   * @param range the values it may have, if it is an integer that says so
   * @param sizeTold where the caller says how much of it there is
   * @param uncounted the array behind it of which nothing says how long it is: the driver gets its
   *     address
   */
  record Single(
      DataType type, Optional<Range> range, SizeTold sizeTold, Optional<Uncounted> uncounted)
      implements Argument {
    /** The most that a dispatcher keeps on its stack, in bytes: for more it needs memory. */
    public static final int STACK = 256;
  }

  /** An array at the end of a struct of which nothing says how long it is. */
  record Uncounted(Member member, DataType element) {}

  /**
   * The address of a struct with an array behind it.
   *
   * @param struct the struct
   * @param tail its last member, the array
   * @param flexible the array's type
   * @param count what the caller says of the room in the array, before the call
   * @param filled what is said of the elements in it, after the call
   */
  record Tailed(
      StructDeclaration struct,
      Member tail,
      DataType.FlexibleType flexible,
      Counted count,
      Counted filled)
      implements Argument {
    /** Whether the driver finds what the caller says of the elements that are filled. */
    public boolean isFilledSent() {
      return Handling.of(filled.member()).isSent();
    }
  }

  /** The address of elements, as many as the number says. */
  record Elements(DataType element) implements Argument {}

  /**
   * The address of elements of which nothing says how many there are: the driver gets the address.
   */
  record Unknown(DataType element) implements Argument {}
}
