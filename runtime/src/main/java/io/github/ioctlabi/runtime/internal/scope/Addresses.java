package io.github.ioctlabi.runtime.internal.scope;

import java.lang.foreign.MemorySegment;

/** Checks of memory whose bare address goes to the kernel, past those that a segment makes. */
public final class Addresses {

  private Addresses() {}

  /**
   * Refuses memory that the kernel cannot be given.
   *
   * @param what what messages name
   * @throws IllegalArgumentException if it is heap memory
   * @throws IllegalStateException if its arena is closed
   * @throws WrongThreadException if it is confined to another thread
   */
  public static void requireUsable(String what, MemorySegment segment) {
    if (!segment.isNative()) {
      throw new IllegalArgumentException(
          what + ": the segment is heap memory; the kernel needs native");
    }
    if (!segment.scope().isAlive()) {
      throw new IllegalStateException(what + ": the segment's arena is closed");
    }
    if (!segment.isAccessibleBy(Thread.currentThread())) {
      throw new WrongThreadException(what + ": the segment is confined to another thread");
    }
  }
}
