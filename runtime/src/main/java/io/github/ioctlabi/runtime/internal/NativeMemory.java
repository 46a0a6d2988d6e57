package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.MemorySegment;

/** Where slots have their memory from. What memory holds that is taken here is left open. */
sealed interface NativeMemory permits PooledMemory, CollectedMemory {

  /** What a slot begins with. */
  SlotMemory take();

  /** Gives back what {@link #take} gave. Nobody may use it from here on. */
  void give(SlotMemory memory);

  /**
   * A block for an argument that is larger.
   *
   * @param bytes a multiple of a cache line
   * @throws OutOfMemoryError if there is none
   */
  MemorySegment allocate(long bytes);

  /** Gives back what {@link #allocate} gave. Nobody may use it from here on. */
  void free(MemorySegment block);
}
