package io.github.ioctlabi.benchmarks.hand;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Native memory that calls use again.
 *
 * @param state for errno
 * @param argument for the command's argument
 */
public record Kept(MemorySegment state, MemorySegment argument) {
  /** Allocates it. */
  public static Kept in(Arena arena, long bytes) {
    return new Kept(Libc.state(arena), arena.allocate(bytes, 8));
  }

  /** A path as C has it. */
  public static Kept path(String path) {
    return new Kept(Libc.state(Arena.global()), Arena.global().allocateFrom(path));
  }
}
