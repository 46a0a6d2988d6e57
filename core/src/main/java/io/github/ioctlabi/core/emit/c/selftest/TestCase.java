package io.github.ioctlabi.core.emit.c.selftest;

import java.util.List;

/** What is tried, and what must come of it. */
sealed interface TestCase {
  /** The call in a few words; the verdict follows them. */
  String what();

  /**
   * A call that must be refused before the driver hears of it.
   *
   * @param error what must come back
   */
  record Refusal(String what, Errno error, Fault fault) implements TestCase {}

  /**
   * A valid call.
   *
   * @param garbage what is not zero before it, since the kernel does not look there
   * @param zero what must be zero after it, since nobody uses it
   */
  record Answer(String what, List<Location> garbage, List<Location> zero) implements TestCase {
    public Answer {
      garbage = List.copyOf(garbage);
      zero = List.copyOf(zero);
    }
  }

  /**
   * A valid call whose answer finds no memory to go to.
   *
   * @param readable whether the memory is there, but cannot be written
   */
  record NoRoom(String what, boolean readable) implements TestCase {}
}
