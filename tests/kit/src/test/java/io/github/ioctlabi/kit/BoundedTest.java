package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedTest {
  private static final long STACK = Bounded.SMALL_STACK;

  @Test
  void givesWhatTheWorkComesTo() {
    assertEquals("done", Bounded.run("quick", STACK, Duration.ofSeconds(1), () -> "done"));
  }

  @Test
  void refusesWhatTakesFarTooLong() {
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () -> Bounded.run("slow", STACK, Duration.ofNanos(1000), BoundedTest::spin));
    assertTrue(
        error
            .getMessage()
            .matches("slow took PT[0-9.]+S of a processor that is [0-9.]+ times as slow as .*"),
        error.getMessage());
  }

  @Test
  void refusesWhatDoesNotEnd() {
    assertThrows(
        AssertionError.class,
        () ->
            Bounded.run(
                "endless",
                STACK,
                Duration.ofMillis(10),
                () -> {
                  while (!Thread.interrupted()) {
                    spin();
                  }
                  return 0;
                }));
  }

  /** Takes a tenth of a second of processor time. */
  private static int spin() {
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + 100_000_000;
    int turns = 0;
    while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < end) {
      turns++;
    }
    return turns;
  }
}
