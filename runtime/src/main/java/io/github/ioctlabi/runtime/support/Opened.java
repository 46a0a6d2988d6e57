package io.github.ioctlabi.runtime.support;

import io.github.ioctlabi.runtime.Device;

/**
 * A descriptor that a call has made and returned. Nobody else knows its number yet: it is closed
 * unless what is made of it is kept. For generated code.
 */
public final class Opened implements AutoCloseable {

  private final Device device;
  private boolean kept;

  private Opened(Device device) {
    this.device = device;
  }

  /**
   * Takes the descriptor over.
   *
   * @param result ioctl(2)'s, not negative
   */
  public static Opened of(int result) {
    return new Opened(Device.adopt(result));
  }

  /** The descriptor's. */
  public Device device() {
    return device;
  }

  /**
   * Gives the device to whoever holds what was made of it.
   *
   * @return {@code calls}
   */
  public <T> T keep(T calls) {
    kept = true;
    return calls;
  }

  /** Closes the device, unless it was given away. */
  @Override
  public void close() {
    if (!kept) {
      device.close();
    }
  }
}
