package io.github.ioctlabi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.runtime.Kernel.Pipe;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A test that takes minutes hangs. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class DeviceConcurrencyTest {

  private static final int OURS = 11;
  private static final int STRANGERS = 99;
  private static final int CALLS_OF_A_THREAD = 3_000;

  private static void runAll(ExecutorService threads, List<Callable<Void>> tasks)
      throws InterruptedException, ExecutionException {
    List<Future<Void>> futures = new ArrayList<>();
    for (Callable<Void> task : tasks) {
      futures.add(threads.submit(task));
    }
    for (Future<Void> future : futures) {
      future.get();
    }
  }

  /** Twelve threads call and close, others open pipes that would answer with another number. */
  @Test
  void noAnswerComesFromARecycledDescriptor() throws Exception {
    Set<String> before = Kernel.openPipes();
    AtomicReference<Pipe> current = new AtomicReference<>(Pipe.holding(OURS));
    AtomicInteger answers = new AtomicInteger();
    AtomicInteger refusals = new AtomicInteger();
    AtomicInteger calling = new AtomicInteger(12);
    Callable<Void> caller =
        () -> {
          try {
            for (int i = 0; i < CALLS_OF_A_THREAD; i++) {
              Pipe pipe = current.get();
              try {
                assertEquals(OURS, Kernel.bytesIn(pipe.in()));
                answers.incrementAndGet();
              } catch (IllegalStateException e) {
                refusals.incrementAndGet();
              }
              if (ThreadLocalRandom.current().nextInt(10) == 0) {
                pipe.in().close();
                assertThrows(IllegalStateException.class, () -> Kernel.bytesIn(pipe.in()));
                replace(current, pipe);
              }
            }
          } finally {
            calling.decrementAndGet();
          }
          return null;
        };
    Callable<Void> recycler =
        () -> {
          while (calling.get() > 0) {
            Pipe.holding(STRANGERS).close();
          }
          return null;
        };
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        tasks.add(caller);
      }
      tasks.add(recycler);
      tasks.add(recycler);
      runAll(threads, tasks);
    }
    current.get().close();
    assertEquals(12 * CALLS_OF_A_THREAD, answers.get() + refusals.get());
    assertTrue(answers.get() > 0, "somebody is answered");
    Kernel.assertNoPipesBut(before);
  }

  private static void replace(AtomicReference<Pipe> current, Pipe closed) {
    Pipe next = Pipe.holding(OURS);
    if (current.compareAndSet(closed, next)) {
      closed.out().close();
    } else {
      next.close();
    }
  }

  @Test
  void eachThreadReadsItsOwnErrno() throws Exception {
    try (Pipe pipe = Pipe.holding(0);
        Arena arena = Arena.ofShared();
        ExecutorService threads = Executors.newCachedThreadPool()) {
      MemorySegment memory = arena.allocate(8);
      Device device = pipe.in();
      assertEquals(0, setNonBlocking(device, arena));
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        tasks.add(
            repeat(
                Errno.EFAULT,
                () -> (long) device.ioctl(Kernel.FIONREAD.number(), MemorySegment.NULL)));
        tasks.add(repeat(Errno.ENOTTY, () -> (long) device.ioctl(Kernel.NOBODYS.number(), 0L)));
        tasks.add(repeat(Errno.EAGAIN, () -> device.read(memory)));
        tasks.add(repeat(Errno.EBADF, () -> device.write(memory)));
      }
      runAll(threads, tasks);
    }
  }

  private static int setNonBlocking(Device device, Arena arena) {
    MemorySegment on = arena.allocate(4, 4).fill((byte) 1);
    boolean powerpc = System.getProperty("os.arch").startsWith("ppc");
    return device.ioctl(powerpc ? 0x8004667e : 0x5421, on);
  }

  private static Callable<Void> repeat(Errno expected, Callable<Long> call) {
    return () -> {
      for (int i = 0; i < 50_000; i++) {
        assertEquals(-expected.number(), (long) call.call());
      }
      return null;
    };
  }

  /** Many calls wait; the others go on; close does not wait for any. */
  @Test
  void manyCallsThatWaitAndACloseThatDoesNot() throws Exception {
    Kernel.skipIf(!tellsWhereThreadsStand(), "/proc/self/task/*/wchan does not name pipe_read");
    Pipe pipe = Pipe.holding(0);
    int waiting = 38;
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Long>> reads = new ArrayList<>();
      for (int i = 0; i < waiting; i++) {
        reads.add(threads.submit(pipe::take));
      }
      awaitReaders(waiting);
      manyVirtualThreads(pipe.in());

      pipe.in().close();
      assertThrows(IllegalStateException.class, () -> Kernel.bytesIn(pipe.in()));
      assertEquals(waiting, pipe.put(waiting), "the descriptor lives while calls use it");
      for (Future<Long> read : reads) {
        assertEquals(1, read.get());
      }
    }
    assertEquals(-Errno.EPIPE.number(), pipe.put(1), "the last call closed the descriptor");
    pipe.close();
  }

  /** Waits until so many threads stand in pipe_read. */
  private static void awaitReaders(int count) throws InterruptedException, IOException {
    while (readersInKernel() < count) {
      Thread.sleep(5);
    }
  }

  /** Whether the kernel tells where its threads stand: not every one does, nor to everybody. */
  private static boolean tellsWhereThreadsStand() throws Exception {
    try (Pipe pipe = Pipe.holding(0)) {
      Thread reader = Thread.ofPlatform().start(pipe::take);
      while (reader.getState() == Thread.State.NEW) {
        Thread.onSpinWait();
      }
      boolean told = false;
      for (int i = 0; i < 1_000 && !told; i++) {
        told = readersInKernel() > 0;
        Thread.sleep(5);
      }
      pipe.put(1);
      reader.join();
      return told;
    }
  }

  private static long readersInKernel() throws IOException {
    long found = 0;
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      for (Path task : (Iterable<Path>) tasks::iterator) {
        if (isReading(task)) {
          found++;
        }
      }
    }
    return found;
  }

  private static boolean isReading(Path task) {
    try {
      return Files.readString(task.resolve("wchan")).contains("pipe_read");
    } catch (IOException e) {
      return false; // the thread has ended, or wchan is not for us
    }
  }

  private static void manyVirtualThreads(Device device) throws Exception {
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        tasks.add(() -> {
          assertEquals(0, Kernel.bytesIn(device));
          return null;
        });
      }
      runAll(virtual, tasks);
    }
  }
}
