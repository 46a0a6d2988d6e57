package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The calls that may be under way on one device, and the memory of each.
 *
 * <p>A call enters a slot, and exits it when it is done; the slot's cell is empty in between.
 * Closing puts a mark into every cell. Whoever takes the last slot out of use, the closer or the
 * last call, runs the release action: so nothing waits, and no call finds what it uses released. A
 * call that finds every slot taken gets one of its own, which counts like the others.
 */
public final class CallSlots {

  /** Cells lie a cache line apart, so that threads do not write to each other's lines. */
  private static final int SPACING = 16;

  private static final int MIN_SLOTS = 8;
  private static final int MAX_SLOTS = 128;
  private static final long LINE = 64;
  private static final long FIRST_MEMORY = 192;
  private static final long HASH = 0x9E3779B97F4A7C15L;

  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(int[].class);

  /** What a cell holds. */
  private static final int FREE = 0;

  private static final int TAKEN = 1;
  private static final int DEAD = 2;

  /** The sign bit of {@link #state}: close has begun. */
  private static final int CLOSED = Integer.MIN_VALUE;

  /** The state of each slot. Integers, since a store of one needs no barrier of the collector. */
  private final int[] cells;

  private final Slot[] slots;

  private final int mask;
  private final int hashShift;

  /** Slots not yet taken out of use, and the sign bit once close has begun. */
  private final AtomicInteger state;

  private final String owner;
  private final Runnable release;

  /**
   * Slots for this machine's number of processors.
   *
   * @param owner what messages call the thing that is closed
   * @param release runs once, in the thread that ends the last use after {@link #close}
   */
  public CallSlots(String owner, Runnable release) {
    this(owner, release, defaultCount());
  }

  CallSlots(String owner, Runnable release, int count) {
    this.owner = owner;
    this.release = release;
    this.mask = count - 1;
    this.hashShift = Long.SIZE - Integer.numberOfTrailingZeros(count);
    this.state = new AtomicInteger(count);
    this.cells = new int[(count + 1) * SPACING];
    this.slots = new Slot[count];
    long stride = LINE + FIRST_MEMORY;
    MemorySegment memory = Arena.ofAuto().allocate(count * stride, LINE);
    for (int i = 0; i < count; i++) {
      MemorySegment errno = memory.asSlice(i * stride, LINE);
      slots[i] = new Slot(i, errno, memory.asSlice(i * stride + LINE, FIRST_MEMORY));
    }
  }

  private static int defaultCount() {
    int wanted = Runtime.getRuntime().availableProcessors() * 4;
    int bounded = Math.clamp(wanted, MIN_SLOTS, MAX_SLOTS);
    return Integer.highestOneBit(bounded * 2 - 1);
  }

  private static int cell(int index) {
    return (index + 1) * SPACING;
  }

  /** How many slots there are, not counting those made for one call. */
  public int count() {
    return mask + 1;
  }

  /**
   * Enters a slot. {@link #exit} must follow, in the same thread.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public Slot enter() {
    int home = home();
    if (CELL.compareAndSet(cells, cell(home), FREE, TAKEN)) {
      return slots[home];
    }
    return enterElsewhere(home);
  }

  private int home() {
    return (int) ((Thread.currentThread().threadId() * HASH) >>> hashShift);
  }

  private Slot enterElsewhere(int home) {
    for (int i = 0; i <= mask; i++) {
      int index = (home + i) & mask;
      int found = (int) CELL.getOpaque(cells, cell(index));
      if (found == FREE && CELL.compareAndSet(cells, cell(index), FREE, TAKEN)) {
        return slots[index];
      }
      if (found == DEAD) {
        throw closed();
      }
    }
    return enterExtra();
  }

  /** All slots are taken: one more, for this call. */
  private Slot enterExtra() {
    Slot extra = new Slot();
    try {
      hold();
    } catch (IllegalStateException e) {
      extra.free();
      throw e;
    }
    return extra;
  }

  /**
   * Puts the release off without a slot. {@link #release} must follow, in any thread.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public void hold() {
    int now;
    do {
      now = state.get();
      if (now < 0) {
        throw closed();
      }
    } while (!state.compareAndSet(now, now + 1));
  }

  /** Ends a {@link #hold}. */
  public void release() {
    retire();
  }

  /** Ends the call in this slot. */
  public void exit(Slot slot) {
    slot.endCall();
    int index = slot.index();
    if (index < 0) {
      slot.free();
      retire();
    } else if (!CELL.compareAndSet(cells, cell(index), TAKEN, FREE)) {
      retire();
    }
  }

  /** Ends entry to the slots. Idempotent; does not wait for the calls that are under way. */
  public void close() {
    state.getAndUpdate(now -> now | CLOSED);
    // Every closer walks all cells, so that after its own return no slot can be entered.
    for (int i = 0; i <= mask; i++) {
      int found = (int) CELL.getAndSet(cells, cell(i), DEAD);
      if (found == FREE) {
        retire();
      }
    }
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return state.get() < 0;
  }

  private void retire() {
    if (state.decrementAndGet() == CLOSED) {
      release.run();
    }
  }

  private IllegalStateException closed() {
    return new IllegalStateException(owner + " is closed");
  }
}
