package io.github.ioctlabi.sample;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.sample.kvm.RealMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Calls that every Linux machine answers and any user may make. */
final class KernelTour {
  private KernelTour() {}

  /** Makes all calls. */
  static void walk(Report report) throws InterruptedException {
    report.attempt("RNDGETENTCNT", () -> entropy(report));
    report.attempt("FIONREAD", () -> bytesWaiting(report));
    report.attempt("pseudoterminal", () -> terminal(report));
    report.attempt("FS_IOC_GETFLAGS", () -> fileAttributes(report));
    report.attempt("NS_GET_NSTYPE", () -> namespace(report));
    report.attempt("PIDFD_GET_INFO", () -> process(report));
    report.attempt("KVM_RUN", () -> virtualMachine(report));
    report.attempt("unknown command", () -> unknownCommand(report));
  }

  /** An integer that the kernel writes, {@code _IOR}. */
  private static void entropy(Report report) throws IOException {
    Path other = Path.of("/proc/sys/kernel/random/entropy_avail");
    try (var pool = EntropyPoolIoctl.open(Path.of("/dev/urandom"), StandardOpenOption.READ)) {
      report.row("RNDGETENTCNT", pool.entropyCount(), firstLine(other), other.toString());
    }
  }

  /** Files under /proc/sys give their text to the first read alone, so it must be large enough. */
  private static String firstLine(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return String.valueOf(reader.readLine());
    }
  }

  /** A number from before the scheme. */
  private static void bytesWaiting(Report report) throws IOException {
    Path file = Files.createTempFile("ioctlabi", ".txt");
    try (var bytes = TerminalIoctl.open(file, StandardOpenOption.READ)) {
      Files.writeString(file, "twelve bytes");
      report.row("FIONREAD", bytes.bytesWaiting(), Files.size(file), "stat");
    } finally {
      Files.delete(file);
    }
  }

  /** Integers both ways, and a struct. */
  private static void terminal(Report report) throws IOException, InterruptedException {
    try (var terminal = TerminalIoctl.open(Path.of("/dev/ptmx"))) {
      Path other = Path.of("/dev/pts/" + terminal.number());
      report.row(
          "TIOCGPTN", terminal.number(), Files.exists(other) ? other : "no file", "/dev/pts");
      terminal.setLocked(0);
      report.row("TIOCGPTLCK", terminal.locked(), 0, "TIOCSPTLCK");

      terminal.setWindowSize(new Terminal.WindowSize(25, 132, 0, 0));
      Terminal.WindowSize size = terminal.windowSize();
      report.row(
          "TIOCGWINSZ",
          size.rows() + " " + size.columns(),
          Commands.output("stty", "-F", other.toString(), "size"),
          "stty size");
    }
  }

  /** Bits with names, and a struct with an array. The kernel tells the same by two commands. */
  private static void fileAttributes(Report report) throws IOException, InterruptedException {
    Path file = Files.createTempFile("ioctlabi", ".tmp");
    try (var attributes = FileAttributesIoctl.open(file, StandardOpenOption.READ)) {
      Commands.output("chattr", "+d", file.toString());
      String listed = Commands.output("lsattr", "-p", file.toString());
      String other = listed.replace(file.toString(), "").strip();
      String source = "lsattr -p, after chattr +d";
      report.row("FS_IOC_GETFLAGS", attributes.attributes(), other, source);
      FileAttributes.ExtendedAttributes extended = attributes.extendedAttributes();
      report.row(
          "FS_IOC_FSGETXATTR",
          extended.attributes() + ", project " + extended.projid(),
          other,
          source);
    } finally {
      Files.delete(file);
    }
  }

  /** Commands whose own result is the answer: a number, and a descriptor. */
  private static void namespace(Report report) throws IOException {
    Path link = Path.of("/proc/self/ns/uts");
    try (var namespace = NamespaceIoctl.open(link, StandardOpenOption.READ)) {
      report.row("NS_GET_NSTYPE", name(namespace), Files.readSymbolicLink(link), link.toString());
      try (Namespace owner = namespace.owner()) {
        report.row("NS_GET_USERNS", name(owner), "user", "ioctl_ns(2)");
      }
    }
  }

  private static String name(Namespace namespace) throws IOException {
    int type = namespace.type();
    return switch (type) {
      case Namespace.UTS -> "uts";
      case Namespace.USER -> "user";
      default -> "0x" + Integer.toHexString(type);
    };
  }

  /** A struct of 64 bytes that travels both ways, {@code _IOWR}. */
  private static void process(Report report) throws IOException {
    ProcessHandle self = ProcessHandle.current();
    try (Device device = ProcessDescriptor.open(self.pid());
        var process = ProcessInfoIoctl.on(device)) {
      var wanted = Flags.of(ProcessInfo.Field.PID, ProcessInfo.Field.CREDS);
      ProcessInfo.Info info = process.info(new ProcessInfo.Info(wanted, 0, null, null, null, 0));
      report.row("PIDFD_GET_INFO", "pid " + info.ids().pid(), "pid " + self.pid(), "getpid");
      long parent = self.parent().map(ProcessHandle::pid).orElse(0L);
      report.row("", "parent " + info.ids().ppid(), "parent " + parent, "/proc/self/stat");
      Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      report.row("", "user " + info.credentials().euid(), "user " + user, "stat /proc/self");
    }
  }

  /** Descriptors that commands return, memory that the kernel keeps, a union that it fills. */
  private static void virtualMachine(Report report) throws IOException {
    report.row("KVM_RUN", "2 + 3 = " + RealMode.add(2, 3), "2 + 3 = " + (2 + 3), "Java");
  }

  /** What a device says to a command that it does not know. */
  private static void unknownCommand(Report report) throws IOException {
    try (var sensor = SensorIoctl.open(Path.of("/dev/null"))) {
      report.row(
          "SENSOR_RESET", "known: " + sensor.supports(SensorIoctl.GET_STATUS), "-", "/dev/null");
      sensor.reset();
    } catch (IoctlException refused) {
      report.row("SENSOR_RESET", refused.error(), "ENOTTY", "ioctl(2)");
    }
  }
}
