package io.github.ioctlabi.core.contract.data;

/** What a driver may do that no declaration lets it; the call fails, with nothing given out. */
public enum DriverFault {
  /** It returns a number that is neither an error nor a result that is declared. */
  RESULT(Errno.EIO),
  /** It succeeds and leaves no file where a descriptor is promised. */
  NO_FILE(Errno.EIO),
  /** It returns a result that ioctl(2) cannot: that is an {@code int}. */
  TOO_LARGE(Errno.EOVERFLOW);

  private final Errno errno;

  DriverFault(Errno errno) {
    this.errno = errno;
  }

  /** The error that the caller gets. */
  public Errno errno() {
    return errno;
  }
}
