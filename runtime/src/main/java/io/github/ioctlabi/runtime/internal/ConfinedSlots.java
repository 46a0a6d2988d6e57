package io.github.ioctlabi.runtime.internal;

import java.util.ArrayList;
import java.util.List;

/** Slots for one thread: it has one, and more where a call is made while another is prepared. */
final class ConfinedSlots extends CallSlots {

  private final Thread thread = Thread.currentThread();
  private final Slot first = new Slot(0, PooledMemory.POOL);
  private final List<Slot> others = new ArrayList<>();

  ConfinedSlots(String owner, Runnable release) {
    super(owner, release);
    count();
  }

  @Override
  void requireAccess() {
    if (!Thread.currentThread().equals(thread)) {
      throw new WrongThreadException(
          owner + " is confined to " + thread + ", and this is " + Thread.currentThread());
    }
  }

  @Override
  public Slot enter() {
    requireAccess();
    return first.enterAlone() ? first : enterOther();
  }

  private Slot enterOther() {
    for (Slot slot : others) {
      if (slot.enterAlone()) {
        return slot;
      }
    }
    count();
    Slot slot = new Slot(others.size() + 1, PooledMemory.POOL);
    boolean _ = slot.enterAlone();
    others.add(slot);
    return slot;
  }

  @Override
  public void exit(Slot slot) {
    slot.endCall();
    if (!slot.exitAlone()) {
      retire(slot);
    }
  }

  @Override
  void retireSlots() {
    retireOnce(first);
    others.forEach(this::retireOnce);
  }

  private void retireOnce(Slot slot) {
    if (slot.endAlone()) {
      retire(slot);
    }
  }
}
