package io.github.ioctlabi.runtime.internal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The calls that may be under way on one device, and the memory of each.
 *
 * <p>A call enters a slot, and exits it when it is done; the slot is free in between. Closing takes
 * every slot out of use. Whoever takes the last one, the closer or the last call, runs the release
 * action: so nothing waits, and no call finds what it uses released. There are as many slots as
 * there were calls at a time; what a slot has of native memory goes back when it is out of use.
 */
public abstract sealed class CallSlots implements Runnable permits SharedSlots, ConfinedSlots {

  /** The sign bit of {@link #users}: close has begun. */
  private static final int CLOSED = Integer.MIN_VALUE;

  /** Slots not yet taken out of use, holds, and one until close; the sign bit once it has begun. */
  private final AtomicInteger users = new AtomicInteger(1);

  /** What messages call the thing that is closed. */
  final String owner;

  private final Runnable release;

  CallSlots(String owner, Runnable release) {
    this.owner = owner;
    this.release = release;
  }

  /**
   * Slots that every thread may enter.
   *
   * @param owner what messages call the thing that is closed
   * @param release runs once, in the thread that ends the last use after {@link #close}
   */
  static CallSlots shared(String owner, Runnable release) {
    return new SharedSlots(owner, release, PooledMemory.POOL);
  }

  /**
   * The same for a device that is not ours: it may keep the memory that it is shown.
   *
   * @param owner what messages call the thing that is closed
   * @param release runs once, in the thread that ends the last use after {@link #close}
   */
  public static CallSlots foreign(String owner, Runnable release) {
    return new SharedSlots(owner, release, new CollectedMemory());
  }

  /** Slots that the present thread alone may enter and close. */
  static CallSlots confined(String owner, Runnable release) {
    return new ConfinedSlots(owner, release);
  }

  /**
   * Enters a slot. {@link #exit} must follow, in the same thread.
   *
   * @throws IllegalStateException after {@link #close}
   * @throws WrongThreadException if they are confined to another thread
   */
  public abstract Slot enter();

  /** Ends the call in this slot. */
  public abstract void exit(Slot slot);

  /** Takes every slot out of use, those too that calls are in: these then take it themselves. */
  abstract void retireSlots();

  /**
   * Refuses threads that may not use these slots.
   *
   * @throws WrongThreadException if they are confined to another thread
   */
  void requireAccess() {}

  /**
   * Puts the release off without a slot. {@link #release} must follow, in any thread.
   *
   * @throws IllegalStateException after {@link #close}
   * @throws WrongThreadException if they are confined to another thread
   */
  public void hold() {
    requireAccess();
    count();
  }

  /** One user more, unless close has begun. */
  final void count() {
    int now;
    do {
      now = users.get();
      if (now < 0) {
        throw closed();
      }
    } while (!users.compareAndSet(now, now + 1));
  }

  /** Ends a {@link #hold}. */
  public void release() {
    retire();
  }

  /** One user less. */
  final void retire() {
    if (users.decrementAndGet() == CLOSED) {
      release.run();
    }
  }

  /** A slot that is out of use. */
  final void retire(Slot slot) {
    try {
      slot.free();
    } finally {
      retire();
    }
  }

  /**
   * Ends entry to the slots. Idempotent; does not wait for the calls that are under way.
   *
   * @throws WrongThreadException if they are confined to another thread
   */
  public void close() {
    requireAccess();
    abandon();
  }

  /** What the cleaner does: {@link #abandon}. */
  @Override
  public final void run() {
    abandon();
  }

  /** The same for slots that nobody can reach any more, in whatever thread finds that out. */
  final void abandon() {
    int before = users.get();
    while (!users.compareAndSet(before, before | CLOSED)) {
      before = users.get();
    }
    // Every closer walks all slots, so that after its own return no slot can be entered.
    retireSlots();
    if (before >= 0) {
      retire();
    }
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return users.get() < 0;
  }

  final IllegalStateException closed() {
    return new IllegalStateException(owner + " is closed");
  }
}
