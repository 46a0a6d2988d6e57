package io.github.ioctlabi.runtime;

/** Which way a command's argument travels, as user space sees it. */
public enum Direction {
  /** No data: {@code _IO}. */
  NONE,
  /** From user space to the kernel: {@code _IOW}. */
  WRITE,
  /** From the kernel to user space: {@code _IOR}. */
  READ,
  /** There and back: {@code _IOWR}. */
  READ_WRITE;

  /** Whether user space sends data to the kernel. */
  public boolean writes() {
    return this == WRITE || this == READ_WRITE;
  }

  /** Whether the kernel sends data to user space. */
  public boolean reads() {
    return this == READ || this == READ_WRITE;
  }
}
