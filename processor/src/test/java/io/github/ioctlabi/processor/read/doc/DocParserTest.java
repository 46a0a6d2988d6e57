package io.github.ioctlabi.processor.read.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.model.names.Doc;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocParserTest {
  private static List<String> html(String comment) {
    return DocParser.parse(comment, false).paragraphs();
  }

  private static List<String> markdown(String comment) {
    return DocParser.parse(comment, true).paragraphs();
  }

  @Test
  void foldsWhiteSpace() {
    assertEquals(List.of("One sentence. Another."), html(" One\n   sentence.\tAnother.\n"));
  }

  @Test
  void splitsParagraphs() {
    assertEquals(List.of("One.", "Two.", "Three."), html("One.\n\n<p>Two.</p>\n<P>\nThree."));
    assertEquals(List.of("One.", "Two."), markdown("One.\n\nTwo."));
  }

  @Test
  void stripsInlineTags() {
    assertEquals(
        List.of("See Sensor.reset, the text, a < b, and {braces}."),
        html(
            "See {@link Sensor#reset}, {@linkplain Sensor#set(int, int) the text}, {@code a < b},"
                + " and {@literal {braces}}."));
  }

  @Test
  void keepsCodeAsItStands() {
    assertEquals(List.of("List<String> &amp; @Foo"), html("{@code List<String> &amp; @Foo}"));
    assertEquals(List.of("List<String> *x*"), markdown("`List<String> *x*`"));
  }

  @Test
  void removesTagsAndDecodesEntities() {
    assertEquals(
        List.of("bold < 5 \u00b5s & \u00e9 &unknown;"),
        html("<b class='x'>bold</b> &lt; 5 &micro;s &amp; &#233; &unknown;<!-- gone -->"));
  }

  @Test
  void makesListsReadable() {
    assertEquals(
        List.of("Either", "- one", "- two", "or none."),
        html("Either\n<ul>\n<li>one\n<li>two</li>\n</ul>\nor none."));
    assertEquals(List.of("Either", "- one", "- two"), markdown("Either\n- one\n* two"));
  }

  @Test
  void readsMarkdown() {
    assertEquals(
        List.of("Title", "Strong and weak, a link and Sensor.reset."),
        markdown(
            "# Title\n**Strong** and *weak*, [a link](https://example.org) and [Sensor#reset]."));
  }

  @Test
  void readsBlockTags() {
    Doc doc =
        DocParser.parse(
            "Does it.\n@param rate samples\n    a second\n@param <T> nothing\n@return the\n  result"
                + "\n@since 1\n@see Other",
            false);
    assertEquals(List.of("Does it."), doc.paragraphs());
    assertEquals("samples a second", doc.param("rate"));
    assertEquals("the result", doc.returns());
  }

  @Test
  void anAtSignInCodeBeginsNoBlockTag() {
    assertEquals(
        List.of("Write @Foo like this. Then go on."),
        html("Write {@code\n@Foo} like this.\nThen go on."));
  }

  @Test
  void anEmptyCommentIsNoText() {
    assertEquals(new Doc(List.of(), Map.of(), ""), DocParser.parse("", false));
    assertEquals(List.of(), html(" \n \n<p>"));
  }

  @Test
  void survivesWhatIsNotClosed() {
    assertEquals(List.of("a {@code b"), html("a {@code b"));
    assertEquals(List.of("a < b and c > d"), html("a < b and c > d"));
    assertEquals(List.of("a `b"), markdown("a `b"));
    assertEquals(List.of("[a"), markdown("[a"));
  }

  @Test
  void keepsTheLinesOfCode() {
    assertEquals(
        List.of("For example:", "if (a < b)\n    f(x,  y);\n\ng();", "and so on."),
        html(
            """
            For example:
            <pre>{@code
              if (a < b)
                  f(x,  y);

              g();
            }</pre>
            and so on.\
            """));
    assertEquals(
        List.of("a &b\n        @param x", "End."), markdown("```c\na &b\n\t@param x\n```\nEnd."));
    assertEquals(List.of("*a*\n_b_\n~~~"), markdown("~~~~\n*a*\n_b_\n~~~\n"));
    assertEquals(List.of("a.b();\n  c"), html("{@snippet lang=java :\n  a.b();\n    c\n}"));
    assertEquals(List.of("one line"), html("<pre>\n one   line\n</pre>"));
  }

  @Test
  void snippetsOfElsewhereAreNotShown() {
    assertEquals(List.of("See ."), html("See {@snippet file=\"A.java\" region=\"x\"}."));
  }

  @Test
  void blocksOfMarkdownStandApart() {
    assertEquals(
        List.of("Title", "1. one", "- nested", "2) two", "quoted and on", "a | b", "1 | 2", "End."),
        markdown(
            """
            Title
            =====
            1. one
               * nested
            2) two
            > quoted
            > and on

            | a | b |
            |---|:-:|
            | 1 | 2 |
            * * *
            [ref]: https://example.org "title"
            End.\
            """));
  }

  @Test
  void cellsOfATableStandApart() {
    assertEquals(
        List.of("T", "a | b", "1 | 2"),
        html("<table><caption>T</caption><tr><th>a<th>b</tr><tr><td>1</td><td>2</td></table>"));
  }

  @Test
  void itemsHoldParagraphs() {
    assertEquals(List.of("- one", "more", "- two"), html("<ul><li><p>one<p>more<li>two</ul>"));
    assertEquals(List.of(), html("<ul><li></li><li></ul>"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "***both*** and **a *b* c**|both and a b c",
        "**see {@link X the *label* }**|see the label",
        "*a {@b b* c} d*|a b* c d",
        "_weak_ and __strong__, not snake_case or __x|weak and strong, not snake_case or __x",
        "2*3*4 * 5, *p and &*q|2*3*4 * 5, *p and &*q",
        "[C#](https://x.org/a_(b) \"t\"), [x][y]|C#, x",
        "[#reset], [Sensor#set(int, int)], [String\\[\\]]|reset, Sensor.set(int, int), String[]",
        "bits [7:0] of a[1] and []|bits [7:0] of a[1] and []",
        "![picture](x.png)|picture",
        "\\*x\\* \\[y] \\&amp; \\`z`|*x* [y] &amp; `z`",
        "``a`b`` and `c|a`b and `c",
      })
  void spansOfMarkdown(String comment, String expected) {
    assertEquals(List.of(expected), markdown(comment));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "{@link Foo#bar(int, int)}|Foo.bar(int, int)",
        "{@link Foo#bar(int,int)  the {@code label} },|the label,",
        "{@link Foo },|Foo,",
        "{@link Foo{@code x}}|Foox",
        "{@unknown a {@b {c}}} d|a {c} d",
        "{@b {@code }} {@b x}|x",
        "{@ x} {@}|{@ x} {@}",
        "{@return the rate}|Returns the rate.",
        "x{@b  y }z|xyz",
        "&#0;&#65;&#x1F600;&#xD800;&#8232;&#x202e;&#x110000;|A😀\ufffd &#x110000;",
        "&#00000000065; &#xffffffffff; &#x; &#; &; &amp|&#00000000065; &#xffffffffff; &#x; &#; &;"
            + " &amp",
        "&amp;lt; &#42;&#47;|&lt; */",
        "a<b>c</b>d<br/>|acd",
        "<!-- a --> b <!-- c|b <!-- c",
      })
  void inlineTagsAndEntities(String comment, String expected) {
    assertEquals(List.of(expected), html(comment));
  }

  @Test
  void aBraceThatIsNotClosedHidesNoBlockTag() {
    Doc doc =
        DocParser.parse(
            "Takes { and {@code x.\n @param\ta b\n@param a c\n@param\n@return d", false);
    assertEquals(List.of("Takes { and {@code x."), doc.paragraphs());
    assertEquals(Map.of("a", "b"), doc.params());
    assertEquals("d", doc.returns());
  }

  @Test
  void leavesOutWhatCannotBeSeen() {
    assertEquals(List.of("a b c \ufffd"), html("a\u0000b\u202ec \ud800"));
  }

  @RepeatedTest(200)
  void survivesAnyText(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String alphabet =
        "ab {}@<>/&;#*`[]()!-_\\\n\r\t\"'.:=|~^\u0001\u2028\ud83d\ude00code link param";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(120); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    for (boolean markdown : new boolean[] {false, true}) {
      Doc doc = DocParser.parse(text.toString(), markdown);
      for (String paragraph : doc.paragraphs()) {
        assertTrue(
            !paragraph.isBlank() && paragraph.chars().noneMatch(Character::isISOControl),
            () -> "from " + text + ": " + paragraph);
      }
    }
  }
}
