package io.github.ioctlabi.core.model.commands;

/** Which way a command's data travels, as the user sees it; the macros of the kernel name it. */
public enum Direction {
  /** No data. */
  NONE("_IO"),
  /** The kernel reads what the user wrote. */
  WRITE("_IOW"),
  /** The user reads what the kernel wrote. */
  READ("_IOR"),
  /** Both. */
  READ_WRITE("_IOWR");

  private final String macro;

  Direction(String macro) {
    this.macro = macro;
  }

  /** The macro of {@code linux/ioctl.h} that makes such a number. */
  public String macro() {
    return macro;
  }

  /** Whether the kernel reads the data. */
  public boolean writes() {
    return this == WRITE || this == READ_WRITE;
  }

  /** Whether the kernel writes the data. */
  public boolean reads() {
    return this == READ || this == READ_WRITE;
  }
}
