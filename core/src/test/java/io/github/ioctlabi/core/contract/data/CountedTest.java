package io.github.ioctlabi.core.contract.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.values.CountUnit;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** How counts are told and judged: 8-byte elements behind a struct of 16 bytes. */
class CountedTest {
  private static Counted counted(CountUnit unit, long max) {
    Teller teller = Teller.of(Models.member("count", Models.u32())).orElseThrow();
    return new Counted(teller, unit, 8, 16, max);
  }

  @Test
  void eachUnitCountsInItsOwnWay() {
    assertEquals(3, counted(CountUnit.ELEMENTS, 0).elements(3));
    assertEquals(3, counted(CountUnit.BYTES, 0).elements(24));
    assertEquals(3, counted(CountUnit.STRUCT_BYTES, 0).elements(40));
    assertEquals(24, counted(CountUnit.BYTES, 0).count(3));
    assertEquals(40, counted(CountUnit.STRUCT_BYTES, 0).count(3));
  }

  @Test
  void aCountBelowTheStructIsOfNoElements() {
    assertEquals(0, counted(CountUnit.STRUCT_BYTES, 0).elements(15));
  }

  @Test
  void aNegativeCountIsOfVeryMany() {
    assertTrue(counted(CountUnit.ELEMENTS, 4).exceeds(-1));
    assertTrue(counted(CountUnit.BYTES, 4).exceeds(-8));
  }

  @Test
  void partsOfAnElementAreNotWhole() {
    assertTrue(counted(CountUnit.BYTES, 0).isWhole(24));
    assertFalse(counted(CountUnit.BYTES, 0).isWhole(25));
    assertFalse(counted(CountUnit.BYTES, 0).isAlwaysWhole());
    assertTrue(counted(CountUnit.ELEMENTS, 0).isAlwaysWhole());
  }

  @Test
  void theBoundIsWhatIsDeclaredUnlessMemoryEndsBefore() {
    assertEquals(OptionalLong.of(5), counted(CountUnit.ELEMENTS, 5).bound());
    assertEquals(OptionalLong.empty(), counted(CountUnit.ELEMENTS, 0).bound());
    assertEquals(OptionalLong.empty(), counted(CountUnit.ELEMENTS, Integer.MAX_VALUE).bound());
    assertFalse(counted(CountUnit.ELEMENTS, 5).exceeds(5));
    assertTrue(counted(CountUnit.ELEMENTS, 5).exceeds(6));
    assertTrue(counted(CountUnit.ELEMENTS, 0).exceeds(Integer.MAX_VALUE));
  }

  @Test
  void whatIsDeclaredHoldsWhateverThereIsMemoryFor() {
    Teller wide = Teller.of(Models.member("count", Models.u64())).orElseThrow();
    Counted memory = new Counted(wide, CountUnit.BYTES, 1, 0, 1L << 40);
    assertEquals(OptionalLong.empty(), memory.bound());
    assertEquals(OptionalLong.of(1L << 40), memory.limit());
    assertEquals(OptionalLong.of(5), counted(CountUnit.ELEMENTS, 5).limit());
    assertEquals(OptionalLong.empty(), counted(CountUnit.ELEMENTS, 0).limit());
    assertEquals(OptionalLong.empty(), counted(CountUnit.ELEMENTS, 1L << 32).limit());
  }

  @Test
  void aNarrowCountMayNeverExceed() {
    Teller narrow = Teller.of(Models.member("count", Models.u8())).orElseThrow();
    assertFalse(new Counted(narrow, CountUnit.BYTES, 8, 0, 31).canExceed());
    assertTrue(new Counted(narrow, CountUnit.BYTES, 8, 0, 30).canExceed());
  }
}
