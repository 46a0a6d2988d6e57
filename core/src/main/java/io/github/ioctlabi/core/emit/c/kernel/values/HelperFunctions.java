package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Functions of a dispatcher that others of its functions call; those that were asked for. */
public final class HelperFunctions {
  private static final String TRIM_STRING =
      """
      /* Clears what follows the end of a string. */
      static void %s(char *text, size_t size)
      {
      	size_t length = strnlen(text, size);

      	memset(text + length, 0, size - length);
      }
      """;

  private static final String END_STRING =
      """
      /* Ends a string within its room, and clears what follows its end. */
      static void %s(char *text, size_t size)
      {
      	size_t length = strnlen(text, size - 1);

      	memset(text + length, 0, size - length);
      }
      """;

  private static final String IS_ZERO =
      """
      /* Whether the bytes between two offsets are zero. */
      static bool %s(const void *start, size_t from, size_t to)
      {
      	return !memchr_inv((const u8 *)start + from, 0, to - from);
      }
      """;

  private static final String IS_MULTIPLE =
      """
      /* Whether a number is a multiple of another: 32-bit machines need help. */
      static bool %s(u64 number, u64 of)
      {
      	u64 rest;

      	div64_u64_rem(number, of, &rest);
      	return !rest;
      }
      """;

  private static final String IS_INTERRUPTED =
      """
      /* Whether a signal has ended a call: the caller sees EINTR, or it starts again. */
      static bool %s(long ret)
      {
      	switch (ret) {
      	case -EINTR:
      	case -ERESTARTSYS:
      	case -ERESTARTNOINTR:
      	case -ERESTARTNOHAND:
      	case -ERESTART_RESTARTBLOCK:
      		return true;
      	default:
      		return false;
      	}
      }
      """;

  private static final String IS_ADDRESS =
      """
      /* Whether the caller can have an address: a 32-bit kernel's end at 4 GiB. */
      static bool %s(u64 address)
      {
      	return (uintptr_t)address == address;
      }
      """;

  private static final String GIVE_WAY =
      """
      /* Lets others run now and then, in a loop over what a caller has sent. */
      static void %s(size_t done)
      {
      	if (!(done %% 1024))
      		cond_resched();
      }
      """;

  private static final String IS_KILLED =
      """
      /* Lets others run now and then, and tells whether the caller is to end. */
      static bool %s(size_t done)
      {
      	if (done %% 1024)
      		return false;
      	cond_resched();
      	return fatal_signal_pending(current);
      }
      """;

  private static final String CLEAR =
      """
      /* Clears the bytes between two offsets. */
      static void %s(void *start, size_t from, size_t to)
      {
      	memset((u8 *)start + from, 0, to - from);
      }
      """;

  private static final String END_FILE =
      """
      /* Installs a file that a driver has opened, or gives it and its number back. */
      static void %s(int fd, struct file *file, bool keep)
      {
      	if (keep && !IS_ERR_OR_NULL(file)) {
      		fd_install(fd, file);
      		return;
      	}
      	if (!IS_ERR_OR_NULL(file))
      		fput(file);
      	if (fd >= 0)
      		put_unused_fd(fd);
      }
      """;

  private final DispatcherNames names;
  private final SortedSet<String> used = new TreeSet<>();

  public HelperFunctions(DispatcherNames names) {
    this.names = names;
  }

  /** Clears what follows the end of a string: {@code (text, size)}. */
  String trimString() {
    return use("trim_string", TRIM_STRING);
  }

  /** Ends a string, and clears what follows its end: {@code (text, size)}. */
  String endString() {
    return use("end_string", END_STRING);
  }

  /** Whether a number is a multiple: {@code (number, of)}. */
  String isMultiple() {
    return use("is_multiple", IS_MULTIPLE);
  }

  /** Whether a signal has ended a call: {@code (ret)}. */
  public String isInterrupted() {
    return use("is_interrupted", IS_INTERRUPTED);
  }

  /** Whether a caller can have an address: {@code (address)}. */
  public String isAddress() {
    return use("is_address", IS_ADDRESS);
  }

  /** Lets others run: {@code (done)}. */
  String giveWay() {
    return use("give_way", GIVE_WAY);
  }

  /** Lets others run, and tells whether the caller is to end: {@code (done)}. */
  String isKilled() {
    return use("is_killed", IS_KILLED);
  }

  /** Whether bytes are zero: {@code (start, from, to)}. */
  String isZero() {
    return use("is_zero", IS_ZERO);
  }

  /** Clears bytes: {@code (start, from, to)}. */
  String clear() {
    return use("clear", CLEAR);
  }

  /** Installs a file or gives it back: {@code (fd, file, keep)}. */
  public String endFile() {
    return use("end_file", END_FILE);
  }

  private String use(String name, String text) {
    used.add(text.formatted(names.helper(name)));
    return names.helper(name);
  }

  /** The functions. */
  public List<String> functions() {
    return new ArrayList<>(used);
  }
}
