package io.github.ioctlabi.runtime.support;

import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * What versions after the first appended to a struct. A kernel that does not know it answers {@code
 * E2BIG} unless it is zero; then the exception names what is not. For generated code.
 */
public final class Appended {
  private final List<Component> components;

  private Appended(List<Component> components) {
    this.components = List.copyOf(components);
  }

  private record Component(String name, long offset, long bytes) {
    boolean isZero(MemorySegment argument) {
      long end = Math.min(offset + bytes, argument.byteSize());
      for (long at = offset; at < end; at++) {
        if (argument.get(ValueLayout.JAVA_BYTE, at) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * One component.
   *
   * @param name as messages name it, such as {@code Settings.burst}
   * @param offset where it begins in the struct, in bytes
   * @param bytes its size
   */
  public static Appended of(String name, long offset, long bytes) {
    return new Appended(List.of(new Component(name, offset, bytes)));
  }

  /** The same and one more. */
  public Appended and(String name, long offset, long bytes) {
    List<Component> all = new ArrayList<>(components);
    all.add(new Component(name, offset, bytes));
    return new Appended(all);
  }

  /**
   * What a call came to.
   *
   * @param result the kernel's result, or the negated error number
   * @param argument what was sent; on {@code E2BIG} the kernel has left it alone
   * @return the result, not negative
   * @throws IoctlException if the kernel refuses
   */
  int check(IoctlCommand command, int result, MemorySegment argument) throws IoctlException {
    if (result < 0) {
      throw refusal(command, -result, argument);
    }
    return result;
  }

  /** What to throw for a refusal. */
  IoctlException refusal(IoctlCommand command, int errno, MemorySegment argument) {
    if (errno != Errno.E2BIG.number()) {
      return new IoctlException(command, errno);
    }
    List<String> unknown =
        components.stream()
            .filter(component -> !component.isZero(argument))
            .map(Component::name)
            .toList();
    return IoctlException.ofNewer(command, errno, unknown);
  }
}
