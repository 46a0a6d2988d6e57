package io.github.ioctlabi.abi.growth;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.sample.Heater;
import io.github.ioctlabi.sample.HeaterIoctl;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** What a program can do from the third version on. */
public final class Version2 {
  private Version2() {}

  public static void main(String[] args) throws IOException {
    Calls.main(args, Version0::run, Version1::run, Version2::run);
  }

  public static int run(Device device, int driver, PrintStream out) throws IoctlException {
    return Calls.run(device, driver, out, Version0::run, Version1::run, Version2::run);
  }

  static void run(Calls calls) throws IoctlException {
    limit(calls, calls.heater());
    band(calls, calls.heater());
    since(calls, calls.heater());
    try (Arena arena = Arena.ofConfined()) {
      inMemory(calls, arena);
    }
  }

  private static Heater.Settings settings(int rampSeconds, long maxJoules) {
    return new Heater.Settings(Flags.of(), 60_000, 0, 0, rampSeconds, 0, 0, maxJoules, 0);
  }

  private static void limit(Calls calls, Heater heater) throws IoctlException {
    var both = settings(900, 1_000_000);
    if (calls.since(2)) {
      calls.expect("a limit", heater.configure(both).expectedJoules(), 900_000L);
      calls.refused("too low a limit", Errno.ERANGE, () -> heater.configure(settings(900, 1)));
    } else {
      // Which of them the kernel knows it does not say.
      calls.unknown(
          "a ramp and a limit",
          Errno.E2BIG,
          "Settings.rampSeconds, Settings.maxJoules, which are not zero",
          () -> heater.configure(both));
      calls.unknown(
          "a limit",
          Errno.E2BIG,
          "Settings.maxJoules, which is not zero",
          () -> heater.configure(settings(0, 1_000_000)));
    }
  }

  /** What was reserved has no version of its own: it is refused as ever, and by no name. */
  private static void band(Calls calls, Heater heater) throws IoctlException {
    var band = new Heater.Settings(Flags.of(), 60_000, 1000, 0);
    if (calls.since(2)) {
      calls.expect("a band", heater.configure(band).band(), 1000);
    } else {
      calls.unknown("a band", Errno.EOPNOTSUPP, "", () -> heater.configure(band));
    }
  }

  private static void since(Calls calls, Heater heater) throws IoctlException {
    var now = new Heater.Reading(0, 0, 0, 0, 1, 0);
    var later = new Heater.Reading(0, 0, 5, 0, Long.MAX_VALUE, 0);
    if (calls.since(2)) {
      calls.expect("a reading from now on", heater.measure(now).takenAt() > 0, true);
      calls.refused("a reading from later", Errno.EAGAIN, () -> heater.measure(later));
    } else {
      calls.unknown(
          "a reading from now on",
          Errno.E2BIG,
          "Reading.notBefore, which is not zero",
          () -> heater.measure(now));
      calls.unknown(
          "a reading from later",
          Errno.E2BIG,
          "Reading.average, Reading.notBefore, which are not zero",
          () -> heater.measure(later));
    }
  }

  /** The same in memory of the caller, in both modes. */
  private static void inMemory(Calls calls, Arena arena) throws IoctlException {
    HeaterIoctl heater = calls.heater();
    MemorySegment settings = arena.allocate(48, 8);
    settings.set(ValueLayout.JAVA_INT, 0, 48);
    settings.set(ValueLayout.JAVA_LONG, 32, 1_000_000);
    inMemory(calls, HeaterIoctl.CONFIGURE, settings, "Settings.maxJoules", heater::configure);
    MemorySegment reading = arena.allocate(32, 8);
    reading.set(ValueLayout.JAVA_LONG, 16, 1);
    inMemory(calls, HeaterIoctl.MEASURE, reading, "Reading.notBefore", heater::measure);
    reading.fill((byte) 0);
    reading.set(ValueLayout.JAVA_INT, 8, 257);
    if (calls.since(1)) {
      calls.refused("an average out of range", Errno.EINVAL, () -> heater.measure(reading));
    }
  }

  private interface OnMemory {
    int call(MemorySegment argument) throws IoctlException;
  }

  private static void inMemory(
      Calls calls, IoctlCommand command, MemorySegment argument, String newer, OnMemory method)
      throws IoctlException {
    String what = command.name() + " in memory";
    if (calls.since(2)) {
      calls.expect(what, method.call(argument), 0);
    } else {
      calls.unknown(what, Errno.E2BIG, newer + ", which is not zero", () -> method.call(argument));
    }
    // Who asks for the number gets the number.
    int wanted = calls.since(2) ? 0 : -Errno.E2BIG.number();
    calls.expect(what + ", attempted", calls.heater().attempt(command, argument), wanted);
  }
}
