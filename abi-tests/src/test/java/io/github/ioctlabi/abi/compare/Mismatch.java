package io.github.ioctlabi.abi.compare;

/**
 * Where the processor and the compilers disagree.
 *
 * @param kind how
 * @param detail what tells it from others of its kind: a compiler, or a rule
 * @param source the interface
 * @param text what is expected and what is found
 */
public record Mismatch(Kind kind, String detail, String source, String text) {
  /** How processor and compilers can disagree. */
  public enum Kind {
    /** A compiler has another number than layout or encoding. */
    WRONG_NUMBER,
    /** A declaration is accepted whose layout differs or has padding. */
    TOO_LAX,
    /** A declaration is refused for its layout, which is the same everywhere and has no padding. */
    TOO_STRICT,
    /** A declaration is refused for something else. */
    REFUSED,
    /** A compiler does not take the header. */
    BROKEN_HEADER
  }

  /** Whether another one has the same cause, as far as one can tell. */
  public boolean isLike(Mismatch other) {
    return kind == other.kind && detail.equals(other.detail);
  }

  @Override
  public String toString() {
    return "%s %s (%s): %s".formatted(source, kind, detail, text);
  }
}
