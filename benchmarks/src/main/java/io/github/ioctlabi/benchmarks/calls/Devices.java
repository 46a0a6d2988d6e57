package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.DeviceOption;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Devices that are no files of their own. */
final class Devices {
  private Devices() {}

  /** Opens the file behind a descriptor once more, for this thread alone. */
  static Device confined(int fd) throws IOException {
    return Device.open(
        Path.of("/proc/self/fd/" + fd), StandardOpenOption.READ, DeviceOption.CONFINED);
  }
}
