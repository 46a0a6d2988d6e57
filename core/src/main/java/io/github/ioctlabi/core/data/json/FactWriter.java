package io.github.ioctlabi.core.data.json;

import java.io.StringWriter;
import java.math.BigInteger;
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

  /** The text of an object, with {@code \n} at its end. */
  public static String text(Consumer<FactWriter> facts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(new Look(), text)) {
      new FactWriter(out).object(facts);
    }
    return text.append('\n').toString();
  }

  private void object(Consumer<FactWriter> facts) {
    out.writeStartObject();
    facts.accept(this);
    out.writeEndObject();
  }

  /** A text that is always told. */
  public void text(String key, String value) {
    out.writeName(key);
    out.writeString(value);
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
      out.writeName(key);
      out.writeStartArray();
      values.forEach(out::writeString);
      out.writeEndArray();
    }
  }

  /** What is told only where it is true. */
  public void flag(String key, boolean value) {
    flag(key, value, false);
  }

  /** What is told unless it is as usual. */
  public void flag(String key, boolean value, boolean usual) {
    if (value != usual) {
      out.writeName(key);
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
    out.writeName(key);
    number(value);
  }

  private void number(BigInteger value) {
    if (value.abs().compareTo(GREATEST) > 0) {
      out.writeString(value.toString());
    } else {
      out.writeNumber(value.longValueExact());
    }
  }

  /** Numbers, each on a line. */
  public void numbers(String key, Collection<? extends Number> values) {
    if (!values.isEmpty()) {
      out.writeName(key);
      out.writeStartArray();
      values.forEach(value -> number(BigInteger.valueOf(value.longValue())));
      out.writeEndArray();
    }
  }

  /** An object. */
  public void object(String key, Consumer<FactWriter> facts) {
    out.writeName(key);
    object(facts);
  }

  /** Objects, in their order. */
  public <T> void list(String key, Collection<T> values, BiConsumer<FactWriter, T> facts) {
    if (!values.isEmpty()) {
      out.writeName(key);
      out.writeStartArray();
      values.forEach(value -> object(each -> facts.accept(each, value)));
      out.writeEndArray();
    }
  }
}
