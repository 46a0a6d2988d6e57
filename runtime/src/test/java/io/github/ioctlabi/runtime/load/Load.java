package io.github.ioctlabi.runtime.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How much the tests of this package do, and threads to do it. */
final class Load {

  /** Whether {@code runtime/load} runs, which takes minutes. */
  private static final boolean FULL = Boolean.getBoolean("ioctlabi.load");

  private Load() {}

  static int of(int brief, int full) {
    return FULL ? full : brief;
  }

  /** Runs so many of each at once, and waits for all; one that throws is what this throws. */
  static void run(int platform, int virtual, Callable<Void> task)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
        ExecutorService light = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < virtual; i++) {
        all.add(light.submit(task));
      }
      for (int i = 0; i < platform; i++) {
        all.add(threads.submit(task));
      }
      for (Future<Void> each : all) {
        each.get();
      }
    }
  }
}
