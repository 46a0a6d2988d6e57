package io.github.ioctlabi.core.model.commands;

/** When an interrupted call is made again; the constants are those of {@code RestartPolicy}. */
public enum Restart {
  NEVER,
  EINTR,
  EINTR_AND_EAGAIN
}
