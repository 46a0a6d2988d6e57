package io.github.ioctlabi.runtime;

import java.nio.file.OpenOption;

/** How to open a device, beside {@link java.nio.file.StandardOpenOption}. */
public enum DeviceOption implements OpenOption {
  /** Calls that would wait answer {@code EAGAIN} instead: {@code O_NONBLOCK}. */
  NONBLOCK,

  /**
   * Usable by the thread that opens it alone, as {@link java.lang.foreign.Arena#ofConfined}: what
   * another thread calls is a {@link WrongThreadException}, {@link Device#close} too. The cheapest
   * call: nothing has to be told to other threads.
   */
  CONFINED
}
