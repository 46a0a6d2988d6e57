package io.github.ioctlabi.sample;

import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/**
 * Drives {@code /dev/sensor0}, whose driver is {@code drivers/sensor}. Prints the same lines as the
 * C program {@code programs/sensor.c}.
 */
public final class SensorProgram {
  /** What a configuration is written to. */
  private interface Write {
    void run() throws IoctlException;
  }

  private final SensorIoctl sensor;

  /** On Linux this is {@code CLOCK_MONOTONIC}, the clock of {@link Sensor.Status#capturedAt}. */
  private final long began = System.nanoTime();

  private SensorProgram(SensorIoctl sensor) {
    this.sensor = sensor;
  }

  /** Runs without arguments. */
  public static void main(String[] args) throws IOException {
    try (var sensor = SensorIoctl.open(Path.of("/dev/sensor0"))) {
      new SensorProgram(sensor).run();
    }
  }

  private void run() throws IoctlException {
    reset();
    printStatus(sensor.getStatus());
    setConfig(50, 4);
    printStatus(sensor.getStatus());
    update(100, 2);
    setConfigUnchecked(0, 4);
    printStatus(sensor.getStatus());
    // More than the converter can take: the driver refuses.
    setConfig(48_000, 5);
    printStatus(sensor.getStatus());
    setConfig(50, 4);
    reset();
    printStatus(sensor.getStatus());
  }

  private void reset() throws IoctlException {
    sensor.reset();
    System.out.println("reset");
  }

  private void setConfig(int sampleHz, int oversample) {
    report(sampleHz, oversample, () -> sensor.setConfig(new Sensor.Config(sampleHz, oversample)));
  }

  /** The record's range would be checked in Java; plain memory goes to the kernel as it is. */
  private void setConfigUnchecked(int sampleHz, int oversample) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment config = arena.allocateFrom(ValueLayout.JAVA_INT, sampleHz, oversample);
      report(sampleHz, oversample, () -> sensor.setConfig(config));
    }
  }

  private static void report(int sampleHz, int oversample, Write write) {
    String outcome = "done";
    try {
      write.run();
    } catch (IoctlException refused) {
      outcome = refused.error().name();
    }
    System.out.printf("set %d Hz, %d readings a sample: %s%n", sampleHz, oversample, outcome);
  }

  private void update(int sampleHz, int oversample) throws IoctlException {
    var idle = new Sensor.Status(Sensor.State.IDLE, 0, 0);
    var packet = sensor.update(new Sensor.Packet(new Sensor.Config(sampleHz, oversample), idle));
    System.out.printf(
        "updated to %d Hz, %d readings a sample%n",
        packet.config().sampleHz(), packet.config().oversample());
    printStatus(packet.status());
  }

  private void printStatus(Sensor.Status status) {
    System.out.printf(
        "status: %s, %d errors, sampled %s%n",
        status.state(), status.errorCount(), sampled(status.capturedAt()));
  }

  private String sampled(long capturedAt) {
    if (capturedAt == 0) {
      return "never";
    }
    return capturedAt >= began && capturedAt <= System.nanoTime()
        ? "since this program began"
        : "before this program began";
  }
}
