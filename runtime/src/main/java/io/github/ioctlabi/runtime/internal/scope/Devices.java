package io.github.ioctlabi.runtime.internal.scope;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.internal.LinuxDevice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The devices that go along with a struct: those that are passed, and those that are adopted. */
public final class Devices {

  /** Whether those that are passed stay open until the end. */
  private final boolean holding;

  /** By the numbers that they were passed or adopted under. */
  private final LongMap<Device> known = new LongMap<>();

  /** Those that are held, by their numbers. */
  private final LongMap<LinuxDevice> heldNumbers = new LongMap<>();

  private final List<LinuxDevice> held = new ArrayList<>();
  private final List<Device> adopted = new ArrayList<>();

  /**
   * None yet.
   *
   * @param holding whether those that are passed stay open until {@link #close}
   */
  public Devices(boolean holding) {
    this.holding = holding;
  }

  /**
   * The number of a device that is passed.
   *
   * @throws IllegalStateException if the device is closed
   */
  public int pass(Device device) {
    int fd = holding && device instanceof LinuxDevice linux ? hold(linux) : device.fd();
    known.put(fd, device);
    return fd;
  }

  private int hold(LinuxDevice device) {
    int fd = device.number();
    if (heldNumbers.get(fd) != device) {
      device.hold();
      held.add(device);
      heldNumbers.put(fd, device);
    }
    return fd;
  }

  /**
   * The device of a number that was read. A 0 that nobody passed is what memory is before the
   * kernel fills it: no descriptor, and least of all the standard input to close.
   *
   * @return the same object for a number that is known; else a device that owns it; null if the
   *     number is negative, or 0
   */
  public @Nullable Device read(int fd) {
    if (fd < 0) {
      return null;
    }
    Device device = known.get(fd);
    if (device != null && hasNumber(device, fd)) {
      return device;
    }
    return fd == 0 ? null : adopt(fd);
  }

  private Device adopt(int fd) {
    Device device = Device.adopt(fd);
    adopted.add(device);
    known.put(fd, device);
    return device;
  }

  /** Whether the number is the device's still: not if the device was closed in the meantime. */
  private boolean hasNumber(Device device, int fd) {
    return !(device instanceof LinuxDevice linux)
        || heldNumbers.get(fd) == linux
        || !linux.isClosed();
  }

  /** Gives away those that were adopted so far: {@link #close} no longer closes them. */
  public void keep() {
    adopted.clear();
  }

  /** Closes what was adopted and not given away, lets go of the others, and forgets all. */
  public void close() {
    try {
      adopted.forEach(Device::close);
      held.forEach(LinuxDevice::release);
    } finally {
      adopted.clear();
      held.clear();
      heldNumbers.clear();
      known.clear();
    }
  }
}
