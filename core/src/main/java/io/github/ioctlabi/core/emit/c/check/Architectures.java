package io.github.ioctlabi.core.emit.c.check;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** How a C compiler knows the architectures that {@code os.arch} names. */
final class Architectures {
  private static final Map<String, String> CONDITIONS =
      Map.ofEntries(
          entry("aarch64", "defined(__aarch64__)"),
          entry("alpha", "defined(__alpha__)"),
          entry("amd64", "defined(__x86_64__)"),
          entry("arm", "defined(__arm__)"),
          entry("i386", "defined(__i386__)"),
          entry("ia64", "defined(__ia64__)"),
          entry("loongarch64", "defined(__loongarch64)"),
          entry("m68k", "defined(__m68k__)"),
          entry("mips", "defined(__mips__) && !defined(__mips64) && defined(__MIPSEB__)"),
          entry("mips64", "defined(__mips64) && defined(__MIPSEB__)"),
          entry("mips64el", "defined(__mips64) && defined(__MIPSEL__)"),
          entry("mipsel", "defined(__mips__) && !defined(__mips64) && defined(__MIPSEL__)"),
          entry("parisc", "defined(__hppa__)"),
          entry("parisc64", "defined(__hppa__) && defined(__LP64__)"),
          entry("ppc", "defined(__powerpc__) && !defined(__powerpc64__)"),
          entry("ppc64", "defined(__powerpc64__) && defined(__BIG_ENDIAN__)"),
          entry("ppc64le", "defined(__powerpc64__) && defined(__LITTLE_ENDIAN__)"),
          entry("riscv32", "defined(__riscv) && __riscv_xlen == 32"),
          entry("riscv64", "defined(__riscv) && __riscv_xlen == 64"),
          entry("s390", "defined(__s390__) && !defined(__s390x__)"),
          entry("s390x", "defined(__s390x__)"),
          entry("sh", "defined(__sh__)"),
          entry("sparc", "defined(__sparc__) && !defined(__arch64__)"),
          entry("sparc64", "defined(__sparc__) && defined(__arch64__)"),
          entry("sparcv9", "defined(__sparc__) && defined(__arch64__)"),
          entry("x86", "defined(__i386__)"),
          entry("x86_64", "defined(__x86_64__)"));

  private Architectures() {}

  /** The condition for {@code #if}, or empty for a name that no compiler is known for. */
  static Optional<String> condition(String arch) {
    return Optional.ofNullable(CONDITIONS.get(arch));
  }
}
