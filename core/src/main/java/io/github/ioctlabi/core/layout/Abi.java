package io.github.ioctlabi.core.layout;

import java.util.List;

/**
 * How a compiler lays out structs of fixed-size integers. They are as large as they say everywhere;
 * what differs is where they may stand. The sizes of {@code long} and of pointers differ as well,
 * but have no part in it: a rule keeps them out.
 *
 * <p>Each constant stands for all architectures of Linux that lay out alike. Messages name it by
 * the best known of them.
 *
 * @param name what messages call it
 * @param longLongAlignment the alignment of a plain 64-bit integer, such as those inside of {@code
 *     struct __kernel_timespec}, in bytes
 * @param integerAlignment the alignment that 32-bit integers are capped at, in bytes
 * @param structAlignment the smallest alignment of a struct, in bytes
 */
public record Abi(String name, int longLongAlignment, int integerAlignment, int structAlignment) {
  /**
   * Every integer stands at a multiple of its size: the 64-bit architectures (LP64), their 32-bit
   * ABIs x32 and n32, and those 32-bit architectures that align 64-bit integers to 8: ARM in its
   * EABI, hppa, mips, powerpc, riscv32, s390 and sparc.
   */
  public static final Abi NATURAL = new Abi("64-bit", 8, 4, 1);

  /**
   * Nothing is aligned to more than 4 unless it asks for it: the 32-bit x86, arc, csky, microblaze,
   * nios2, openrisc and sh.
   */
  public static final Abi I386 = new Abi("i386", 4, 4, 1);

  /** The 68000 family: nothing is aligned to more than 2 unless it asks for it. */
  public static final Abi M68K = new Abi("m68k", 2, 2, 1);

  /**
   * The old ABI of 32-bit ARM: as on i386, and every struct and union that is not packed is aligned
   * to 4, its size too.
   */
  public static final Abi ARM_OABI = new Abi("ARM OABI", 4, 4, 4);

  /** Every layout that an architecture of Linux has, the natural one first. */
  public static final List<Abi> ALL = List.of(NATURAL, I386, M68K, ARM_OABI);
}
