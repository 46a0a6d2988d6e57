package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.model.Doc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Elements.DocCommentKind;

/** Reads documentation comments. */
final class DocReader {
  private static final Pattern BLOCK_TAG = Pattern.compile("\\s*@(\\p{Alpha}\\w*)(?:\\s+|$)(.*)");
  private static final Pattern NAMED = Pattern.compile("(\\S+)\\s*(.*)", Pattern.DOTALL);

  private final Elements elements;

  DocReader(Elements elements) {
    this.elements = elements;
  }

  /** The comment of a declaration as plain text. */
  Doc of(Element element) {
    String comment = elements.getDocComment(element);
    if (comment == null) {
      return Doc.NONE;
    }
    boolean markdown = elements.getDocCommentKind(element) == DocCommentKind.END_OF_LINE;
    return parse(comment, markdown);
  }

  /** Parses the text of a comment, its stars or slashes already removed. */
  static Doc parse(String comment, boolean markdown) {
    List<String> blocks = blocks(comment);
    Map<String, String> params = new LinkedHashMap<>();
    String returns = "";
    for (String block : blocks.subList(1, blocks.size())) {
      Matcher named = NAMED.matcher(block);
      if (!named.matches()) {
        continue;
      }
      String text = named.group(2);
      switch (named.group(1)) {
        case "param" -> {
          Matcher param = NAMED.matcher(text);
          if (param.matches()) {
            params.putIfAbsent(param.group(1), line(param.group(2), markdown));
          }
        }
        case "return" -> returns = line(text, markdown);
        default -> {
          // Other tags speak of Java.
        }
      }
    }
    return new Doc(PlainText.paragraphs(blocks.getFirst(), markdown), params, returns);
  }

  private static String line(String text, boolean markdown) {
    return String.join(" ", PlainText.paragraphs(text, markdown));
  }

  /** The main description, then each block tag without its at sign. */
  private static List<String> blocks(String comment) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    int depth = 0;
    for (String line : comment.lines().toList()) {
      Matcher tag = BLOCK_TAG.matcher(line);
      if (depth <= 0 && tag.matches()) {
        blocks.add(block.toString());
        block = new StringBuilder(tag.group(1)).append(' ').append(tag.group(2));
        depth = 0;
      } else {
        block.append('\n').append(line);
      }
      depth += braces(line);
    }
    blocks.add(block.toString());
    return blocks;
  }

  /** How many inline tags a line leaves open; braces outside of them do not count. */
  private static int braces(String line) {
    long opened = line.chars().filter(c -> c == '{').count();
    long closed = line.chars().filter(c -> c == '}').count();
    return Math.toIntExact(opened - closed);
  }
}
