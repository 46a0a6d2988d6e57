package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * The native memory of one call under way: one part for errno, one for the argument. It belongs to
 * the thread that entered it until that thread exits.
 */
public final class Slot {

  /** The most that a slot keeps between calls: what the largest command number can state. */
  static final long MAX_KEPT = 16 * 1024;

  /** The largest argument that is zeroed by single stores. */
  private static final long SMALL = 256;

  /** Enough for any scalar, and for a segment's start on a cache line. */
  private static final long ALIGNMENT = 64;

  /** Where it stands among the slots, or -1 if it was made for one call. */
  private final int index;

  /** What frees it, if it was made for one call. */
  private final @Nullable Arena ownArena;

  private final MemorySegment errno;
  private MemorySegment memory;

  /** An argument too large to keep, freed at the end of the call; the memory that it stands for. */
  private @Nullable Arena large;

  private MemorySegment kept;

  /** A slot that stays; its memory grows on demand. */
  Slot(int index, MemorySegment errno, MemorySegment memory) {
    this.index = index;
    this.ownArena = null;
    this.errno = errno;
    this.memory = memory;
    this.kept = memory;
  }

  /** A slot for one call, for when all others are taken. */
  Slot() {
    this.index = -1;
    this.ownArena = Arena.ofConfined();
    this.errno = ownArena.allocate(Libc.ERRNO);
    this.memory = MemorySegment.NULL;
    this.kept = memory;
  }

  /** Where it stands among the slots of its owner, or -1 if it was made for one call. */
  public int index() {
    return index;
  }

  /** Memory for the argument; at least what {@link #reserve} asked for. */
  public MemorySegment memory() {
    return memory;
  }

  /** Makes room for an argument of {@code size} bytes. What the memory holds is left open. */
  public void reserve(long size) {
    if (size > memory.byteSize()) {
      grow(size);
    }
  }

  /** The same, and zeroes those bytes. */
  public void reserveZeroed(long size) {
    reserve(size);
    MemorySegment target = memory;
    if (size > SMALL) {
      target.asSlice(0, size).fill((byte) 0);
      return;
    }
    // Whole longs: room is a multiple of 8, and so few stores beat a bulk fill.
    for (long at = 0; at < size; at += Long.BYTES) {
      target.set(ValueLayout.JAVA_LONG, at, 0);
    }
  }

  /** Makes room that stays for later calls, if a slot keeps so much. */
  void growForNext(long size) {
    if (ownArena == null && large == null && size <= MAX_KEPT) {
      reserve(size);
    }
  }

  private void grow(long wanted) {
    long size = (wanted + Long.BYTES - 1) & -Long.BYTES;
    if (ownArena != null) {
      memory = ownArena.allocate(size, ALIGNMENT);
    } else if (size <= MAX_KEPT) {
      memory = Arena.ofAuto().allocate(Long.highestOneBit(size * 2 - 1), ALIGNMENT);
      kept = memory;
    } else {
      Arena arena = Arena.ofConfined();
      large = arena;
      memory = arena.allocate(size, ALIGNMENT);
    }
  }

  /** ioctl(2) with an address: its result, or the negated errno. */
  int ioctl(int fd, int request, MemorySegment argument) {
    try {
      int result =
          (int)
              Libc.IOCTL_ADDRESS.invokeExact(errno, fd, Integer.toUnsignedLong(request), argument);
      return result == -1 ? -errno() : result;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  /** ioctl(2) with a value: its result, or the negated errno. */
  int ioctl(int fd, int request, long argument) {
    try {
      int result =
          (int) Libc.IOCTL_VALUE.invokeExact(errno, fd, Integer.toUnsignedLong(request), argument);
      return result == -1 ? -errno() : result;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  long read(int fd, MemorySegment target) {
    try {
      long result = (long) Libc.READ.invokeExact(errno, fd, target, target.byteSize());
      return result == -1 ? -errno() : result;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  long write(int fd, MemorySegment source) {
    try {
      long result = (long) Libc.WRITE.invokeExact(errno, fd, source, source.byteSize());
      return result == -1 ? -errno() : result;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  private int errno() {
    return Libc.errno(errno);
  }

  /** Gives back what was made for this call alone. */
  void endCall() {
    if (large != null) {
      dropLarge(large);
    }
  }

  private void dropLarge(Arena arena) {
    memory = kept;
    large = null;
    arena.close();
  }

  /** Frees a slot that was made for one call. */
  void free() {
    if (ownArena != null) {
      ownArena.close();
    }
  }
}
