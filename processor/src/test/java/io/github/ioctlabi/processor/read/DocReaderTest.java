package io.github.ioctlabi.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.processor.model.Doc;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DocReaderTest {
  private static List<String> html(String comment) {
    return DocReader.parse(comment, false).paragraphs();
  }

  private static List<String> markdown(String comment) {
    return DocReader.parse(comment, true).paragraphs();
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
        DocReader.parse(
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
    assertEquals(new Doc(List.of(), Map.of(), ""), DocReader.parse("", false));
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
      Doc doc = DocReader.parse(text.toString(), markdown);
      for (String paragraph : doc.paragraphs()) {
        assertTrue(
            !paragraph.isBlank() && paragraph.chars().noneMatch(Character::isISOControl),
            () -> "from " + text + ": " + paragraph);
      }
    }
  }
}
