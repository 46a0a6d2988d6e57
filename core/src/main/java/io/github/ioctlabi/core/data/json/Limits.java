package io.github.ioctlabi.core.data.json;

/**
 * What a text may have at the most. A reader of a hostile one ends in time by them, and what is
 * written keeps them, so that it can be read.
 */
final class Limits {
  /** The bytes of a text: every header of the kernel together has fewer. */
  static final int LONGEST_TEXT = 16 << 20;

  static final int LONGEST_STRING = 1 << 20;

  /** A fact's name, which may be one that a declaration gives: those have as many bytes. */
  static final int LONGEST_NAME = 255;

  /** Digits and sign of a 64-bit number. */
  static final int LONGEST_NUMBER = 20;

  static final int DEEPEST = 64;
  static final int MOST_VALUES = 2_000_000;

  private Limits() {}
}
