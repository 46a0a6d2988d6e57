package io.github.ioctlabi.integration.vocabulary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.integration.vocabulary.Legacy.Natives;
import io.github.ioctlabi.integration.vocabulary.Legacy.Overlaid;
import io.github.ioctlabi.integration.vocabulary.Legacy.Pair;
import io.github.ioctlabi.integration.vocabulary.Legacy.Shape;
import io.github.ioctlabi.integration.vocabulary.Legacy.Text;
import io.github.ioctlabi.integration.vocabulary.Legacy.Word;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.Overlay;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What only the bindings of existing headers have, called on a driver that echoes. */
class ExistingTest {
  private final Echo echo = new Echo();
  private final LegacyIoctl legacy = LegacyIoctl.on(echo);

  @Test
  void anOverlayIsAnyOfItsMembers() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      int word = random.nextInt() & 0x007f7f7f;
      Pair pair = new Pair(word & 0xffff, word >>> 16);
      for (Shape member : List.of(new Word(word), pair)) {
        Overlaid back = legacy.overlay(new Overlaid(i, Overlay.of(member)));
        assertEquals(i, back.which());
        assertEquals(new Word(word), back.shape().as(Word.class));
        assertEquals(pair, back.shape().as(Pair.class));
        // What was read can be written as it is.
        assertEquals(back, legacy.overlay(back));
      }
    }
    Overlaid text = legacy.overlay(new Overlaid(0, Overlay.of(new Text("a"))));
    assertArrayEquals(new byte[] {'a', 0, 0, 0}, text.shape().bytes());
    assertEquals(new Text("a"), text.shape().as(Text.class));
  }

  @Test
  void whatAnOverlayCannotHold() {
    assertEquals(
        "Text.text: 4 bytes of UTF-8, at most 3 fit; to send back what the kernel filled to its"
            + " end, or with bytes that are no UTF-8, declare it as @Length(4) byte[], or call with"
            + " a MemorySegment",
        assertThrows(
                IllegalArgumentException.class,
                () -> legacy.overlay(new Overlaid(0, Overlay.of(new Text("four")))))
            .getMessage());
    assertEquals(
        "Overlaid.shape",
        assertThrows(NullPointerException.class, () -> legacy.overlay(new Overlaid(0, null)))
            .getMessage());
    assertEquals(
        "Natives.size: 3, but Natives.values needs 2",
        assertThrows(
                IllegalArgumentException.class,
                () -> legacy.natives(new Natives(0, 0, 3, new int[2], null, new long[2], 0, 0)))
            .getMessage());
    assertEquals(0, echo.calls);
  }

  @Test
  void nothingIsAskedOfAnExistingHeader() throws IOException {
    for (IoctlCommand command : List.of(LegacyIoctl.OVERLAY, LegacyIoctl.RAW, LegacyIoctl.LABEL)) {
      assertThrows(IllegalArgumentException.class, () -> legacy.supports(command));
    }
    assertEquals(0, echo.calls);
    echo.result = 11;
    assertEquals(11, legacy.raw(-1));
    assertEquals(0x5460, echo.request);
  }

  @Test
  void aStringEndsWithNul() throws IOException {
    echo.writes =
        memory ->
            assertEquals(-1, memory.mismatch(MemorySegment.ofArray(new byte[] {'h', 'i', 0, 0})));
    legacy.label("hi");
    assertEquals(4, LegacyIoctl.LABEL.size());
    assertEquals(4, echo.size);
    echo.writes =
        memory ->
            assertEquals(
                -1, memory.mismatch(MemorySegment.ofArray(new byte[] {'f', 'i', 'v', 'e', 0})));
    legacy.label("five");
    assertEquals(5, echo.size);
  }
}
