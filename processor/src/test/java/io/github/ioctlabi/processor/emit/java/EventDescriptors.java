package io.github.ioctlabi.processor.emit.java;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Descriptors as the kernel hands them out: nobody owns them until somebody adopts them. They are
 * told from others of the process by what they are open on.
 */
final class EventDescriptors {
  private static final MethodHandle EVENTFD = eventfd();

  private final List<Integer> given = new ArrayList<>();

  @SuppressWarnings("restricted") // The test plays the kernel.
  private static MethodHandle eventfd() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("eventfd"),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
  }

  /** Puts new ones where the numbers stand. */
  void give(MemorySegment memory, long... offsets) {
    for (long offset : offsets) {
      try {
        int fd = (int) EVENTFD.invokeExact(0, 0);
        given.add(fd);
        memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset, fd);
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }
  }

  /** How many were given. */
  int count() {
    return given.size();
  }

  /** Those that are still open. */
  List<Integer> open() {
    return given.stream().filter(EventDescriptors::isOpen).toList();
  }

  private static boolean isOpen(int fd) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd)).toString().contains("eventfd");
    } catch (NoSuchFileException closed) {
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
