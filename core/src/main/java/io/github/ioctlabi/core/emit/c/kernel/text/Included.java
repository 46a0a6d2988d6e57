package io.github.ioctlabi.core.emit.c.kernel.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The kernel's headers that a text needs, from the names that it uses. */
public final class Included {
  private static final Map<String, Pattern> NAMES = new LinkedHashMap<>();

  static {
    names("asm/byteorder.h", "[lb]e(?:16|32|64)_to_cpu");
    names("linux/capability.h", "capable", "ns_capable");
    names("linux/compat.h", "compat_ptr");
    names("linux/compiler.h", "noinline", "__maybe_unused", "__always_unused");
    names("linux/err.h", "IS_ERR(?:_OR_NULL)?", "PTR_ERR(?:_OR_ZERO)?", "ERR_PTR", "MAX_ERRNO");
    names("linux/errno.h", "E[A-Z0-9]+");
    names("linux/fcntl.h", "O_CLOEXEC");
    names("linux/file.h", "fput", "get_unused_fd_flags");
    names("linux/fs.h", "struct file", "file_inode", "FMODE_WRITE");
    names("linux/if.h", "struct ifreq");
    names("linux/ioctl.h", "_IOC_NR", "_IOC_TYPE", "_IOC_SIZE");
    names("linux/kernel.h", "ARRAY_SIZE", "u64_to_user_ptr");
    names("linux/limits.h", "INT_MAX");
    names("linux/math64.h", "div_u64", "div64_u64_rem");
    names("linux/minmax.h", "min_t", "max_t");
    names("linux/mm.h", "kvzalloc", "kvcalloc", "kvfree", "PAGE_SIZE");
    names("linux/netdevice.h", "struct net_device", "dev_net");
    names("linux/nospec.h", "array_index_nospec");
    names("linux/overflow.h", "array_size", "struct_size");
    names("linux/sched.h", "cond_resched", "current");
    names("linux/sched/signal.h", "fatal_signal_pending");
    names("linux/printk.h", "pr_warn");
    names("linux/slab.h", "kzalloc", "kcalloc", "kfree", "kvzalloc", "kvcalloc", "kvfree");
    names("linux/sockios.h", "SIOCDEVPRIVATE");
    names("linux/stddef.h", "offsetof", "offsetofend", "NULL");
    names("linux/string.h", "memchr", "memchr_inv", "memset", "strnlen");
    names("linux/time64.h", "NSEC_PER_SEC");
    names("linux/types.h", "bool", "size_t", "u8", "u32", "u64", "s32", "uintptr_t");
    names("linux/uaccess.h", "copy_from_user", "copy_struct_from_user", "copy_to_user", "get_user");
  }

  private Included() {}

  /** Not by {@code \\b}, which goes back over all marks that combine with a letter. */
  private static void names(String header, String... names) {
    String any = String.join("|", Arrays.asList(names));
    NAMES.put(header, Pattern.compile("(?<!\\w)(?:" + any + ")(?!\\w)"));
  }

  /** The headers, sorted. */
  public static SortedSet<String> by(String text) {
    SortedSet<String> headers = new TreeSet<>();
    NAMES.forEach((header, names) -> {
      if (names.matcher(text).find()) {
        headers.add(header);
      }
    });
    return headers;
  }
}
