package io.github.ioctlabi.runtime.load;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.annotations.RestartPolicy;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.Kernel;
import io.github.ioctlabi.runtime.Kernel.Pipe;
import io.github.ioctlabi.runtime.support.DataCommand;
import io.github.ioctlabi.runtime.support.DataCommands;
import io.github.ioctlabi.runtime.support.IoctlCall;
import io.github.ioctlabi.runtime.support.IoctlCaller;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of every kind by many threads: each gets its own result and its own errno. */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class MixedCallsTest {

  private static final int PLATFORM = 8;
  private static final int VIRTUAL = 1_000;
  private static final int CALLS = Load.of(200_000, 10_000_000);
  private static final int OURS = 11;

  private static final DataCommands COMMANDS =
      DataCommands.of(
          DataCommand.of(Kernel.FIONREAD, 4, true), DataCommand.of(Kernel.NOBODYS, 4, true));

  @Test
  void everyCallGetsItsOwnAnswer() throws Exception {
    try (Pipe pipe = Pipe.holding(OURS);
        IoctlCaller caller = IoctlCaller.borrowing(pipe.in())) {
      mixedCalls(caller, pipe.in());
    }
  }

  /** Signals that the JVM knows reach whatever thread is there, blocked or calling. */
  @Test
  void signalsChangeNoAnswer() throws Exception {
    AtomicBoolean calling = new AtomicBoolean(true);
    AtomicInteger signals = new AtomicInteger();
    try (Pipe pipe = Pipe.holding(OURS);
        Pipe empty = Pipe.holding(0);
        IoctlCaller caller = IoctlCaller.borrowing(pipe.in())) {
      AtomicReference<Long> read = new AtomicReference<>();
      Thread blocked = Thread.ofPlatform().start(() -> read.set(empty.take()));
      Thread storm =
          Thread.ofPlatform()
              .start(() -> {
                while (calling.get()) {
                  signals.addAndGet(storm());
                }
              });
      mixedCalls(caller, pipe.in());
      calling.set(false);
      storm.join();
      empty.put(1);
      blocked.join();
      assertEquals(1, read.get(), "the read that waited was restarted, or never stopped");
    }
    assertTrue(signals.get() > 0, "some came");
  }

  /** Some signals from outside, as kill(1) sends them: SIGWINCH and SIGCONT, which kill nobody. */
  private static int storm() {
    String script =
        "for i in 1 2 3 4 5 6 7 8 9 10; do kill -WINCH %1$d; kill -CONT %1$d; done"
            .formatted(ProcessHandle.current().pid());
    try {
      return new ProcessBuilder("sh", "-c", script).start().waitFor() == 0 ? 20 : 0;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void mixedCalls(IoctlCaller caller, Device device) throws Exception {
    int each = CALLS / (PLATFORM + VIRTUAL);
    Load.run(
        PLATFORM,
        VIRTUAL,
        () -> {
          for (int i = 0; i < each; i++) {
            oneCall(ThreadLocalRandom.current().nextInt(8), caller, device);
          }
          return null;
        });
  }

  private static void oneCall(int kind, IoctlCaller caller, Device device) throws IoctlException {
    switch (kind) {
      case 0 -> {
        try (IoctlCall call = caller.beginZeroed(4)) {
          call.invoke(Kernel.FIONREAD, RestartPolicy.EINTR);
          assertEquals(OURS, call.memory().get(JAVA_INT, 0));
        }
      }
      case 1 -> {
        var e = assertThrows(IoctlException.class, () -> caller.call(Kernel.NOBODYS, 7));
        assertEquals(Errno.ENOTTY, e.error());
      }
      case 2 ->
          assertEquals(
              -Errno.EFAULT.number(), device.ioctl(Kernel.FIONREAD.number(), MemorySegment.NULL));
      case 3 -> {
        try (Arena arena = Arena.ofConfined()) {
          assertEquals(-Errno.EBADF.number(), device.write(arena.allocate(8)));
        }
      }
      case 4 -> {
        try (Arena arena = Arena.ofConfined()) {
          MemorySegment memory = arena.allocate(4);
          assertEquals(0, caller.attempt(Kernel.FIONREAD, memory, COMMANDS));
          assertEquals(OURS, memory.get(JAVA_INT, 0));
          assertEquals(-Errno.ENOTTY.number(), caller.attempt(Kernel.NOBODYS, memory, COMMANDS));
        }
      }
      case 5 -> largeArgument(caller, 300 + ThreadLocalRandom.current().nextInt(3_000));
      case 6 -> largeArgument(caller, 17_000);
      default -> withMemoryBeside(caller);
    }
  }

  /**
   * Memory of every size is this call's alone: the kernel writes its start, and nobody the rest.
   */
  private static void largeArgument(IoctlCaller caller, int size) throws IoctlException {
    byte mark = (byte) ThreadLocalRandom.current().nextInt(1, 127);
    try (IoctlCall call = caller.begin(size)) {
      call.argument().fill(mark);
      call.invoke(Kernel.FIONREAD);
      assertEquals(OURS, call.memory().get(JAVA_INT, 0));
      MemorySegment rest = call.argument().asSlice(4);
      assertEquals(mark, rest.get(java.lang.foreign.ValueLayout.JAVA_BYTE, 0));
      assertEquals(-1, rest.asSlice(1).mismatch(rest.asSlice(0, rest.byteSize() - 1)));
    }
  }

  private static void withMemoryBeside(IoctlCaller caller) throws IoctlException {
    try (IoctlCall call = caller.beginZeroed(4)) {
      byte[] text = Thread.currentThread().toString().getBytes(StandardCharsets.UTF_8);
      MemorySegment beside = call.scope().allocate("Load.text", text.length);
      beside.copyFrom(MemorySegment.ofArray(text));
      call.invoke(Kernel.FIONREAD);
      assertEquals(-1, beside.mismatch(MemorySegment.ofArray(text)));
      assertEquals(OURS, call.memory().get(JAVA_INT, 0));
    }
  }
}
