package io.github.ioctlabi.runtime.support;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  private static byte[] write(String value, int bytes) {
    byte[] all = new byte[bytes + 4];
    Arrays.fill(all, (byte) 0x55);
    Text.write("C.name", value, MemorySegment.ofArray(all), 2, bytes);
    assertEquals(0x55, all[1], "the byte before the member");
    assertEquals(0x55, all[bytes + 2], "the byte after the member");
    return Arrays.copyOfRange(all, 2, bytes + 2);
  }

  private static String read(byte... bytes) {
    return Text.read(MemorySegment.ofArray(bytes), 0, bytes.length);
  }

  @Test
  void everyCodePointIsWrittenAsUtf8() {
    byte[] member = new byte[8];
    MemorySegment segment = MemorySegment.ofArray(member);
    for (int point = 1; point <= Character.MAX_CODE_POINT; point++) {
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        continue;
      }
      String value = Character.toString(point);
      Text.write("C.name", value, segment, 0, 8);
      byte[] expected = Arrays.copyOf(value.getBytes(StandardCharsets.UTF_8), 8);
      assertArrayEquals(expected, member);
      assertEquals(value, Text.read(segment, 0, 8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "abcdefg", "grün", "日本", "🎈abc", "\uFEFFx", "\uFFFF"})
  void whatFitsIsZeroPadded(String value) {
    byte[] expected = Arrays.copyOf(value.getBytes(StandardCharsets.UTF_8), 8);
    assertArrayEquals(expected, write(value, 8));
    assertEquals(value, read(write(value, 8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcdefgh", "abcdefü", "日本ab", "🎈🎈"})
  void whatDoesNotFitIsRefused(String value) {
    var e = assertThrows(IllegalArgumentException.class, () -> write(value, 8));
    assertEquals(
        "C.name: 8 bytes of UTF-8, at most 7 fit; to send back what the kernel filled to its end,"
            + " or with bytes that are no UTF-8, declare it as @Length(8) byte[], or call with a"
            + " MemorySegment",
        e.getMessage());
  }

  @Test
  void nulIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> write("ab\0c", 8));
    assertEquals("C.name: NUL at index 2", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {0xd800, 0xdbff, 0xdc00, 0xdfff})
  void halfAPairIsRefused(int surrogate) {
    String last = "ab" + (char) surrogate;
    var e = assertThrows(IllegalArgumentException.class, () -> write(last, 8));
    assertEquals("C.name: unpaired surrogate at index 2", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> write(last + "c", 8));
  }

  @Test
  void aPairTheWrongWayRoundIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> write("\udf88\ud83c", 8));
    assertEquals("C.name: unpaired surrogate at index 0", e.getMessage());
  }

  @Test
  void readStopsAtNulOrAtTheEnd() {
    assertEquals("ab", read((byte) 'a', (byte) 'b', (byte) 0, (byte) 'c'));
    assertEquals("abcd", read((byte) 'a', (byte) 'b', (byte) 'c', (byte) 'd'));
    assertEquals("", read((byte) 0, (byte) 'b'));
    assertEquals("", Text.read(MemorySegment.ofArray(new byte[0]), 0, 0));
  }

  @Test
  void malformedUtf8ReadsAsReplacement() {
    byte[][] malformed = {
      {(byte) 0xff},
      {(byte) 0xc3},
      {(byte) 0xc0, (byte) 0x80},
      {'a', (byte) 0xe2, (byte) 0x82},
      {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
      {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}
    };
    for (byte[] bytes : malformed) {
      String text = read(bytes);
      assertEquals(new String(bytes, StandardCharsets.UTF_8), text);
      assertEquals('\uFFFD', text.charAt(text.length() - 1));
    }
  }

  @Test
  void anOffsetThatIsNotAligned() {
    MemorySegment segment = MemorySegment.ofArray(new long[4]);
    Text.write("C.name", "ü", segment, 13, 3);
    assertEquals("ü", Text.read(segment, 13, 3));
    assertEquals(0, segment.get(JAVA_BYTE, 16));
  }

  @Test
  @SuppressWarnings("NullAway") // what the caller hands in may be null
  void sizeOfAStringThatHasNoFixedRoom() {
    for (String value : new String[] {"", "abc", "ü", "\u20ac", "\ud83c\udf88", "a\u0001"}) {
      int bytes = value.getBytes(StandardCharsets.UTF_8).length;
      assertEquals(bytes + 1, Text.sizeOf("C.path", value));
    }
    var nul = assertThrows(IllegalArgumentException.class, () -> Text.sizeOf("C.path", "ab\0c"));
    assertEquals("C.path: NUL at index 2", nul.getMessage());
    var half = assertThrows(IllegalArgumentException.class, () -> Text.sizeOf("C.path", "\ud83c"));
    assertEquals("C.path: unpaired surrogate at index 0", half.getMessage());
    var absent = assertThrows(NullPointerException.class, () -> Text.sizeOf("C.path", null));
    assertEquals("C.path", absent.getMessage());
  }
}
