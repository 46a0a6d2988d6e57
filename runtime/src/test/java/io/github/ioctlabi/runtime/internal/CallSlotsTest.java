package io.github.ioctlabi.runtime.internal;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallSlotsTest {

  private final AtomicInteger releases = new AtomicInteger();
  private final CallSlots slots = new CallSlots("thing", releases::incrementAndGet, 4);

  private List<Slot> enter(int count) {
    List<Slot> entered = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entered.add(slots.enter());
    }
    return entered;
  }

  @Test
  void everySlotOnceThenSlotsForOneCall() {
    List<Slot> entered = enter(6);
    Set<Integer> indexes = new HashSet<>();
    for (Slot slot : entered) {
      indexes.add(slot.index());
    }
    assertEquals(Set.of(0, 1, 2, 3, -1), indexes);
    assertEquals(-1, entered.get(4).index());
    assertEquals(-1, entered.get(5).index());
    assertNotSame(entered.get(4), entered.get(5));
    entered.forEach(slots::exit);
    assertEquals(0, releases.get());
    assertTrue(slots.enter().index() >= 0);
  }

  @Test
  void closeReleasesAtOnceIfNothingIsUnderWay() {
    slots.close();
    assertEquals(1, releases.get());
    slots.close();
    assertEquals(1, releases.get());
    var e = assertThrows(IllegalStateException.class, slots::enter);
    assertEquals("thing is closed", e.getMessage());
  }

  @Test
  void theLastCallReleases() {
    List<Slot> entered = enter(6);
    slots.close();
    slots.close();
    assertThrows(IllegalStateException.class, slots::enter);
    for (Slot slot : entered) {
      assertEquals(0, releases.get());
      slots.exit(slot);
    }
    assertEquals(1, releases.get());
  }

  @Test
  void theSlotForOneCallMayBeTheLast() {
    List<Slot> entered = enter(5);
    slots.close();
    for (int i = 0; i < 4; i++) {
      slots.exit(entered.get(i));
    }
    assertEquals(0, releases.get());
    slots.exit(entered.get(4));
    assertEquals(1, releases.get());
  }

  @Test
  void memoryGrowsAndStays() {
    Slot slot = slots.enter();
    slot.reserve(16 * 1024);
    MemorySegment memory = slot.memory();
    assertTrue(memory.byteSize() >= 16 * 1024);
    slots.exit(slot);
    Slot again = slots.enter();
    assertSame(slot, again, "a thread comes back to its slot");
    again.reserve(100);
    assertSame(memory, again.memory());
  }

  @Test
  void memoryTooLargeToKeepEndsWithTheCall() {
    Slot slot = slots.enter();
    MemorySegment kept = slot.memory();
    slot.reserve(16 * 1024 + 1);
    MemorySegment large = slot.memory();
    assertTrue(large.byteSize() > 16 * 1024);
    slots.exit(slot);
    assertSame(kept, slot.memory());
    assertThrows(IllegalStateException.class, () -> large.fill((byte) 0));
  }

  @Test
  void memoryOfASlotForOneCallEndsWithIt() {
    List<Slot> entered = enter(5);
    Slot extra = entered.get(4);
    extra.reserve(100);
    MemorySegment memory = extra.memory().fill((byte) 0);
    entered.forEach(slots::exit);
    assertThrows(IllegalStateException.class, () -> memory.fill((byte) 0));
  }

  @Test
  void slotsDoNotShareMemory() {
    List<Slot> entered = enter(5);
    for (int i = 0; i < 5; i++) {
      entered.get(i).reserve(64);
      entered.get(i).memory().fill((byte) i);
    }
    for (int i = 0; i < 5; i++) {
      MemorySegment memory = entered.get(i).memory();
      byte[] bytes = memory.toArray(JAVA_BYTE);
      for (byte found : bytes) {
        assertEquals(i, found);
      }
      assertEquals(0, memory.address() % 64);
    }
    entered.forEach(slots::exit);
  }
}
