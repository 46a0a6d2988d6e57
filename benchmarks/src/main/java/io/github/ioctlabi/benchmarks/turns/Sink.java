package io.github.ioctlabi.benchmarks.turns;

import org.jspecify.annotations.Nullable;

/**
 * Takes what calls return. An object that is kept here escapes: it is built whole, with every
 * member read. Each thread has one of its own.
 */
public final class Sink {
  private long number;
  private @Nullable Object object;

  Sink() {}

  /** Takes a number. */
  public void keep(long value) {
    number += value;
  }

  /** Takes an object. */
  public void keep(Object value) {
    object = value;
  }

  /** All of it as a number, to be looked at once at the end. */
  long content() {
    return number + (object == null ? 0 : 1);
  }
}
