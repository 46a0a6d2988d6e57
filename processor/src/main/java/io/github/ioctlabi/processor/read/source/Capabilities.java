package io.github.ioctlabi.processor.read.source;

import io.github.ioctlabi.core.finding.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The capabilities that linux/capability.h names, up to the last one of Linux 5.9. */
public final class Capabilities {
  private static final List<String> NAMES =
      List.of(
          "CAP_CHOWN",
          "CAP_DAC_OVERRIDE",
          "CAP_DAC_READ_SEARCH",
          "CAP_FOWNER",
          "CAP_FSETID",
          "CAP_KILL",
          "CAP_SETGID",
          "CAP_SETUID",
          "CAP_SETPCAP",
          "CAP_LINUX_IMMUTABLE",
          "CAP_NET_BIND_SERVICE",
          "CAP_NET_BROADCAST",
          "CAP_NET_ADMIN",
          "CAP_NET_RAW",
          "CAP_IPC_LOCK",
          "CAP_IPC_OWNER",
          "CAP_SYS_MODULE",
          "CAP_SYS_RAWIO",
          "CAP_SYS_CHROOT",
          "CAP_SYS_PTRACE",
          "CAP_SYS_PACCT",
          "CAP_SYS_ADMIN",
          "CAP_SYS_BOOT",
          "CAP_SYS_NICE",
          "CAP_SYS_RESOURCE",
          "CAP_SYS_TIME",
          "CAP_SYS_TTY_CONFIG",
          "CAP_MKNOD",
          "CAP_LEASE",
          "CAP_AUDIT_WRITE",
          "CAP_AUDIT_CONTROL",
          "CAP_SETFCAP",
          "CAP_MAC_OVERRIDE",
          "CAP_MAC_ADMIN",
          "CAP_SYSLOG",
          "CAP_WAKE_ALARM",
          "CAP_BLOCK_SUSPEND",
          "CAP_AUDIT_READ",
          "CAP_PERFMON",
          "CAP_BPF",
          "CAP_CHECKPOINT_RESTORE");

  private static final String PREFIX = "CAP_";

  /** How the capability of a subsystem ends that most commands want. */
  private static final String USUAL = "_ADMIN";

  private Capabilities() {}

  /** Whether Linux has a capability. */
  public static boolean has(String name) {
    return NAMES.contains(name);
  }

  /**
   * The capability that is meant in all likelihood: whatever the case, a few letters off, with a
   * tail, or without its end. None where nothing is near: a privilege is not to be guessed.
   */
  public static Optional<String> meant(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    String full = upper.startsWith(PREFIX) ? upper : PREFIX + upper;
    String stem = full.replaceFirst("_$", "") + "_";
    List<String> begun =
        stem.equals(PREFIX)
            ? List.of()
            : NAMES.stream().filter(each -> each.startsWith(stem)).toList();
    return Spelling.meant(full, NAMES.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList())
        .map(each -> each.toUpperCase(Locale.ROOT))
        .or(() -> begun.stream().filter(each -> each.endsWith(USUAL)).findFirst())
        .or(() -> begun.stream().findFirst());
  }
}
