package io.github.ioctlabi.runtime.support;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Direction;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.Kernel;
import io.github.ioctlabi.runtime.Kernel.Pipe;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class IoctlCallerTest {

  private static final IoctlCommand ENTROPY = Kernel.RNDGETENTCNT;

  private static int bytesIn(IoctlCaller caller) throws IoctlException {
    try (IoctlCall call = caller.beginZeroed(4)) {
      call.invoke(Kernel.FIONREAD);
      return call.memory().get(JAVA_INT, 0);
    }
  }

  private static DataCommands commands(IoctlCommand... commands) {
    return DataCommands.of(
        Stream.of(commands)
            .map(command -> DataCommand.of(command, 0, false))
            .toArray(DataCommand[]::new));
  }

  private static void assertRefused(String text, Executable call) {
    assertEquals(text, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static void assertClosed(IoctlCaller caller) {
    assertThrows(IllegalStateException.class, () -> caller.begin(4));
    assertThrows(IllegalStateException.class, () -> caller.beginZeroed(4));
    assertThrows(IllegalStateException.class, () -> caller.call(ENTROPY));
    assertThrows(IllegalStateException.class, () -> caller.call(ENTROPY, 1));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(4);
      assertThrows(IllegalStateException.class, () -> caller.call(ENTROPY, memory));
    }
    assertThrows(IllegalStateException.class, () -> caller.supports(ENTROPY, commands(ENTROPY)));
  }

  @Test
  void aResultFromTheKernel() throws Exception {
    try (Pipe pipe = Pipe.holding(23);
        IoctlCaller caller = IoctlCaller.borrowing(pipe.in());
        Arena arena = Arena.ofConfined()) {
      assertEquals(23, bytesIn(caller));
      MemorySegment memory = arena.allocate(4);
      assertEquals(0, caller.call(Kernel.FIONREAD, memory));
      assertEquals(23, memory.get(JAVA_INT, 0));
    }
  }

  @Test
  void aRefusalIsAnException() throws Exception {
    try (IoctlCaller caller = IoctlCaller.owning(Device.open(Path.of("/dev/null")));
        Arena arena = Arena.ofConfined()) {
      String number = String.format("0x%08x", Kernel.NOBODYS.number());
      String text = "ENOTTY: the device does not know NOBODYS (" + number + ")";
      MemorySegment memory = arena.allocate(4);
      for (Executable call :
          new Executable[] {
            () -> caller.call(Kernel.NOBODYS),
            () -> caller.call(Kernel.NOBODYS, 7),
            () -> caller.call(Kernel.NOBODYS, memory),
            () -> {
              try (IoctlCall begun = caller.beginZeroed(4)) {
                begun.invoke(Kernel.NOBODYS);
              }
            }
          }) {
        IoctlException e = assertThrows(IoctlException.class, call);
        assertEquals(text, e.getMessage());
        assertSame(Errno.ENOTTY, e.error());
        assertSame(Kernel.NOBODYS, e.command());
      }
    }
  }

  @Test
  void supportsAsksWithANullAddress() throws Exception {
    DataCommands asked = commands(ENTROPY, Kernel.NOBODYS);
    try (IoctlCaller caller =
        IoctlCaller.owning(Device.open(Path.of("/dev/urandom"), StandardOpenOption.READ))) {
      assertTrue(caller.supports(ENTROPY, asked));
      assertRefused(
          Kernel.FIONREAD + " is not a command of this interface that a null address is safe for",
          () -> caller.supports(Kernel.FIONREAD, asked));
    }
    try (IoctlCaller caller = IoctlCaller.owning(Device.open(Path.of("/dev/null")))) {
      assertFalse(caller.supports(Kernel.NOBODYS, asked));
    }
  }

  @Test
  void anAttemptIsNoException() {
    DataCommands commands =
        DataCommands.of(
            DataCommand.of(Kernel.FIONREAD, 4, true), DataCommand.of(Kernel.NOBODYS, 0, false));
    try (Pipe pipe = Pipe.holding(23);
        IoctlCaller caller = IoctlCaller.borrowing(pipe.in());
        Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(4);
      assertEquals(0, caller.attempt(Kernel.FIONREAD, memory, commands));
      assertEquals(23, memory.get(JAVA_INT, 0));
      assertEquals(-Errno.ENOTTY.number(), caller.attempt(Kernel.NOBODYS, memory, commands));
      assertRefused(
          "FIONREAD: the segment has 3 bytes, the command needs 4",
          () -> caller.attempt(Kernel.FIONREAD, memory.asSlice(0, 3), commands));
      assertRefused(
          "FIONREAD: the segment is read-only, and the kernel writes to it",
          () -> caller.attempt(Kernel.FIONREAD, memory.asReadOnly(), commands));
      assertRefused(
          "NOBODYS: the segment has 3 bytes, the command needs 4",
          () -> caller.attempt(Kernel.NOBODYS, memory.asSlice(0, 3), commands));
      assertRefused(
          "FIONREAD: the segment is heap memory; the kernel needs native",
          () -> caller.attempt(Kernel.FIONREAD, MemorySegment.ofArray(new byte[4]), commands));
      assertRefused(
          ENTROPY + " is not a command of this interface that carries data",
          () -> caller.attempt(ENTROPY, memory, commands));
    }
  }

  @Test
  void anAttemptIsMadeOnceAndLooksAtStrings() {
    FakeDevice fake = new FakeDevice();
    IoctlCommand text = IoctlCommand.of("TEXT", Direction.WRITE, 0xbe, 1, 8);
    IoctlCommand other = IoctlCommand.of("SIZED", Direction.WRITE, 0xbe, 2, 12);
    DataCommands commands =
        DataCommands.ofExisting(DataCommand.text(text), DataCommand.varying("SIZED", 4, false));
    fake.answer = -Errno.EINTR.number();
    try (IoctlCaller caller = IoctlCaller.borrowing(fake);
        Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(12);
      assertEquals(fake.answer, caller.attempt(text, memory, commands));
      assertEquals(fake.answer, caller.attempt(other, memory, commands));
      assertEquals(2, fake.calls.size());
      MemorySegment ones = memory.fill((byte) 1);
      assertRefused(
          "TEXT: no NUL ends the string in the segment",
          () -> caller.attempt(text, ones, commands));
      assertThrows(IllegalArgumentException.class, () -> caller.supports(text, commands));
    }
  }

  @Test
  void supportsReadsTheAnswer() throws Exception {
    FakeDevice fake = new FakeDevice();
    IoctlCaller caller = IoctlCaller.borrowing(fake);
    fake.answer = 0;
    assertTrue(caller.supports(ENTROPY, commands(ENTROPY)));
    fake.answer = 3;
    assertTrue(caller.supports(ENTROPY, commands(ENTROPY)));
    fake.answer = -Errno.EFAULT.number();
    assertTrue(caller.supports(ENTROPY, commands(ENTROPY)));
    fake.answer = -Errno.EOPNOTSUPP.number();
    assertFalse(caller.supports(ENTROPY, commands(ENTROPY)));
    for (Errno other : List.of(Errno.EPERM, Errno.EINVAL, Errno.ENODEV)) {
      fake.answer = -other.number();
      var e = assertThrows(IoctlException.class, () -> caller.supports(ENTROPY, commands(ENTROPY)));
      assertSame(other, e.error());
    }
  }

  @Test
  void theCallersOwnMemoryIsChecked() throws Exception {
    try (IoctlCaller caller = IoctlCaller.owning(new FakeDevice());
        Arena arena = Arena.ofConfined()) {
      assertRefused(
          "RNDGETENTCNT: the segment is heap memory; the kernel needs native",
          () -> caller.call(ENTROPY, MemorySegment.ofArray(new int[1])));
      assertRefused(
          "RNDGETENTCNT: the segment has 3 bytes, the command needs 4",
          () -> caller.call(ENTROPY, arena.allocate(3)));
      assertRefused(
          "RNDGETENTCNT: the segment has 0 bytes, the command needs 4",
          () -> caller.call(ENTROPY, MemorySegment.NULL));
      assertRefused(
          "RNDGETENTCNT: the segment is read-only, and the kernel writes to it",
          () -> caller.call(ENTROPY, arena.allocate(4).asReadOnly()));
      assertEquals(0, caller.call(ENTROPY, arena.allocate(8)));
    }
  }

  @Test
  void closingEndsTheCallerAndWhatItOwns() throws Exception {
    Pipe pipe = Pipe.holding(5);
    IoctlCaller borrowing = IoctlCaller.borrowing(pipe.in());
    borrowing.close();
    borrowing.close();
    assertClosed(borrowing);
    assertEquals(5, Kernel.bytesIn(pipe.in()));

    IoctlCaller owning = IoctlCaller.owning(pipe.in());
    IoctlCaller other = IoctlCaller.borrowing(pipe.in());
    assertEquals(5, bytesIn(other));
    owning.close();
    owning.close();
    assertClosed(owning);
    assertClosed(other);
    assertThrows(IllegalStateException.class, () -> Kernel.bytesIn(pipe.in()));
    assertEquals(-Errno.EPIPE.number(), pipe.put(1));
    pipe.close();
  }

  @Test
  void aCallUnderWayOutlivesTheClose() throws Exception {
    try (Pipe pipe = Pipe.holding(5)) {
      IoctlCaller caller = IoctlCaller.owning(pipe.in());
      try (IoctlCall call = caller.beginZeroed(4)) {
        caller.close();
        assertEquals(0, call.invoke(Kernel.FIONREAD));
        assertEquals(5, call.memory().get(JAVA_INT, 0));
        assertEquals(1, pipe.put(1));
      }
      assertEquals(-Errno.EPIPE.number(), pipe.put(1));
    }
  }

  @Test
  void aFakeSeesExactlyTheArgument() throws Exception {
    FakeDevice fake = new FakeDevice();
    fake.answer = 42;
    IoctlCommand set = IoctlCommand.raw("SET", 0x4008be01);
    try (IoctlCaller caller = IoctlCaller.borrowing(fake);
        Arena arena = Arena.ofConfined()) {
      try (IoctlCall call = caller.begin(8)) {
        call.memory().asSlice(0, 8).fill((byte) 2);
        assertEquals(42, call.invoke(set));
      }
      assertEquals(42, caller.call(set));
      assertEquals(42, caller.call(set, -1));
      assertEquals(42, caller.call(set, arena.allocate(12).fill((byte) 1)));
    }
    assertEquals(
        List.of(
            "0x4008be01, 8 bytes, sum 16",
            "0x4008be01, 0",
            "0x4008be01, -1",
            "0x4008be01, 12 bytes, sum 12"),
        fake.calls);
    assertEquals(0, fake.closes.get());
  }

  @Test
  void aFakesErrnoIsAnException() {
    FakeDevice fake = new FakeDevice();
    fake.answer = -Errno.EBADF.number();
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      var e = assertThrows(IoctlException.class, () -> caller.call(ENTROPY, 1));
      assertSame(Errno.EBADF, e.error());
    }
  }

  @Test
  void aFakeIsClosedOnceAfterTheLastCall() throws Exception {
    FakeDevice fake = new FakeDevice();
    IoctlCaller caller = IoctlCaller.owning(fake);
    try (IoctlCall call = caller.begin(0)) {
      caller.close();
      caller.close();
      assertEquals(0, fake.closes.get());
      assertEquals(0, call.invoke(ENTROPY));
    }
    assertEquals(1, fake.closes.get());
    assertClosed(caller);
    assertEquals(1, fake.calls.size());
  }

  @Test
  void noByteOfAnEarlierCallShows() throws Exception {
    FakeDevice fake = new FakeDevice();
    fake.fill = 0x5a;
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      for (int size : new int[] {1, 3, 8, 63, 64, 65, 192, 193, 1000, 16384, 16385, 40_000, 8}) {
        try (IoctlCall call = caller.beginZeroed(size)) {
          MemorySegment memory = call.memory();
          assertTrue(memory.isNative());
          assertTrue(memory.byteSize() >= size);
          assertEquals(0, memory.address() % 8);
          for (int i = 0; i < size; i++) {
            assertEquals(0, memory.get(JAVA_BYTE, i));
          }
          call.invoke(ENTROPY);
        }
      }
    }
  }

  /** More calls at once, in one thread, than there are slots. */
  @Test
  void callsNest() throws Exception {
    try (Pipe pipe = Pipe.holding(9);
        IoctlCaller caller = IoctlCaller.borrowing(pipe.in())) {
      List<IoctlCall> open = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        IoctlCall call = caller.beginZeroed(4);
        open.add(call);
        call.invoke(Kernel.FIONREAD);
      }
      for (IoctlCall call : open) {
        assertEquals(9, call.memory().get(JAVA_INT, 0));
        call.close();
      }
      assertEquals(9, bytesIn(caller));
    }
  }

  @Test
  void aSizeThatCannotBeHadLeavesTheSlotFree() throws Exception {
    try (Pipe pipe = Pipe.holding(9);
        IoctlCaller caller = IoctlCaller.borrowing(pipe.in())) {
      for (int i = 0; i < 200; i++) {
        assertThrows(Throwable.class, () -> caller.begin(Long.MAX_VALUE));
        assertThrows(Throwable.class, () -> caller.beginZeroed(Long.MAX_VALUE));
      }
      pipe.in().close();
      assertEquals(-Errno.EPIPE.number(), pipe.put(1), "no slot is held");
    }
  }

  /** What a call is made of stays: {@code benchmarks/run} measures the bytes that are left. */
  @Test
  void aThreadsNextCallHasTheSameObjectAndMemory() {
    try (Pipe pipe = Pipe.holding(9);
        IoctlCaller caller = IoctlCaller.borrowing(pipe.in())) {
      IoctlCall first;
      MemorySegment memory;
      try (IoctlCall call = caller.beginZeroed(4)) {
        first = call;
        memory = call.memory();
      }
      for (long size : new long[] {4, 0, 192}) {
        try (IoctlCall call = caller.begin(size)) {
          assertSame(first, call);
          assertSame(memory, call.memory());
        }
      }
    }
  }
}
