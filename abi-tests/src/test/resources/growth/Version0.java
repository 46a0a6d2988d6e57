package io.github.ioctlabi.abi.growth;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.sample.Heater;
import java.io.IOException;
import java.io.PrintStream;

/** A program from the first version's days; later versions compile it as it is. */
public final class Version0 {
  private static final long[] FEATURES = {0x1, 0x7, 0xf};

  private Version0() {}

  public static void main(String[] args) throws IOException {
    Calls.main(args, Version0::run);
  }

  public static int run(Device device, int driver, PrintStream out) throws IoctlException {
    return Calls.run(device, driver, out, Version0::run);
  }

  static void run(Calls calls) throws IoctlException {
    Heater heater = calls.heater();
    // Bits without a name are no surprise.
    calls.expect("features", heater.getEquipment().features().bits(), FEATURES[calls.driver()]);
    configure(calls, heater);
    calls.expect("temperature", heater.measure(new Heater.Reading(1, 0)).temperature(), 20_000);
    calls.refused(
        "a probe that is not there", Errno.ENXIO, () -> heater.measure(new Heater.Reading(3, 0)));
    states(calls, heater);
  }

  private static void configure(Calls calls, Heater heater) throws IoctlException {
    Flags<Heater.Mode> boost = Flags.of(Heater.Mode.BOOST);
    calls.expect("watts", heater.configure(new Heater.Settings(boost, 60_000, 0, 0)).watts(), 2000);
    Flags<Heater.Mode> none = Flags.ofBits(Heater.Mode.class, 1L << 31);
    calls.refused(
        "a mode of nobody",
        Errno.EOPNOTSUPP,
        () -> heater.configure(new Heater.Settings(none, 60_000, 0, 0)));
  }

  @SuppressWarnings("deprecation")
  private static void states(Calls calls, Heater heater) throws IoctlException {
    final int before = heater.getStatus().settings();
    heater.configure(new Heater.Settings(Flags.of(), 10_000, 0, 0));
    heater.setAlarm(new Heater.Alarm(80_000));
    Heater.Status status = heater.getStatus();
    calls.expect("settings", status.settings() - before, 1);
    calls.expect("state", status.state().name(), calls.since(1) ? cooling() : "HEATING");
  }

  /** What this version calls the state that the second one has a name for. */
  private static String cooling() {
    for (Heater.State state : Heater.State.values()) {
      if (state.name().equals("COOLING")) {
        return "COOLING";
      }
    }
    return "UNKNOWN";
  }
}
