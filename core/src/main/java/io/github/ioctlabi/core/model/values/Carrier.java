package io.github.ioctlabi.core.model.values;

/** The Java primitive that holds a C integer. */
public enum Carrier {
  BYTE("byte", 1),
  SHORT("short", 2),
  INT("int", 4),
  LONG("long", 8),
  BOOLEAN("boolean", 0);

  private final String keyword;
  private final int bytes;

  Carrier(String keyword, int bytes) {
    this.keyword = keyword;
    this.bytes = bytes;
  }

  /** The primitive's name in Java. */
  public String keyword() {
    return keyword;
  }

  /** The primitive's size in bytes, or 0 for {@code boolean}, which has none. */
  public int bytes() {
    return bytes;
  }
}
