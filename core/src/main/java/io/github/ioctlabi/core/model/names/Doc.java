package io.github.ioctlabi.core.model.names;

import java.util.List;
import java.util.Map;

/**
 * A documentation comment as plain text: no tags, no markup, white space folded. It may hold
 * anything else; each output escapes it for its own language.
 *
 * @param paragraphs the main description; the first sentence of the first one is the summary. Code
 *     keeps its lines: such a paragraph has several, divided by {@code \n}, and its blanks count
 * @param params the text of each {@code @param}, by name
 * @param returns the text of {@code @return}, or empty
 */
public record Doc(List<String> paragraphs, Map<String, String> params, String returns) {
  /** The absence of a comment. */
  public static final Doc NONE = new Doc(List.of(), Map.of(), "");

  public Doc {
    paragraphs = List.copyOf(paragraphs);
    params = Map.copyOf(params);
  }

  /** The text of a {@code @param}, or empty. */
  public String param(String name) {
    return params.getOrDefault(name, "");
  }

  /** Whether there is no main description. */
  public boolean isEmpty() {
    return paragraphs.isEmpty();
  }
}
