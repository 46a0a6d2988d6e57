package io.github.ioctlabi.core.emit.c.doc.html;

import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import java.util.List;

/** HTML in the making: whatever a text holds, it is shown and does nothing. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Adds markup, which this package has written itself. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds markup with a text in each place. */
  Html line(String markup, Object... texts) {
    Object[] safe = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      safe[i] = escape(String.valueOf(texts[i]));
    }
    out.append(markup.formatted(safe)).append('\n');
    return this;
  }

  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  Html inline(List<Inline> parts) {
    for (Inline part : parts) {
      switch (part) {
        case Inline.Text(String text) -> text(text);
        case Inline.Code(String text) -> raw("<code>").text(text).raw("</code>");
        case Inline.Link(String text, String id) ->
            raw("<a href=\"#").text(id).raw("\"><code>").text(text).raw("</code></a>");
      }
    }
    return this;
  }

  /** A text for the inside of an element, or of an attribute in quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  String text() {
    return out.toString();
  }
}
