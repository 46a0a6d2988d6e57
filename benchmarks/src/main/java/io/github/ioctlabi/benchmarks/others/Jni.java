package io.github.ioctlabi.benchmarks.others;

import io.github.ioctlabi.benchmarks.declared.PageMap;
import io.github.ioctlabi.benchmarks.declared.ProcessInfo;

/**
 * Native methods by hand. Members travel as arguments, which costs less than to fetch them from the
 * record; the record that comes back is built in C. A refusal is an {@link java.io.IOException}.
 */
final class Jni {
  private Jni() {}

  static native int count(int fd);

  static native ProcessInfo.Info info(
      int fd,
      long mask,
      long cgroupid,
      int pid,
      int tgid,
      int ppid,
      int ruid,
      int rgid,
      int euid,
      int egid,
      int suid,
      int sgid,
      int fsuid,
      int fsgid,
      int exitCode);

  static native PageMap.Scan scan(
      int fd,
      long size,
      long flags,
      long start,
      long end,
      long walkEnd,
      long vecLen,
      long maxPages,
      long categoryInverted,
      long categoryMask,
      long categoryAnyofMask,
      long returnMask);
}
