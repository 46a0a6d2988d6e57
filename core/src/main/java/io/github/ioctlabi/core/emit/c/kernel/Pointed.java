package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.model.Count;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.PointerFlow;
import java.util.Optional;

/**
 * Data of the caller that an argument points to, and that the dispatcher copies.
 *
 * @param path the address, from the argument on, such as {@code table.entries}
 * @param name the parameter
 * @param element what is there
 * @param count how much is there, if it is not one
 * @param flow which way it travels
 */
record Pointed(
    String path, String name, DataType element, Optional<Counted> count, PointerFlow flow) {
  /** What the name of the variable for the number of elements ends with. */
  static final String COUNT = "_count";

  /** What the name of the variable for the address ends with. */
  static final String USER = "_user";

  /**
   * A number of elements.
   *
   * @param path the member that tells it, from the argument on
   * @param member the member
   * @param count what it counts
   * @param max the largest number of elements, or 0
   */
  record Counted(String path, Member member, Count count, long max) {}

  boolean in() {
    return flow != PointerFlow.OUT;
  }

  boolean out() {
    return flow != PointerFlow.IN;
  }
}
