package io.github.ioctlabi.annotations;

/** How a struct may grow in later versions. */
public enum Extension {
  /** It may not: a larger struct is another command. */
  FIXED,
  /**
   * Its first member is {@code __u32 size}, which the record does not carry; the command's number
   * carries none, so that the command is an {@link Io}.
   */
  SIZE_FIELD,
  /** The command's number carries the size that the caller knows. */
  SIZE_IN_NUMBER
}
