package io.github.ioctlabi.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

class OverlayTest {

  private sealed interface Parts {}

  private record Word(int value) implements Parts {}

  private record Low(byte value) implements Parts {}

  private static Parts read(Class<? extends Parts> member, MemorySegment segment) {
    assertTrue(segment.isReadOnly());
    if (member == Word.class) {
      return new Word(segment.get(ValueLayout.JAVA_INT_UNALIGNED, 0));
    }
    if (member == Low.class) {
      return new Low(segment.get(ValueLayout.JAVA_BYTE, 0));
    }
    throw new AssertionError(member);
  }

  @Test
  void ofAMember() {
    Word word = new Word(5);
    Overlay<Parts> overlay = Overlay.of(word);
    assertSame(word, overlay.value());
    assertSame(word, overlay.as(Word.class));
    assertSame(word, overlay.as(Parts.class));
    var other = assertThrows(IllegalStateException.class, () -> overlay.as(Low.class));
    assertEquals("the union holds Word[value=5], which is no Low", other.getMessage());
    var bytes = assertThrows(IllegalStateException.class, overlay::bytes);
    assertEquals("the union holds Word[value=5], which has no bytes yet", bytes.getMessage());
    assertEquals("Overlay[Word[value=5]]", overlay.toString());
  }

  @Test
  void ofBytes() {
    byte[] bytes = {7, 7, 7, 7};
    Overlay<Parts> overlay = Overlay.<Parts>ofBytes(bytes, OverlayTest::read);
    bytes[0] = 0;
    assertEquals(new Word(0x07070707), overlay.as(Word.class));
    assertEquals(new Low((byte) 7), overlay.as(Low.class));
    assertNull(overlay.value());
    overlay.bytes()[1] = 0;
    assertArrayEquals(new byte[] {7, 7, 7, 7}, overlay.bytes());
    assertEquals("Overlay[07 07 07 07]", overlay.toString());
  }

  @Test
  void equality() {
    Overlay<Parts> word = Overlay.of(new Word(5));
    Overlay<Parts> bytes = Overlay.<Parts>ofBytes(new byte[] {5, 0, 0, 0}, OverlayTest::read);
    Overlay<Parts> same = Overlay.<Parts>ofBytes(new byte[] {5, 0, 0, 0}, OverlayTest::read);
    assertEquals(Overlay.of(new Word(5)), word);
    assertEquals(Overlay.of(new Word(5)).hashCode(), word.hashCode());
    assertEquals(same, bytes);
    assertEquals(same.hashCode(), bytes.hashCode());
    assertNotEquals(Overlay.of(new Word(6)), word);
    assertNotEquals(Overlay.<Parts>ofBytes(new byte[] {5}, OverlayTest::read), bytes);
    assertNotEquals(bytes, word);
    assertNotEquals(word, bytes);
  }

  @Test
  @SuppressWarnings("NullAway") // what the caller hands in may be null
  void ofNull() {
    assertThrows(NullPointerException.class, () -> Overlay.of(null));
  }
}
