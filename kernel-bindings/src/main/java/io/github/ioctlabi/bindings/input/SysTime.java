package io.github.ioctlabi.bindings.input;

import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.legacy.NativeLong;

/** The time of day as the C library declares it; {@code linux/input.h} takes it from there. */
@IoctlInterface(header = "sys/time.h", existing = true)
public interface SysTime {

  /**
   * A point in time, on a clock that the context names.
   *
   * @param tvSec whole seconds
   * @param tvUsec the rest in microseconds
   */
  @IoctlStruct(name = "timeval")
  record Timeval(@NativeLong long tvSec, @NativeLong long tvUsec) {}
}
