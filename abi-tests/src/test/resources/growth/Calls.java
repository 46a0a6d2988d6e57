package io.github.ioctlabi.abi.growth;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.sample.HeaterIoctl;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;

/** The calls of a program of one version on a driver of another, told as TAP. */
final class Calls {
  /** What a version adds to the programs of those before. */
  interface Version {
    void run(Calls calls) throws IoctlException;
  }

  /** A call that may be refused. */
  interface Call {
    void run() throws IoctlException;
  }

  private final PrintStream out;
  private final int own;
  private final int driver;
  private final HeaterIoctl heater;
  private int tests;
  private int failures;

  private Calls(PrintStream out, int own, int driver, HeaterIoctl heater) {
    this.out = out;
    this.own = own;
    this.driver = driver;
    this.heater = heater;
  }

  /** Runs the programs of all versions up to one's own; how many tests fail. */
  static int run(Device device, int driver, PrintStream out, Version... versions)
      throws IoctlException {
    try (HeaterIoctl heater = HeaterIoctl.on(device)) {
      Calls calls = new Calls(out, versions.length - 1, driver, heater);
      for (Version version : versions) {
        version.run(calls);
      }
      out.println("1.." + calls.tests);
      return calls.failures;
    }
  }

  /** The same on a device file: {@code DEVICE VERSION}, the driver's. */
  static void main(String[] args, Version... versions) throws IOException {
    try (Device device = Device.open(Path.of(args[0]))) {
      System.exit(run(device, Integer.parseInt(args[1]), System.out, versions) == 0 ? 0 : 1);
    }
  }

  HeaterIoctl heater() {
    return heater;
  }

  /** The driver's version. */
  int driver() {
    return driver;
  }

  /** Whether the driver is of a version or of a later one. */
  boolean since(int version) {
    return driver >= version;
  }

  void expect(String what, Object found, Object wanted) {
    boolean right = Objects.equals(found, wanted);
    tests++;
    failures += right ? 0 : 1;
    out.printf("%sok %d - Java %d on %d: %s%n", right ? "" : "not ", tests, own, driver, what);
    if (!right) {
      out.printf("# it is %s, not %s%n", found, wanted);
    }
  }

  /** A call that every driver refuses, and not for what it does not know. */
  void refused(String what, Errno error, Call call) {
    IoctlException refusal = refusal(call);
    expect(what, refusal == null ? null : refusal.error(), error);
    expect(what + ", the message", newer(refusal), "");
  }

  /** A call that is refused for what the driver does not know, with what the message says of it. */
  void unknown(String what, Errno error, String newer, Call call) {
    IoctlException refusal = refusal(call);
    expect(what, refusal == null ? null : refusal.error(), error);
    expect(what + ", the message", newer(refusal), newer);
  }

  private static IoctlException refusal(Call call) {
    try {
      call.run();
      return null;
    } catch (IoctlException refused) {
      return refused;
    }
  }

  /** What a message says of members that may be newer than the kernel. */
  private static String newer(IoctlException refusal) {
    String begin = "; it may be older than ";
    String text = refusal == null ? "" : refusal.getMessage();
    int at = text.indexOf(begin);
    return at < 0 ? "" : text.substring(at + begin.length());
  }
}
