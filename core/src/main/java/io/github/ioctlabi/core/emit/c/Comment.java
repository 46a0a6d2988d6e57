package io.github.ioctlabi.core.emit.c;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A block comment in the kernel's style, its lines wrapped at column 80. */
public final class Comment {
  /**
   * The first words by which kernel-doc, at any place after a star, knows the head of a section.
   */
  private static final Pattern SECTION =
      Pattern.compile(
          "(^|\\*)(\\s*)(doc|description|context|returns?|notes?|examples?)\\s*:(?!:)",
          Pattern.CASE_INSENSITIVE);

  private final List<String> lines = new ArrayList<>();

  /**
   * An empty comment.
   *
   * @param opening its first line, {@code /*} or {@code /**}
   */
  public Comment(String opening) {
    lines.add(opening);
  }

  /**
   * Adds wrapped text.
   *
   * @param lead what the first line begins with, after the star and a blank
   * @param indent what the other lines begin with, right after the star
   * @param text one that {@link CommentText} has made safe; if empty, only the lead is left
   */
  public Comment add(String lead, String indent, String text) {
    StringBuilder line = new StringBuilder(" * ").append(lead);
    int start = line.length();
    for (String word : text.split(" ", -1)) {
      if (line.length() > start && CSource.width(line + " " + word) > CSource.WIDTH) {
        end(line, start);
        line = new StringBuilder(" *").append(indent);
        start = line.length();
      }
      line.append(line.length() > start ? " " : "").append(word);
    }
    end(line, start);
    return this;
  }

  /** Adds a line of the generator's own: what follows the star, its blank too. */
  public Comment line(String line) {
    lines.add(" *" + line);
    return this;
  }

  /**
   * Adds a paragraph, with an empty line before it. If it has several lines, they stand as such.
   */
  public Comment paragraph(String text) {
    separator();
    if (!CommentText.hasLines(text)) {
      return add("", " ", text);
    }
    text.lines().forEach(line -> end(new StringBuilder(" *     ").append(line), 2));
    return this;
  }

  /** Adds an empty line, unless the comment begins or there is one. */
  public Comment separator() {
    if (lines.size() > 1 && !lines.getLast().equals(" *")) {
      lines.add(" *");
    }
    return this;
  }

  private void end(StringBuilder line, int start) {
    String words = SECTION.matcher(line.substring(start)).replaceAll("$1$2$3 -");
    lines.add((line.substring(0, start) + words).stripTrailing());
  }

  /** The comment as it stands in the file, with a newline at its end. */
  public String text() {
    return String.join("\n", lines) + "\n */\n";
  }
}
