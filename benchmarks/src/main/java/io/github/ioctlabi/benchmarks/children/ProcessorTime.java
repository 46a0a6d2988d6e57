package io.github.ioctlabi.benchmarks.children;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Processor time of other processes.
 *
 * @param user in milliseconds, what they ran themselves
 * @param system in milliseconds, what the kernel ran for them
 */
public record ProcessorTime(double user, double system) {
  private static final int RUSAGE_CHILDREN = -1;

  /** The size of {@code struct rusage}: two times, then fourteen counts. */
  private static final long RUSAGE_BYTES = 18 * Long.BYTES;

  private static final MethodHandle GETRUSAGE = getrusage();

  @SuppressWarnings("restricted") // The signature is that of the C library.
  private static MethodHandle getrusage() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("getrusage"),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }

  /** Both. */
  public double total() {
    return user + system;
  }

  /** What all children of this process took that have ended and been waited for, with theirs. */
  static ProcessorTime ofChildren() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment usage = arena.allocate(RUSAGE_BYTES, Long.BYTES);
      int result = (int) GETRUSAGE.invokeExact(RUSAGE_CHILDREN, usage);
      if (result != 0) {
        throw new IllegalStateException("getrusage failed");
      }
      return new ProcessorTime(milliseconds(usage, 0), milliseconds(usage, 2));
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Seconds, and microseconds behind them. */
  private static double milliseconds(MemorySegment usage, int index) {
    return usage.getAtIndex(ValueLayout.JAVA_LONG, index) * 1e3
        + usage.getAtIndex(ValueLayout.JAVA_LONG, index + 1) / 1e3;
  }

  ProcessorTime less(ProcessorTime other) {
    return new ProcessorTime(user - other.user, system - other.system);
  }
}
