package io.github.ioctlabi.runtime.support;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.github.ioctlabi.runtime.IoctlCommand;
import java.lang.foreign.MemorySegment;

/** Checks of the caller's own memory. For generated code. */
public final class Segments {

  private Segments() {}

  /**
   * Memory that is about to be sent, by what the command's number says of it.
   *
   * @throws IllegalArgumentException if it is heap memory, smaller than the number says, or
   *     read-only where the number says that the kernel writes
   */
  static void argument(IoctlCommand command, MemorySegment argument) {
    if (!argument.isNative()) {
      throw new IllegalArgumentException(
          command.name() + ": the segment is heap memory; the kernel needs native");
    }
    MemorySegment _ = room(command.name(), argument, command.size(), command.direction().reads());
  }

  /**
   * Memory that must have so much room, whatever the number says.
   *
   * @param command what messages name
   * @param bytes the smallest size
   * @param written whether the kernel writes to it
   * @return {@code argument}
   * @throws IllegalArgumentException if it is smaller, or read-only where it is written
   */
  public static MemorySegment room(
      String command, MemorySegment argument, long bytes, boolean written) {
    if (argument.byteSize() < bytes) {
      throw new IllegalArgumentException(
          command
              + ": the segment has "
              + argument.byteSize()
              + " bytes, the command needs "
              + bytes);
    }
    if (written && argument.isReadOnly()) {
      throw new IllegalArgumentException(
          command + ": the segment is read-only, and the kernel writes to it");
    }
    return argument;
  }

  /**
   * How many elements fill the memory.
   *
   * @param command what messages name
   * @param stride an element's size in bytes, positive
   * @throws IllegalArgumentException if the memory holds a part of one, or more than an {@code int}
   *     counts
   */
  public static int elements(String command, MemorySegment argument, long stride) {
    long bytes = argument.byteSize();
    if (bytes % stride != 0 || bytes / stride > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          command + ": the segment has " + bytes + " bytes, not elements of " + stride + " bytes");
    }
    return (int) (bytes / stride);
  }

  /**
   * Memory that must hold a string.
   *
   * @param command what messages name
   * @return {@code argument}
   * @throws IllegalArgumentException if no byte of it is NUL
   */
  public static MemorySegment terminated(String command, MemorySegment argument) {
    long bytes = argument.byteSize();
    for (long at = 0; at < bytes; at++) {
      if (argument.get(JAVA_BYTE, at) == 0) {
        return argument;
      }
    }
    throw new IllegalArgumentException(command + ": no NUL ends the string in the segment");
  }
}
