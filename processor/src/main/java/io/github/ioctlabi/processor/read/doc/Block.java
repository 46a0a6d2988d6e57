package io.github.ioctlabi.processor.read.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A part of a documentation comment.
 *
 * @param tag the name of a block tag, or empty for the main description
 * @param text what belongs to it, its lines divided by {@code \n}
 */
record Block(String tag, String text) {
  /**
   * The main description, then the block tags. One begins with an at sign at the beginning of a
   * line, outside of inline tags and of fenced code.
   */
  static List<Block> of(String comment, boolean markdown) {
    String text = comment.lines().collect(Collectors.joining("\n"));
    Brackets braces = Brackets.of(text, '{', '}');
    Fences fences = new Fences(text);
    List<Block> blocks = new ArrayList<>();
    String tag = "";
    int from = 0;
    int inside = -1;
    for (int i = 0; i < text.length(); i++) {
      if (i > inside && (i == 0 || text.charAt(i - 1) == '\n')) {
        Optional<Fences.Fence> fence = markdown ? fences.at(i) : Optional.empty();
        int name = nameOfTag(text, i);
        if (fence.isPresent() && fence.get().closed()) {
          inside = fence.get().end();
        } else if (name >= 0) {
          blocks.add(new Block(tag, text.substring(from, i)));
          from = endOfWord(text, name);
          tag = text.substring(name, from);
        }
      }
      if (text.startsWith("{@", i)) {
        inside = Math.max(inside, braces.closing(i));
      }
    }
    blocks.add(new Block(tag, text.substring(from)));
    return blocks;
  }

  /** Where the name of the block tag begins that a line begins with, or -1. */
  private static int nameOfTag(String text, int line) {
    int i = line;
    while (i < text.length() && text.charAt(i) != '\n' && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    int name = i + 1;
    if (i == text.length() || text.charAt(i) != '@' || !isLetter(text, name)) {
      return -1;
    }
    int end = endOfWord(text, name);
    return end == text.length() || Character.isWhitespace(text.charAt(end)) ? name : -1;
  }

  private static boolean isLetter(String text, int index) {
    return index < text.length() && HtmlTag.isLetter(text.charAt(index));
  }

  private static int endOfWord(String text, int from) {
    int i = from;
    while (i < text.length() && HtmlTag.isWord(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
