package io.github.ioctlabi.runtime.support;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.internal.CallSlots;
import io.github.ioctlabi.runtime.internal.LinuxDevice;
import io.github.ioctlabi.runtime.internal.Slot;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one generated class on one device. For generated code. May be used by several
 * threads at once.
 *
 * <p>On a device of {@link Device#open} and its siblings a call uses a slot of the device. On a
 * {@link Device} of another kind, such as a test's fake, the caller has slots of its own, and
 * closes the device, if it owns it, when the last call has ended.
 */
public final class IoctlCaller implements AutoCloseable {

  private final Device device;
  private final boolean owning;

  /** The device if it is ours. */
  private final @Nullable LinuxDevice ours;

  private final CallSlots slots;

  /** One a slot, made once, so that a call allocates nothing. */
  private final @Nullable IoctlCall[] calls;

  private volatile boolean closed;

  private IoctlCaller(Device device, boolean owning) {
    this.device = Objects.requireNonNull(device, "device");
    this.owning = owning;
    this.ours = device instanceof LinuxDevice linux ? linux : null;
    this.slots =
        ours != null
            ? ours.slots()
            : new CallSlots(device.toString(), owning ? device::close : () -> {});
    this.calls = new @Nullable IoctlCall[slots.count()];
  }

  /** Calls on a device that {@link #close} closes. */
  public static IoctlCaller owning(Device device) {
    return new IoctlCaller(device, true);
  }

  /** Calls on somebody else's device; {@link #close} ends this caller alone. */
  public static IoctlCaller borrowing(Device device) {
    return new IoctlCaller(device, false);
  }

  /**
   * Begins a call with an argument. The memory's content is unspecified: the generated method
   * writes every byte before it invokes.
   *
   * @param size the argument's size in bytes
   * @throws IllegalStateException if this caller or the device is closed
   */
  public IoctlCall begin(long size) {
    Slot slot = enter();
    try {
      IoctlCall call = callIn(slot);
      call.begin(size);
      return call;
    } catch (RuntimeException | Error e) {
      slots.exit(slot);
      throw e;
    }
  }

  /**
   * The same with memory that is zero, for a result.
   *
   * @param size the argument's size in bytes
   * @throws IllegalStateException if this caller or the device is closed
   */
  public IoctlCall beginZeroed(long size) {
    Slot slot = enter();
    try {
      IoctlCall call = callIn(slot);
      call.beginZeroed(size);
      return call;
    } catch (RuntimeException | Error e) {
      slots.exit(slot);
      throw e;
    }
  }

  private Slot enter() {
    if (closed) {
      throw new IllegalStateException("closed, on " + device);
    }
    return slots.enter();
  }

  private IoctlCall callIn(Slot slot) {
    int index = slot.index();
    if (index < 0) {
      return new IoctlCall(this, slot, ours);
    }
    // The slot is this thread's until it exits, and so is the element.
    IoctlCall call = calls[index];
    if (call == null) {
      call = new IoctlCall(this, slot, ours);
      calls[index] = call;
    }
    return call;
  }

  void end(Slot slot) {
    slots.exit(slot);
  }

  Device device() {
    return device;
  }

  static int check(IoctlCommand command, int result) throws IoctlException {
    if (result < 0) {
      throw new IoctlException(command, -result);
    }
    return result;
  }

  /**
   * A command without an argument: passes 0.
   *
   * @return ioctl(2)'s result, not negative
   * @throws IoctlException if the kernel refuses
   * @throws IllegalStateException if this caller or the device is closed
   */
  public int call(IoctlCommand command) throws IoctlException {
    return call(command, 0);
  }

  /**
   * A command with an integer by value.
   *
   * @return ioctl(2)'s result, not negative
   * @throws IoctlException if the kernel refuses
   * @throws IllegalStateException if this caller or the device is closed
   */
  public int call(IoctlCommand command, long value) throws IoctlException {
    Slot slot = enter();
    try {
      int number = command.number();
      LinuxDevice linux = ours;
      return check(
          command, linux != null ? linux.ioctl(slot, number, value) : device.ioctl(number, value));
    } finally {
      slots.exit(slot);
    }
  }

  /**
   * A command with the caller's own memory.
   *
   * @param argument native, at least as large as the command says, and writable if the kernel
   *     writes
   * @return ioctl(2)'s result, not negative
   * @throws IoctlException if the kernel refuses
   * @throws IllegalArgumentException if the memory is not as said
   * @throws IllegalStateException if this caller or the device is closed
   */
  public int call(IoctlCommand command, MemorySegment argument) throws IoctlException {
    checkArgument(command, argument);
    return check(command, send(command, argument));
  }

  private int send(IoctlCommand command, MemorySegment argument) {
    Slot slot = enter();
    try {
      int number = command.number();
      LinuxDevice linux = ours;
      return linux != null ? linux.ioctl(slot, number, argument) : device.ioctl(number, argument);
    } finally {
      slots.exit(slot);
    }
  }

  private static void checkArgument(IoctlCommand command, MemorySegment argument) {
    if (!argument.isNative()) {
      throw new IllegalArgumentException(
          command.name() + ": the segment is heap memory; the kernel needs native");
    }
    if (argument.byteSize() < command.size()) {
      throw new IllegalArgumentException(
          command.name()
              + ": the segment has "
              + argument.byteSize()
              + " bytes, the command needs "
              + command.size());
    }
    if (argument.isReadOnly() && command.direction().reads()) {
      throw new IllegalArgumentException(
          command.name() + ": the segment is read-only, and the kernel writes to it");
    }
  }

  /**
   * Whether the device knows a command, asked with a null address: it does if the kernel says
   * {@code EFAULT} or does it, it does not if {@code ENOTTY} or {@code EOPNOTSUPP}.
   *
   * @param dataCommands the commands that may be asked: to others a null address may mean something
   * @throws IllegalArgumentException if the command is not among them
   * @throws IoctlException if the kernel says anything else
   * @throws IllegalStateException if this caller or the device is closed
   */
  public boolean supports(IoctlCommand command, List<IoctlCommand> dataCommands)
      throws IoctlException {
    if (!dataCommands.contains(command)) {
      throw new IllegalArgumentException(
          command + " is not a command of this interface that a null address is safe for");
    }
    int result = send(command, MemorySegment.NULL);
    return switch (Errno.of(-result)) {
      case EFAULT -> true;
      case ENOTTY, EOPNOTSUPP -> false;
      default -> check(command, result) >= 0;
    };
  }

  /** Closes the device if this caller owns it, and ends the caller. Idempotent, never waits. */
  @Override
  public void close() {
    closed = true;
    if (ours == null) {
      slots.close();
    } else if (owning) {
      device.close();
    }
  }
}
