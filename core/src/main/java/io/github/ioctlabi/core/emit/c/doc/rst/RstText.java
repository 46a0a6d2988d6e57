package io.github.ioctlabi.core.emit.c.doc.rst;

import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Running text in reStructuredText: whatever it holds, it is shown and marks nothing up. */
final class RstText {
  private static final int WIDTH = 80;

  private static final String COMMENT = ".. ";

  /** What can begin or end a markup, wherever it stands. */
  private static final Pattern MARKUP =
      Pattern.compile("[\\\\*`|<>\\[\\]]|:(?=:|\\S|$)|_(?![A-Za-z0-9])");

  /** What makes a list, a field or a comment of a line. */
  private static final Pattern LINE_START =
      Pattern.compile("(?:[^\\p{L}\\p{N}`]|\\(?[\\p{L}\\p{N}]+[.)]).*");

  private final UnaryOperator<String> labels;

  /** With the names that link targets have in the document. */
  RstText(UnaryOperator<String> labels) {
    this.labels = labels;
  }

  /** A text on one line, for a title or a cell. */
  String line(List<Inline> parts) {
    return guarded(joined(parts));
  }

  /** A text on lines of its own. */
  String wrapped(List<Inline> parts, String indent) {
    return lines(words(joined(parts)), WIDTH - indent.length())
        .map(each -> indent + guarded(each))
        .collect(Collectors.joining("\n"));
  }

  /**
   * A comment. Nothing is marked up in one, and a backslash would be read as it stands.
   *
   * @param sentence words that begin no directive
   */
  static String comment(String sentence) {
    return lines(List.of(sentence.split(" ", -1)), WIDTH - COMMENT.length())
        .collect(Collectors.joining("\n" + " ".repeat(COMMENT.length()), COMMENT, ""));
  }

  private static Stream<String> lines(List<String> words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.stream();
  }

  /** Words; what is between the marks of code or a role stays together. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
      if (c == '`' && !(escaped && !code)) {
        // Two begin code and two end it; one does the same of a role.
        boolean two = i + 1 < text.length() && text.charAt(i + 1) == '`';
        word.append(c);
        if (two) {
          word.append('`');
          i++;
        }
        code = !code;
      } else if (c == ' ' && !code) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return words.stream().filter(each -> !each.isEmpty()).toList();
  }

  private static String guarded(String line) {
    if (!LINE_START.matcher(line).matches() || line.startsWith(":ref:")) {
      return line;
    }
    // Before an escaped letter, one that is not shown: backslashes alone would be a title's rule.
    return line.startsWith("\\") ? "\\ " + line : "\\" + line;
  }

  private String joined(List<Inline> parts) {
    StringBuilder out = new StringBuilder();
    for (Inline part : parts) {
      String text =
          switch (part) {
            case Inline.Text(String plain) -> escape(plain);
            case Inline.Code(String code) -> code(code);
            case Inline.Link(String name, String id) ->
                ":ref:`" + escape(name) + " <" + labels.apply(id) + ">`";
          };
      boolean marked = !(part instanceof Inline.Text);
      // Markup begins and ends only at the border of a word; this border is not shown.
      if (!out.isEmpty() && (marked || endsMarked(out)) && !isBorder(out, text)) {
        out.append("\\ ");
      }
      out.append(text);
    }
    return out.toString();
  }

  private static boolean endsMarked(StringBuilder out) {
    return out.charAt(out.length() - 1) == '`';
  }

  private static boolean isBorder(StringBuilder out, String next) {
    return out.charAt(out.length() - 1) == ' ' || next.startsWith(" ");
  }

  private static String escape(String text) {
    return MARKUP.matcher(text).replaceAll("\\\\$0");
  }

  private static String code(String text) {
    return text.isBlank() ? escape(text) : "``" + text + "``";
  }
}
