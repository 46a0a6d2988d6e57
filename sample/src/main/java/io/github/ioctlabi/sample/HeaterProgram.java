package io.github.ioctlabi.sample;

import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Drives {@code /dev/heater0}, whose driver is {@code drivers/heater}. Prints the same lines as the
 * C program {@code programs/heater.c}. It was written for the third version of the driver, and does
 * on the earlier ones, which {@code versions} keeps, what they can do.
 */
public final class HeaterProgram {
  private final HeaterIoctl heater;

  /** What the driver can do. */
  private final Flags<Heater.Feature> features;

  private HeaterProgram(HeaterIoctl heater) throws IoctlException {
    this.heater = heater;
    this.features = heater.getEquipment().features();
  }

  /** Runs without arguments. */
  public static void main(String[] args) throws IOException {
    try (var heater = HeaterIoctl.open(Path.of("/dev/heater0"))) {
      new HeaterProgram(heater).run();
    }
  }

  private void run() throws IoctlException {
    System.out.println(
        Arrays.stream(Heater.Feature.values())
            .filter(features::contains)
            .map(Heater.Feature::name)
            .collect(Collectors.joining(" ", "features: ", "")));
    configure(60_000);
    tryRamp();
    measure();
    setLimits();
    printState();
    configure(10_000);
    printState();
  }

  /** Asks for no more than the driver has said that it can do. */
  private void configure(int target) throws IoctlException {
    Flags<Heater.Mode> mode =
        features.contains(Heater.Feature.QUIET) ? Flags.of(Heater.Mode.QUIET) : Flags.of();
    int ramp = features.contains(Heater.Feature.RAMP) ? 900 : 0;
    long limit = features.contains(Heater.Feature.LIMIT) ? 1_000_000 : 0;
    var done = heater.configure(new Heater.Settings(mode, target, 0, 0, ramp, 0, 0, limit, 0));
    System.out.printf(
        "target %d: %d W, %d s, %d J%n",
        target, done.watts(), done.expectedSeconds(), done.expectedJoules());
  }

  /** Asks for a ramp, whether the driver knows one or not. */
  private void tryRamp() {
    String outcome = "done";
    try {
      heater.configure(new Heater.Settings(Flags.of(), 60_000, 0, 0, 1200, 0));
    } catch (IoctlException refused) {
      // The message says which members the driver may not know: Settings.rampSeconds.
      outcome = refused.error().name();
    }
    System.out.println("a ramp: " + outcome);
  }

  private void measure() throws IoctlException {
    int average = features.contains(Heater.Feature.RAMP) ? 8 : 0;
    var reading = heater.measure(new Heater.Reading(1, 0, average, 0));
    System.out.printf(
        "temperature: %d, of %d readings%n", reading.temperature(), Math.max(reading.taken(), 1));
  }

  /** The old command is there for drivers that do not know the new one. */
  @SuppressWarnings("deprecation")
  private void setLimits() throws IoctlException {
    try {
      heater.setLimits(new Heater.Limits(80_000, 10_000, 0));
      System.out.println("alarm above 80000 and below 10000");
    } catch (IoctlException refused) {
      if (refused.error() != Errno.ENOTTY) {
        throw refused;
      }
      heater.setAlarm(new Heater.Alarm(80_000));
      System.out.println("alarm above 80000");
    }
  }

  private void printState() throws IoctlException {
    System.out.println("state: " + heater.getStatus().state());
  }
}
