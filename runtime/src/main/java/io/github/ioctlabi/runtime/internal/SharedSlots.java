package io.github.ioctlabi.runtime.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Slots for all threads. A thread looks for one at the place that its number hashes to, and at few
 * places behind it; where all are taken, the table doubles.
 */
final class SharedSlots extends CallSlots {

  private static final int FIRST_LENGTH = 2;
  private static final int MOST_PROBES = 8;
  private static final long HASH = 0x9E3779B97F4A7C15L;

  private static final VarHandle TABLE;
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Slot[].class);

  static {
    try {
      TABLE = MethodHandles.lookup().findVarHandle(SharedSlots.class, "table", Slot[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * A power of two of places. Written by those who hold the lock, and only from null to a slot; a
   * table that was replaced misses slots, and nothing else.
   */
  private @Nullable Slot[] table = new @Nullable Slot[FIRST_LENGTH];

  /** How many slots there are; written by those who hold the lock. */
  private volatile int made;

  private final NativeMemory memory;

  SharedSlots(String owner, Runnable release, NativeMemory memory) {
    super(owner, release);
    this.memory = memory;
  }

  private @Nullable Slot[] table() {
    return (@Nullable Slot[]) TABLE.getAcquire(this);
  }

  private static @Nullable Slot slot(@Nullable Slot[] slots, int index) {
    return (Slot) ELEMENT.getAcquire(slots, index & (slots.length - 1));
  }

  private static int home() {
    return (int) ((Thread.currentThread().threadId() * HASH) >>> Integer.SIZE);
  }

  @Override
  public Slot enter() {
    Slot slot = slot(table(), home());
    return slot != null && slot.enter() ? slot : enterElsewhere();
  }

  private Slot enterElsewhere() {
    while (true) {
      @Nullable Slot[] slots = table();
      int home = home();
      int probes = isHalfEmpty(slots) ? slots.length : Math.min(slots.length, MOST_PROBES);
      for (int i = 0; i < probes; i++) {
        Slot slot = slot(slots, home + i);
        if (slot == null) {
          slot = add(home + i);
        }
        if (slot != null && slot.enter()) {
          return slot;
        }
      }
      if (isClosed()) {
        throw closed();
      }
      grow(slots);
    }
  }

  /** Whether the search ends soon anywhere: a larger table would be of little use. */
  private boolean isHalfEmpty(@Nullable Slot[] slots) {
    return made <= slots.length / 2;
  }

  /** A slot for a place that was empty; null if it is not any more. */
  private synchronized @Nullable Slot add(int index) {
    int place = index & (table.length - 1);
    if (table[place] != null) {
      return null;
    }
    count();
    Slot slot;
    try {
      slot = new Slot(made, memory);
    } catch (OutOfMemoryError e) {
      retire();
      throw e;
    }
    made = slot.index() + 1;
    ELEMENT.setRelease(table, place, slot);
    return slot;
  }

  private synchronized void grow(@Nullable Slot[] full) {
    // Whoever came first has made a larger one.
    if (table.length == full.length && !isHalfEmpty(full)) {
      TABLE.setRelease(this, Arrays.copyOf(table, table.length * 2));
    }
  }

  @Override
  public void exit(Slot slot) {
    slot.endCall();
    if (!slot.exit()) {
      retire(slot);
    }
  }

  /** Once close has begun no slot is added: each is in the table, or on the way to it. */
  @Override
  void retireSlots() {
    @Nullable Slot[] slots;
    synchronized (this) {
      slots = table;
    }
    for (Slot slot : slots) {
      if (slot != null && slot.end()) {
        retire(slot);
      }
    }
  }
}
