package io.github.ioctlabi.core.emit.c.doc.page;

/** A piece of running text. */
public sealed interface Inline {
  /** Plain words, which may hold anything. */
  record Text(String text) implements Inline {}

  /** A name or an expression. */
  record Code(String text) implements Inline {}

  /**
   * A name that leads to its section.
   *
   * @param id the section's
   */
  record Link(String text, String id) implements Inline {}
}
