package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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

  private static final VarHandle STATE = MethodHandles.arrayElementVarHandle(int[].class);

  /**
   * Where the state stands: a cache line of its own, so that threads in other slots do not write to
   * it.
   */
  private static final int AT = 16;

  private static final int STATES = 32;
  private static final int FREE = 0;
  private static final int TAKEN = 1;
  private static final int DEAD = 2;

  /** An integer, since a store of one needs no barrier of the collector. */
  private final int[] state = new int[STATES];

  private final NativeMemory source;
  private final SlotMemory first;
  private final MemorySegment errno;

  /** Memory for the argument now: the first, what has grown out of it, or a large one. */
  private MemorySegment memory;

  /** What the first has been outgrown by, and later calls use. */
  private @Nullable MemorySegment grown;

  /** What is for this call alone. */
  private @Nullable MemorySegment large;

  /** Where it stands among the slots of its owner, from 0 on. */
  private final int index;

  Slot(int index, NativeMemory source) {
    this.index = index;
    this.source = source;
    this.first = source.take();
    this.errno = first.errno();
    this.memory = first.argument();
  }

  /** Where it stands among the slots of its owner: from 0 on, without gaps. */
  public int index() {
    return index;
  }

  boolean enter() {
    return STATE.compareAndSet(state, AT, FREE, TAKEN);
  }

  /** Whether it stays in use; else the caller takes it out. */
  boolean exit() {
    return STATE.compareAndSet(state, AT, TAKEN, FREE);
  }

  /** Whether it was free, so that the caller takes it out of use; else the call in it does. */
  boolean end() {
    return (int) STATE.getAndSet(state, AT, DEAD) == FREE;
  }

  boolean enterAlone() {
    if (state[AT] != FREE) {
      return false;
    }
    state[AT] = TAKEN;
    return true;
  }

  boolean exitAlone() {
    if (state[AT] != TAKEN) {
      return false;
    }
    state[AT] = FREE;
    return true;
  }

  boolean endAlone() {
    boolean free = state[AT] == FREE;
    state[AT] = DEAD;
    return free;
  }

  /** Memory for the argument; at least what {@link #reserve} asked for. */
  public MemorySegment memory() {
    return memory;
  }

  /** Memory for a request of 40 bytes that an argument travels in. */
  public MemorySegment request() {
    return first.request();
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
    if (large == null && size <= MAX_KEPT) {
      reserve(size);
    }
  }

  private void grow(long wanted) {
    long lines = (wanted + SlotMemory.ALIGNMENT - 1) & -SlotMemory.ALIGNMENT;
    if (lines <= MAX_KEPT) {
      MemorySegment wider = source.allocate(Long.highestOneBit(lines * 2 - 1));
      freeGrown();
      grown = wider;
      memory = wider;
    } else {
      MemorySegment wider = source.allocate(lines);
      endCall();
      large = wider;
      memory = wider;
    }
  }

  private void freeGrown() {
    MemorySegment outgrown = grown;
    if (outgrown != null) {
      grown = null;
      memory = first.argument();
      source.free(outgrown);
    }
  }

  /** Gives back what was made for this call alone. */
  void endCall() {
    MemorySegment ended = large;
    if (ended != null) {
      large = null;
      memory = grown != null ? grown : first.argument();
      source.free(ended);
    }
  }

  /** Gives all memory back, of a slot that is out of use. */
  void free() {
    endCall();
    freeGrown();
    source.give(first);
  }

  /** ioctl(2) with an address: its result, or the negated errno. */
  int ioctl(int fd, int request, MemorySegment argument) {
    try {
      int result =
          (int)
              Libc.IoctlAddress.CALL.invokeExact(
                  errno, fd, Integer.toUnsignedLong(request), argument);
      return result == -1 ? -errno() : result;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  /** ioctl(2) with a value: its result, or the negated errno. */
  int ioctl(int fd, int request, long argument) {
    try {
      int result =
          (int)
              Libc.IoctlValue.CALL.invokeExact(
                  errno, fd, Integer.toUnsignedLong(request), argument);
      return result == -1 ? -errno() : result;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  long read(int fd, MemorySegment target) {
    try {
      long result = (long) Libc.Read.CALL.invokeExact(errno, fd, target, target.byteSize());
      return result == -1 ? -errno() : result;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  long write(int fd, MemorySegment source) {
    try {
      long result = (long) Libc.Write.CALL.invokeExact(errno, fd, source, source.byteSize());
      return result == -1 ? -errno() : result;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  private int errno() {
    return Libc.errno(errno);
  }
}
