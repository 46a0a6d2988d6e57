package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one call beside its argument: first what the argument leaves of the slot, then
 * chunks of a confined arena. The slot learns from a call what the next one will want.
 */
public final class CallArena implements Arena {

  /** How much is taken at a time, so that many small blocks cost few allocations. */
  private static final long CHUNK = 4096;

  private final Slot slot;

  /** Where free memory begins in the slot's. */
  private long slotUsed;

  private @Nullable Arena more;
  private MemorySegment chunk = MemorySegment.NULL;
  private long chunkUsed;

  /** Bytes that would have been taken of the slot, had it been larger. */
  private long missed;

  /** The memory beside the argument in this slot. */
  public CallArena(Slot slot) {
    this.slot = slot;
  }

  /**
   * Begins a call.
   *
   * @param argument the argument's size in bytes, at the start of the slot's memory
   */
  public void begin(long argument) {
    slotUsed = argument;
  }

  @Override
  public MemorySegment allocate(long bytes, long alignment) {
    MemorySegment memory = slot.memory();
    long at = aligned(memory, slotUsed, alignment);
    if (fits(memory, at, bytes)) {
      slotUsed = at + bytes;
      return memory.asSlice(at, bytes).fill((byte) 0);
    }
    return allocateMore(bytes, alignment);
  }

  private static long aligned(MemorySegment memory, long offset, long alignment) {
    long base = memory.address();
    return ((base + offset + alignment - 1) & -alignment) - base;
  }

  private static boolean fits(MemorySegment memory, long at, long bytes) {
    return bytes >= 0 && bytes <= memory.byteSize() - at;
  }

  private MemorySegment allocateMore(long bytes, long alignment) {
    Arena arena = more;
    if (arena == null) {
      arena = Arena.ofConfined();
      more = arena;
    }
    if (bytes < 0 || bytes > CHUNK / 4) {
      MemorySegment block = arena.allocate(bytes, alignment);
      missed += bytes + alignment;
      return block;
    }
    missed += bytes + alignment;
    long at = aligned(chunk, chunkUsed, alignment);
    if (!fits(chunk, at, bytes)) {
      chunk = arena.allocate(CHUNK, alignment);
      at = 0;
    }
    chunkUsed = at + bytes;
    return chunk.asSlice(at, bytes);
  }

  @Override
  public MemorySegment.Scope scope() {
    return slot.memory().scope();
  }

  /** Ends the call: frees what did not fit the slot, and makes the slot larger for the next one. */
  @Override
  public void close() {
    Arena arena = more;
    if (arena == null) {
      return;
    }
    long wanted = slotUsed + missed;
    more = null;
    chunk = MemorySegment.NULL;
    chunkUsed = 0;
    missed = 0;
    arena.close();
    slot.growForNext(wanted);
  }
}
