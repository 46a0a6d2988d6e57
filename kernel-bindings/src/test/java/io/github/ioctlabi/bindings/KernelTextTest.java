package io.github.ioctlabi.bindings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Texts in members of bytes. */
class KernelTextTest {

  @Test
  void aTextHasNulToTheEnd() {
    assertArrayEquals(new byte[] {'l', 'o', 0, 0}, KernelText.of("lo", 4));
    assertArrayEquals(new byte[4], KernelText.of("", 4));
    assertEquals("lo", KernelText.text(KernelText.of("lo", 4)));
    assertEquals("hé", KernelText.text(KernelText.of("hé", 4)));
  }

  @Test
  void whatTheKernelLeavesIsReadToItsEndOrANul() {
    assertEquals("abcd", KernelText.text(new byte[] {'a', 'b', 'c', 'd'}));
    assertEquals("a", KernelText.text(new byte[] {'a', 0, 'c', 'd'}));
    assertEquals("\ufffd", KernelText.text(new byte[] {(byte) 0xc3, 0, 0}));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    IllegalArgumentException tooLong =
        assertThrows(IllegalArgumentException.class, () -> KernelText.of("hét", 4));
    assertEquals("'hét': 4 bytes of UTF-8, at most 3 fit", tooLong.getMessage());
    IllegalArgumentException nul =
        assertThrows(IllegalArgumentException.class, () -> KernelText.of("a\0b", 8));
    assertEquals("NUL at index 1", nul.getMessage());
  }
}
