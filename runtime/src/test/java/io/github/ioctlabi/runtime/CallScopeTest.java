package io.github.ioctlabi.runtime;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.runtime.Kernel.Pipe;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CallScopeTest {

  private static <T extends Exception> void assertRefused(
      Class<T> type, String text, Executable call) {
    assertEquals(text, assertThrows(type, call).getMessage());
  }

  @Test
  void allocatesExactlyZeroedAndAligned() {
    try (Arena arena = Arena.ofConfined();
        CallScope scope = CallScope.in(arena)) {
      Set<Long> addresses = new HashSet<>();
      for (long bytes : new long[] {0, 1, 0, 7, 8, 9, 0, 100_000}) {
        MemorySegment block = scope.allocate("Foo.data", bytes);
        assertEquals(bytes, block.byteSize());
        assertEquals(0, block.address() % 8);
        assertTrue(addresses.add(block.address()));
        for (long i = 0; i < bytes; i++) {
          assertEquals(0, block.get(JAVA_BYTE, i));
        }
        MemorySegment found = scope.block("Foo.data", block.address());
        assertNotNull(found);
        assertEquals(bytes, found.byteSize());
        assertEquals(block.address(), found.address());
      }
    }
  }

  @Test
  void anAddressOfNobody() {
    try (Arena arena = Arena.ofConfined();
        CallScope scope = CallScope.in(arena)) {
      assertNull(scope.block("Foo.data", 0));
      assertRefused(
          IllegalStateException.class,
          "Foo.data: address 0x7f00 is not of memory that this scope has allocated",
          () -> scope.block("Foo.data", 0x7f00));
      MemorySegment own = arena.allocate(8);
      scope.address("Foo.buffer", own);
      assertThrows(IllegalStateException.class, () -> scope.block("Foo.data", own.address()));
    }
  }

  @Test
  void whatWasSentIsTheSame() {
    try (Arena arena = Arena.ofConfined();
        CallScope scope = CallScope.in(arena)) {
      int[] numbers = {1, 2};
      MemorySegment block = scope.allocate("Foo.data", 8, numbers);
      assertEquals(8, block.byteSize());
      assertSame(numbers, scope.sent("Foo.data", block.address(), int[].class));
      assertNull(scope.sent("Foo.data", 0, int[].class));
      MemorySegment other = scope.allocate("Foo.other", 8);
      for (long address : new long[] {0x7f00, other.address()}) {
        assertRefused(
            IllegalStateException.class,
            "Foo.data: address 0x%x is not of memory that this scope has allocated"
                .formatted(address),
            () -> scope.sent("Foo.data", address, int[].class));
      }
      assertThrows(
          IllegalStateException.class, () -> scope.sent("Foo.data", block.address(), long[].class));
    }
  }

  @Test
  void memoryIsCutAndNeverExtended() {
    try (Arena arena = Arena.ofConfined();
        CallScope scope = CallScope.in(arena)) {
      long address = scope.allocate("Foo.data", 12).address();
      scope.cut(address, 100);
      assertEquals(12, scope.block("Foo.data", address).byteSize());
      scope.cut(address, 4);
      assertEquals(4, scope.block("Foo.data", address).byteSize());
      scope.cut(0, 4);
      scope.cut(address + 1, 4);
      assertNull(scope.block("Foo.data", 0));
    }
  }

  @Test
  void withoutMemory() {
    try (Arena arena = Arena.ofConfined();
        CallScope scope = CallScope.none()) {
      assertRefused(
          IllegalArgumentException.class,
          "Foo.data: what it points to needs memory: pass CallScope.in(arena)",
          () -> scope.allocate("Foo.data", 8));
      assertNull(scope.block("Foo.data", 0));
      assertThrows(IllegalStateException.class, () -> scope.block("Foo.data", 8));
      assertTrue(scope.address("Foo.buffer", arena.allocate(8)) != 0);
      assertNotSame(scope, CallScope.none(), "each adopts descriptors of its own");
    }
  }

  @Test
  @SuppressWarnings("NullAway") // what the caller hands in may be null
  void inNoArena() {
    assertThrows(NullPointerException.class, () -> CallScope.in(null));
  }

  @Test
  void segmentsComeBackAsTheSameObject() {
    try (Arena arena = Arena.ofConfined();
        CallScope scope = CallScope.in(arena)) {
      MemorySegment segment = arena.allocate(24).asReadOnly();
      long address = scope.address("Foo.buffer", segment);
      assertEquals(segment.address(), address);
      assertSame(segment, scope.segment(address));
      MemorySegment unknown = scope.segment(address + 1);
      assertNotNull(unknown);
      assertEquals(address + 1, unknown.address());
      assertEquals(0, unknown.byteSize());
      assertEquals(0, scope.address("Foo.buffer", null));
      assertNull(scope.segment(0));
      assertEquals(0, scope.address("Foo.buffer", MemorySegment.NULL));
    }
  }

  @Test
  void segmentsThatTheKernelCannotBeGiven() throws Exception {
    CallScope scope = CallScope.none();
    assertRefused(
        IllegalArgumentException.class,
        "Foo.buffer: the segment is heap memory; the kernel needs native",
        () -> scope.address("Foo.buffer", MemorySegment.ofArray(new byte[8])));
    Arena arena = Arena.ofConfined();
    MemorySegment segment = arena.allocate(8);
    AtomicReference<Throwable> elsewhere = new AtomicReference<>();
    Thread other = new Thread(() -> CallScope.none().address("Foo.buffer", segment));
    other.setUncaughtExceptionHandler((thread, thrown) -> elsewhere.set(thrown));
    other.start();
    other.join();
    assertEquals(WrongThreadException.class, elsewhere.get().getClass());
    assertEquals(
        "Foo.buffer: the segment is confined to another thread", elsewhere.get().getMessage());
    arena.close();
    assertRefused(
        IllegalStateException.class,
        "Foo.buffer: the segment's arena is closed",
        () -> scope.address("Foo.buffer", segment));
    scope.close();
  }

  @Test
  void aDeviceThatWasPassedComesBack() {
    try (Pipe pipe = Pipe.holding(0)) {
      CallScope scope = CallScope.none();
      assertEquals(-1, scope.descriptor(null));
      int fd = scope.descriptor(pipe.in());
      assertEquals(pipe.in().fd(), fd);
      assertSame(pipe.in(), scope.device(fd));
      assertNull(scope.device(-1));
      assertNull(scope.device(Integer.MIN_VALUE));
      scope.close();
      assertEquals(0, Kernel.bytesIn(pipe.in()), "not the scope's to close");
    }
  }

  @Test
  void aClosedDeviceIsRefused() {
    try (Pipe pipe = Pipe.holding(0);
        CallScope scope = CallScope.none()) {
      pipe.in().close();
      assertThrows(IllegalStateException.class, () -> scope.descriptor(pipe.in()));
    }
  }

  @Test
  void aNewDescriptorIsClosedUnlessKept() {
    int lost = Kernel.descriptor();
    CallScope scope = CallScope.none();
    Device device = scope.device(lost);
    assertNotNull(device);
    assertEquals(lost, device.fd());
    assertSame(device, scope.device(lost), "one owner");
    scope.close();
    scope.close();
    assertFalse(Kernel.isOpen(lost));
    assertThrows(IllegalStateException.class, device::fd);
  }

  @Test
  void anAdoptedNumberHasADeviceBeforeItIsAskedFor() {
    int lost = Kernel.descriptor();
    int kept = Kernel.descriptor();
    CallScope scope = CallScope.none();
    scope.adopt(-1);
    scope.adopt(0);
    scope.adopt(kept);
    Device device = scope.device(kept);
    assertNotNull(device);
    scope.adopt(kept);
    assertSame(device, scope.keep(device), "one owner");
    scope.adopt(lost);
    scope.close();
    assertFalse(Kernel.isOpen(lost));
    assertTrue(Kernel.isOpen(kept));
    assertTrue(Kernel.isOpen(0), "nobody has filled it in");
    device.close();
  }

  /** What was sent as zero reads so: nobody's standard input is closed for it. */
  @Test
  void zeroIsADescriptorOnlyIfItWasPassed() {
    CallScope scope = CallScope.none();
    assertNull(scope.device(0));
    assertNull(scope.filled(0));
    scope.close();
    assertTrue(Kernel.isOpen(0));
    Device input =
        (Device)
            Proxy.newProxyInstance(
                Device.class.getClassLoader(), new Class<?>[] {Device.class}, (_, _, _) -> 0);
    try (CallScope passing = CallScope.none()) {
      assertEquals(0, passing.descriptor(input));
      assertSame(input, passing.device(0));
      assertNull(passing.filled(0), "the kernel's to fill in, and it has not");
    }
    assertTrue(Kernel.isOpen(0));
  }

  @Test
  void memoryThatNobodyKnowsIsNotFound() {
    try (Arena arena = Arena.ofConfined();
        CallScope scope = CallScope.in(arena)) {
      MemorySegment block = scope.allocate("Foo.data", 8);
      assertSame(block, scope.find(block.address()));
      assertNull(scope.find(0));
      assertNull(scope.find(block.address() + 1));
    }
  }

  @Test
  void aKeptDescriptorBelongsToTheResult() {
    int first = Kernel.descriptor();
    int second = Kernel.descriptor();
    CallScope scope = CallScope.none();
    Device device = scope.device(first);
    assertNotNull(device);
    assertSame(device, scope.keep(device));
    assertSame(device, scope.device(first), "read once more");
    scope.device(second);
    scope.close();
    assertTrue(Kernel.isOpen(first));
    assertFalse(Kernel.isOpen(second), "adopted after keep");
    device.close();
    assertFalse(Kernel.isOpen(first));
  }

  /** The kernel gives numbers again. */
  @Test
  void aNumberOfAClosedDeviceIsANewDescriptor() {
    try (CallScope scope = CallScope.none()) {
      int fd = Kernel.descriptor();
      Device before = Device.adopt(fd);
      scope.descriptor(before);
      before.close();
      int again = Kernel.descriptor();
      Device after = scope.device(again);
      assertNotNull(after);
      assertNotSame(before, after);
      assertEquals(again, after.fd());
    }
  }

  @Test
  void nothingAfterClose() {
    CallScope scope = CallScope.in(Arena.ofAuto());
    scope.close();
    for (Executable call :
        new Executable[] {
          () -> scope.allocate("Foo.data", 8),
          () -> scope.address("Foo.buffer", null),
          () -> scope.block("Foo.data", 0),
          () -> scope.segment(0),
          () -> scope.descriptor(null),
          () -> scope.device(0),
          () -> scope.adopt(1),
          () -> scope.find(0)
        }) {
      assertRefused(IllegalStateException.class, "the scope is closed", call);
    }
  }
}
