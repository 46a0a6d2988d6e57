package io.github.ioctlabi.runtime.load;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.annotations.RestartPolicy;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.Kernel;
import io.github.ioctlabi.runtime.Kernel.Pipe;
import io.github.ioctlabi.runtime.support.IoctlCall;
import io.github.ioctlabi.runtime.support.IoctlCaller;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Threads call one device, each closes it now and then and puts another in its place, and others
 * take the numbers of descriptors at once: no call reaches another file than the device's. Every
 * pipe here holds another number of bytes than those before it, which is what a call answers.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class CloseAgainstCallTest {

  private static final int PLATFORM = 4;
  private static final int VIRTUAL = 200;
  private static final int CALLS = Load.of(100_000, 5_000_000);
  private static final int CALLS_TO_A_CLOSE = 100;
  private static final int RECYCLERS = 2;
  private static final int MOST_BYTES = 4_000;
  private static final int STRANGERS = 5_000;

  /**
   * A device that is closed under calls.
   *
   * @param bytes what each call to it answers
   * @param close closes it, and whatever else has its file
   */
  private record Victim(int bytes, Device device, IoctlCaller caller, Runnable close) {

    static Victim owned(int bytes) {
      Pipe pipe = Pipe.holding(bytes);
      IoctlCaller caller = IoctlCaller.owning(pipe.in());
      return new Victim(
          bytes,
          pipe.in(),
          caller,
          () -> {
            caller.close();
            pipe.out().close();
          });
    }

    static Victim borrowed(int bytes) {
      Pipe owner = Pipe.holding(bytes);
      Device device;
      try {
        device = Device.of(owner.in().fd());
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      return new Victim(
          bytes,
          device,
          IoctlCaller.borrowing(device),
          () -> {
            boolean ownerFirst = bytes % 2 == 0;
            (ownerFirst ? owner.in() : device).close();
            (ownerFirst ? device : owner.in()).close();
            owner.out().close();
          });
    }

    int answer() throws IoctlException {
      if (ThreadLocalRandom.current().nextBoolean()) {
        return Kernel.bytesIn(device);
      }
      try (IoctlCall call = caller.beginZeroed(4)) {
        call.invoke(Kernel.FIONREAD, RestartPolicy.EINTR);
        return call.memory().get(JAVA_INT, 0);
      }
    }
  }

  @Test
  void noCallReachesAnotherFileThanThatOfAnOwnedDevice() throws Exception {
    closeAgainstCalls(Victim::owned);
  }

  @Test
  void noCallReachesAnotherFileThanThatOfABorrowedDescriptor() throws Exception {
    closeAgainstCalls(Victim::borrowed);
  }

  private static void closeAgainstCalls(IntFunction<Victim> made) throws Exception {
    Set<String> before = Kernel.openPipes();
    AtomicInteger generation = new AtomicInteger();
    AtomicReference<Victim> current = new AtomicReference<>(next(made, generation));
    LongAdder answers = new LongAdder();
    LongAdder refusals = new LongAdder();
    AtomicBoolean calling = new AtomicBoolean(true);
    Thread[] recyclers = new Thread[RECYCLERS];
    for (int i = 0; i < RECYCLERS; i++) {
      recyclers[i] = Thread.ofPlatform().start(() -> recycle(calling));
    }
    try {
      Load.run(
          PLATFORM,
          VIRTUAL,
          () -> {
            for (int i = 0; i < CALLS / (PLATFORM + VIRTUAL); i++) {
              Victim victim = current.get();
              try {
                assertEquals(victim.bytes(), victim.answer());
                answers.increment();
              } catch (IllegalStateException closed) {
                refusals.increment();
              }
              if (ThreadLocalRandom.current().nextInt(CALLS_TO_A_CLOSE) == 0) {
                victim.close().run();
                replace(current, victim, next(made, generation));
              }
            }
            return null;
          });
    } finally {
      calling.set(false);
      for (Thread each : recyclers) {
        each.join();
      }
    }
    current.get().close().run();
    assertTrue(answers.sum() > 0, "some are answered");
    assertTrue(refusals.sum() > 0, "some come too late");
    Kernel.assertNoPipesBut(before);
  }

  private static Victim next(IntFunction<Victim> made, AtomicInteger generation) {
    return made.apply(1 + generation.getAndIncrement() % MOST_BYTES);
  }

  private static void replace(AtomicReference<Victim> current, Victim closed, Victim next) {
    if (!current.compareAndSet(closed, next)) {
      next.close().run();
    }
  }

  private static void recycle(AtomicBoolean calling) {
    while (calling.get()) {
      Pipe.holding(STRANGERS).close();
    }
  }
}
