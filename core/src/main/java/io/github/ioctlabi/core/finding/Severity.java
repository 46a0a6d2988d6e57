package io.github.ioctlabi.core.finding;

/** How a finding reaches whoever compiles. */
public enum Severity {
  /** It fails the compilation. */
  ERROR,
  /** It warns. */
  WARNING,
  /** It only informs. */
  NOTE
}
