package io.github.ioctlabi.core.model.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What an integer holds. */
class IntegerKindTest {
  @Test
  void rangesAreThoseOfC() {
    assertEquals(new Range(0, 255), IntegerKind.U8.range());
    assertEquals(new Range(Short.MIN_VALUE, Short.MAX_VALUE), IntegerKind.S16.range());
    assertEquals(new Range(0, 0xffff_ffffL), IntegerKind.BE32.range());
    assertEquals(new Range(Long.MIN_VALUE, Long.MAX_VALUE), IntegerKind.S64.range());
    assertEquals(new Range(0, -1), IntegerKind.U64.range());
  }

  @Test
  void onlyUnsigned64BitNumbersAreBitPatterns() {
    assertTrue(IntegerKind.U64.compare(-1, 1) > 0);
    assertTrue(IntegerKind.S64.compare(-1, 1) < 0);
    assertTrue(IntegerKind.U32.compare(-1, 1) < 0);
    assertEquals("18446744073709551615", IntegerKind.LE64.print(-1));
    assertEquals("-1", IntegerKind.S64.print(-1));
  }

  @Test
  void anIntegerHoldsWhatItsRangeHas() {
    assertTrue(IntegerKind.U64.holds(-1));
    assertFalse(IntegerKind.U32.holds(-1));
    assertFalse(IntegerKind.U8.holds(256));
    assertTrue(IntegerKind.S8.holds(-128));
    assertFalse(IntegerKind.S8.holds(-129));
  }
}
