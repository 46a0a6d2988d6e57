package io.github.ioctlabi.processor.emit.java;

import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A device that notes all that it is sent, and answers what a test has put in line. */
final class FakeDevice implements Device {
  /**
   * A call.
   *
   * @param bytes what the memory held, or null for a value
   * @param value the value, or the address
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares calls.
  record Call(int request, byte[] bytes, long value) {}

  final List<Call> calls = new ArrayList<>();
  final Deque<Integer> results = new ArrayDeque<>();
  Consumer<MemorySegment> writes = memory -> {};
  boolean closed;

  /** What is answered when no results are left. */
  int result;

  int fd = -1;

  Call last() {
    return calls.getLast();
  }

  private int answer() {
    return results.isEmpty() ? result : results.remove();
  }

  @Override
  public int ioctl(int request, MemorySegment argument) {
    calls.add(new Call(request, argument.toArray(ValueLayout.JAVA_BYTE), argument.address()));
    writes.accept(argument);
    return answer();
  }

  @Override
  public int ioctl(int request, long argument) {
    calls.add(new Call(request, null, argument));
    return answer();
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
