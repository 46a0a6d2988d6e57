package io.github.ioctlabi.core.contract;

/** Where a caller says how large the struct is that it knows. */
public enum SizeTold {
  /** Nowhere: all have the same. */
  NOWHERE,
  /** At the beginning of the struct. */
  IN_STRUCT,
  /** In the command's number. */
  IN_NUMBER
}
