package io.github.ioctlabi.runtime.internal;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.DeviceOption;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Arrays;

/** A descriptor that is this device's own, closed with it or once it is forgotten. */
public final class LinuxDevice implements Device {

  private final int fd;
  private final String name;
  private final CallSlots slots;

  /** Closes the device once nobody can reach it any more. */
  private final Cleaner.Cleanable forgotten;

  /** Made by the first device: it has a thread. */
  private static final class Forgotten {
    private static final Cleaner CLEANER = Cleaner.create();

    private Forgotten() {}
  }

  /** No lambda: the first one that a program makes costs it more than opening a device. */
  private record Closing(int fd) implements Runnable {
    @Override
    public void run() {
      Syscalls.close(fd);
    }
  }

  private LinuxDevice(int fd, String name, boolean confined) {
    this.fd = fd;
    this.name = name;
    Runnable close = new Closing(fd);
    CallSlots made = confined ? CallSlots.confined(name, close) : CallSlots.shared(name, close);
    this.slots = made;
    this.forgotten = Forgotten.CLEANER.register(this, made);
  }

  /** An open file. */
  public static Device open(Path path, OpenOption... options) throws IOException {
    Platform.requireSupported();
    boolean confined = Arrays.asList(options).contains(DeviceOption.CONFINED);
    return owner(Syscalls.open(path, OpenFlags.of(options)), path.toString(), confined);
  }

  /** A duplicate of somebody else's descriptor. */
  public static Device of(int fd) throws IOException {
    Platform.requireSupported();
    return owner(Syscalls.duplicate(fd), "descriptor " + fd, false);
  }

  /** A descriptor that becomes this device's own. */
  public static Device adopt(int fd) {
    Platform.requireSupported();
    if (fd < 0) {
      throw new IllegalArgumentException("descriptor " + fd + " is negative");
    }
    return owner(fd, "descriptor " + fd, false);
  }

  /** A new socket. */
  public static Device socket(int domain, int type, int protocol) throws IOException {
    Platform.requireSupported();
    return owner(Syscalls.socket(domain, type, protocol), "socket", false);
  }

  /** Not a leak even if memory for the device is short. */
  private static Device owner(int fd, String name, boolean confined) {
    try {
      return new LinuxDevice(fd, name, confined);
    } catch (OutOfMemoryError e) {
      Syscalls.close(fd);
      throw e;
    }
  }

  /** The slots that calls on this device go through. */
  public CallSlots slots() {
    return slots;
  }

  /** ioctl(2) in a slot that the caller has entered. */
  public int ioctl(Slot slot, int request, MemorySegment argument) {
    return slot.ioctl(fd, request, argument);
  }

  /** ioctl(2) in a slot that the caller has entered. */
  public int ioctl(Slot slot, int request, long argument) {
    return slot.ioctl(fd, request, argument);
  }

  @Override
  public int ioctl(int request, MemorySegment argument) {
    requireNative(argument);
    Slot slot = slots.enter();
    try {
      return slot.ioctl(fd, request, argument);
    } finally {
      exit(slot);
    }
  }

  @Override
  public int ioctl(int request, long argument) {
    Slot slot = slots.enter();
    try {
      return slot.ioctl(fd, request, argument);
    } finally {
      exit(slot);
    }
  }

  @Override
  public long read(MemorySegment target) {
    requireNative(target);
    if (target.isReadOnly()) {
      throw new IllegalArgumentException("the segment to read into is read-only");
    }
    Slot slot = slots.enter();
    try {
      return slot.read(fd, target);
    } finally {
      exit(slot);
    }
  }

  @Override
  public long write(MemorySegment source) {
    requireNative(source);
    Slot slot = slots.enter();
    try {
      return slot.write(fd, source);
    } finally {
      exit(slot);
    }
  }

  /** Whoever calls through this device can reach it until then. */
  private void exit(Slot slot) {
    try {
      slots.exit(slot);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  private static void requireNative(MemorySegment segment) {
    if (!segment.isNative()) {
      throw new IllegalArgumentException("the segment is heap memory; the kernel needs native");
    }
  }

  @Override
  public MemorySegment map(long offset, long length, Arena arena) throws IOException {
    if (length <= 0) {
      throw new IllegalArgumentException("length: " + length + " is not positive");
    }
    Slot slot = slots.enter();
    try {
      return Mapping.map(fd, name, offset, length, arena);
    } finally {
      exit(slot);
    }
  }

  /**
   * Keeps the descriptor open until {@link #release}, even if the device is closed meanwhile.
   *
   * @throws IllegalStateException if the device is closed
   */
  public void hold() {
    slots.hold();
  }

  /** Ends a {@link #hold}. */
  public void release() {
    slots.release();
  }

  /** The descriptor's number, closed or not: for those who hold the device. */
  public int number() {
    return fd;
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return slots.isClosed();
  }

  @Override
  public int fd() {
    if (slots.isClosed()) {
      throw new IllegalStateException(name + " is closed");
    }
    return fd;
  }

  @Override
  public void close() {
    slots.close();
    forgotten.clean();
  }

  @Override
  public String toString() {
    return "Device[" + name + (slots.isClosed() ? ", closed]" : ", fd " + fd + "]");
  }
}
