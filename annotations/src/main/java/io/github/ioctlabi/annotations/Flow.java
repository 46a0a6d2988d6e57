package io.github.ioctlabi.annotations;

/** Which way pointed-to data travels, as the kernel sees it. */
public enum Flow {
  /** The kernel reads it. */
  IN,
  /** The kernel writes it: it is sent as zero. */
  OUT,
  /** Both. */
  INOUT
}
