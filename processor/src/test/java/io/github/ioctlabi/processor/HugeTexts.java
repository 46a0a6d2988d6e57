package io.github.ioctlabi.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Long texts that cost careless parsers time or stack: each one thing over and over, or a mix. */
public final class HugeTexts {
  private static final List<String> PIECES =
      List.of(
          "<!--",
          "<!-- ",
          "<!-- x --",
          "-->",
          "{@code ",
          "{@code x} ",
          "{@literal {",
          "{@link ",
          "{@link (",
          "{@link X#y(int, ",
          "{@link X label} ",
          "{@value ",
          "{@b ",
          "{@b}",
          "{@return ",
          "{@snippet ",
          "{@snippet : ",
          "{@",
          "{@ ",
          "{@x",
          "{",
          "}",
          "{}",
          "}{",
          "<",
          ">",
          "</",
          "<a",
          "<a ",
          "<a>",
          "</a>",
          "<pre>",
          "</pre>",
          "<pre>\n",
          "<p>",
          "<li>",
          "<ul><li>",
          "<table><tr><td>",
          "<a href=\"",
          "<a href='x' ",
          "<a b=c\n",
          "&",
          "&#",
          "&#x",
          "&#0;",
          "&#42;&#47;",
          "&#92;\n",
          "&#x110000;",
          "&#xd800;",
          "&#8232;",
          "&#x202e;",
          "&amp",
          "&amp;",
          "&amp;amp;",
          "\n@param x ",
          "\n@param x",
          "\n@param ",
          "\n@param",
          "\n@param <T> y",
          "\n@return ",
          "\n@since",
          "\n@",
          "@",
          "@@",
          "\n * ",
          "\n",
          "\n\n",
          "\n \n\t\n",
          "\r",
          "\r\n",
          "\f",
          "\t",
          " ",
          "  x",
          "`",
          "` ",
          "``a`",
          "\n```",
          "\n```\n",
          "\n~~~ x\n",
          "\n````\n```\n",
          "[",
          "[x",
          "]",
          "[]",
          "[](",
          "[](\"",
          "[x](y) ",
          "[x][",
          "](",
          "][",
          "[[x]",
          "![",
          "(",
          ")",
          "_",
          "__",
          "_a ",
          " _a_b",
          "*",
          "**",
          "*a ",
          "a* ",
          "**a*b__c_",
          "***a",
          "\n* ",
          "\n- ",
          "\n  - - ",
          "\n1. ",
          "\n123456789",
          "\n# ",
          "\n#",
          "\n# x #",
          "\n| a | b ",
          "\n|-|-|",
          "\n> ",
          "\n>",
          "\n---",
          "\n===",
          "\n[a]: b",
          "\n[a]: ",
          "\\",
          "\\ ",
          "\\\n",
          "\\*",
          "/*",
          "* /",
          "/",
          "// ",
          "??/",
          "?? /",
          "? ",
          ". ",
          ". x",
          ".",
          ": ",
          "Return: ",
          "return ",
          "\"",
          "'",
          "%x",
          "$L",
          "word",
          "word ",
          "Word",
          "i\u0307",
          "e\u0301",
          "\u0301",
          "\ud83d\ude00",
          "\ud83d\udc68\u200d\ud83d\udc67 ",
          "\ud800",
          "\udc00",
          "\udc00\ud800",
          "\u202e",
          "\u200f",
          "\u2066 ",
          "\u2028",
          "\u00a0",
          "\u00ad",
          "\ufeff",
          "\ufffe",
          "\ue000",
          "\u0000",
          "\u0007 ",
          "\u001b[31m",
          "\u1160",
          "\u6e29");

  private HugeTexts() {}

  /**
   * The texts, by what they are made of.
   *
   * @param length how long each is
   * @param seed of the mixed ones
   */
  public static Map<String, String> of(int length, long seed) {
    Map<String, String> texts = new LinkedHashMap<>();
    PIECES.forEach(piece -> texts.put(escaped(piece), repeated(piece, length)));
    for (String opening : List.of("{@b ", "{@link X ", "{@code {", "{@return ", "[", "(", "**")) {
      texts.put("nested " + opening, nested(opening, length));
    }
    texts.put("growing fences", growing('`', "\n", length));
    texts.put("growing ticks", growing('`', " a", length));
    texts.put("references", repeated("[](x", length / 2) + repeated(")", length / 8) + " )");
    texts.put("one link", "{@link X" + repeated("(", length) + "}");
    texts.put("one tag", "<a " + repeated("b", length));
    texts.put("one name", "{@" + repeated("b", length));
    texts.put("one address", "[x](" + repeated("y", length));
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      texts.put("mix " + i, mixed(random, length));
    }
    return texts;
  }

  private static String escaped(String piece) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      escaped.append(c < ' ' || c > '~' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
    }
    return escaped.toString();
  }

  private static String repeated(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  private static String nested(String opening, int length) {
    String closing =
        switch (opening.charAt(0)) {
          case '[' -> "]";
          case '(' -> ")";
          case '*' -> "**";
          default -> opening.endsWith("{") ? "}}" : "}";
        };
    int depth = length / (opening.length() + closing.length());
    return opening.repeat(depth) + "x" + closing.repeat(depth);
  }

  private static String growing(char mark, String between, int length) {
    StringBuilder text = new StringBuilder();
    for (int n = (int) Math.sqrt(length); n > 0; n--) {
      text.append(between).append(String.valueOf(mark).repeat(n)).append(between);
    }
    for (int n = 1; text.length() < length; n++) {
      text.append(between).append(String.valueOf(mark).repeat(n)).append(between);
    }
    return text.toString();
  }

  private static String mixed(Random random, int length) {
    int few = 2 + random.nextInt(12);
    List<String> pieces = random.ints(few, 0, PIECES.size()).mapToObj(PIECES::get).toList();
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(pieces.get(random.nextInt(few)));
    }
    return text.toString();
  }
}
