package io.github.ioctlabi.runtime.support;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.annotations.RestartPolicy;
import io.github.ioctlabi.runtime.CallScope;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.Kernel;
import io.github.ioctlabi.runtime.Kernel.Pipe;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class IoctlCallTest {

  private static final IoctlCommand SET = IoctlCommand.raw("SET", 0x4008be01);
  private static final int EINTR = -Errno.EINTR.number();
  private static final int EAGAIN = -Errno.EAGAIN.number();

  private final FakeDevice fake = new FakeDevice();

  private static void assertZero(MemorySegment segment) {
    for (byte found : segment.toArray(JAVA_BYTE)) {
      assertEquals(0, found);
    }
  }

  @Test
  void memoryUpToTheSizeInTheNumberIsZero() {
    fake.fill = -1;
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      for (long[] sizes : new long[][] {{4, 256}, {4, 191}, {0, 16383}, {8, 4}, {300, 300}}) {
        long all = Math.max(sizes[0], sizes[1]);
        for (boolean zeroed : new boolean[] {true, false, false, true}) {
          try (IoctlCall call =
              zeroed ? caller.beginZeroed(sizes[0], sizes[1]) : caller.begin(sizes[0], sizes[1])) {
            assertEquals(sizes[0], call.argument().byteSize());
            assertEquals(all, call.sent().byteSize());
            assertZero(call.sent().asSlice(zeroed ? 0 : sizes[0]));
            long beside = call.scope().allocate("Foo.data", 8).address() - call.memory().address();
            assertTrue(beside < 0 || beside >= all, "beside at " + beside);
            call.attempt(SET, RestartPolicy.NEVER);
          }
        }
      }
    }
  }

  @Test
  void theArgumentIsAsLargeAsAskedFor() {
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      for (long size : new long[] {0, 1, 12, 12, 192, 5000, 70_000, 4}) {
        try (IoctlCall call = caller.begin(size)) {
          assertEquals(size, call.argument().byteSize());
          assertEquals(call.memory().address(), call.argument().address());
        }
        try (IoctlCall call = caller.beginZeroed(size)) {
          assertZero(call.argument());
        }
      }
    }
  }

  /** Blocks of every size, in the slot and beyond it, in calls that follow one another. */
  @Test
  void blocksOverlapNeitherTheArgumentNorEachOther() {
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      for (long size : new long[] {4, 100, 192, 4, 16_000, 40_000, 4}) {
        for (int blocks : new int[] {1, 3, 40, 500}) {
          fillApart(caller, size, blocks);
        }
      }
    }
  }

  private static void fillApart(IoctlCaller caller, long size, int blocks) {
    try (IoctlCall call = caller.begin(size)) {
      List<MemorySegment> all = new ArrayList<>(List.of(call.argument().fill((byte) 100)));
      Set<Long> addresses = new HashSet<>();
      for (int i = 0; i < blocks; i++) {
        MemorySegment block = call.scope().allocate("Foo.data", i * 7 % 90);
        assertEquals(0, block.address() % 8);
        assertTrue(addresses.add(block.address()), "of no bytes too");
        assertZero(block);
        all.add(block.fill((byte) (i % 100)));
      }
      MemorySegment large = call.scope().allocate("Foo.large", 20_000);
      assertZero(large);
      all.add(large.fill((byte) (blocks % 100)));
      for (int i = 0; i < all.size(); i++) {
        for (byte found : all.get(i).toArray(JAVA_BYTE)) {
          assertEquals(i == 0 ? 100 : (i - 1) % 100, found);
        }
      }
    }
  }

  @Test
  void aBlockThatFitsIsInTheSlotsMemory() {
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      assertFalse(allocatesInTheSlot(caller, 3000), "the first call is larger than a new slot");
      assertTrue(allocatesInTheSlot(caller, 3000), "the slot has grown");
      assertTrue(allocatesInTheSlot(caller, 8));
      assertFalse(allocatesInTheSlot(caller, 17_000), "more than a slot keeps");
      assertFalse(allocatesInTheSlot(caller, 17_000));
    }
  }

  private static boolean allocatesInTheSlot(IoctlCaller caller, long bytes) {
    try (IoctlCall call = caller.begin(8)) {
      MemorySegment block = call.scope().allocate("Foo.data", bytes);
      long at = block.address() - call.memory().address();
      return at >= 8 && at + bytes <= call.memory().byteSize();
    }
  }

  @Test
  void manyBlocks() {
    try (IoctlCaller caller = IoctlCaller.borrowing(fake);
        IoctlCall call = caller.begin(8)) {
      CallScope scope = call.scope();
      for (int i = 0; i < 100_000; i++) {
        scope.allocate("Foo.data", 8).set(JAVA_LONG, 0, i);
      }
      long million = 1_000_000;
      assertZero(scope.allocate("Foo.large", 100 * million));
    }
  }

  @Test
  void memoryThatDidNotFitIsFreed() {
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      MemorySegment[] blocks = new MemorySegment[2];
      assertThrows(
          IllegalArgumentException.class,
          () -> {
            try (IoctlCall call = caller.begin(8)) {
              blocks[0] = call.scope().allocate("Foo.data", 3000);
              blocks[1] = call.scope().allocate("Foo.data", 50_000);
              throw new IllegalArgumentException("refused while the rest is written");
            }
          });
      for (MemorySegment block : blocks) {
        assertFalse(block.scope().isAlive());
      }
    }
  }

  @Test
  void theScopeIsTheCalls() {
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      CallScope first;
      try (IoctlCall call = caller.begin(8)) {
        first = call.scope();
        assertSame(first, call.scope());
        first.allocate("Foo.data", 8);
      }
      for (Executable late :
          new Executable[] {
            () -> first.allocate("Foo.data", 8),
            () -> first.block("Foo.data", 0),
            () -> first.device(-1),
            () -> first.segment(0)
          }) {
        assertThrows(IllegalStateException.class, late);
      }
      try (IoctlCall call = caller.begin(8)) {
        assertThrows(IllegalStateException.class, () -> first.segment(0), "of no scope yet");
        assertNull(call.scope().segment(0));
      }
    }
  }

  @Test
  void nothingOfACallIsInTheNext() {
    try (Pipe pipe = Pipe.holding(0);
        IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      MemorySegment own = MemorySegment.ofAddress(64);
      int[] numbers = {1};
      long address;
      long sent;
      int fd;
      try (IoctlCall call = caller.begin(8)) {
        CallScope scope = call.scope();
        address = scope.allocate("Foo.data", 24).fill((byte) 1).address();
        sent = scope.allocate("Foo.numbers", 4, numbers).fill((byte) 2).address();
        scope.address("Foo.own", own);
        fd = scope.descriptor(pipe.in());
      }
      try (IoctlCall call = caller.begin(8)) {
        CallScope scope = call.scope();
        assertNull(scope.find(address));
        assertThrows(IllegalStateException.class, () -> scope.block("Foo.data", address));
        assertNotSame(own, scope.segment(64));
        assertZero(scope.allocate("Foo.data", 24));
        MemorySegment again = scope.allocate("Foo.numbers", 4);
        assertEquals(sent, again.address(), "the same memory");
        assertZero(again);
        assertThrows(
            IllegalStateException.class, () -> scope.sent("Foo.numbers", sent, int[].class));
        scope.close();
        assertThrows(IllegalStateException.class, () -> scope.find(sent), "closed early");
      }
      try (IoctlCall call = caller.begin(8)) {
        assertNull(call.scope().find(address), "open again");
        assertEquals(fd, call.scope().descriptor(pipe.in()));
      }
      pipe.in().close();
      assertFalse(Kernel.isOpen(fd), "nobody holds it");
    }
  }

  /** Blocks of another size or at another place than those of the call before. */
  @Test
  void blocksAreOfThisCallsSize() {
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      for (long size : new long[] {8, 8, 40, 3000, 3000, 16}) {
        for (long bytes : new long[] {16, 16, 3, 0, 24, 900, 16}) {
          try (IoctlCall call = caller.begin(size)) {
            MemorySegment first = call.scope().allocate("Foo.data", bytes).fill((byte) 1);
            MemorySegment second = call.scope().allocate("Foo.data", 16);
            assertEquals(bytes, first.byteSize());
            assertEquals(16, second.byteSize());
            assertZero(second);
            assertTrue(
                second.address() >= first.address() + bytes
                    || second.address() + 16 <= first.address());
          }
        }
      }
    }
  }

  /** As an array of structs has, each of which leads to another. */
  @Test
  void thousandsOfBlocksAndDescriptorsAreFound() {
    try (Pipe pipe = Pipe.holding(0);
        IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      for (int round = 0; round < 3; round++) {
        try (IoctlCall call = caller.begin(8)) {
          CallScope scope = call.scope();
          long[] addresses = new long[50_000];
          for (int i = 0; i < addresses.length; i++) {
            MemorySegment block = scope.allocate("Foo.data", 8, i);
            block.set(JAVA_LONG, 0, i);
            addresses[i] = block.address();
            scope.descriptor(pipe.in());
          }
          for (int i = 0; i < addresses.length; i++) {
            MemorySegment block = scope.block("Foo.data", addresses[i]);
            assertNotNull(block);
            assertEquals(i, block.get(JAVA_LONG, 0));
            assertEquals(i, scope.sent("Foo.data", addresses[i], Integer.class));
          }
        }
      }
    }
  }

  @Test
  void descriptorsAreClosedUnlessKept() {
    int lost = Kernel.descriptor();
    int kept = Kernel.descriptor();
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      assertThrows(
          IllegalStateException.class,
          () -> {
            try (IoctlCall call = caller.begin(8)) {
              call.scope().device(lost);
              throw new IllegalStateException("refused while the rest is read");
            }
          });
      assertFalse(Kernel.isOpen(lost));
      Device device;
      try (IoctlCall call = caller.begin(8)) {
        device = call.scope().device(kept);
        assertNotNull(device);
        call.scope().keep(device);
      }
      assertTrue(Kernel.isOpen(kept));
      device.close();
      assertFalse(Kernel.isOpen(kept));
    }
  }

  /** The kernel must not find another file under the number that the argument holds. */
  @Test
  void aDeviceThatIsPassedStaysOpenForTheCall() {
    try (Pipe pipe = Pipe.holding(0);
        IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      int fd;
      try (IoctlCall call = caller.begin(8)) {
        fd = call.scope().descriptor(pipe.in());
        assertEquals(fd, call.scope().descriptor(pipe.in()), "once more");
        pipe.in().close();
        assertTrue(Kernel.isOpen(fd));
        assertEquals(fd, call.scope().descriptor(pipe.in()), "held already");
        assertSame(pipe.in(), call.scope().device(fd), "the number is still its own");
      }
      assertFalse(Kernel.isOpen(fd));
    }
  }

  @Test
  void restartsAsThePolicySays() throws Exception {
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      fake.answer = 7;
      assertEquals(EINTR, attempts(caller, RestartPolicy.NEVER, 1, EINTR));
      assertEquals(7, attempts(caller, RestartPolicy.EINTR, 3, EINTR, EINTR));
      assertEquals(EAGAIN, attempts(caller, RestartPolicy.EINTR, 2, EINTR, EAGAIN));
      assertEquals(7, attempts(caller, RestartPolicy.EINTR_AND_EAGAIN, 3, EAGAIN, EINTR));
      int refused = -Errno.EINVAL.number();
      assertEquals(
          refused, attempts(caller, RestartPolicy.EINTR_AND_EAGAIN, 2, EAGAIN, refused, EAGAIN));
    }
  }

  /** The same through every way to call; the result of each must be that of the others. */
  private int attempts(IoctlCaller caller, RestartPolicy policy, int calls, Integer... answers)
      throws Exception {
    List<Callable<Integer>> ways = new ArrayList<>(ways(caller, policy));
    ways.add(() -> caller.call(SET, policy));
    ways.add(() -> caller.call(SET, 5, policy));
    prepare(answers);
    int result;
    try (IoctlCall call = caller.begin(8)) {
      result = call.attempt(SET, policy);
    }
    assertEquals(calls, fake.calls.size());
    for (Callable<Integer> way : ways) {
      prepare(answers);
      int other;
      try {
        other = way.call();
      } catch (IoctlException e) {
        other = -e.errno();
      }
      assertEquals(result, other);
      assertEquals(calls, fake.calls.size());
    }
    return result;
  }

  private static List<Callable<Integer>> ways(IoctlCaller caller, RestartPolicy policy) {
    return List.of(
        () -> caller.call(SET, MemorySegment.NULL, policy),
        () -> {
          try (IoctlCall call = caller.begin(8)) {
            return call.invoke(SET, policy);
          }
        });
  }

  private void prepare(Integer... answers) {
    fake.calls.clear();
    fake.firstAnswers.clear();
    fake.firstAnswers.addAll(List.of(answers));
  }

  /** Each way to call again, by a thread that is interrupted at the third attempt. */
  @Test
  void anInterruptEndsRestarts() throws Exception {
    fake.driver =
        memory -> {
          if (fake.calls.size() == 3) {
            Thread.currentThread().interrupt();
          }
        };
    for (int answer : new int[] {EINTR, EAGAIN}) {
      try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
        for (Callable<Integer> way : ways(caller, RestartPolicy.EINTR_AND_EAGAIN)) {
          prepare();
          fake.answer = answer;
          var e = assertThrows(IoctlException.class, way::call);
          assertEquals(-answer, e.errno());
          assertTrue(Thread.interrupted(), "the interrupt is still pending");
          assertEquals(3, fake.calls.size());
        }
      }
    }
  }

  @Test
  void anInterruptThatCameBeforeLetsOneAttemptBeMade() throws Exception {
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      fake.answer = 7;
      Thread.currentThread().interrupt();
      assertEquals(7, caller.call(SET, RestartPolicy.EINTR));
      assertTrue(Thread.interrupted(), "a call that succeeds does not look at it");
    }
  }

  @Test
  void theMemoryStaysAsTheKernelLeftIt() throws Exception {
    fake.firstAnswers.add(EINTR);
    fake.driver = memory -> memory.set(JAVA_INT, 0, memory.get(JAVA_INT, 0) + 1);
    try (IoctlCaller caller = IoctlCaller.borrowing(fake);
        IoctlCall call = caller.beginZeroed(4)) {
      call.invoke(SET, RestartPolicy.EINTR);
      assertEquals(2, call.argument().get(JAVA_INT, 0));
    }
  }

  @Test
  void noRestartOnceClosed() {
    fake.answer = EAGAIN;
    IoctlCaller caller = IoctlCaller.owning(fake);
    fake.driver =
        memory -> {
          if (fake.calls.size() == 3) {
            caller.close();
          }
        };
    try (IoctlCall call = caller.begin(4)) {
      assertEquals(EAGAIN, call.attempt(SET, RestartPolicy.EINTR_AND_EAGAIN));
    }
    assertEquals(3, fake.calls.size());
    assertEquals(1, fake.closes.get());
  }

  @Test
  void attemptDoesNotThrow() {
    try (Pipe pipe = Pipe.holding(3);
        IoctlCaller caller = IoctlCaller.borrowing(pipe.in());
        IoctlCall call = caller.beginZeroed(4)) {
      int refused = -Errno.ENOTTY.number();
      assertEquals(refused, call.attempt(Kernel.NOBODYS, RestartPolicy.EINTR_AND_EAGAIN));
      assertEquals(0, call.attempt(Kernel.FIONREAD, RestartPolicy.NEVER));
      assertEquals(3, call.argument().get(JAVA_INT, 0));
    }
  }

  /** More threads than slots, so that slots come for one call as well. */
  @Test
  void threadsDoNotShareScopes() throws Exception {
    try (Pipe pipe = Pipe.holding(9);
        IoctlCaller caller = IoctlCaller.borrowing(pipe.in());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> done = new ArrayList<>();
      for (int thread = 0; thread < 40; thread++) {
        byte mark = (byte) thread;
        done.add(threads.submit(() -> callsIn(caller, mark)));
      }
      for (Future<Integer> each : done) {
        assertEquals(300, each.get());
      }
      int adopted = Kernel.descriptor();
      try (IoctlCall call = caller.begin(4)) {
        call.scope().device(adopted);
      }
      assertFalse(Kernel.isOpen(adopted));
      pipe.in().close();
      assertEquals(-Errno.EPIPE.number(), pipe.put(1), "no slot is held");
    }
  }

  private static int callsIn(IoctlCaller caller, byte mark) throws InterruptedException {
    int calls = 0;
    for (int i = 0; i < 300; i++) {
      try (IoctlCall call = caller.begin(4)) {
        MemorySegment small = call.scope().allocate("Foo.data", 8 + i % 64).fill(mark);
        MemorySegment large = call.scope().allocate("Foo.data", 20L * i).fill(mark);
        if (i % 10 == 0) {
          Thread.sleep(1); // lets another virtual thread in, with this call under way
        }
        assertEquals(0, call.attempt(Kernel.FIONREAD, RestartPolicy.EINTR));
        assertEquals(9, call.argument().get(JAVA_INT, 0));
        for (MemorySegment block : List.of(small, large)) {
          for (byte found : block.toArray(JAVA_BYTE)) {
            assertEquals(mark, found);
          }
        }
        calls++;
      }
    }
    return calls;
  }
}
