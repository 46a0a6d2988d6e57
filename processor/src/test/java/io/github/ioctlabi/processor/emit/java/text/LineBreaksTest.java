package io.github.ioctlabi.processor.emit.java.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Where long lines of Java are broken. */
final class LineBreaksTest {
  private static final String LONG = "a".repeat(60);
  private static final String LONGER = "b".repeat(70);

  private static void becomes(String expected, String source) {
    assertEquals(expected, LineBreaks.shorten(source));
  }

  @Test
  void aLineThatFitsStays() {
    String line = "  call(" + "a".repeat(91) + ");";
    assertEquals(100, line.length());
    becomes(line, line);
  }

  @Test
  void theOutermostPlaceIsTaken() {
    becomes(
        "  int xyz =\n      f(" + LONG + ", g(1, 2, 3), \"a, (b\\\", c\");",
        "  int xyz = f(" + LONG + ", g(1, 2, 3), \"a, (b\\\", c\");");
  }

  @Test
  void aCallIsFilled() {
    becomes(
        "    f(1, " + LONG + ",\n        (int) g(" + LONG + "));",
        "    f(1, " + LONG + ", (int) g(" + LONG + "));");
    becomes(
        "    function(\n        " + LONGER + ".x(1, 2, 3, 4, 5));",
        "    function(" + LONGER + ".x(1, 2, 3, 4, 5));");
  }

  @Test
  void argumentsOnALineOfTheirOwnAreListed() {
    becomes(
        "    f(\n        1,\n        " + LONG + ",\n        g(2, " + LONG.substring(30) + "));",
        "    f(\n        1, " + LONG + ", g(2, " + LONG.substring(30) + "));");
  }

  @Test
  void commentsStay() {
    String comment = "  /**\n   * See f(a, " + LONGER + LONGER + ", b).\n   */";
    becomes(comment, comment);
  }

  @Test
  void aLineWithoutAPlaceStays() {
    String line = "  int " + LONG + LONG + ";";
    becomes(line, line);
  }
}
