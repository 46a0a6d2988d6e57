package io.github.ioctlabi.annotations;

/** When an interrupted call is made again, with its memory as the kernel left it. */
public enum RestartPolicy {
  /** Never: the error goes to the caller. */
  NEVER,
  /** After {@code EINTR}. */
  EINTR,
  /** After {@code EINTR} and {@code EAGAIN}, as libdrm does. */
  EINTR_AND_EAGAIN
}
