package io.github.ioctlabi.runtime.support;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.internal.LinuxDevice;
import io.github.ioctlabi.runtime.internal.Slot;
import io.github.ioctlabi.runtime.internal.scope.Addresses;
import io.github.ioctlabi.runtime.internal.watch.Watch;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What calls go to: a device, and for a network device the request that arguments travel in. */
final class Target {

  final Device device;

  /** The device if it is ours. */
  final @Nullable LinuxDevice ours;

  /** The device if it is ours, and is passed arguments as they are. */
  final @Nullable LinuxDevice direct;

  private final @Nullable Ifreq ifreq;

  Target(Device device, @Nullable Ifreq ifreq) {
    this.device = Objects.requireNonNull(device, "device");
    this.ifreq = ifreq;
    this.ours = device instanceof LinuxDevice linux ? linux : null;
    this.direct = ifreq == null ? ours : null;
  }

  /** Passes a value. */
  int send(Slot slot, IoctlCommand command, long value) {
    return Watch.isOn()
        ? Watch.begin(command, device).end(pass(slot, command.number(), value))
        : pass(slot, command.number(), value);
  }

  private int pass(Slot slot, int number, long value) {
    LinuxDevice linux = direct;
    if (linux != null) {
      return linux.ioctl(slot, number, value);
    }
    return ifreq == null ? device.ioctl(number, value) : wrap(ifreq, slot, number, value);
  }

  /** Passes an address. */
  int send(Slot slot, IoctlCommand command, MemorySegment argument) {
    return Watch.isOn()
        ? Watch.begin(command, device).end(sendUnwatched(slot, command, argument))
        : sendUnwatched(slot, command, argument);
  }

  private int sendUnwatched(Slot slot, IoctlCommand command, MemorySegment argument) {
    if (ifreq == null) {
      return pass(slot, command.number(), argument);
    }
    Addresses.requireUsable(command.name(), argument);
    try {
      return wrap(ifreq, slot, command.number(), argument.address());
    } finally {
      Reference.reachabilityFence(argument);
    }
  }

  private int wrap(Ifreq request, Slot slot, int number, long data) {
    return pass(slot, number, request.write(slot.request(), data));
  }

  /** Passes the argument of a call that has memory of its own. */
  int send(IoctlCall call, Slot slot, int number) {
    MemorySegment argument = call.sent();
    return ifreq == null
        ? pass(slot, number, argument)
        : wrap(ifreq, slot, number, argument.address());
  }

  private int pass(Slot slot, int number, MemorySegment memory) {
    LinuxDevice linux = ours;
    return linux != null ? linux.ioctl(slot, number, memory) : device.ioctl(number, memory);
  }
}
