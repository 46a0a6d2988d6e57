package io.github.ioctlabi.cli.command;

/** How a command ends, by its exit status. */
public enum Status {
  /** There is nothing to report. */
  NOTHING(0),
  /** There are findings. */
  FINDINGS(1),
  /** It was used wrongly, or something could not be read or written. */
  WRONG(2);

  private final int code;

  Status(int code) {
    this.code = code;
  }

  /** The exit status, 0 to 2. */
  public int code() {
    return code;
  }
}
