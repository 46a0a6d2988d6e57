package io.github.ioctlabi.cli.decode;

import io.github.ioctlabi.core.layout.Encoding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An architecture whose numbers are decoded.
 *
 * @param name as it was typed
 * @param encoding how it packs a number
 * @param keys what declarations call it where a number of theirs is another on it, the best first
 * @param declared whether they say so at all: they know the architectures that have a JVM
 */
record Machine(String name, Encoding encoding, List<String> keys, boolean declared) {
  /** What a number is decoded on where nothing is said. */
  static final String USUAL = "x86_64";

  private static final Set<String> GENERIC =
      Set.of(
          "x86",
          "i386",
          "i486",
          "i586",
          "i686",
          "s390",
          "s390x",
          "m68k",
          "ia64",
          "arc",
          "csky",
          "microblaze",
          "nios2",
          "openrisc",
          "hexagon",
          "um");

  /** Names of which there are several for one architecture, and what declarations call it. */
  private static final Map<String, String> ALIASES = Map.of(USUAL, "amd64", "arm64", "aarch64");

  /** They have numbers of their own for terminals and sockets. */
  private static final Set<String> WITHOUT_JVM = Set.of("sh", "sh4", "xtensa");

  /**
   * An architecture by its name in the kernel, or in the system property {@code os.arch} of a JVM.
   *
   * @return empty if its encoding is not known
   */
  static Optional<Machine> of(String typed) {
    String name = typed.toLowerCase(Locale.ROOT);
    boolean little = name.endsWith("el") || name.endsWith("le");
    if (name.startsWith("sparc")) {
      return machine(typed, Encoding.SPARC, name, "sparcv9");
    }
    if (name.startsWith("mips")) {
      return machine(typed, Encoding.MIPS, name, little ? "mips64el" : "mips64");
    }
    if (name.startsWith("ppc") || name.startsWith("powerpc")) {
      return machine(typed, Encoding.MIPS, name, little ? "ppc64le" : "ppc64");
    }
    if (name.startsWith("alpha")) {
      return machine(typed, Encoding.MIPS, name, "alpha");
    }
    if (name.startsWith("parisc") || name.startsWith("hppa")) {
      return Optional.of(new Machine(typed, Encoding.PARISC, List.of(), false));
    }
    if (WITHOUT_JVM.contains(name)) {
      return Optional.of(new Machine(typed, Encoding.GENERIC, List.of(), false));
    }
    String key = ALIASES.getOrDefault(name, name);
    boolean generic =
        GENERIC.contains(key)
            || key.equals("amd64")
            || key.startsWith("aarch64")
            || key.startsWith("arm")
            || key.startsWith("riscv")
            || key.startsWith("loongarch");
    return generic ? machine(typed, Encoding.GENERIC, name, key) : Optional.empty();
  }

  private static Optional<Machine> machine(
      String typed, Encoding encoding, String name, String key) {
    return Optional.of(new Machine(typed, encoding, List.of(name, key), true));
  }
}
