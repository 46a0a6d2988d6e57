package io.github.ioctlabi.processor.emit.java.text;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.model.names.Doc;

/** A documentation comment. Plain text is escaped, lines are filled. */
public final class Javadoc {
  private static final int WIDTH = 92;

  private final StringBuilder text = new StringBuilder();
  private boolean tagged;

  /** Adds a paragraph; the first one begins with the summary. */
  public Javadoc paragraph(String html) {
    if (text.isEmpty()) {
      fill(html, "");
    } else {
      text.append('\n');
      fill("<p>" + html, "");
    }
    return this;
  }

  /**
   * Adds the paragraphs of a declaration's comment, or if it has none a sentence in their place.
   */
  public Javadoc description(Doc doc, String otherwise) {
    if (doc.isEmpty()) {
      return paragraph(otherwise);
    }
    for (String plain : doc.paragraphs()) {
      if (plain.indexOf('\n') >= 0) {
        lines(plain);
      } else {
        paragraph(escape(plain));
      }
    }
    return this;
  }

  private void lines(String plain) {
    text.append(text.isEmpty() ? "<pre>\n" : "\n<pre>\n");
    plain.lines().forEach(line -> text.append(escape(line)).append('\n'));
    text.append("</pre>\n");
  }

  /** Adds a block tag, such as {@code @return}, with its text. */
  public Javadoc tag(String tag, String html) {
    if (!tagged) {
      text.append('\n');
      tagged = true;
    }
    fill(tag + " " + html, "    ");
    return this;
  }

  /** The comment for JavaPoet. */
  public CodeBlock block() {
    return CodeBlock.of("$L", text);
  }

  /** Plain text as HTML that no tag, comment end or Unicode escape can come out of. */
  public static String escape(String plain) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '@', '{', '}', '\\' -> html.append("&#").append((int) c).append(';');
        case '/' -> html.append(i > 0 && plain.charAt(i - 1) == '*' ? "&#47;" : "/");
        default -> html.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return html.toString();
  }

  private void fill(String html, String indent) {
    int column = 0;
    for (String word : html.split(" +", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        text.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    text.append('\n');
  }
}
