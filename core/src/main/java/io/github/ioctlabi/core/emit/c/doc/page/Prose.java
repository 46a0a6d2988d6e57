package io.github.ioctlabi.core.emit.c.doc.page;

import io.github.ioctlabi.core.emit.c.CommentText;
import io.github.ioctlabi.core.emit.c.notes.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Running text from what somebody has written: names between backquotes are code. */
public final class Prose {
  /** How notes refer to members. */
  public static final Tongue TONGUE =
      new Tongue() {
        @Override
        public String text(String text) {
          return plain(text);
        }

        @Override
        public String member(String cName) {
          return "`" + cName + "`";
        }
      };

  private static final Pattern CODE = Pattern.compile("`([A-Za-z0-9_.\\[\\]()*-]+)`");
  private static final Pattern BLANKS = Pattern.compile(" +");

  private Prose() {}

  /** Words alone. */
  public static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  /** A name alone. */
  public static List<Inline> code(String text) {
    return List.of(new Inline.Code(text));
  }

  /** A text that may hold anything, on one line. */
  public static List<Inline> of(String text) {
    List<Inline> parts = new ArrayList<>();
    String plain = plain(text);
    Matcher code = CODE.matcher(plain);
    int at = 0;
    while (code.find()) {
      add(parts, plain.substring(at, code.start()));
      parts.add(new Inline.Code(code.group(1)));
      at = code.end();
    }
    add(parts, plain.substring(at));
    return List.copyOf(parts);
  }

  private static void add(List<Inline> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Inline.Text(text));
    }
  }

  /** Without what cannot be seen, and on one line. */
  public static String plain(String text) {
    return BLANKS.matcher(CommentText.printable(text)).replaceAll(" ").strip();
  }
}
