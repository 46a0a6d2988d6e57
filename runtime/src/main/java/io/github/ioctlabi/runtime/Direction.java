package io.github.ioctlabi.runtime;

/** Which way a command's data travels, as the user sees it. */
public enum Direction {
  /** No data. */
  NONE,
  /** The kernel reads what the user wrote. */
  WRITE,
  /** The user reads what the kernel wrote. */
  READ,
  /** Both. */
  READ_WRITE
}
