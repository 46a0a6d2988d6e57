package io.github.ioctlabi.benchmarks;

import io.github.ioctlabi.annotations.AllowRule;
import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.RuleId;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.runtime.IoctlException;

/** A pipe. */
@IoctlInterface(type = 'T', header = "benchmarks/pipe.h")
public interface Pipe {
  /**
   * Counts the bytes that wait. The number is from before the scheme and says nothing of its data,
   * so the address of the count is passed as a value. It is right on GENERIC architectures only.
   *
   * @param address where the kernel writes the count, an int
   */
  @AllowRule(rule = RuleId.BY_VALUE_TOO_WIDE, because = "the value is an address of this process")
  @AllowRule(rule = RuleId.BY_VALUE_ARGUMENT, because = "the number is old and fixed")
  @Io(nr = 0x1b, name = "PIPE_FIONREAD")
  void bytesWaiting(@U64 long address) throws IoctlException;
}
