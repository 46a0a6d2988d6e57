package io.github.ioctlabi.runtime.support;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.internal.LinuxDevice;
import io.github.ioctlabi.runtime.internal.Slot;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * One call under way: its memory, and the call itself. For generated code, in a try-with-resources
 * statement; it never leaves the method that began it, since the next call reuses it.
 */
public final class IoctlCall implements AutoCloseable {

  private final IoctlCaller caller;
  private final Slot slot;

  /** The caller's device if it is ours, for a call in the slot that is entered already. */
  private final @Nullable LinuxDevice ours;

  /** What a device of another kind is shown; written for those alone, to spare the cache line. */
  private long size;

  IoctlCall(IoctlCaller caller, Slot slot, @Nullable LinuxDevice ours) {
    this.caller = caller;
    this.slot = slot;
    this.ours = ours;
  }

  void begin(long bytes) {
    slot.reserve(bytes);
    show(bytes);
  }

  void beginZeroed(long bytes) {
    slot.reserveZeroed(bytes);
    show(bytes);
  }

  private void show(long bytes) {
    if (ours == null) {
      size = bytes;
    }
  }

  /** The argument's memory: native, on a cache line, at least as large as was asked for. */
  public MemorySegment memory() {
    return slot.memory();
  }

  /**
   * ioctl(2) with the address of the memory.
   *
   * @return the kernel's result, not negative
   * @throws IoctlException if the kernel refuses
   */
  public int invoke(IoctlCommand command) throws IoctlException {
    int request = command.number();
    LinuxDevice linux = ours;
    int result =
        linux != null
            ? linux.ioctl(slot, request, slot.memory())
            : foreign().ioctl(request, slot.memory().asSlice(0, size));
    return IoctlCaller.check(command, result);
  }

  private Device foreign() {
    return caller.device();
  }

  /** Ends the call. */
  @Override
  public void close() {
    caller.end(slot);
  }
}
