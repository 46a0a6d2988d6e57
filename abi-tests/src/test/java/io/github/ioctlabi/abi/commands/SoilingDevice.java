package io.github.ioctlabi.abi.commands;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A device whose kernel keeps every byte that it reads of a caller, leaves another one in its
 * place, and fails.
 */
final class SoilingDevice implements Device {
  private static final int FD = 1000;

  private final Library library;
  private final byte dirt;
  private final List<String> read = new ArrayList<>();

  /**
   * Calls go to a library with a dispatcher.
   *
   * @param dirt what each byte becomes that was read
   */
  SoilingDevice(Library library, byte dirt) {
    this.library = library;
    this.dirt = dirt;
  }

  /** What the kernel has read since it was asked last: hexadecimal bytes, a line each time. */
  List<String> read() {
    List<String> lines = List.copyOf(read);
    read.clear();
    return lines;
  }

  @Override
  public int ioctl(int request, MemorySegment argument) {
    read.add("@" + HexFormat.of().formatHex(argument.toArray(JAVA_BYTE)));
    int result = ioctl(request, argument.address());
    argument.fill(dirt);
    return result;
  }

  @Override
  public int ioctl(int request, long argument) {
    library.soil(request, argument, dirt);
    library.told().stream().filter(line -> line.matches("[@!].*")).forEach(read::add);
    return -Errno.EIO.number();
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
  public void close() {}
}
