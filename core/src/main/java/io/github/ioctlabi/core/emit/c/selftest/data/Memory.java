package io.github.ioctlabi.core.emit.c.selftest.data;

/** A piece of memory that a call works on, as a pointer to its first byte in C. */
public enum Memory {
  /** The struct that a function fills. */
  SELF("at"),
  /** The argument of the call. */
  ARGUMENT("arg"),
  /** What stands behind the argument. */
  EXTRA("extra"),
  /** What an address inside the argument leads to. */
  DATA("data");

  private final String pointer;

  Memory(String pointer) {
    this.pointer = pointer;
  }

  /** The enumerator in C. */
  public String constant() {
    return "SELFTEST_" + name();
  }

  /** The variable in C. */
  String pointer() {
    return pointer;
  }
}
