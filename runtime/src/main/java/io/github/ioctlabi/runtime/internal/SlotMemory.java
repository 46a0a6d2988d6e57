package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.MemorySegment;

/**
 * The native memory that a slot begins with.
 *
 * @param errno what captures errno
 * @param request room for a {@code struct ifreq}
 * @param argument room for an argument, on a cache line
 */
record SlotMemory(MemorySegment errno, MemorySegment request, MemorySegment argument) {

  /** A cache line, which it has to begin on. */
  static final long ALIGNMENT = 64;

  private static final long ARGUMENT_SIZE = 192;

  /** How large it is. */
  static final long SIZE = ALIGNMENT + ARGUMENT_SIZE;

  /** Behind errno, which is an {@code int}. */
  private static final long REQUEST_AT = 24;

  /** The parts of a piece of memory of that size, which is zero. */
  static SlotMemory of(MemorySegment memory) {
    return new SlotMemory(
        memory.asSlice(0, Libc.ERRNO.byteSize()),
        memory.asSlice(REQUEST_AT, ALIGNMENT - REQUEST_AT),
        memory.asSlice(ALIGNMENT, ARGUMENT_SIZE));
  }
}
