package io.github.ioctlabi.core.data.json;

import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes the facts of an object, each on a line of its own. A fact that has its usual value is left
 * out: a flag that is false, a list without elements.
 */
public final class FactWriter {
  /** What every reader of JSON takes for the number that it is. */
  static final BigInteger GREATEST = BigInteger.TWO.pow(53);

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;
  private int values;
  private int depth;

  private FactWriter(JsonGenerator out) {
    this.out = out;
  }

  /** How it looks: two blanks a level, {@code \n} everywhere, {@code "name": value}. */
  private static final class Look extends ObjectWriteContext.Base {
    private static final CharacterEscapes ESCAPES = new Escapes();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    @Override
    public CharacterEscapes getCharacterEscapes() {
      return ESCAPES;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEntrySpacing(Separators.Spacing.NONE)
              .withArrayElementSpacing(Separators.Spacing.NONE);
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
      printer.indentArraysWith(LINES);
      printer.indentObjectsWith(LINES);
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /**
   * The text of an object, with {@code \n} at its end.
   *
   * @throws UnwritableException if it is more than a reader takes
   */
  public static String text(Consumer<FactWriter> facts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(new Look(), text)) {
      new FactWriter(out).object(facts);
    }
    String written = text.append('\n').toString();
    long bytes = written.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Limits.LONGEST_TEXT) {
      throw new UnwritableException(
          "the data have %,d bytes, and %,d are the most".formatted(bytes, Limits.LONGEST_TEXT),
          "divide the header");
    }
    return written;
  }

  private void object(Consumer<FactWriter> facts) {
    value();
    out.writeStartObject();
    depth++;
    facts.accept(this);
    depth--;
    out.writeEndObject();
  }

  /** Begins any value. */
  private void value() {
    if (++values > Limits.MOST_VALUES) {
      throw new UnwritableException(
          "the data have more than %,d values".formatted(Limits.MOST_VALUES), "divide the header");
    }
    if (depth >= Limits.DEEPEST) {
      throw new UnwritableException(
          "the data have more than %d levels".formatted(Limits.DEEPEST), "use fewer");
    }
  }

  private void name(String name) {
    if (name.length() > Limits.LONGEST_NAME) {
      throw new UnwritableException(
          "the data have a name of more than %d characters".formatted(Limits.LONGEST_NAME),
          "shorten '%s'".formatted(DataException.shown(name)));
    }
    out.writeName(name);
  }

  private void string(String string) {
    value();
    if (string.length() > Limits.LONGEST_STRING) {
      throw new UnwritableException(
          "the data have a text of more than %,d characters".formatted(Limits.LONGEST_STRING),
          "shorten '%s'".formatted(DataException.shown(string)));
    }
    out.writeString(string);
  }

  private void list(String name, Runnable elements) {
    name(name);
    value();
    out.writeStartArray();
    depth++;
    elements.run();
    depth--;
    out.writeEndArray();
  }

  /** A text that is always told. */
  public void text(String key, String value) {
    name(key);
    string(value);
  }

  /** A text that is told unless it is the usual one. */
  public void text(String key, String value, String usual) {
    if (!value.equals(usual)) {
      text(key, value);
    }
  }

  /** Texts, each on a line. */
  public void texts(String key, Collection<String> values) {
    if (!values.isEmpty()) {
      list(key, () -> values.forEach(this::string));
    }
  }

  /** What is told only where it is true. */
  public void flag(String key, boolean value) {
    flag(key, value, false);
  }

  /** What is told unless it is as usual. */
  public void flag(String key, boolean value, boolean usual) {
    if (value != usual) {
      name(key);
      value();
      out.writeBoolean(value);
    }
  }

  /** A number that is always told. */
  public void number(String key, long value) {
    number(key, BigInteger.valueOf(value));
  }

  /** A number that is told unless it is the usual one. */
  public void number(String key, long value, long usual) {
    if (value != usual) {
      number(key, value);
    }
  }

  /** A number of any size: beyond what every reader can hold it is a string. */
  public void number(String key, BigInteger value) {
    name(key);
    number(value);
  }

  private void number(BigInteger value) {
    if (value.abs().compareTo(GREATEST) > 0) {
      string(value.toString());
    } else {
      value();
      out.writeNumber(value.longValueExact());
    }
  }

  /** Numbers, each on a line. */
  public void numbers(String key, Collection<? extends Number> values) {
    if (!values.isEmpty()) {
      list(key, () -> values.forEach(value -> number(BigInteger.valueOf(value.longValue()))));
    }
  }

  /** An object. */
  public void object(String key, Consumer<FactWriter> facts) {
    name(key);
    object(facts);
  }

  /** Objects, in their order. */
  public <T> void list(String key, Collection<T> values, BiConsumer<FactWriter, T> facts) {
    if (!values.isEmpty()) {
      list(key, () -> values.forEach(value -> object(each -> facts.accept(each, value))));
    }
  }
}
