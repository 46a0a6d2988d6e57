package io.github.ioctlabi.core.emit.c.doc.page;

import io.github.ioctlabi.core.emit.c.doc.map.ByteMap;
import java.util.List;

/** A part of a section. */
public sealed interface Block {
  /** Running text. */
  record Paragraph(List<Inline> text) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /** Lines that stand as they are, such as an example in a comment. */
  record Verbatim(String text) implements Block {}

  /**
   * Code to copy.
   *
   * @param label what it is
   * @param language {@code c} or {@code java}
   */
  record Code(String label, String language, String text) implements Block {}

  /** Names and what is to be said of each in a few words. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** One of them. */
  record Fact(String name, List<Inline> text) {
    public Fact {
      text = List.copyOf(text);
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows
   * @param head the names of its columns
   * @param rows their cells, as many as columns
   */
  record Table(String caption, List<String> head, List<List<List<Inline>>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  /**
   * The bytes of a struct or union.
   *
   * @param title what is shown
   * @param text the same in a sentence
   */
  record Map(String title, String text, ByteMap map) implements Block {}
}
