package io.github.ioctlabi.abi.commands;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A device whose kernel is a dispatcher with a random driver, in a shared library. */
public final class Library implements Device {
  private static final int FD = 1000;

  private final Arena arena = Arena.ofShared();
  private final MethodHandle call;
  private final MethodHandle begin;
  private final MethodHandle told;

  /** Of a library whose driver tells what is read. */
  private final Optional<MethodHandle> soil;

  private long result;
  private int calls;

  /** Loads a library. */
  @SuppressWarnings("restricted")
  public Library(Path file) {
    SymbolLookup symbols = SymbolLookup.libraryLookup(file, arena);
    call = link(symbols, "driver_call", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_LONG));
    FunctionDescriptor soiling = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_BYTE);
    soil =
        symbols
            .find("driver_soil")
            .map(each -> Linker.nativeLinker().downcallHandle(each, soiling));
    begin = link(symbols, "driver_begin", FunctionDescriptor.ofVoid(JAVA_LONG));
    told =
        link(
            symbols,
            "driver_told",
            FunctionDescriptor.of(
                ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(1 << 20, JAVA_BYTE))));
  }

  @SuppressWarnings("restricted")
  private static MethodHandle link(SymbolLookup symbols, String name, FunctionDescriptor type) {
    return Linker.nativeLinker().downcallHandle(symbols.find(name).orElseThrow(), type);
  }

  /** Puts another driver there. */
  public void begin(long seed) {
    try {
      begin.invokeExact(seed);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the driver told of the last call, line by line. */
  public List<String> told() {
    try {
      return ((MemorySegment) told.invokeExact()).getString(0).lines().toList();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A call of which the driver tells, too, what the kernel reads of the caller: in lines that begin
   * with '@'. In place of each byte that was read stands another one then.
   */
  void soil(int request, long argument, byte dirt) {
    try {
      long _ = (long) soil.orElseThrow().invokeExact(request, argument, dirt);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the last call returned. */
  long result() {
    return result;
  }

  /** How many calls there were. */
  int calls() {
    return calls;
  }

  @Override
  public int ioctl(int request, MemorySegment argument) {
    return ioctl(request, argument.address());
  }

  @Override
  public int ioctl(int request, long argument) {
    calls++;
    try {
      result = (long) call.invokeExact(request, argument);
      return Math.toIntExact(result);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
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
  public MemorySegment map(long offset, long length, Arena lifetime) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int fd() {
    return FD;
  }

  @Override
  public void close() {
    arena.close();
  }
}
