package io.github.ioctlabi.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Prints the header of {@link Sensor}, then calls the running kernel and checks its answers. */
public final class Main {
  private static final String HEADER = "/META-INF/ioctlabi/uapi/linux/sensor.h";

  private Main() {}

  /** Runs without arguments. */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.println("The C header of Sensor, as it lies in the jar under " + HEADER + ":");
    System.out.println();
    try (InputStream header = Main.class.getResourceAsStream(HEADER)) {
      if (header == null) {
        throw new IOException(HEADER + " is missing: was the processor run?");
      }
      System.out.println(new String(header.readAllBytes(), StandardCharsets.UTF_8));
    }
    Report report = new Report(System.out);
    report.title();
    KernelTour.walk(report);
    report.close();
  }
}
