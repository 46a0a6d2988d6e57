package io.github.ioctlabi.core.contract.data;

import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.Optional;

/**
 * Why a call is refused before the driver hears of it. The constants stand in the order in which a
 * dispatcher judges: of two reasons the earlier one decides the error. Where the kernel's documents
 * name an error, it is that one ({@code Documentation/driver-api/ioctl.rst}); a struct that grows
 * is judged as {@code copy_struct_from_user()} does.
 */
public enum Refusal {
  /** A device has no such command. */
  UNKNOWN_COMMAND(Errno.ENOTTY),
  /** A network device has no such command. */
  UNKNOWN_PRIVATE_COMMAND(Errno.EOPNOTSUPP),
  /** The caller lacks a capability. */
  CAPABILITY(Errno.EPERM),
  /** The file is not open for writing. */
  NOT_WRITABLE(Errno.EBADF),
  /** An integer in place of the address has more bits than its type. */
  TOO_WIDE(Errno.EINVAL),
  /** The size in the number is not one of whole elements. */
  UNEVEN_SIZE(Errno.EINVAL),
  /** The size at the beginning of a struct cannot be read. */
  SIZE_UNREADABLE(Errno.EFAULT),
  /** The size that the caller says is more than a page. */
  SIZE_OVER_PAGE(Errno.E2BIG),
  /** The size that the caller says is less than the struct had in its first version. */
  SIZE_BELOW_FIRST(Errno.EINVAL),
  /** The count of an array behind the struct cannot be read. */
  COUNT_UNREADABLE(Errno.EFAULT),
  /** A count of bytes does not even take in the struct. */
  COUNT_BELOW_STRUCT(Errno.EINVAL),
  /** A count says more elements behind the struct than there may be. */
  TAIL_TOO_LONG(Errno.E2BIG),
  /** There is no memory to copy into. */
  NO_MEMORY(Errno.ENOMEM),
  /** The argument cannot be read. */
  UNREADABLE(Errno.EFAULT),
  /** Behind what the kernel knows of a struct are bytes that are not zero. */
  UNKNOWN_BYTES(Errno.E2BIG),
  /** A count says more elements behind an address than there may be. */
  DATA_TOO_LONG(Errno.E2BIG),
  /** What an address leads to cannot be read. */
  DATA_UNREADABLE(Errno.EFAULT),
  /** A count of bytes is not one of whole elements. */
  UNEVEN_COUNT(Errno.EINVAL),
  /** The caller is to end while very many elements are judged. */
  KILLED(Errno.EINTR),
  /**
   * A count says more behind an address that the kernel does not follow than there may be: that is
   * known when the struct that holds it is judged, before its values.
   */
  LEFT_TOO_LONG(Errno.E2BIG),
  /** A value is not allowed, and never will be. */
  VALUE(Errno.EINVAL),
  /**
   * A value is not allowed yet, in a struct that says its size: a caller can tell that from what is
   * wrong in every version.
   */
  UNSUPPORTED(Errno.EOPNOTSUPP);

  private final Errno errno;

  Refusal(Errno errno) {
    this.errno = errno;
  }

  /** The error that the caller gets. */
  public Errno errno() {
    return errno;
  }

  /** Whether this decides the error of a call that could be refused for both. */
  public boolean precedes(Refusal other) {
    return compareTo(other) < 0;
  }

  /**
   * How something is refused that a later version could allow: a value without a name yet, or bytes
   * that nobody uses yet.
   *
   * @param around the struct that it stands in, if it stands in one
   */
  public static Refusal notYet(Optional<StructDeclaration> around) {
    return around
        .filter(struct -> struct.shape().extension() == Extension.SIZE_FIELD)
        .map(_ -> UNSUPPORTED)
        .orElse(VALUE);
  }
}
