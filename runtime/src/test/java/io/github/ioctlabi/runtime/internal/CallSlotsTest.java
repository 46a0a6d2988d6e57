package io.github.ioctlabi.runtime.internal;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallSlotsTest {

  private final AtomicInteger releases = new AtomicInteger();

  /** Each of them behaves the same for one thread. */
  enum Kind {
    SHARED,
    FOREIGN,
    CONFINED
  }

  private CallSlots slots(Kind kind) {
    return switch (kind) {
      case SHARED -> CallSlots.shared("thing", releases::incrementAndGet);
      case FOREIGN -> CallSlots.foreign("thing", releases::incrementAndGet);
      case CONFINED -> CallSlots.confined("thing", releases::incrementAndGet);
    };
  }

  private static List<Slot> enter(CallSlots slots, int count) {
    List<Slot> entered = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entered.add(slots.enter());
    }
    return entered;
  }

  private static Set<Integer> indexes(List<Slot> slots) {
    Set<Integer> indexes = new HashSet<>();
    slots.forEach(slot -> indexes.add(slot.index()));
    return indexes;
  }

  @ParameterizedTest
  @EnumSource
  void asManyAsThereAreCalls(Kind kind) {
    CallSlots slots = slots(kind);
    List<Slot> entered = enter(slots, 100);
    Set<Integer> indexes = indexes(entered);
    assertEquals(100, indexes.size());
    assertTrue(indexes.stream().allMatch(index -> index >= 0 && index < 100), "without gaps");
    entered.forEach(slots::exit);
    for (int i = 0; i < 50; i++) {
      List<Slot> again = enter(slots, 100);
      assertTrue(Collections.max(indexes(again)) < 200, "slots are used again");
      again.forEach(slots::exit);
    }
    assertEquals(0, releases.get());
  }

  @ParameterizedTest
  @EnumSource
  void aThreadComesBackToItsSlot(Kind kind) {
    CallSlots slots = slots(kind);
    Slot slot = slots.enter();
    slots.exit(slot);
    assertSame(slot, slots.enter());
  }

  @ParameterizedTest
  @EnumSource
  void closeReleasesAtOnceIfNothingIsUnderWay(Kind kind) {
    CallSlots slots = slots(kind);
    slots.exit(slots.enter());
    slots.close();
    assertEquals(1, releases.get());
    slots.close();
    assertEquals(1, releases.get());
    var e = assertThrows(IllegalStateException.class, slots::enter);
    assertEquals("thing is closed", e.getMessage());
    assertEquals(
        e.getMessage(), assertThrows(IllegalStateException.class, slots::hold).getMessage());
  }

  @Test
  void closeWithoutACall() {
    CallSlots slots = slots(Kind.SHARED);
    slots.close();
    assertEquals(1, releases.get());
    assertThrows(IllegalStateException.class, slots::enter);
  }

  @ParameterizedTest
  @EnumSource
  void theLastCallReleases(Kind kind) {
    CallSlots slots = slots(kind);
    List<Slot> entered = enter(slots, 20);
    slots.hold();
    slots.close();
    slots.close();
    assertThrows(IllegalStateException.class, slots::enter);
    for (Slot slot : entered) {
      slots.exit(slot);
      assertEquals(0, releases.get());
    }
    slots.release();
    assertEquals(1, releases.get());
  }

  @ParameterizedTest
  @EnumSource
  void memoryGrowsAndStays(Kind kind) {
    CallSlots slots = slots(kind);
    Slot slot = slots.enter();
    slot.reserve(500);
    slot.reserve(16 * 1024);
    MemorySegment memory = slot.memory();
    assertTrue(memory.byteSize() >= 16 * 1024);
    slots.exit(slot);
    Slot again = slots.enter();
    again.reserve(100);
    assertSame(memory, again.memory());
  }

  @ParameterizedTest
  @EnumSource
  void memoryTooLargeToKeepEndsWithTheCall(Kind kind) {
    CallSlots slots = slots(kind);
    Slot slot = slots.enter();
    slot.reserve(1000);
    MemorySegment kept = slot.memory();
    slot.reserve(16 * 1024 + 1);
    slot.reserve(1 << 20);
    assertTrue(slot.memory().byteSize() >= 1 << 20);
    slots.exit(slot);
    assertSame(kept, slot.memory());
  }

  @Test
  void memoryGoesFromDeviceToDevice() {
    CallSlots first = slots(Kind.SHARED);
    Slot slot = first.enter();
    long address = slot.memory().address();
    first.exit(slot);
    first.close();
    CallSlots second = slots(Kind.CONFINED);
    assertEquals(address, second.enter().memory().address());
    assertNotSame(address, slots(Kind.SHARED).enter().memory().address(), "while it is in use");
  }

  @Test
  void memoryThatADeviceMayKeepIsNotHandedOn() {
    CallSlots foreign = slots(Kind.FOREIGN);
    Slot slot = foreign.enter();
    MemorySegment shown = slot.memory();
    foreign.exit(slot);
    foreign.close();
    for (Kind kind : Kind.values()) {
      assertTrue(slots(kind).enter().memory().address() != shown.address(), kind.toString());
    }
    shown.fill((byte) 1);
  }

  @ParameterizedTest
  @EnumSource
  void slotsDoNotShareMemory(Kind kind) {
    CallSlots slots = slots(kind);
    List<Slot> entered = enter(slots, 40);
    for (int i = 0; i < 40; i++) {
      Slot slot = entered.get(i);
      slot.reserve(i * 20L);
      slot.memory().fill((byte) i);
      slot.request().fill((byte) (100 + i));
    }
    for (int i = 0; i < 40; i++) {
      MemorySegment memory = entered.get(i).memory();
      for (byte found : memory.toArray(JAVA_BYTE)) {
        assertEquals(i, found);
      }
      assertEquals(0, memory.address() % 64);
      for (byte found : entered.get(i).request().toArray(JAVA_BYTE)) {
        assertEquals((byte) (100 + i), found);
      }
    }
    entered.forEach(slots::exit);
    slots.close();
  }

  @Test
  void confinedToTheThreadThatMadeThem() throws InterruptedException {
    CallSlots slots = slots(Kind.CONFINED);
    AtomicInteger refusals = new AtomicInteger();
    Thread other =
        Thread.ofPlatform()
            .name("other")
            .start(() -> {
              for (Runnable use : new Runnable[] {slots::enter, slots::hold, slots::close}) {
                var e = assertThrows(WrongThreadException.class, use::run);
                assertTrue(e.getMessage().startsWith("thing is confined to "), e.getMessage());
                refusals.incrementAndGet();
              }
            });
    other.join();
    assertEquals(3, refusals.get());
    slots.exit(slots.enter());
    slots.close();
    assertEquals(1, releases.get());
  }
}
