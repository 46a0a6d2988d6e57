package io.github.ioctlabi.core.model.types;

/** How a struct may grow in later versions. */
public enum Extension {
  /** It may not. */
  FIXED,
  /** Its first member is its size, as {@code __u32}; the command's number carries none. */
  SIZE_FIELD,
  /** The command's number carries the size that the caller knows. */
  SIZE_IN_NUMBER
}
