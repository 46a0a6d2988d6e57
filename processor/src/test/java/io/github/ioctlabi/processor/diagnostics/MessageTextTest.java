package io.github.ioctlabi.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTextTest {
  @ParameterizedTest
  @CsvSource({
    "0x00, \\u0000",
    "0x07, \\u0007",
    "0x0a, \\u000a",
    "0x1b, \\u001b",
    "0x7f, \\u007f",
    "0x85, \\u0085",
    "0xa0, \\u00a0",
    "0xad, \\u00ad",
    "0x34f, \\u034f",
    "0x1160, \\u1160",
    "0x200b, \\u200b",
    "0x200d, \\u200d",
    "0x2028, \\u2028",
    "0x202e, \\u202e",
    "0x2066, \\u2066",
    "0x2800, \\u2800",
    "0x3000, \\u3000",
    "0x3164, \\u3164",
    "0xd800, \\ud800",
    "0xdc00, \\udc00",
    "0xe000, \\ue000",
    "0xfe0f, \\ufe0f",
    "0xfeff, \\ufeff",
    "0xffff, \\uffff",
    "0xe0041, \\udb40\\udc41",
    "0xe0100, \\udb40\\udd00"
  })
  void whatCannotBeSeenIsANumber(String point, String shown) {
    String text = Character.toString(Integer.decode(point));
    assertEquals("[BadCName] 'a" + shown + "b'", MessageText.of("[BadCName] 'a" + text + "b'"));
  }

  @Test
  void whatCanBeSeenStands() {
    String text = "[BadCName] 'Gr\u00f6\u00dfe', \u6e29, e\u0301, \ud83d\ude00: put \"x\" ~ !";
    assertEquals(text, MessageText.of(text));
  }

  @Test
  void everythingIsOnOneLineOfWhatHasALook() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      String shown = MessageText.of(Character.toString(point));
      assertTrue(
          shown.codePoints().noneMatch(each -> each != ' ' && Character.isSpaceChar(each))
              && shown.codePoints().noneMatch(Character::isISOControl)
              && shown.codePoints().noneMatch(Character::isIdentifierIgnorable),
          shown);
    }
  }

  @Test
  void longNamesAreShort() {
    String name = "a".repeat(100_000);
    String start = "a".repeat(39);
    String end = "a".repeat(19);
    assertEquals(
        "[X] 'a': put '" + start + "..." + end + "' into it",
        MessageText.of("[X] 'a': put '" + name + "' into it"));
    assertEquals(
        "[X] Bad.S." + start.substring(6) + "..." + end + ": remove it",
        MessageText.of("[X] Bad.S." + name + ": remove it"));
    String whole = "[X] '" + "a".repeat(255) + "': put name = \"" + "b".repeat(255) + "\" there";
    assertEquals(whole, MessageText.of(whole));
  }

  @Test
  void longTextsAreShort() {
    assertEquals(
        "[X] the struct's '"
            + "a ".repeat(19)
            + "a..."
            + " a".repeat(9)
            + " ' is no name: rename it",
        MessageText.of("[X] the struct's '" + "a ".repeat(50_000) + "' is no name: rename it"));
  }

  @Test
  void noMessageIsHuge() {
    String list =
        String.join(", ", IntStream.range(0, 50_000).mapToObj(i -> "'member" + i + "'").toList());
    String shown = MessageText.of("[X] too many: " + list + ": take some away");
    assertEquals(8_003, shown.length());
    assertTrue(shown.startsWith("[X] too many: 'member0', ") && shown.endsWith(": take some away"));
  }

  @Test
  void halfACharacterIsSeenAsSuch() {
    String shown = MessageText.of("x" + "\ud83d\ude00".repeat(1_000));
    assertTrue(shown.contains("\ud83d\ude00\\ud83d...\ud83d\ude00"), shown);
  }
}
