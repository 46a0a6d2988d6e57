package io.github.ioctlabi.processor.read.doc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the text of a documentation comment into plain paragraphs. It accepts any text. */
final class PlainText {
  private static final String ITEM = "- ";
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
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

  private final String text;
  private final boolean markdown;
  private final Paragraphs out = new Paragraphs();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Brackets braces;
  private final Ahead commentEnd;
  private final Ahead emptyLine;
  private final Ticks ticks;
  private final Lines lines;
  private final Spans spans;
  private boolean inRow;
  private int at;

  /**
   * An inline tag whose text is being read.
   *
   * @param closing where its brace closes
   * @param start how long the paragraph was before it
   * @param suffix what follows its text
   * @param outside what was open before it
   */
  private record Frame(int closing, int start, String suffix, Spans.Mark outside) {}

  private PlainText(String text, boolean markdown) {
    this.text = text;
    this.markdown = markdown;
    braces = Brackets.of(text, '{', '}');
    commentEnd = Ahead.to(text, "-->");
    emptyLine = Ahead.toEmptyLine(text);
    ticks = new Ticks(text);
    lines = new Lines(text, out);
    spans = new Spans(text, out);
  }

  /**
   * The paragraphs of a comment; none if it holds no text.
   *
   * @param comment its lines, divided by {@code \n}
   */
  static List<String> paragraphs(String comment, boolean markdown) {
    PlainText plain = new PlainText(comment, markdown);
    plain.convert();
    return plain.out.all();
  }

  private void convert() {
    while (at < text.length()) {
      if (!frames.isEmpty() && at == frames.getFirst().closing()) {
        leave();
      } else if (isMarkdown() && at >= lines.tail()) {
        at = Math.max(at, lines.endBlock());
      } else if (!isMarkdown() || !beginsLine()) {
        at = next();
      }
    }
  }

  /** Where to stop: what is inside of an inline tag ends there. */
  private int limit() {
    return frames.isEmpty() ? text.length() : frames.getFirst().closing();
  }

  private boolean isMarkdown() {
    return markdown && !out.keepsLines();
  }

  /** Reads the mark at the beginning of a line, if one is there. */
  private boolean beginsLine() {
    if (at > 0 && text.charAt(at - 1) != '\n') {
      return false;
    }
    int start = lines.begin(at, limit());
    boolean moved = start > at;
    at = start;
    return moved;
  }

  /** Reads what begins here; the result is the index behind it. */
  private int next() {
    char c = text.charAt(at);
    int end =
        switch (c) {
          case '{' -> inlineTag();
          case '<' -> html();
          case '&' -> entity();
          default -> isMarkdown() ? markdown(c) : at;
        };
    if (end == at) {
      out.append(c);
      end++;
    }
    return end;
  }

  private int markdown(char c) {
    return switch (c) {
      case '`' -> code();
      case '\\' -> escape();
      case '*', '_' -> spans.emphasis(at, limit());
      case '[' -> {
        spans.open();
        yield at + 1;
      }
      case ']' -> spans.close(at, limit());
      default -> at;
    };
  }

  private int entity() {
    Optional<Entities.Entity> entity = Entities.at(text, at, limit());
    entity.ifPresent(found -> out.append(found.character()));
    return entity.map(Entities.Entity::end).orElse(at);
  }

  private int escape() {
    if (at + 1 >= limit() || !isPunctuation(text.charAt(at + 1))) {
      return at;
    }
    out.appendLiteral(text.charAt(at + 1));
    return at + 2;
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7f && !HtmlTag.isLetter(c) && !(c >= '0' && c <= '9');
  }

  private int code() {
    int from = at;
    while (from < limit() && text.charAt(from) == '`') {
      from++;
    }
    int to = ticks.closing(at);
    int end = to + (from - at);
    if (to == Ahead.NOWHERE || end > limit() || to > emptyLine.from(at)) {
      out.append(text, at, from);
      return from;
    }
    out.append(text.substring(from, to).strip());
    return end;
  }

  private int html() {
    if (text.startsWith("<!--", at)) {
      int end = commentEnd.from(at + 4);
      return end < limit() ? end + 3 : at;
    }
    Optional<HtmlTag> tag = HtmlTag.at(text, at, limit());
    tag.ifPresent(this::html);
    return tag.map(HtmlTag::end).orElse(at);
  }

  private void html(HtmlTag tag) {
    switch (tag.name()) {
      case "li" -> {
        if (tag.closing()) {
          out.end();
        } else {
          out.item(ITEM);
        }
      }
      case "pre" -> out.keepLines(!tag.closing());
      case "td", "th" -> cell(tag.closing());
      default -> {
        if (BLOCKS.contains(tag.name())) {
          out.end();
          inRow = false;
        }
      }
    }
  }

  private void cell(boolean closing) {
    if (!closing) {
      out.append(inRow ? " | " : " ");
      inRow = true;
    }
  }

  private int inlineTag() {
    int closing = braces.closing(at);
    if (closing < 0 || !text.startsWith("@", at + 1)) {
      return at;
    }
    int name = at + 2;
    int behind = name;
    while (HtmlTag.isWord(text.charAt(behind))) {
      behind++;
    }
    if (behind == name) {
      return at;
    }
    int body = behind;
    while (Character.isWhitespace(text.charAt(body)) && !(out.keepsLines() && body > behind)) {
      body++;
    }
    return inlineTag(text.substring(name, behind), body, closing);
  }

  /** Reads an inline tag; the result is where its text begins, or the index behind the whole. */
  private int inlineTag(String name, int body, int closing) {
    return switch (name) {
      case "code", "literal" -> {
        out.append(text, body, closing);
        yield closing + 1;
      }
      case "link", "linkplain", "value" -> link(body, closing);
      case "return" -> {
        out.append("Returns ");
        yield enter(body, closing, ".");
      }
      case "snippet" -> snippet(body, closing);
      // They stand for text of elsewhere.
      case "inheritDoc", "docRoot" -> closing + 1;
      default -> enter(body, closing, "");
    };
  }

  private int enter(int body, int closing, String suffix) {
    frames.addFirst(new Frame(closing, out.length(), suffix, spans.enter()));
    return body;
  }

  private void leave() {
    Frame frame = frames.removeFirst();
    out.strip(Math.min(frame.start(), out.length()));
    out.append(frame.suffix());
    spans.leave(frame.outside());
    at = frame.closing() + 1;
  }

  /** The code of a snippet; one without a colon stands elsewhere. */
  private int snippet(int body, int closing) {
    int colon = body;
    while (colon < closing && text.charAt(colon) != ':') {
      colon++;
    }
    if (colon == closing) {
      return closing + 1;
    }
    boolean kept = out.keepsLines();
    out.keepLines(true);
    out.append(text, colon + 1, closing);
    out.keepLines(kept);
    return closing + 1;
  }

  /** Reads a link: its label, or what it refers to where it has none. */
  private int link(int body, int closing) {
    int depth = 0;
    int end = body;
    while (end < closing && text.charAt(end) != '{') {
      char c = text.charAt(end);
      if (depth == 0 && Character.isWhitespace(c)) {
        break;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      end++;
    }
    int label = end;
    while (label < closing && Character.isWhitespace(text.charAt(label))) {
      label++;
    }
    if (label < closing) {
      return enter(label == end ? body : label, closing, "");
    }
    reference(text.substring(body, end));
    return closing + 1;
  }

  /** A reference as prose: {@code Sensor#read} is {@code Sensor.read}. */
  private void reference(String target) {
    out.append(target.startsWith("#") ? target.substring(1) : target.replace('#', '.'));
  }
}
