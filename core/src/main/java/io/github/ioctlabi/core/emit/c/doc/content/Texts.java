package io.github.ioctlabi.core.emit.c.doc.content;

import io.github.ioctlabi.core.emit.c.CommentText;
import io.github.ioctlabi.core.emit.c.doc.page.Block;
import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import io.github.ioctlabi.core.emit.c.doc.page.Prose;
import io.github.ioctlabi.core.model.names.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of comments on a page. */
final class Texts {
  /** Not before a small letter, so that abbreviations end no sentence. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?] (?!\\p{Ll})");

  private Texts() {}

  /** The paragraphs of a comment; lines of code stand as they are. */
  static List<Block> blocks(Doc doc) {
    return doc.paragraphs().stream()
        .filter(text -> !Prose.plain(text).isEmpty())
        .<Block>map(text ->
            text.indexOf('\n') >= 0
                ? new Block.Verbatim(lines(text))
                : new Block.Paragraph(Prose.of(text)))
        .toList();
  }

  private static String lines(String text) {
    return text.lines()
        .map(line -> CommentText.printable(line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  /** The first sentence of a comment, or nothing. */
  static List<Inline> summary(Doc doc) {
    return doc.isEmpty() ? List.of() : Prose.of(firstSentence(doc.paragraphs().getFirst()));
  }

  private static String firstSentence(String text) {
    String plain = Prose.plain(text);
    Matcher end = SENTENCE_END.matcher(plain);
    return end.find() ? plain.substring(0, end.start() + 1) : plain;
  }

  /** The whole comment as one text. */
  static List<Inline> whole(Doc doc) {
    return Prose.of(String.join(" ", doc.paragraphs()));
  }

  static Block paragraph(String text) {
    return new Block.Paragraph(Prose.of(text));
  }

  /** Lists with commas between them. */
  static List<Inline> joined(List<List<Inline>> parts, String between) {
    List<Inline> all = new ArrayList<>();
    for (List<Inline> part : parts) {
      if (!all.isEmpty()) {
        all.add(new Inline.Text(between));
      }
      all.addAll(part);
    }
    return all;
  }
}
