package io.github.ioctlabi.runtime.support;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.runtime.IoctlCommand;
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
  void zero() {
    IoctlCommand reset = IoctlCommand.raw("SENSOR_RESET", 7);
    assertDoesNotThrow(() -> Checks.zero(reset, 0));
    assertEquals(
        "SENSOR_RESET returned 1, where its declaration expects 0",
        assertThrows(IllegalStateException.class, () -> Checks.zero(reset, 1)).getMessage());
  }

  @Test
  void multiples() {
    assertEquals(8192, Checks.multiple("C.size", 8192, 4096));
    assertEquals(0, Checks.multiple("C.size", 0, 3));
    assertEquals(-6, Checks.multiple("C.size", -6, 3));
    assertRefused(
        "C.size: 5000 is no multiple of 4096", () -> Checks.multiple("C.size", 5000, 4096));
    assertRefused("C.size: -5 is no multiple of 3", () -> Checks.multiple("C.size", -5, 3));
    assertEquals(-1, Checks.multipleUnsigned("C.size", -1, 3));
    assertRefused(
        "C.size: 18446744073709551614 is no multiple of 3",
        () -> Checks.multipleUnsigned("C.size", -2, 3));
  }

  @Test
  void arrayLength() {
    assertDoesNotThrow(() -> Checks.length("C.data", 4, 4));
    assertRefused("C.data: length 3, expected 4", () -> Checks.length("C.data", 3, 4));
  }

  @Test
  void constants() {
    assertEquals(
        "S.state: OTHER stands for any number without a name, and has none to write; to send"
            + " back what was read, declare the integer in place of the enum, or call with a"
            + " MemorySegment",
        Checks.unwritable("S.state", "OTHER").getMessage());
    assertEquals(
        "S.state: no constant has the value 7", Checks.unknownValue("S.state", 7).getMessage());
  }

  @Test
  void counts() {
    assertDoesNotThrow(() -> Checks.count("Foo.count", 5, "Foo.data", 5));
    assertRefused(
        "Foo.count: 3, but Foo.data needs 5", () -> Checks.count("Foo.count", 3, "Foo.data", 5));
    assertDoesNotThrow(() -> Checks.max("Foo.data", 8, 8));
    assertRefused("Foo.data: length 9, at most 8", () -> Checks.max("Foo.data", 9, 8));
  }

  @Test
  void roomIsNeverNegativeAndFitsAnInt() {
    assertEquals(0, Checks.room(0, 8));
    assertEquals(0, Checks.room(7, 8));
    assertEquals(2, Checks.room(23, 8));
    assertEquals(0, Checks.room(-1, 1));
    assertEquals(0, Checks.room(Long.MIN_VALUE, 1));
    assertEquals(Integer.MAX_VALUE, Checks.room(Long.MAX_VALUE, 1));
  }

  @Test
  void aCountIsNotBelievedBeyondTheRoom() {
    assertEquals(3, Checks.clamp(3, 5));
    assertEquals(5, Checks.clamp(5, 5));
    assertEquals(5, Checks.clamp(6, 5));
    assertEquals(5, Checks.clamp(-1, 5));
    assertEquals(0, Checks.clamp(-1, 0));
    assertEquals(0, Checks.clamp(0, 5));
    assertEquals(Integer.MAX_VALUE, Checks.clamp(-1, Long.MAX_VALUE));
    assertEquals(7, Checks.clamp(7, Long.MAX_VALUE));
  }

  @Test
  void tags() {
    record Member() {}
    String text = "Foo.u: the tag 3 does not select Member";
    assertEquals(text, Checks.wrongTag("Foo.u", new Member(), 3).getMessage());
    assertEquals(text, Checks.wrongTag("Foo.u", Member.class, 3).getMessage());
    assertEquals(text, Checks.wrongTag("Foo.u", "Member", 3).getMessage());
    assertEquals("Foo.u: no member has the tag 7", Checks.unknownTag("Foo.u", 7).getMessage());
  }
}
