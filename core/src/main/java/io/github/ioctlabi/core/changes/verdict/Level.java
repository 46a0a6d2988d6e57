package io.github.ioctlabi.core.changes.verdict;

/** How much a change breaks; the constants stand in the order of their weight. */
public enum Level {
  /**
   * Programs and kernels of both versions work together. A program that uses what is new may be
   * refused by an older kernel, and what Java alone notices is said.
   */
  SAFE,
  /** C that compiled does not any more. */
  SOURCE,
  /**
   * A program that uses only what both versions declare is refused or misunderstood, or what is new
   * is taken by the old side for something else.
   */
  ABI
}
