package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Memory that lives as long as somebody can reach it, for devices of other people's: they may keep
 * what they were shown.
 */
final class CollectedMemory implements NativeMemory {

  @Override
  public SlotMemory take() {
    return SlotMemory.of(Arena.ofAuto().allocate(SlotMemory.SIZE, SlotMemory.ALIGNMENT));
  }

  @Override
  public void give(SlotMemory memory) {
    // The collector frees it.
  }

  @Override
  public MemorySegment allocate(long bytes) {
    return Arena.ofAuto().allocate(bytes, SlotMemory.ALIGNMENT);
  }

  @Override
  public void free(MemorySegment block) {
    // The collector frees it.
  }
}
