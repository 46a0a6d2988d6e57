package io.github.ioctlabi.abi.growth;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.sample.Heater;
import io.github.ioctlabi.sample.HeaterIoctl;
import java.io.IOException;
import java.io.PrintStream;

/** What a program can do from the second version on. */
public final class Version1 {
  private Version1() {}

  public static void main(String[] args) throws IOException {
    Calls.main(args, Version0::run, Version1::run);
  }

  public static int run(Device device, int driver, PrintStream out) throws IoctlException {
    return Calls.run(device, driver, out, Version0::run, Version1::run);
  }

  static void run(Calls calls) throws IoctlException {
    Heater heater = calls.heater();
    ramp(calls, heater);
    average(calls, heater);
    quiet(calls, heater);
    limits(calls, heater);
  }

  private static void ramp(Calls calls, Heater heater) throws IoctlException {
    var plain = new Heater.Settings(Flags.of(), 60_000, 0, 0, 0, 0);
    calls.expect(
        "seconds without a ramp",
        heater.configure(plain).expectedSeconds(),
        calls.since(1) ? 600 : 0);
    var ramp = new Heater.Settings(Flags.of(), 60_000, 0, 0, 900, 0);
    if (calls.since(1)) {
      calls.expect("a ramp", heater.configure(ramp).expectedSeconds(), 900);
    } else {
      calls.unknown(
          "a ramp",
          Errno.E2BIG,
          "Settings.rampSeconds, which is not zero",
          () -> heater.configure(ramp));
    }
  }

  private static void average(Calls calls, Heater heater) throws IoctlException {
    calls.expect(
        "readings without an average",
        heater.measure(new Heater.Reading(0, 0, 0, 0)).taken(),
        calls.since(1) ? 1 : 0);
    var average = new Heater.Reading(0, 0, 5, 0);
    if (calls.since(1)) {
      calls.expect("an average", heater.measure(average).taken(), 5);
    } else {
      calls.unknown(
          "an average",
          Errno.E2BIG,
          "Reading.average, which is not zero",
          () -> heater.measure(average));
    }
    var nowhere = new Heater.Reading(3, 0, 5, 0);
    if (calls.since(1)) {
      calls.refused("an average of no probe", Errno.ENXIO, () -> heater.measure(nowhere));
    }
  }

  private static void quiet(Calls calls, Heater heater) throws IoctlException {
    var quiet = new Heater.Settings(Flags.of(Heater.Mode.QUIET), 60_000, 0, 0);
    boolean known = heater.getEquipment().features().contains(Heater.Feature.QUIET);
    calls.expect("whether the pump can be quiet", known, calls.since(1));
    if (known) {
      calls.expect("a quiet pump", heater.configure(quiet).watts(), 500);
    } else {
      calls.unknown("a quiet pump", Errno.EOPNOTSUPP, "", () -> heater.configure(quiet));
    }
  }

  private static void limits(Calls calls, Heater heater) throws IoctlException {
    var limits = new Heater.Limits(80_000, 10_000, 0);
    calls.expect(
        "whether limits are known",
        calls.heater().supports(HeaterIoctl.SET_LIMITS),
        calls.since(1));
    if (calls.since(1)) {
      final long before = heater.getStatus().alarms();
      heater.setLimits(limits);
      calls.expect("alarms", heater.getStatus().alarms() - before, 1L);
    } else {
      calls.unknown("limits", Errno.ENOTTY, "", () -> heater.setLimits(limits));
      calls.expect("alarms", heater.getStatus().alarms(), 0L);
    }
  }
}
