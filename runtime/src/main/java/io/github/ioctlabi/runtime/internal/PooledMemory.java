package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;

/**
 * Memory that nobody but slots sees. What they begin with is handed on from device to device: so
 * there is as much of it as there were calls under way at a time. What is larger comes from the C
 * library's heap, and goes back to it at once.
 *
 * <p>No arena does that. One that is shared waits for every thread when it ends, and counts each
 * call that its memory goes to; what the collector frees stays until it runs.
 */
final class PooledMemory implements NativeMemory {

  /** For all devices. */
  static final PooledMemory POOL = new PooledMemory();

  /** A page of them. */
  private static final int TAKEN_AT_ONCE = 16;

  private final ArrayDeque<SlotMemory> free = new ArrayDeque<>();

  private PooledMemory() {}

  @Override
  public synchronized SlotMemory take() {
    SlotMemory memory = free.poll();
    return memory != null ? memory : takeMore();
  }

  private SlotMemory takeMore() {
    long size = SlotMemory.SIZE;
    MemorySegment page = Arena.global().allocate(size * TAKEN_AT_ONCE, SlotMemory.ALIGNMENT);
    for (int i = 1; i < TAKEN_AT_ONCE; i++) {
      free.add(SlotMemory.of(page.asSlice(i * size, size)));
    }
    return SlotMemory.of(page.asSlice(0, size));
  }

  @Override
  public synchronized void give(SlotMemory memory) {
    free.push(memory);
  }

  @Override
  public MemorySegment allocate(long bytes) {
    return Heap.allocate(SlotMemory.ALIGNMENT, bytes);
  }

  @Override
  public void free(MemorySegment block) {
    Heap.free(block);
  }
}
