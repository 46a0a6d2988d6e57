package io.github.ioctlabi.core.data.json;

import io.github.ioctlabi.core.finding.Spelling;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes the facts of an object, as {@link FactWriter} writes them, in any order. A fact that is
 * missing has its usual value; without one it is an error, and so is a fact that nobody takes.
 */
public final class FactReader {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final Node.Members object;
  private final Set<String> asked = new LinkedHashSet<>();

  private FactReader(Node.Members object) {
    this.object = object;
  }

  /**
   * Reads a text in UTF-8 that is an object.
   *
   * @throws DataException if it is something else, for whatever reason
   */
  public static <T> T read(byte[] text, Function<FactReader, T> form) {
    return new FactReader(JsonParsing.parse(text)).whole(form);
  }

  private <T> T whole(Function<FactReader, T> form) {
    T read = form.apply(this);
    end();
    return read;
  }

  /** Makes sure that all facts have been taken. Whoever reads an object in steps calls it last. */
  public void end() {
    object
        .entries()
        .forEach((name, entry) -> {
          if (!asked.contains(name)) {
            throw new DataException(
                entry.line(),
                entry.column(),
                "\"%s\" is no fact that is known here".formatted(DataException.shown(name)),
                Spelling.meant(name, asked)
                    .filter(known -> !object.entries().containsKey(known))
                    .map(known -> "write \"" + known + "\"")
                    .orElse("remove it"));
          }
        });
  }

  private @Nullable Node find(String key) {
    asked.add(key);
    Node.Entry entry = object.entries().get(key);
    return entry == null ? null : entry.value();
  }

  private Node need(String key) {
    Node node = find(key);
    if (node == null) {
      throw fault("\"%s\" is missing".formatted(key), "write it");
    }
    return node;
  }

  /** Whether a fact is told. */
  public boolean has(String key) {
    return find(key) != null;
  }

  /** The one of some keys that is there: it says what the object is. */
  public String kind(String... keys) {
    List<String> found = Arrays.stream(keys).filter(this::has).toList();
    if (found.size() != 1) {
      throw fault(
          found.isEmpty()
              ? "nothing says what this is"
              : "\"%s\" and \"%s\" exclude each other".formatted(found.get(0), found.get(1)),
          "write one of " + String.join(", ", keys));
    }
    return found.getFirst();
  }

  /** The line, from 1, of its first fact. */
  public int line() {
    return object.entries().values().stream()
        .findFirst()
        .map(Node.Entry::line)
        .orElse(object.line());
  }

  /** A fault of the object. */
  public DataException fault(String what, String remedy) {
    return new DataException(object.line(), object.column(), what, remedy);
  }

  /** A fault of a fact. */
  public DataException fault(String key, String what, String remedy) {
    Node node = need(key);
    return new DataException(node.line(), node.column(), what, remedy);
  }

  private static DataException other(String key, Node node, String wanted) {
    return new DataException(
        node.line(),
        node.column(),
        "\"%s\" is %s".formatted(key, node.described()),
        "write " + wanted);
  }

  /** A text that must be told. */
  public String text(String key) {
    return text(key, need(key));
  }

  private static String text(String key, Node node) {
    if (node instanceof Node.Text text) {
      return text.text();
    }
    throw other(key, node, "a string");
  }

  /** A text, or what it usually is. */
  public String text(String key, String usual) {
    Node node = find(key);
    return node == null ? usual : text(key, node);
  }

  /** A text that may be missing. */
  public Optional<String> optional(String key) {
    return Optional.ofNullable(find(key)).map(node -> text(key, node));
  }

  /** Texts, none if they are missing. */
  public List<String> texts(String key) {
    return elements(key).stream().map(node -> text(key, node)).toList();
  }

  private List<Node> elements(String key) {
    Node node = find(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Node.Elements list) {
      return list.nodes();
    }
    throw other(key, node, "a list");
  }

  /** What is true only where it is told. */
  public boolean flag(String key) {
    return flag(key, false);
  }

  /** What is as usual where it is not told. */
  public boolean flag(String key, boolean usual) {
    Node node = find(key);
    if (node == null) {
      return usual;
    }
    if (node instanceof Node.Flag flag) {
      return flag.value();
    }
    throw other(key, node, "true or false");
  }

  /** A number that must be told. */
  public long number(String key, long least, long most) {
    return number(key, BigInteger.valueOf(least), BigInteger.valueOf(most)).longValueExact();
  }

  /** A number, or what it usually is. */
  public long number(String key, long usual, long least, long most) {
    return has(key) ? number(key, least, most) : usual;
  }

  /** An int that must be told. */
  public int integer(String key, int least, int most) {
    return Math.toIntExact(number(key, least, most));
  }

  /** A number of any size that must be told. */
  public BigInteger number(String key, BigInteger least, BigInteger most) {
    return number(key, need(key), least, most);
  }

  private static BigInteger number(String key, Node node, BigInteger least, BigInteger most) {
    BigInteger number =
        switch (node) {
          case Node.Whole whole when !isLarge(whole.number()) -> whole.number();
          case Node.Whole large ->
              throw other(key, node, "it as a string, \"%s\"".formatted(large.number()));
          case Node.Text text -> large(key, text);
          case Node.Flag _, Node.Members _, Node.Elements _ -> throw other(key, node, "a number");
        };
    if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
      throw other(key, node, "a number from %d to %d".formatted(least, most));
    }
    return number;
  }

  private static boolean isLarge(BigInteger number) {
    return number.abs().compareTo(FactWriter.GREATEST) > 0;
  }

  private static BigInteger large(String key, Node.Text text) {
    if (!text.text().matches("-?[1-9][0-9]{0,19}")) {
      throw other(key, text, "a number");
    }
    BigInteger number = new BigInteger(text.text());
    if (!isLarge(number)) {
      throw other(key, text, "it without quotes");
    }
    return number;
  }

  /** Numbers of 64 bits, none if they are missing. */
  public List<Long> numbers(String key) {
    return elements(key).stream()
        .map(node -> number(key, node, LEAST, MOST).longValueExact())
        .toList();
  }

  private static FactReader object(String key, Node node) {
    if (node instanceof Node.Members members) {
      return new FactReader(members);
    }
    throw other(key, node, "an object");
  }

  /** An object that must be there. */
  public <T> T object(String key, Function<FactReader, T> form) {
    return object(key, need(key)).whole(form);
  }

  /** An object that may be missing. */
  public <T> Optional<T> optional(String key, Function<FactReader, T> form) {
    return Optional.ofNullable(find(key)).map(node -> object(key, node).whole(form));
  }

  /** Objects in their order, none if they are missing. */
  public <T> List<T> list(String key, Function<FactReader, T> form) {
    List<T> read = new ArrayList<>();
    readers(key).forEach(each -> read.add(each.whole(form)));
    return read;
  }

  /** Objects that are read in steps: whoever does ends each. */
  public List<FactReader> readers(String key) {
    return elements(key).stream().map(node -> object(key, node)).toList();
  }

  /** The names of the facts, in the order of the text, where they are free. */
  public List<String> names() {
    return List.copyOf(object.entries().keySet());
  }

  /**
   * All texts below the facts of the object that stand under some names.
   *
   * @param skipped the name of objects whose texts are prose
   */
  public List<Mention> mentions(Set<String> names, String skipped) {
    return object.entries().values().stream()
        .flatMap(each -> Mention.below(each.value(), names, skipped))
        .toList();
  }
}
