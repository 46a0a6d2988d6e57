package io.github.ioctlabi.runtime.support;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Answers every call with one number, fills what it is shown, and keeps a record. */
final class FakeDevice implements Device {

  final List<String> calls = new ArrayList<>();
  final AtomicInteger closes = new AtomicInteger();

  /** Answers to the first calls, before {@link #answer}. */
  final Deque<Integer> firstAnswers = new ArrayDeque<>();

  int answer;

  /** What else the kernel would do with the memory that it is shown. */
  Consumer<MemorySegment> driver = memory -> {};

  int fill = -1;

  @Override
  public int ioctl(int request, MemorySegment argument) {
    long sum = 0;
    for (long i = 0; i < argument.byteSize(); i++) {
      sum += argument.get(JAVA_BYTE, i);
    }
    calls.add(String.format("0x%08x, %d bytes, sum %d", request, argument.byteSize(), sum));
    if (fill >= 0) {
      argument.fill((byte) fill);
    }
    driver.accept(argument);
    return next();
  }

  private int next() {
    return firstAnswers.isEmpty() ? answer : firstAnswers.remove();
  }

  @Override
  public int ioctl(int request, long argument) {
    calls.add(String.format("0x%08x, %d", request, argument));
    return next();
  }

  @Override
  public long read(MemorySegment target) {
    return answer;
  }

  @Override
  public long write(MemorySegment source) {
    return answer;
  }

  @Override
  public MemorySegment map(long offset, long length, Arena arena) {
    return arena.allocate(length);
  }

  @Override
  public int fd() {
    return 1000;
  }

  @Override
  public void close() {
    closes.incrementAndGet();
  }

  @Override
  public String toString() {
    return "fake";
  }
}
