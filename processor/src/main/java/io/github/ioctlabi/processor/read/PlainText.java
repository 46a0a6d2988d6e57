package io.github.ioctlabi.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a documentation comment into plain paragraphs. It accepts any text. */
final class PlainText {
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@(\\w+)\\s*");
  private static final Pattern HTML_TAG =
      Pattern.compile("</?(\\p{Alpha}\\w*)(?:\\s[^<>]*)?/?>|<!--.*?-->", Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]\\n]*)\\](?:\\([^()\\s]*\\)|\\[[^\\[\\]\\n]*\\])?");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*])(\\*\\*|\\*|__)(?=\\S)([^*\\n]*?\\S)\\1(?![\\w*])");
  private static final Pattern CODE = Pattern.compile("(`+)([^`]+?)\\1");
  private static final Pattern ITEM = Pattern.compile("(?m)^\\s*(?:[-*+]|(\\d+[.)]))\\s+");
  private static final Pattern FENCE = Pattern.compile("(?m)^\\s*(?:```|~~~).*$");
  private static final Pattern HEADING = Pattern.compile("(?m)^\\s*#{1,6}\\s+(.*?)\\s*#*$");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "pre",
          "table",
          "tr",
          "caption",
          "div",
          "blockquote",
          "br",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");
  private static final String BREAK = "\n\n";

  private final String text;
  private final boolean markdown;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private PlainText(String text, boolean markdown) {
    this.text = text;
    this.markdown = markdown;
  }

  /** The paragraphs of a comment; none if it holds no text. */
  static List<String> paragraphs(String comment, boolean markdown) {
    PlainText plain = new PlainText(comment, markdown);
    plain.convert();
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : plain.out.toString().split("\\n[ \\t]*\\n", -1)) {
      String folded = clean(paragraph).strip();
      if (!folded.isEmpty()) {
        paragraphs.add(folded);
      }
    }
    return paragraphs;
  }

  /** Folds white space; leaves out what cannot be seen, such as controls and half characters. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().forEach(point -> clean.appendCodePoint(visible(point)));
    return clean.toString().replaceAll(" +", " ").replace(" - - ", " - ");
  }

  private static int visible(int point) {
    return switch (Character.getType(point)) {
      case Character.SURROGATE -> 0xFFFD;
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          ' ';
      default -> point;
    };
  }

  private void convert() {
    int plainFrom = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next =
          switch (c) {
            case '{' -> inlineTagEnd();
            case '<' -> htmlTagEnd();
            case '`' -> markdown ? codeEnd() : -1;
            default -> -1;
          };
      if (next < 0) {
        at++;
      } else {
        plain(text.substring(plainFrom, at));
        special(c, next);
        at = next;
        plainFrom = next;
      }
    }
    plain(text.substring(plainFrom));
  }

  private void plain(String piece) {
    String plain = piece;
    if (markdown) {
      plain = HEADING.matcher(plain).replaceAll(BREAK + "$1" + BREAK);
      plain =
          ITEM.matcher(plain)
              .replaceAll(item -> BREAK + (item.group(1) == null ? "- " : item.group(1) + " "));
      plain =
          LINK.matcher(plain)
              .replaceAll(link -> Matcher.quoteReplacement(reference(link.group(1))));
      plain = EMPHASIS.matcher(plain).replaceAll("$2");
      plain = ESCAPE.matcher(plain).replaceAll("$1");
    }
    out.append(Entities.decode(plain));
  }

  private void special(char c, int end) {
    String piece = text.substring(at, end);
    switch (c) {
      case '{' -> inlineTag(piece);
      case '<' -> htmlTag(piece);
      default -> {
        Matcher code = CODE.matcher(piece);
        out.append(code.matches() ? code.group(2).strip() : piece.replace("`", " "));
      }
    }
  }

  private int codeEnd() {
    Matcher fence = FENCE.matcher(text).region(at, text.length());
    if (fence.lookingAt()) {
      return fence.end();
    }
    Matcher code = CODE.matcher(text).region(at, text.length());
    return code.lookingAt() ? code.end() : -1;
  }

  private int htmlTagEnd() {
    Matcher tag = HTML_TAG.matcher(text).region(at, text.length());
    return tag.lookingAt() ? tag.end() : -1;
  }

  private void htmlTag(String piece) {
    Matcher tag = HTML_TAG.matcher(piece);
    String name =
        tag.matches() && tag.group(1) != null ? tag.group(1).toLowerCase(Locale.ROOT) : "";
    if (name.equals("li")) {
      out.append(BREAK).append(piece.startsWith("</") ? "" : "- ");
    } else if (BLOCKS.contains(name)) {
      out.append(BREAK);
    }
  }

  private int inlineTagEnd() {
    if (!INLINE_TAG.matcher(text).region(at, text.length()).lookingAt()) {
      return -1;
    }
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private void inlineTag(String piece) {
    Matcher tag = INLINE_TAG.matcher(piece);
    if (!tag.lookingAt()) {
      return;
    }
    String body = piece.substring(tag.end(), piece.length() - 1);
    switch (tag.group(1)) {
      case "code", "literal" -> out.append(body);
      case "link", "linkplain", "value" -> out.append(link(body));
      case "return" -> out.append("Returns ").append(nested(body)).append('.');
      case "inheritDoc", "docRoot" -> {
        // They stand for text of elsewhere.
      }
      case "snippet" -> out.append(body.substring(body.indexOf(':') + 1));
      default -> out.append(nested(body));
    }
  }

  private String nested(String body) {
    return String.join(" ", paragraphs(body, markdown));
  }

  /** The label of a link, or what it refers to where it has none. */
  private String link(String body) {
    int depth = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && Character.isWhitespace(c)) {
        return nested(body.substring(i));
      }
    }
    return reference(body);
  }

  /** A reference as prose: {@code Sensor#read} is {@code Sensor.read}. */
  private static String reference(String target) {
    String trimmed = target.strip();
    return trimmed.startsWith("#") ? trimmed.substring(1) : trimmed.replace('#', '.');
  }
}
