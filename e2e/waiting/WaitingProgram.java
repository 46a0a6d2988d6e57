package io.github.ioctlabi.e2e.waiting;

import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Waits by {@code /dev/waiting}, and prints TAP: what comes back of waits that end before, in time
 * and never, and of handles. With the argument {@code storm} signals are to have interrupted the
 * calls.
 */
public final class WaitingProgram {
  /** A call, whose error is looked at. */
  private interface Call {
    void make() throws IoctlException;
  }

  private static final long SECOND = 1_000_000_000;

  /** What is far away even on a machine that is emulated, and busy. */
  private static final int LONG_MILLIS = 100_000;

  private static final int UNITS = 300;

  private final WaitingIoctl device;
  private int tests;
  private int failures;

  private WaitingProgram(WaitingIoctl device) {
    this.device = device;
  }

  /** Takes the word {@code storm}, or nothing. */
  public static void main(String[] args) throws IOException {
    try (var device = WaitingIoctl.open(Path.of("/dev/waiting"))) {
      var program = new WaitingProgram(device);
      program.run(args.length > 0);
      System.out.println("1.." + program.tests);
      System.exit(program.failures == 0 ? 0 : 1);
    }
  }

  private void run(boolean storm) throws IOException {
    Waiting.Counts before = device.count();
    done();
    timesOut();
    transfers();
    handles();
    Waiting.Counts after = device.count();
    test("each job that was begun has ended", after.begun() - after.ended(), 0);
    test("signals came", after.interrupted() > before.interrupted() ? 1 : 0, storm ? 1 : 0);
  }

  private void done() throws IoctlException {
    int job = begin(0);
    test("await: ends in time", error(() -> await(job, far())), "none");
    test("await: done before", error(() -> await(job, 0)), "none");
    test("awaitKillable: done before", error(() -> awaitKillable(job, 0)), "none");
    test("awaitAll: done before", error(() -> awaitAll(0)), "none");
    device.destroy(job);
  }

  private void timesOut() throws IoctlException {
    int job = begin(LONG_MILLIS);
    timesOut("await", deadline -> await(job, deadline));
    timesOut("awaitKillable", deadline -> awaitKillable(job, deadline));
    timesOut("awaitAll", this::awaitAll);
    device.destroy(job);
  }

  /** A wait until a time. */
  private interface Wait {
    void until(long deadline) throws IoctlException;
  }

  private void timesOut(String name, Wait wait) {
    test(name + ": only asks", error(() -> wait.until(0)), "ETIMEDOUT");
    // On Linux this is CLOCK_MONOTONIC.
    long deadline = System.nanoTime() + SECOND / 2;
    test(name + ": not done", error(() -> wait.until(deadline)), "ETIMEDOUT");
    long late = System.nanoTime() - deadline;
    test(name + ": in its time", late >= 0 && late < 10 * SECOND ? 1 : 0, 1);
  }

  private void transfers() throws IoctlException {
    int job = begin(0);
    long before = device.count().moved();
    test("transfer: all", device.transfer(new Waiting.Transfer(job, UNITS, 0, 0)).moved(), UNITS);
    test("transfer: none twice", device.count().moved() - before, UNITS);
    device.destroy(job);
  }

  private void handles() throws IOException {
    int job = begin(LONG_MILLIS);
    try (var other = WaitingIoctl.open(Path.of("/dev/waiting"))) {
      test(
          "await: another file's", error(() -> other.await(new Waiting.Wait(job, 0, 0))), "ENOENT");
      test("destroy: another file's", error(() -> other.destroy(job)), "ENOENT");
      // Its file's end ends it.
      other.begin(new Waiting.Job(LONG_MILLIS, 0));
    }
    test("destroy: the own", error(() -> device.destroy(job)), "none");
    test("destroy: twice", error(() -> device.destroy(job)), "ENOENT");
  }

  private int begin(int millis) throws IoctlException {
    return device.begin(new Waiting.Job(millis, 0)).job();
  }

  private static long far() {
    return System.nanoTime() + 60 * SECOND;
  }

  private void await(int job, long deadline) throws IoctlException {
    device.await(new Waiting.Wait(job, 0, deadline));
  }

  private void awaitKillable(int job, long deadline) throws IoctlException {
    device.awaitKillable(new Waiting.Wait(job, 0, deadline));
  }

  private void awaitAll(long deadline) throws IoctlException {
    device.awaitAll(new Waiting.WaitAll(Duration.ofNanos(deadline)));
  }

  private static String error(Call call) {
    try {
      call.make();
      return "none";
    } catch (IoctlException refused) {
      return refused.error().name();
    }
  }

  private void test(String what, Object seen, Object wanted) {
    tests++;
    boolean right = seen.toString().equals(wanted.toString());
    if (!right) {
      failures++;
    }
    System.out.printf("%sok %d - %s%n", right ? "" : "not ", tests, what);
    if (!right) {
      System.out.printf("# it is %s%n", seen);
    }
  }
}
