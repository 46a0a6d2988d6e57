package io.github.ioctlabi.core.model.commands;

import io.github.ioctlabi.core.model.names.JavaName;

/** What becomes of ioctl(2)'s own result. */
public sealed interface CallResult {
  /** There is none: it is zero, and the method returns data, or nothing. */
  record Unused() implements CallResult {}

  /**
   * Nothing, whatever it is: the method returns data, or nothing. So it is with commands that the
   * kernel has already, some of which return what nobody has to know.
   */
  record Dropped() implements CallResult {}

  /** The method returns it. */
  record Returned() implements CallResult {}

  /** The method returns it beside the data. */
  record WithData() implements CallResult {}

  /**
   * It is the number of elements that the kernel wrote: of the array that the method returns, or of
   * the {@linkplain io.github.ioctlabi.core.model.types.StructDeclaration#countable array} of the
   * struct that it does.
   */
  record ElementCount() implements CallResult {}

  /**
   * It is a new descriptor: the method returns an object that owns it.
   *
   * @param javaName the interface that the method returns
   */
  record NewDescriptor(JavaName javaName) implements CallResult {}
}
