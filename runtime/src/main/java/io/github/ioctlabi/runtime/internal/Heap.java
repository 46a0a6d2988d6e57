package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The C library's heap, for arguments that are large. Whoever frees a block answers for it that
 * nobody uses it any more. Linked by the first argument that wants it: most programs have none.
 */
final class Heap {

  private static final MethodHandle ALLOCATE =
      Libc.plain(
          "aligned_alloc",
          FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));

  private static final MethodHandle FREE =
      Libc.plain("free", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));

  private Heap() {}

  /**
   * A block.
   *
   * @param alignment a power of two
   * @param bytes a multiple of it
   * @return memory whose content is left open
   * @throws OutOfMemoryError if there is none
   */
  @SuppressWarnings("restricted")
  static MemorySegment allocate(long alignment, long bytes) {
    try {
      MemorySegment block = (MemorySegment) ALLOCATE.invokeExact(alignment, bytes);
      if (block.address() == 0) {
        throw new OutOfMemoryError("no native memory for an argument of " + bytes + " bytes");
      }
      return block.reinterpret(bytes);
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  static void free(MemorySegment block) {
    try {
      FREE.invokeExact(block);
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }
}
