package io.github.ioctlabi.core.contract.data;

/** The errors with which a call is refused, or ends where a driver is at fault. */
public enum Errno {
  /** No such command of a character device. */
  ENOTTY,
  /** No such command of a network device; a value that a later version might allow. */
  EOPNOTSUPP,
  /** A capability is missing. */
  EPERM,
  /** The file is not open for writing. */
  EBADF,
  /** An address leads nowhere. */
  EFAULT,
  /** There is more than the kernel takes. */
  E2BIG,
  /** A value that the declaration does not allow. */
  EINVAL,
  /** A signal ends the caller. */
  EINTR,
  /** There is no memory. */
  ENOMEM,
  /** A driver did what it may not. */
  EIO,
  /** A result is none that ioctl(2) can return. */
  EOVERFLOW
}
