package io.github.ioctlabi.runtime.support;

import io.github.ioctlabi.annotations.RestartPolicy;
import io.github.ioctlabi.runtime.CallScope;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.internal.CallArena;
import io.github.ioctlabi.runtime.internal.LinuxDevice;
import io.github.ioctlabi.runtime.internal.Slot;
import io.github.ioctlabi.runtime.internal.watch.Watch;
import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call under way: its memory, and the call itself. For generated code, in a try-with-resources
 * statement; it never leaves the method that began it, since the next call reuses it.
 */
public final class IoctlCall implements AutoCloseable {

  private final IoctlCaller caller;
  private final Target target;
  private final Slot slot;

  /** The device if the memory goes to it as it is, and it is ours. */
  private final @Nullable LinuxDevice direct;

  private long size;

  /** What is sent: the argument, and what the number has beyond it. */
  private long room;

  /** What goes along with the argument: made by the first call that wants it, for all of them. */
  private @Nullable CallScope scope;

  /** The memory of that. */
  private @Nullable CallArena arena;

  /** Whether this call uses them. */
  private boolean extended;

  IoctlCall(IoctlCaller caller, Target target, Slot slot) {
    this.caller = caller;
    this.target = target;
    this.slot = slot;
    this.direct = target.direct;
  }

  /**
   * Begins the call.
   *
   * @param bytes the argument's size
   * @param inNumber the size that the number carries: what it has beyond the argument is zero
   * @param zeroed whether the argument is zero, too; else its content is left open
   */
  void begin(long bytes, long inNumber, boolean zeroed) {
    long all = Math.max(bytes, inNumber);
    if (zeroed) {
      slot.reserveZeroed(all);
    } else {
      slot.reserve(all);
      if (all > bytes) {
        slot.memory().asSlice(bytes, all - bytes).fill((byte) 0);
      }
    }
    remember(bytes, all);
  }

  /** Most often it is what it was: no store then, which might be to a line that threads share. */
  private void remember(long bytes, long all) {
    if (size != bytes) {
      size = bytes;
    }
    if (room != all) {
      room = all;
    }
  }

  /** The argument's memory: native, on a cache line, at least as large as was asked for. */
  public MemorySegment memory() {
    return slot.memory();
  }

  /** The argument's memory, exactly as large as was asked for. */
  public MemorySegment argument() {
    return slot.memory().asSlice(0, size);
  }

  /**
   * The argument's memory as far as the kernel says that it has filled it.
   *
   * @param bytes what it says: no more than was asked for is believed
   */
  public MemorySegment filled(long bytes) {
    return slot.memory().asSlice(0, Math.min(bytes, size));
  }

  /** The memory that the kernel may touch by the command's number. */
  MemorySegment sent() {
    return slot.memory().asSlice(0, room);
  }

  /**
   * What goes along with the argument. It ends with the call: its memory is freed, and devices that
   * it adopted and nobody {@linkplain CallScope#keep kept} are closed. Devices that it passes stay
   * open until then, even if somebody closes them.
   *
   * @return the same object for all of the call; like this one, it never leaves the method that
   *     began the call, since the next call reuses it
   */
  public CallScope scope() {
    CallScope current = scope;
    return extended && current != null ? current : extend();
  }

  private CallScope extend() {
    CallArena memory = arena;
    CallScope along = scope;
    if (memory == null || along == null) {
      memory = new CallArena(slot);
      along = CallScope.in(memory);
      arena = memory;
      scope = along;
    }
    memory.begin(room);
    extended = true;
    return along;
  }

  /**
   * ioctl(2) with the address of the memory.
   *
   * @return the kernel's result, not negative
   * @throws IoctlException if the kernel refuses
   */
  public int invoke(IoctlCommand command) throws IoctlException {
    return IoctlCaller.check(command, send(command));
  }

  /**
   * The same, made again as the policy says.
   *
   * @return the kernel's result, not negative
   * @throws IoctlException if the kernel refuses
   */
  public int invoke(IoctlCommand command, RestartPolicy policy) throws IoctlException {
    return IoctlCaller.check(command, attempt(command, policy));
  }

  /**
   * The same with a struct that the kernel may know less of.
   *
   * @param appended what versions after the first appended to it
   * @return the kernel's result, not negative
   * @throws IoctlException if the kernel refuses
   */
  public int invoke(IoctlCommand command, RestartPolicy policy, Appended appended)
      throws IoctlException {
    return appended.check(command, attempt(command, policy), slot.memory());
  }

  /**
   * The same, for a caller that looks at the argument after an error too.
   *
   * @return the kernel's result, or the negated error number
   */
  public int attempt(IoctlCommand command, RestartPolicy policy) {
    int result = send(command);
    while (result < 0 && caller.mayRestart(policy, result)) {
      result = send(command);
    }
    return result;
  }

  /**
   * What to throw for a refusal that leaves something in the argument. An argument that cannot be
   * read does not hide the error: then there is no result, and the reason is suppressed.
   *
   * @param command what was asked
   * @param status the negated errno
   * @param argument reads the argument back
   */
  public IoctlException refusal(IoctlCommand command, int status, Supplier<?> argument) {
    Object result;
    try {
      result = argument.get();
    } catch (RuntimeException unreadable) {
      IoctlException refusal = new IoctlException(command, -status);
      refusal.addSuppressed(unreadable);
      return refusal;
    }
    return new IoctlException(command, -status, result);
  }

  /**
   * What to throw for any other refusal of a struct that the kernel may know less of.
   *
   * @param command what was asked
   * @param status the negated errno
   * @param appended what versions after the first appended to the struct
   */
  public IoctlException refusal(IoctlCommand command, int status, Appended appended) {
    return appended.refusal(command, -status, slot.memory());
  }

  static IllegalStateException unexpected(IoctlCommand command, int result) {
    return new IllegalStateException(
        command.name() + " returned " + result + ", where its declaration expects 0");
  }

  private int send(IoctlCommand command) {
    return Watch.isOn()
        ? Watch.begin(command, target.device).end(sendUnwatched(command))
        : sendUnwatched(command);
  }

  private int sendUnwatched(IoctlCommand command) {
    int request = command.number();
    LinuxDevice linux = direct;
    return linux != null
        ? linux.ioctl(slot, request, slot.memory())
        : target.send(this, slot, request);
  }

  /** Ends the call. */
  @Override
  public void close() {
    if (extended) {
      closeExtended();
    } else {
      caller.end(slot);
    }
  }

  /** Each ends whatever becomes of the others. */
  private void closeExtended() {
    extended = false;
    try (CallArena _ = arena;
        CallScope _ = scope) {
      // The scope ends first.
    } finally {
      caller.end(slot);
    }
  }
}
