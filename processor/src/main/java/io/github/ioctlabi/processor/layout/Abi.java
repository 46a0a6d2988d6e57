package io.github.ioctlabi.processor.layout;

import java.util.List;

/**
 * How a compiler lays out structs. Integers are as large as they say everywhere; what differs is
 * where they may stand.
 *
 * @param name the architectures, as messages name them
 * @param longLongAlignment the alignment of a plain 64-bit integer, such as those inside of {@code
 *     struct __kernel_timespec}, in bytes
 * @param integerAlignment the alignment that 32-bit integers are capped at, in bytes
 * @param structAlignment the smallest alignment of a struct, in bytes
 */
public record Abi(String name, int longLongAlignment, int integerAlignment, int structAlignment) {
  /** All 64-bit architectures, and the 32-bit ones that align 64-bit integers to 8. */
  public static final Abi NATURAL = new Abi("64-bit", 8, 4, 1);

  /** The 32-bit x86, sh4 and arc. */
  public static final Abi I386 = new Abi("i386, sh4 and arc", 4, 4, 1);

  /** The 68000 family: nothing is aligned to more than 2 unless it asks for it. */
  public static final Abi M68K = new Abi("m68k", 2, 2, 1);

  /** The old ABI of 32-bit ARM: the size of every struct is a multiple of 4. */
  public static final Abi ARM_OABI = new Abi("ARM OABI", 4, 4, 4);

  /** Every layout that a supported architecture has, the natural one first. */
  public static final List<Abi> ALL = List.of(NATURAL, I386, M68K, ARM_OABI);
}
