package io.github.ioctlabi.integration.vocabulary;

import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;

/** A driver that leaves its argument as it is, unless a test has something to write there. */
final class Echo implements Device {
  int calls;
  int request;
  long size;
  int result;
  Consumer<MemorySegment> writes = memory -> {};

  @Override
  public int ioctl(int number, MemorySegment argument) {
    calls++;
    request = number;
    size = argument.byteSize();
    writes.accept(argument);
    return result;
  }

  @Override
  public int ioctl(int number, long argument) {
    calls++;
    request = number;
    size = 0;
    return result;
  }

  @Override
  public long read(MemorySegment target) {
    throw new UnsupportedOperationException("read");
  }

  @Override
  public long write(MemorySegment source) {
    throw new UnsupportedOperationException("write");
  }

  @Override
  public MemorySegment map(long offset, long length, Arena arena) {
    throw new UnsupportedOperationException("map");
  }

  @Override
  public int fd() {
    return -1;
  }

  @Override
  public void close() {}
}
