package io.github.ioctlabi.core.model.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LongSummaryStatistics;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which numbers a range has. */
class RangeTest {
  /** Held against all numbers of a byte, for every small range. */
  @Test
  void theNearestToZeroAndTheEndsAreSomeOfAll() {
    for (long of = 1; of <= 9; of++) {
      for (long min = -20; min <= 20; min++) {
        for (long max = min; max <= 20; max++) {
          Range range = new Range(min, max, of);
          OptionalLong nearest =
              LongStream.rangeClosed(0, 20)
                  .flatMap(each -> LongStream.of(each, -each))
                  .filter(each -> range.has(IntegerKind.S8, each))
                  .findFirst();
          assertEquals(nearest, range.nearestToZero(IntegerKind.S8), range::toString);
          LongStream all =
              LongStream.rangeClosed(-20, 20).filter(each -> range.has(IntegerKind.S8, each));
          LongSummaryStatistics ends = all.summaryStatistics();
          boolean any = ends.getCount() > 0;
          OptionalLong least = any ? OptionalLong.of(ends.getMin()) : OptionalLong.empty();
          OptionalLong greatest = any ? OptionalLong.of(ends.getMax()) : OptionalLong.empty();
          assertEquals(least, range.least(IntegerKind.S8), range::toString);
          assertEquals(greatest, range.greatest(IntegerKind.S8), range::toString);
        }
      }
    }
  }

  @Test
  void multiplesCountFromZero() {
    Range range = new Range(5, 20, 8);
    assertTrue(range.has(IntegerKind.U8, 8));
    assertTrue(range.has(IntegerKind.U8, 16));
    assertFalse(range.has(IntegerKind.U8, 13));
    assertFalse(range.has(IntegerKind.U8, 24));
  }

  @Test
  void oneThatHasAllOfAnotherMissesNone() {
    Range all = new Range(-8, 20, 4);
    assertTrue(all.hasAll(IntegerKind.S8, new Range(-8, 20, 8)));
    assertTrue(all.hasAll(IntegerKind.S8, new Range(4, 4)));
    assertFalse(all.hasAll(IntegerKind.S8, new Range(0, 20, 6)));
    assertFalse(all.hasAll(IntegerKind.S8, new Range(-9, 20, 4)));
    assertFalse(all.hasAll(IntegerKind.S8, new Range(-8, 21, 4)));
    assertFalse(all.hasAll(IntegerKind.S8, new Range(3, 3)));
    assertTrue(new Range(0, -1).hasAll(IntegerKind.U64, new Range(5, Long.MIN_VALUE)));
    assertFalse(new Range(0, Long.MIN_VALUE).hasAll(IntegerKind.U64, new Range(5, -1)));
  }

  @Test
  void unsignedLongsAreBitPatterns() {
    assertEquals(OptionalLong.of(-1), new Range(-2, -1, 5).nearestToZero(IntegerKind.U64));
    assertEquals(OptionalLong.empty(), new Range(-2, -1, 11).nearestToZero(IntegerKind.U64));
    assertEquals(
        OptionalLong.of(Long.MIN_VALUE),
        new Range(Long.MAX_VALUE, -1, 4096).nearestToZero(IntegerKind.U64));
    assertEquals(
        OptionalLong.empty(),
        new Range(Long.MAX_VALUE, Long.MAX_VALUE, 4096).nearestToZero(IntegerKind.S64));
    assertEquals(OptionalLong.of(-4096), new Range(0, -1, 4096).greatest(IntegerKind.U64));
    assertEquals(OptionalLong.empty(), new Range(-2, -1, 4096).least(IntegerKind.U64));
  }
}
