package io.github.ioctlabi.processor.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a header cannot use, by where they come from.
 *
 * <p>A macro without parameters replaces every identifier of its name. A macro with parameters
 * replaces only what a parenthesis follows, so a member may be called {@code min} or {@code major};
 * but a header cannot define such a macro again.
 */
final class ReservedNames {
  private static final String KEYWORD = "is a keyword of C";

  /** Why a name cannot be used for anything, by name. */
  private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

  /** Why a name cannot be used for a macro, by name. */
  private static final Map<String, String> FOR_MACROS = new LinkedHashMap<>();

  static {
    // ISO/IEC 9899:2024, 6.4.1, and asm.
    add(
        ALWAYS,
        KEYWORD,
        """
        alignas alignof asm auto bool break case char const constexpr continue default do double
        else enum extern false float for goto if inline int long nullptr register restrict
        return short signed sizeof static static_assert struct switch thread_local true typedef
        typeof typeof_unqual union unsigned void volatile while
        """);
    // C++26, [lex.key], with what earlier versions reserved; the words with a meaning in places
    // only (final, override, import, module, pre, post) stay usable.
    add(
        ALWAYS,
        "is a keyword of C++",
        """
        catch char8_t char16_t char32_t class co_await co_return co_yield concept const_cast
        consteval constinit contract_assert decltype delete dynamic_cast explicit export friend
        mutable namespace new noexcept operator private protected public
        reinterpret_cast requires static_cast template this throw try typeid typename
        using virtual wchar_t
        """);
    // C++, [lex.digraph]; macros of iso646.h in C.
    add(
        ALWAYS,
        "is an operator of C++",
        "and and_eq bitand bitor compl not not_eq or or_eq xor xor_eq");
    // Predefined by gcc and clang with -std=gnu*, each on its own targets.
    add(
        ALWAYS,
        "is a macro that compilers predefine",
        """
        LANGUAGE_C MIPSEB MIPSEL PPC R3000 R4000 hppa host_mips i386 linux m68k mc68000 mc68010
        mc68020 mc68030 mc68040 mc68060 mips nios2 powerpc sparc sun unix vax
        """);
    // Macros without parameters that the C library's headers define.
    add(
        ALWAYS,
        "is a macro of the C library",
        """
        BUFSIZ EOF EXIT_FAILURE EXIT_SUCCESS NULL RAND_MAX complex d_fileno errno
        h_addr h_errno ifa_broadaddr ifa_dstaddr ifc_buf ifc_req ifr_addr ifr_bandwidth
        ifr_broadaddr ifr_data ifr_dstaddr ifr_flags ifr_hwaddr ifr_ifindex ifr_map ifr_metric
        ifr_mtu ifr_name ifr_netmask ifr_newname ifr_qlen ifr_slave imaginary math_errhandling
        noreturn s6_addr s6_addr16 s6_addr32 sa_handler sa_sigaction sched_priority si_addr
        si_addr_lsb si_arch si_band si_call_addr si_fd si_int si_lower si_overrun si_pid si_pkey
        si_ptr si_status si_stime si_syscall si_timerid si_uid si_upper si_utime si_value
        sigev_notify_attributes sigev_notify_function st_atime st_ctime st_mtime stderr stdin stdout
        CHAR_BIT CHAR_MAX CHAR_MIN INT_MAX INT_MIN LLONG_MAX LLONG_MIN LONG_MAX LONG_MIN NAME_MAX
        PATH_MAX SCHAR_MAX SCHAR_MIN SHRT_MAX SHRT_MIN SSIZE_MAX UCHAR_MAX UINT_MAX ULLONG_MAX
        ULONG_MAX USHRT_MAX INT8_MAX INT8_MIN INT16_MAX INT16_MIN INT32_MAX INT32_MIN INT64_MAX
        INT64_MIN UINT8_MAX UINT16_MAX UINT32_MAX UINT64_MAX INTPTR_MAX INTPTR_MIN UINTPTR_MAX
        SIZE_MAX SEEK_CUR SEEK_END SEEK_SET
        """);
    // asm-generic/errno-base.h: the numbers that every architecture shares.
    add(
        ALWAYS,
        "is an error number of errno.h",
        """
        E2BIG EACCES EAGAIN EBADF EBUSY ECHILD EDOM EEXIST EFAULT EFBIG EINTR EINVAL EIO EISDIR
        EMFILE EMLINK ENFILE ENODEV ENOENT ENOEXEC ENOMEM ENOSPC ENOTBLK ENOTDIR ENOTTY ENXIO
        EPERM EPIPE ERANGE EROFS ESPIPE ESRCH ETXTBSY EXDEV EWOULDBLOCK ENOSYS EOPNOTSUPP
        """);
    // Macros without parameters that the kernel's own code sees everywhere: asm/current.h,
    // linux/compiler*.h, linux/linkage.h, linux/export.h, asm/page.h, asm/param.h, linux/ioctl.h.
    add(
        ALWAYS,
        "is a macro of the kernel",
        """
        BITS_PER_BYTE BITS_PER_LONG HZ IOCSIZE_MASK IOCSIZE_SHIFT IOC_IN IOC_INOUT IOC_OUT
        KBUILD_MODNAME NR_CPUS PAGE_MASK PAGE_SHIFT PAGE_SIZE SECTOR_SHIFT SECTOR_SIZE THIS_MODULE
        USER_HZ asmlinkage current fallthrough noinline noinline_for_stack noinstr notrace
        randomized_struct_fields_end randomized_struct_fields_start
        """);
    // Macros with parameters of the kernel: linux/kernel.h, linux/minmax.h, linux/bits.h,
    // linux/compiler.h, linux/kdev_t.h and others that most files include.
    add(
        FOR_MACROS,
        "is a macro of the kernel",
        """
        ALIGN ALIGN_DOWN ARRAY_SIZE BIT BITS_TO_LONGS BIT_MASK BIT_ULL BIT_WORD BUG_ON
        BUILD_BUG_ON DIV_ROUND_CLOSEST DIV_ROUND_UP FIELD_GET FIELD_PREP GENMASK GENMASK_ULL
        IS_ALIGNED IS_ENABLED MAJOR MINOR MKDEV MODULE_LICENSE PTR_ALIGN READ_ONCE WARN_ON
        WRITE_ONCE abs barrier clamp container_of for_each_cpu get_user kmalloc kzalloc
        kfree_rcu likely list_entry lower_32_bits max max_t min min_t module_init module_exit
        offsetofend pr_debug pr_err pr_info pr_warn put_user round_down round_up rounddown roundup
        sizeof_field struct_size swap typecheck u64_to_user_ptr unlikely upper_32_bits wait_event
        """);
    // Macros with parameters of the C library: assert.h, stddef.h, sys/param.h, sys/sysmacros.h,
    // sys/select.h, endian.h, math.h, stdarg.h.
    add(
        FOR_MACROS,
        "is a macro of the C library",
        """
        CTRL FD_CLR FD_ISSET FD_SET FD_ZERO INT16_C INT32_C INT64_C INT8_C MAX MIN UINT16_C
        UINT32_C UINT64_C UINT8_C alloca assert be16toh be32toh be64toh clrbit fpclassify htobe16
        htobe32 htobe64 htole16 htole32 htole64 howmany isclr isfinite isinf isnan isnormal isset
        le16toh le32toh le64toh major makedev minor offsetof powerof2 setbit signbit sigmask va_arg
        va_copy va_end va_start
        """);
    // What the generated header itself says, and would be replaced in it.
    add(FOR_MACROS, "is a word that headers use", "aligned packed");
  }

  private ReservedNames() {}

  /**
   * Why a name cannot be used.
   *
   * @param macro whether the header would define a macro of that name
   */
  static Optional<String> reason(String name, boolean macro) {
    String always = ALWAYS.get(name);
    return Optional.ofNullable(always == null && macro ? FOR_MACROS.get(name) : always);
  }

  /** Whether a name is a keyword of C. */
  static Optional<String> keyword(String name) {
    return Optional.ofNullable(ALWAYS.get(name)).filter(KEYWORD::equals);
  }

  private static void add(Map<String, String> names, String reason, String words) {
    Arrays.stream(words.strip().split("\\s+", -1)).forEach(name -> names.putIfAbsent(name, reason));
  }
}
