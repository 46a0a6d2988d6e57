package io.github.ioctlabi.runtime.support;

import io.github.ioctlabi.annotations.RestartPolicy;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.internal.CallSlots;
import io.github.ioctlabi.runtime.internal.LinuxDevice;
import io.github.ioctlabi.runtime.internal.Slot;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one generated class on one device. For generated code. May be used by several
 * threads at once.
 *
 * <p>On a device of {@link Device#open} and its siblings a call uses a slot of the device. On a
 * {@link Device} of another kind, such as a test's fake, the caller has slots of its own, and
 * closes the device, if it owns it, when the last call has ended.
 *
 * <p>A network caller asks a network device through a socket: what it passes is a {@code struct
 * ifreq} that names the device, and leads to the argument by {@code ifr_data}.
 */
public final class IoctlCaller implements AutoCloseable {

  private static final int AF_INET = 2;
  private static final int SOCK_DGRAM = 2;

  private final Target target;
  private final boolean owning;
  private final CallSlots slots;

  /**
   * One a slot, made once, so that a call allocates nothing. Who is in a slot reads and writes its
   * element; one that is lost where the array grows is made again.
   */
  private @Nullable IoctlCall[] calls = new @Nullable IoctlCall[1];

  private volatile boolean closed;

  private IoctlCaller(Device device, boolean owning, @Nullable Ifreq ifreq) {
    this.target = new Target(device, ifreq);
    this.owning = owning;
    LinuxDevice linux = target.ours;
    this.slots =
        linux != null
            ? linux.slots()
            : CallSlots.foreign(device.toString(), owning ? device::close : () -> {});
  }

  /** Calls on a device that {@link #close} closes. */
  public static IoctlCaller owning(Device device) {
    return new IoctlCaller(device, true, null);
  }

  /** Calls on somebody else's device; {@link #close} ends this caller alone. */
  public static IoctlCaller borrowing(Device device) {
    return new IoctlCaller(device, false, null);
  }

  /**
   * Calls to a network device through somebody else's socket.
   *
   * @param socket any socket
   * @param netdev the network device's name: 1 to 15 bytes of UTF-8, without '/', white space or
   *     NUL
   * @throws IllegalArgumentException if the name is none
   */
  public static IoctlCaller network(Device socket, String netdev) {
    return new IoctlCaller(socket, false, new Ifreq(netdev));
  }

  /**
   * The same through a socket of its own, which {@link #close} closes.
   *
   * @throws IOException if the kernel gives no socket
   */
  public static IoctlCaller openNetwork(String netdev) throws IOException {
    Ifreq ifreq = new Ifreq(netdev);
    return new IoctlCaller(Device.socket(AF_INET, SOCK_DGRAM, 0), true, ifreq);
  }

  /**
   * Begins a call with an argument. The memory's content is unspecified: the generated method
   * writes every byte before it invokes.
   *
   * @param size the argument's size in bytes
   * @throws IllegalStateException if this caller or the device is closed
   */
  public IoctlCall begin(long size) {
    return begin(size, size);
  }

  /**
   * The same where the command's number says that more travels than the argument. What the memory
   * has behind the argument is zero.
   *
   * @param size the argument's size in bytes
   * @param inNumber the size that the number carries
   * @throws IllegalStateException if this caller or the device is closed
   */
  public IoctlCall begin(long size, long inNumber) {
    return begin(size, inNumber, false);
  }

  /**
   * Begins a call with memory that is zero, for a result.
   *
   * @param size the argument's size in bytes
   * @throws IllegalStateException if this caller or the device is closed
   */
  public IoctlCall beginZeroed(long size) {
    return beginZeroed(size, size);
  }

  /**
   * The same where the command's number says that more travels than the argument.
   *
   * @param size the argument's size in bytes
   * @param inNumber the size that the number carries
   * @throws IllegalStateException if this caller or the device is closed
   */
  public IoctlCall beginZeroed(long size, long inNumber) {
    return begin(size, inNumber, true);
  }

  private IoctlCall begin(long size, long inNumber, boolean zeroed) {
    Slot slot = enter();
    try {
      IoctlCall call = callIn(slot);
      call.begin(size, inNumber, zeroed);
      return call;
    } catch (RuntimeException | Error e) {
      end(slot);
      throw e;
    }
  }

  private Slot enter() {
    if (closed) {
      throw new IllegalStateException("closed, on " + target.device);
    }
    return slots.enter();
  }

  private IoctlCall callIn(Slot slot) {
    @Nullable IoctlCall[] made = calls;
    int index = slot.index();
    IoctlCall call = index < made.length ? made[index] : null;
    return call != null ? call : makeCall(slot);
  }

  private IoctlCall makeCall(Slot slot) {
    int index = slot.index();
    @Nullable IoctlCall[] made = calls;
    if (index >= made.length) {
      made = Arrays.copyOf(made, Integer.highestOneBit(index) * 2);
      calls = made;
    }
    IoctlCall call = new IoctlCall(this, target, slot);
    made[index] = call;
    return call;
  }

  /** Whoever calls through this object can reach it, and so its device, until then. */
  void end(Slot slot) {
    try {
      slots.exit(slot);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Whether a call that failed is made again. Not on a device that was closed meanwhile, and not in
   * a thread that was interrupted: its caller hears of the error, and finds the interrupt pending.
   */
  boolean mayRestart(RestartPolicy policy, int result) {
    return Restarts.wanted(policy, result)
        && !closed
        && !slots.isClosed()
        && !Thread.currentThread().isInterrupted();
  }

  static int check(IoctlCommand command, int result) throws IoctlException {
    if (result < 0) {
      throw new IoctlException(command, -result);
    }
    return result;
  }

  /**
   * A command without an argument: passes 0.
   *
   * @return ioctl(2)'s result, not negative
   * @throws IoctlException if the kernel refuses
   * @throws IllegalStateException if this caller or the device is closed
   */
  public int call(IoctlCommand command) throws IoctlException {
    return call(command, 0, RestartPolicy.NEVER);
  }

  /** The same, made again as the policy says. */
  public int call(IoctlCommand command, RestartPolicy policy) throws IoctlException {
    return call(command, 0, policy);
  }

  /**
   * A command with an integer by value; through {@code ifr_data} on a network caller.
   *
   * @return ioctl(2)'s result, not negative
   * @throws IoctlException if the kernel refuses
   * @throws IllegalStateException if this caller or the device is closed
   */
  public int call(IoctlCommand command, long value) throws IoctlException {
    return call(command, value, RestartPolicy.NEVER);
  }

  /** The same, made again as the policy says. */
  public int call(IoctlCommand command, long value, RestartPolicy policy) throws IoctlException {
    Slot slot = enter();
    try {
      int result = target.send(slot, command, value);
      while (result < 0 && mayRestart(policy, result)) {
        result = target.send(slot, command, value);
      }
      return check(command, result);
    } finally {
      end(slot);
    }
  }

  /**
   * A command with the caller's own memory. On a network caller the memory must stay alive until
   * the call has ended, and nothing but the caller of this method sees to that.
   *
   * @param argument native, at least as large as the command says, and writable if the kernel
   *     writes
   * @return ioctl(2)'s result, not negative
   * @throws IoctlException if the kernel refuses
   * @throws IllegalArgumentException if the memory is not as said
   * @throws IllegalStateException if this caller or the device is closed, or the memory's arena
   */
  public int call(IoctlCommand command, MemorySegment argument) throws IoctlException {
    return call(command, argument, RestartPolicy.NEVER);
  }

  /** The same, made again as the policy says. */
  public int call(IoctlCommand command, MemorySegment argument, RestartPolicy policy)
      throws IoctlException {
    Segments.argument(command, argument);
    return check(command, send(command, argument, policy));
  }

  /**
   * The same with a struct that the kernel may know less of.
   *
   * @param appended what versions after the first appended to it
   */
  public int call(
      IoctlCommand command, MemorySegment argument, RestartPolicy policy, Appended appended)
      throws IoctlException {
    Segments.argument(command, argument);
    return appended.check(command, send(command, argument, policy), argument);
  }

  private int send(IoctlCommand command, MemorySegment argument, RestartPolicy policy) {
    Slot slot = enter();
    try {
      int result = target.send(slot, command, argument);
      while (result < 0 && mayRestart(policy, result)) {
        result = target.send(slot, command, argument);
      }
      return result;
    } finally {
      end(slot);
    }
  }

  /**
   * A command with the caller's own memory, made once, whatever comes back. On a network caller the
   * memory must stay alive until the call has ended, and nothing but the caller of this method sees
   * to that.
   *
   * @param argument as the method of the command on a segment takes it
   * @param commands those of the interface
   * @return ioctl(2)'s result, or the negated error number
   * @throws IllegalArgumentException if the command is none of these, or the memory is not as said
   * @throws IllegalStateException if this caller or the device is closed, or the memory's arena
   */
  public int attempt(IoctlCommand command, MemorySegment argument, DataCommands commands) {
    Segments.argument(command, commands.get(command).check(argument));
    Slot slot = enter();
    try {
      return target.send(slot, command, argument);
    } finally {
      end(slot);
    }
  }

  /**
   * Whether the device knows a command, asked with a null address: it does if the kernel says
   * {@code EFAULT} or does it, it does not if {@code ENOTTY} or {@code EOPNOTSUPP}.
   *
   * @param commands the commands that may be asked: to others a null address may mean something
   * @throws IllegalArgumentException if the command is not among them
   * @throws IoctlException if the kernel says anything else
   * @throws IllegalStateException if this caller or the device is closed
   */
  public boolean supports(IoctlCommand command, DataCommands commands) throws IoctlException {
    commands.requireAskable(command);
    int result = send(command, MemorySegment.NULL, RestartPolicy.NEVER);
    return switch (Errno.of(-result)) {
      case EFAULT -> true;
      case ENOTTY, EOPNOTSUPP -> false;
      default -> check(command, result) >= 0;
    };
  }

  /** Closes the device if this caller owns it, and ends the caller. Idempotent, never waits. */
  @Override
  public void close() {
    if (target.ours == null) {
      slots.close();
    } else if (owning) {
      target.device.close();
    }
    closed = true;
  }
}
