package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one call beside its argument: first what the argument leaves of the slot, then
 * chunks of a confined arena. The slot learns from a call what the next one will want.
 */
public final class CallArena implements Arena {

  /** How much is taken at a time, so that many small blocks cost few allocations. */
  private static final long CHUNK = 4096;

  /** Enough for every member that a struct may have. */
  private static final long ALIGNMENT = Long.BYTES;

  /** The most blocks that are remembered. */
  private static final int MAX_KEPT = 1024;

  private final Slot slot;
  private boolean open;

  /** Where free memory begins in the slot's. */
  private long slotUsed;

  private @Nullable Arena more;
  private MemorySegment chunk = MemorySegment.NULL;
  private long chunkUsed;

  /** Bytes that would have been taken of the slot, had it been larger. */
  private long missed;

  /**
   * Blocks of earlier calls, in the order in which each took them: the next call most often wants
   * the same, and makes no segments then.
   */
  private @Nullable MemorySegment[] kept = new @Nullable MemorySegment[4];

  /** The slot's memory that they are of. */
  private MemorySegment keptFrom = MemorySegment.NULL;

  /** How many blocks this call has taken of the slot's memory. */
  private int taken;

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
    taken = 0;
    open = true;
  }

  /** Whether a call is under way, and nobody has ended what goes along with it. */
  public boolean isOpen() {
    return open;
  }

  /** Ends what goes along with the call. The memory stays until {@link #close}. */
  public void end() {
    open = false;
  }

  /**
   * A block for what an address leads to.
   *
   * @param bytes its size; even none have an address of their own
   * @return zeroed, on a multiple of 8, exactly that large
   */
  public MemorySegment block(long bytes) {
    long room = Math.max(bytes, ALIGNMENT);
    MemorySegment memory = slot.memory();
    long at = aligned(memory, slotUsed, ALIGNMENT);
    if (!fits(memory, at, room)) {
      return allocateMore(room, ALIGNMENT).asSlice(0, bytes);
    }
    slotUsed = at + room;
    return slice(memory, at, bytes).fill((byte) 0);
  }

  // Other memory may have the same address, once this one is closed.
  @SuppressWarnings({"ReferenceEquality", "MemorySegmentReferenceEquality"})
  private MemorySegment slice(MemorySegment memory, long at, long bytes) {
    if (keptFrom != memory) {
      Arrays.fill(kept, null);
      keptFrom = memory;
    }
    int place = taken++;
    MemorySegment last = place < kept.length ? kept[place] : null;
    if (last != null && last.byteSize() == bytes && last.address() == memory.address() + at) {
      return last;
    }
    MemorySegment made = memory.asSlice(at, bytes);
    keep(place, made);
    return made;
  }

  private void keep(int place, MemorySegment block) {
    if (place == kept.length && place < MAX_KEPT) {
      kept = Arrays.copyOf(kept, place * 2);
    }
    if (place < kept.length) {
      kept[place] = block;
    }
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
    open = false;
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
