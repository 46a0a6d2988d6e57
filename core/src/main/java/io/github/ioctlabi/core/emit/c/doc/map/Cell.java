package io.github.ioctlabi.core.emit.c.doc.map;

/**
 * Bytes that go together.
 *
 * @param offset where they begin
 * @param size how many they are; 0 for an array of no fixed length
 * @param use what they are for
 * @param name what they are called, empty for a hole
 * @param type their type in C
 */
public record Cell(long offset, long size, Use use, String name, String type) {
  /** What bytes are for. */
  public enum Use {
    /** Data. */
    DATA,
    /** A member that nobody uses yet. */
    RESERVED,
    /** Padding that is declared. */
    PADDING,
    /** What a compiler leaves between members. */
    HOLE,
    /** An array without a fixed length, at the end. */
    TAIL
  }
}
