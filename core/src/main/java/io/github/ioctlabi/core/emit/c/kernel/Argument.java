package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Extension;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.Range;
import java.util.Optional;

/** What a command's function does its work on. */
sealed interface Argument {
  /** Nothing. */
  record None() implements Argument {}

  /** An integer in place of the address. */
  record Immediate(String name, DataType type, Optional<Range> range) implements Argument {}

  /**
   * One value by its address.
   *
   * @param name the variable
   * @param type its type
   * @param range the values it may have
   * @param extension how its size is told
   * @param large whether it is too large for the stack
   */
  record Single(
      String name, DataType type, Optional<Range> range, Extension extension, boolean large)
      implements Argument {}

  /**
   * A struct with room for an array behind it.
   *
   * @param name the variable
   * @param type the struct
   * @param tail the array
   * @param flexible the array's type
   * @param count the member that tells the room
   */
  record Tailed(
      String name,
      DataType.StructType type,
      Member tail,
      DataType.FlexibleType flexible,
      Member count)
      implements Argument {}

  /** Elements, as many as the number says. */
  record Elements(String name, DataType element) implements Argument {}

  /** Elements of which nothing says how many there are: the driver gets their address. */
  record Unknown(String name, DataType element) implements Argument {}
}
