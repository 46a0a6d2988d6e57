package io.github.ioctlabi.processor.emit.java;

import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;

/** A device that notes what it is sent. */
final class FakeDevice implements Device {
  int calls;
  int request;
  long value;
  byte[] sent = {};
  Consumer<MemorySegment> kernel = memory -> {};
  int result;
  boolean closed;
  int fd = -1;

  @Override
  public int ioctl(int number, MemorySegment argument) {
    calls++;
    request = number;
    sent = argument.toArray(ValueLayout.JAVA_BYTE);
    kernel.accept(argument);
    return result;
  }

  @Override
  public int ioctl(int number, long argument) {
    calls++;
    request = number;
    value = argument;
    return result;
  }

  @Override
  public long read(MemorySegment target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long write(MemorySegment source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MemorySegment map(long offset, long length, Arena arena) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int fd() {
    return fd;
  }

  @Override
  public void close() {
    closed = true;
  }
}
