package io.github.ioctlabi.runtime;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the kernel answered when it refused a command. The message says what that means. */
public final class IoctlException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  /** What drivers also say so: the caller's array or struct does not hold the answer. */
  private static final String LITTLE = ", or the caller gave too little room for the answer";

  private final IoctlCommand command;
  private final int errno;

  /** What the message says beside what the error means; often nothing. */
  private final String detail;

  private final transient @Nullable Object result;

  /**
   * A refusal.
   *
   * @param command what was asked
   * @param errno the error number, positive
   */
  public IoctlException(IoctlCommand command, int errno) {
    this(command, errno, null);
  }

  /**
   * A refusal that came with data.
   *
   * @param command what was asked
   * @param errno the error number, positive
   * @param result the argument as the kernel left it, or null
   */
  public IoctlException(IoctlCommand command, int errno, @Nullable Object result) {
    this(command, errno, result, "");
  }

  private IoctlException(IoctlCommand command, int errno, @Nullable Object result, String detail) {
    this.command = command;
    this.errno = errno;
    this.result = result;
    this.detail = detail;
  }

  /**
   * A refusal by those who play the kernel, such as a test's device. Its command is raw, without a
   * name and 0.
   *
   * @throws IllegalArgumentException for {@link Errno#UNKNOWN}, which has no number
   */
  public static IoctlException of(Errno error) {
    if (error == Errno.UNKNOWN) {
      throw new IllegalArgumentException("UNKNOWN is the name of no error");
    }
    return new IoctlException(IoctlCommand.raw("", 0), error.number());
  }

  /**
   * A refusal of an argument that may be newer than the device.
   *
   * @param command what was asked
   * @param errno the error number, positive
   * @param appended the components that later versions appended and that are not zero, as the
   *     message is to name them; may be empty
   */
  public static IoctlException ofNewer(IoctlCommand command, int errno, List<String> appended) {
    return new IoctlException(command, errno, null, newer(appended));
  }

  private static String newer(List<String> appended) {
    return appended.isEmpty()
        ? ""
        : "; it may be older than "
            + String.join(", ", appended)
            + (appended.size() == 1 ? ", which is not zero" : ", which are not zero");
  }

  /** Made when it is asked for: whoever looks at the error alone does not pay for it. */
  @Override
  public String getMessage() {
    Errno error = error();
    String name = error == Errno.UNKNOWN ? "errno " + errno : error.name();
    return name + ": " + meaning(error, called(command), errno) + detail;
  }

  private static String called(IoctlCommand command) {
    String number = String.format("0x%08x", command.number());
    if (!command.name().isEmpty()) {
      return command.name() + " (" + number + ")";
    }
    return command.number() == 0 ? "the command" : number;
  }

  /** The command that was refused. */
  public IoctlCommand command() {
    return command;
  }

  /** The error number, positive, as this machine has it. */
  public int errno() {
    return errno;
  }

  /** The error's name; {@link Errno#UNKNOWN} if its number has none. */
  public Errno error() {
    return Errno.of(errno);
  }

  /**
   * The argument as the kernel left it, where the command declares that it is read back on this
   * error; empty otherwise, and after serialization.
   */
  public Optional<Object> result() {
    return Optional.ofNullable(result);
  }

  /** What the kernel's driver-api/ioctl.rst and the drivers mean by each. */
  private static String meaning(Errno error, String what, int errno) {
    return switch (error) {
      case ENOTTY -> "the device does not know " + what;
      case ENOIOCTLCMD, ENOSYS -> "the driver does not implement " + what;
      case EOPNOTSUPP, ENOTSUPP ->
          "the device knows " + what + " but does not support it, or a value in its argument";
      case EINVAL ->
          "the device refuses the argument of "
              + what
              + ": a value, an unknown flag, or a reserved member that is not zero; some drivers"
              + " say so of a command that they do not know";
      case E2BIG ->
          "the argument of " + what + " is larger than the device understands or allows" + LITTLE;
      case EFAULT -> "the kernel cannot read or write the memory that " + what + " points to";
      case EDOM -> "a value of " + what + " is out of range";
      case ERANGE, EOVERFLOW -> "a value of " + what + " is out of range" + LITTLE;
      case EPERM -> what + " is not permitted to this process: it may need a capability";
      case EACCES ->
          what + " is refused on this descriptor: it may need to be opened for writing or reading";
      case EBADF -> what + " needs an open descriptor, opened for this use";
      case ENODEV, ENXIO -> "the device of " + what + " is gone, or has no hardware behind it";
      case EBUSY -> "the device is busy, and " + what + " cannot be done now";
      case EINTR -> what + " was interrupted by a signal before it was done";
      case EAGAIN -> what + " would have to wait: try again";
      case ETIMEDOUT, ETIME -> "the device did not answer " + what + " in time";
      case EIO -> "the device failed while it did " + what;
      case ENOMEM -> "the kernel has not enough memory for " + what + LITTLE;
      case ENOSPC -> "the device has no room for what " + what + " asks" + LITTLE;
      case EMSGSIZE -> "the argument of " + what + " is too long" + LITTLE;
      case ENOBUFS -> "the kernel has no buffer for " + what + LITTLE;
      case ENAMETOOLONG -> "a name in " + what + " is too long" + LITTLE;
      case ENOENT -> "what " + what + " names does not exist";
      case EEXIST -> "what " + what + " would make exists already";
      case EROFS -> what + " would change something that is read-only";
      case UNKNOWN -> what + " failed";
      default -> what + " failed: " + error.text() + " (errno " + errno + ")";
    };
  }
}
