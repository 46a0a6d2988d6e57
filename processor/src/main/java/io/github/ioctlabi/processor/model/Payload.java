package io.github.ioctlabi.processor.model;

import java.util.Optional;

/** What travels with a command. */
public sealed interface Payload {
  /** Nothing. */
  record None() implements Payload {}

  /** An integer in place of the address. */
  record ByValue(Value argument) implements Payload {}

  /**
   * Data whose address is passed.
   *
   * @param type what the number's size is taken from
   * @param argument what the method takes, if it takes something; of that type
   * @param result whether the method returns the data as the kernel left it
   */
  record ByAddress(DataType type, Optional<Value> argument, boolean result) implements Payload {}
}
