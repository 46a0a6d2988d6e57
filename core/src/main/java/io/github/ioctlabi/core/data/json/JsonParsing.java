package io.github.ioctlabi.core.data.json;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Bytes to values, within limits: of the length, the depth and the number of values. */
final class JsonParsing {
  /** What is refused here already is refused by the library only where it is far too much. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(Limits.LONGEST_TEXT)
                  .maxStringLength(Limits.LONGEST_TEXT)
                  .maxNameLength(Limits.LONGEST_STRING)
                  .maxNumberLength(Limits.LONGEST_STRING)
                  .maxNestingDepth(2 * Limits.DEEPEST)
                  .build())
          .build();

  private final JsonParser parser;
  private int values;

  private JsonParsing(JsonParser parser) {
    this.parser = parser;
  }

  /** The object that a text in UTF-8 is. */
  static Node.Members parse(byte[] bytes) {
    if (bytes.length > Limits.LONGEST_TEXT) {
      throw new DataException(
          1,
          1,
          "the text has %d bytes, and %d are the most".formatted(bytes.length, Limits.LONGEST_TEXT),
          "divide the header");
    }
    char[] text = decode(bytes);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonParsing parsing = new JsonParsing(parser);
      parsing.next();
      if (!(parsing.value(1) instanceof Node.Members object)) {
        throw new DataException(1, 1, "the text is no object", "begin it with {");
      }
      if (parser.nextToken() != null) {
        throw parsing.wrong("there is text behind the object", "remove it");
      }
      return object;
    } catch (StreamConstraintsException e) {
      throw at(e.getLocation(), "something is far too long or too deep", "shorten it");
    } catch (JacksonException e) {
      throw at(e.getLocation(), "this is no JSON (" + reason(e) + ")", "mend it there");
    }
  }

  private static String reason(JacksonException e) {
    String message = e.getOriginalMessage();
    return message == null
        ? "of another kind"
        : DataException.shown(message.lines().findFirst().orElse(""));
  }

  private static DataException at(TokenStreamLocation place, String what, String remedy) {
    return new DataException(
        Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), what, remedy);
  }

  private static char[] decode(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    int length = text.position();
    if (result.isError()) {
      int line = 1;
      int column = 1;
      for (int i = 0; i < length; i++) {
        boolean ends = text.get(i) == '\n';
        line += ends ? 1 : 0;
        column = ends ? 1 : column + 1;
      }
      throw new DataException(line, column, "a byte that is no UTF-8", "save the text as UTF-8");
    }
    char[] chars = new char[length];
    text.flip().get(chars);
    return chars;
  }

  private DataException wrong(String what, String remedy) {
    return at(parser.currentTokenLocation(), what, remedy);
  }

  private JsonToken next() {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw at(parser.currentLocation(), "the text ends too early", "take the whole file");
    }
    return token;
  }

  /** The value that begins with the token that has been read. */
  private Node value(int depth) {
    TokenStreamLocation place = parser.currentTokenLocation();
    int line = place.getLineNr();
    int column = place.getColumnNr();
    if (++values > Limits.MOST_VALUES) {
      throw wrong("more than %,d values".formatted(Limits.MOST_VALUES), "divide the header");
    }
    if (depth > Limits.DEEPEST) {
      throw wrong("more than %d levels".formatted(Limits.DEEPEST), "use fewer");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> new Node.Members(line, column, entries(depth));
      case START_ARRAY -> new Node.Elements(line, column, elements(depth));
      case VALUE_STRING -> new Node.Text(line, column, string(Limits.LONGEST_STRING));
      case VALUE_NUMBER_INT -> new Node.Whole(line, column, number());
      case VALUE_TRUE -> new Node.Flag(line, column, true);
      case VALUE_FALSE -> new Node.Flag(line, column, false);
      case VALUE_NULL -> throw wrong("null says nothing", "leave the fact out");
      case VALUE_NUMBER_FLOAT ->
          throw wrong("a number with a fraction or an exponent", "write a whole number");
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw wrong("this is no value", "write one");
    };
  }

  private String string(int longest) {
    String string = parser.getString();
    if (string.length() > longest) {
      throw wrong("a string of more than %,d characters".formatted(longest), "shorten it");
    }
    return string;
  }

  private BigInteger number() {
    return new BigInteger(digits());
  }

  private String digits() {
    String digits = parser.getString();
    if (digits.length() > Limits.LONGEST_NUMBER) {
      throw wrong("a number of more than 64 bits", "write one that fits");
    }
    return digits;
  }

  private Map<String, Node.Entry> entries(int depth) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (next() != JsonToken.END_OBJECT) {
      TokenStreamLocation place = parser.currentTokenLocation();
      String name = parser.currentName();
      if (name.length() > Limits.LONGEST_NAME) {
        throw wrong(
            "a name of more than %d characters".formatted(Limits.LONGEST_NAME), "shorten it");
      }
      if (entries.containsKey(name)) {
        throw wrong("\"%s\" stands twice".formatted(DataException.shown(name)), "remove one");
      }
      next();
      entries.put(name, new Node.Entry(place.getLineNr(), place.getColumnNr(), value(depth + 1)));
    }
    return entries;
  }

  private List<Node> elements(int depth) {
    List<Node> nodes = new ArrayList<>(1);
    while (next() != JsonToken.END_ARRAY) {
      nodes.add(value(depth + 1));
    }
    return nodes;
  }
}
