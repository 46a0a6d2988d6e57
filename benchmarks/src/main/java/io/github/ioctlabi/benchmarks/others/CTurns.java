package io.github.ioctlabi.benchmarks.others;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.ioctlabi.benchmarks.turns.Turn;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** Turns that C takes: the loop is there, and Java calls once a turn. */
@SuppressWarnings("restricted") // The signatures are those of calls.c.
public final class CTurns {
  private CTurns() {}

  /**
   * The function of this name of calls.c.
   *
   * @param what the descriptor
   * @param from what it copies its argument from, or a null address
   */
  public static Turn of(String function, int what, MemorySegment from) {
    MethodHandle turn =
        Linker.nativeLinker()
            .downcallHandle(
                SymbolLookup.loaderLookup().findOrThrow(function),
                FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS));
    return (calls, sink) -> {
      long result = (long) turn.invokeExact(what, calls, from);
      if (result < 0) {
        throw new IOException(function + ": errno " + -result);
      }
      sink.keep(result);
    };
  }
}
