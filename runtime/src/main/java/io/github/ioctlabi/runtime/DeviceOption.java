package io.github.ioctlabi.runtime;

import java.nio.file.OpenOption;

/** How to open a device, beside {@link java.nio.file.StandardOpenOption}. */
public enum DeviceOption implements OpenOption {
  /** Calls that would wait answer {@code EAGAIN} instead: {@code O_NONBLOCK}. */
  NONBLOCK
}
