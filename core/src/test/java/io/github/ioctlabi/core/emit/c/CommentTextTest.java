package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.kit.Bounded;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CommentTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a */ b,a * / b",
        "a /* b,a / * b",
        "/*/,/ * /",
        "why??/,why? ?/",
        "what??!,what? ?!",
        "really??,really??",
        "C:\\ or D:\\x,\"C:\\\" or D:\\x",
        "a\u202eb\u0000c,abc",
        "a\u00a0\tb,a b",
        "a\ud800b,aU+D800b",
        "温度 😀,温度 😀",
        "a@b %c &d,a@b %c &d",
      })
  void plainTextKeepsItsLook(String text, String expected) {
    assertEquals(expected, CommentText.plain(text));
  }

  @ParameterizedTest
  @CsvSource({
    "me@here.org,me(at)here.org",
    "5%x,5% x",
    "R&D,R& D",
    "50% & more,50% & more",
  })
  void kernelDocSeesNoReferences(String text, String expected) {
    assertEquals(expected, CommentText.kernelDoc(text));
  }

  @ParameterizedTest
  @FieldSource("io.github.ioctlabi.core.emit.c.NastyTexts#ALL")
  void isDoneAfterOneTime(String text) {
    String once = CommentText.kernelDoc(text);
    assertEquals(once, CommentText.kernelDoc(once));
    assertEquals(once, CommentText.plain(once));
  }

  @ParameterizedTest
  @FieldSource("io.github.ioctlabi.core.emit.c.NastyTexts#ALL")
  void linesStayNarrowAndBare(String text) {
    String comment = new Comment("/**").paragraph(CommentText.kernelDoc(text)).text();
    for (String line : comment.lines().toList()) {
      assertTrue(CSource.width(line) <= CSource.WIDTH || !line.substring(3).contains(" "), line);
      assertEquals(line.stripTrailing(), line);
      assertFalse(line.endsWith("\\"), line);
      assertFalse(
          line.matches("(?i).*\\* *(doc|note|returns?|context|description|example) *:[^:].*"));
    }
  }

  @Test
  void aLongWordTakesNoLongTime() {
    String word = "w".repeat(200_000);
    assertEquals(
        word,
        Bounded.run(
            "a long word",
            Bounded.SMALL_STACK,
            Duration.ofSeconds(10),
            () -> CommentText.plain(word)));
  }

  @Test
  void codeKeepsItsLines() {
    String safe = CommentText.kernelDocLines("f(a,  &b);\n\n  /* @x */\nReturn: c\\");
    assertEquals("f(a,  & b);\n\n  / * (at)x * /\nReturn: \"c\\\"", safe);
    assertEquals(
        """
        /**
         *
         *     f(a,  & b);
         *
         *       / * (at)x * /
         *     Return - "c\\"
         */
        """,
        new Comment("/**").line("").paragraph(safe).text());
  }

  @Test
  void codeBecomesALiteralBlock() {
    Doc doc = new Doc(List.of("x y\nz", "Such as:", "a\n  b", "c\nd"), Map.of(), "");
    assertEquals(
        """
        /**
         * struct s - x y z
         *
         * Such as::
         *
         *     a
         *       b
         *
         * ::
         *
         *     c
         *     d
         */
        """,
        KernelDoc.of("struct s", doc, "").text());
  }

  @Test
  void sectionHeadsAreDefused() {
    assertEquals("/*\n * Return - x\n */\n", new Comment("/*").paragraph("Return: x").text());
    assertEquals(
        "/*\n * the return: x\n */\n", new Comment("/*").paragraph("the return: x").text());
  }
}
