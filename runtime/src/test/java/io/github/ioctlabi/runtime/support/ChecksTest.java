package io.github.ioctlabi.runtime.support;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ChecksTest {

  private static void assertRefused(String text, Executable check) {
    assertEquals(text, assertThrows(IllegalArgumentException.class, check).getMessage());
  }

  @Test
  void signedRange() {
    assertEquals(1, Checks.range("C.hz", 1, 1, 48_000));
    assertEquals(48_000, Checks.range("C.hz", 48_000, 1, 48_000));
    assertRefused("C.hz: 0 is not in 1..48000", () -> Checks.range("C.hz", 0, 1, 48_000));
    assertRefused("C.hz: 48001 is not in 1..48000", () -> Checks.range("C.hz", 48_001, 1, 48_000));
    assertRefused("C.t: -1 is not in 0..255", () -> Checks.range("C.t", -1, 0, 255));
  }

  @Test
  void unsignedRange() {
    assertEquals(-1, Checks.rangeUnsigned("C.n", -1, 5, -1));
    assertEquals(5, Checks.rangeUnsigned("C.n", 5, 5, -1));
    assertRefused(
        "C.n: 4 is not in 5..18446744073709551615", () -> Checks.rangeUnsigned("C.n", 4, 5, -1));
    assertRefused(
        "C.n: 18446744073709551615 is not in 0..9223372036854775808",
        () -> Checks.rangeUnsigned("C.n", -1, 0, Long.MIN_VALUE));
  }

  @Test
  void arrayLength() {
    assertDoesNotThrow(() -> Checks.length("C.data", 4, 4));
    assertRefused("C.data: length 3, expected 4", () -> Checks.length("C.data", 3, 4));
  }

  @Test
  void constants() {
    assertEquals(
        "S.state: OTHER stands for any number without a name, and has none to write",
        Checks.unwritable("S.state", "OTHER").getMessage());
    assertEquals(
        "S.state: no constant has the value 7", Checks.unknownValue("S.state", 7).getMessage());
  }
}
