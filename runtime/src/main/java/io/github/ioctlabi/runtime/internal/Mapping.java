package io.github.ioctlabi.runtime.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** mmap(2) for as long as an arena lives. */
final class Mapping {

  private static final int PROT_READ = 1;
  private static final int PROT_WRITE = 2;
  private static final int MAP_SHARED = 1;
  private static final long MAP_FAILED = -1;

  private Mapping() {}

  @SuppressWarnings("restricted")
  static MemorySegment map(int fd, String name, long offset, long length, Arena arena)
      throws IOException {
    int mode = Syscalls.accessMode(fd);
    MemorySegment mapped = mmap(fd, name, offset, length, protection(mode));
    MemorySegment segment;
    try {
      segment = mapped.reinterpret(length, arena, Mapping::munmap);
    } catch (RuntimeException e) {
      munmap(mapped.reinterpret(length));
      throw e; // the arena is closed, or another thread's
    }
    return mode == OpenFlags.READ_ONLY ? segment.asReadOnly() : segment;
  }

  private static int protection(int mode) {
    return switch (mode) {
      case OpenFlags.READ_ONLY -> PROT_READ;
      case OpenFlags.WRITE_ONLY -> PROT_WRITE;
      default -> PROT_READ | PROT_WRITE;
    };
  }

  private static MemorySegment mmap(int fd, String name, long offset, long length, int protection)
      throws IOException {
    try (Arena own = Arena.ofConfined()) {
      MemorySegment errno = own.allocate(Libc.ERRNO);
      MemorySegment mapped =
          (MemorySegment)
              Libc.Mmap.CALL.invokeExact(
                  errno, MemorySegment.NULL, length, protection, MAP_SHARED, fd, offset);
      if (mapped.address() == MAP_FAILED) {
        throw new IOException("mmap of " + name + ": " + OpenFlags.describe(Libc.errno(errno)));
      }
      return mapped;
    } catch (IOException e) {
      throw e;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  /** Cannot fail: the range is one that mmap(2) gave. */
  private static void munmap(MemorySegment mapped) {
    try (Arena own = Arena.ofConfined()) {
      int _ =
          (int) Libc.Munmap.CALL.invokeExact(own.allocate(Libc.ERRNO), mapped, mapped.byteSize());
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }
}
