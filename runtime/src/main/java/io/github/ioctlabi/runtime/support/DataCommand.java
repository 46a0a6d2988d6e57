package io.github.ioctlabi.runtime.support;

import io.github.ioctlabi.runtime.IoctlCommand;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command that carries data, and what it takes of the caller's own memory beyond what its number
 * says. For generated code.
 */
public final class DataCommand {

  private final @Nullable IoctlCommand command;
  private final String name;
  private final long bytes;
  private final boolean written;
  private final boolean terminated;

  private DataCommand(
      @Nullable IoctlCommand command,
      String name,
      long bytes,
      boolean written,
      boolean terminated) {
    this.command = command;
    this.name = name;
    this.bytes = bytes;
    this.written = written;
    this.terminated = terminated;
  }

  /**
   * A command of one number.
   *
   * @param bytes the smallest memory, whatever the number says
   * @param written whether the kernel writes to it, whatever the number says
   */
  public static DataCommand of(IoctlCommand command, long bytes, boolean written) {
    return new DataCommand(Objects.requireNonNull(command), command.name(), bytes, written, false);
  }

  /** A command that reads a string, which NUL ends. */
  public static DataCommand text(IoctlCommand command) {
    return new DataCommand(Objects.requireNonNull(command), command.name(), 1, false, true);
  }

  /**
   * A command that has a number for each size or unit.
   *
   * @param name its name in C
   * @param bytes the smallest memory, whatever the number says
   * @param written whether the kernel writes to it, whatever the number says
   */
  public static DataCommand varying(String name, long bytes, boolean written) {
    return new DataCommand(null, name, bytes, written, false);
  }

  /** Its number; null if it has several. */
  @Nullable IoctlCommand command() {
    return command;
  }

  /** Its name in C. */
  String name() {
    return name;
  }

  /**
   * Looks at memory that is about to be sent.
   *
   * @return {@code argument}
   * @throws IllegalArgumentException if the command does not take it
   */
  MemorySegment check(MemorySegment argument) {
    return terminated
        ? Segments.terminated(name, argument)
        : Segments.room(name, argument, bytes, written);
  }
}
