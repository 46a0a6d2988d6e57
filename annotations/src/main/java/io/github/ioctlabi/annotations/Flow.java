package io.github.ioctlabi.annotations;

/** Which way pointed-to data travels, as the kernel sees it. */
public enum Flow {
  /** The kernel reads it: what comes back is what was sent, with all that it points to. */
  IN,
  /** The kernel writes it: it is sent as zero. */
  OUT,
  /** Both. */
  INOUT
}
