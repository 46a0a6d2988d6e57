package io.github.ioctlabi.processor.read.doc;

import io.github.ioctlabi.core.model.names.Doc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the text of a documentation comment. */
public final class DocParser {
  private DocParser() {}

  /**
   * Parses a comment, whatever it holds.
   *
   * @param comment its text, the stars or slashes already removed
   * @param markdown whether it is Markdown, as behind {@code ///}
   */
  public static Doc parse(String comment, boolean markdown) {
    List<Block> blocks = Block.of(comment, markdown);
    Map<String, String> params = new LinkedHashMap<>();
    String returns = "";
    for (Block block : blocks.subList(1, blocks.size())) {
      switch (block.tag()) {
        case "param" -> {
          String text = block.text().strip();
          int end = 0;
          while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
          }
          if (end > 0) {
            params.putIfAbsent(text.substring(0, end), line(text.substring(end), markdown));
          }
        }
        case "return" -> returns = line(block.text(), markdown);
        default -> {
          // Other tags speak of Java.
        }
      }
    }
    return new Doc(PlainText.paragraphs(blocks.getFirst().text(), markdown), params, returns);
  }

  private static String line(String text, boolean markdown) {
    return String.join(" ", PlainText.paragraphs(text, markdown)).replace('\n', ' ');
  }
}
