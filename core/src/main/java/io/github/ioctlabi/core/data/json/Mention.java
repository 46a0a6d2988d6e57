package io.github.ioctlabi.core.data.json;

import java.util.Set;
import java.util.stream.Stream;

/** A name that a text uses, and where. */
public record Mention(String name, int line, int column) {
  /** A fault of the name. */
  public DataException fault(String what, String remedy) {
    return new DataException(line, column, what, remedy);
  }

  static Stream<Mention> below(Node node, Set<String> names, String skipped) {
    return switch (node) {
      case Node.Members members ->
          members.entries().entrySet().stream()
              .filter(each -> !each.getKey().equals(skipped))
              .flatMap(each -> of(each.getKey(), each.getValue().value(), names, skipped));
      case Node.Elements list -> list.nodes().stream().flatMap(each -> below(each, names, skipped));
      case Node.Text _, Node.Whole _, Node.Flag _ -> Stream.empty();
    };
  }

  private static Stream<Mention> of(String key, Node value, Set<String> names, String skipped) {
    return names.contains(key) && value instanceof Node.Text text
        ? Stream.of(new Mention(text.text(), text.line(), text.column()))
        : below(value, names, skipped);
  }
}
