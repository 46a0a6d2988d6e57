package io.github.ioctlabi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.annotations.Bit;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlagsTest {

  private enum Mode {
    @Bit(0)
    FAST,
    @Bit(63)
    HIGH,
    @Bit(2)
    SAFE {
      @Override
      public String toString() {
        return "with a body";
      }
    }
  }

  private enum Kind {
    @Bit(0)
    FIRST
  }

  private enum Bare {
    @Bit(0)
    GOOD,
    BAD
  }

  private enum Wide {
    @Bit(64)
    TOO_FAR
  }

  @Test
  void bitsOfConstants() {
    Flags<Mode> flags = Flags.of(Mode.FAST, Mode.SAFE);
    assertEquals(0b101, flags.bits());
    assertTrue(flags.contains(Mode.FAST));
    assertTrue(flags.contains(Mode.SAFE));
    assertFalse(flags.contains(Mode.HIGH));
    assertEquals(Long.MIN_VALUE, Flags.of(Mode.HIGH).bits());
  }

  @Test
  void unknownBitsAreKept() {
    Flags<Mode> flags = Flags.ofBits(Mode.class, 0x105);
    assertEquals(0x105, flags.bits());
    assertEquals("[FAST, SAFE, 0x100]", flags.toString());
    assertNotEquals(Flags.of(Mode.FAST, Mode.SAFE), flags);
  }

  @Test
  void text() {
    assertEquals("[]", Flags.ofBits(Mode.class, 0).toString());
    assertEquals("[]", Flags.<Mode>of().toString());
    assertEquals("[0x8]", Flags.ofBits(Mode.class, 8).toString());
    assertEquals("[FAST, HIGH, SAFE, 0x7ffffffffffffffa]", Flags.ofBits(Mode.class, -1).toString());
  }

  @Test
  void equality() {
    assertEquals(Flags.of(Mode.SAFE, Mode.FAST), Flags.ofBits(Mode.class, 5));
    assertEquals(Flags.of(Mode.SAFE, Mode.FAST).hashCode(), Flags.ofBits(Mode.class, 5).hashCode());
    assertNotEquals(Flags.of(Mode.FAST), Flags.of(Kind.FIRST));
    assertEquals(Flags.<Mode>of(), Flags.ofBits(Mode.class, 0));
    assertEquals(Flags.<Mode>of().hashCode(), Flags.ofBits(Mode.class, 0).hashCode());
    assertFalse(Flags.<Mode>of().contains(Mode.FAST));
  }

  /** Every pair of sets of three bits, one of them without a name, against the algebra of longs. */
  @Test
  void algebra() {
    for (long left = 0; left < 16; left++) {
      for (long right = 0; right < 16; right++) {
        Flags<Mode> a = Flags.ofBits(Mode.class, left);
        Flags<Mode> b = Flags.ofBits(Mode.class, right);
        assertEquals(Flags.ofBits(Mode.class, left | right), a.union(b));
        assertEquals(Flags.ofBits(Mode.class, left & right), a.intersection(b));
        assertEquals(Flags.ofBits(Mode.class, left & ~right), a.difference(b));
        assertEquals((left & right) == right, a.containsAll(b));
        assertEquals(left == 0, a.isEmpty());
        assertEquals(Flags.ofBits(Mode.class, left & ~5), a.unnamed());
      }
    }
  }

  @Test
  void changesKeepBitsWithoutAName() {
    Flags<Mode> read = Flags.ofBits(Mode.class, 0x101);
    assertEquals(0x104, read.with(Mode.SAFE).without(Mode.FAST).bits());
    assertEquals(read, read.with().without());
    assertEquals("[SAFE]", Flags.<Mode>of().with(Mode.SAFE).toString());
    assertEquals("[SAFE]", Flags.<Mode>of().union(Flags.of(Mode.SAFE)).toString());
    assertEquals("[FAST, HIGH, SAFE]", Flags.all(Mode.class).toString());
  }

  @Test
  void constantsAsASet() {
    assertEquals(Set.of(Mode.FAST, Mode.SAFE), Flags.ofBits(Mode.class, 0x105).toSet());
    assertEquals(Set.of(), Flags.<Mode>of().toSet());
    Set<Mode> own = Flags.of(Mode.FAST).toSet();
    own.add(Mode.SAFE);
    assertEquals(Set.of(Mode.FAST, Mode.SAFE), own);
  }

  @Test
  void aConstantWithoutABitIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> Flags.of(Bare.GOOD));
    assertEquals("Bare.BAD has no @Bit", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> Flags.ofBits(Wide.class, 0));
    assertEquals("Wide.TOO_FAR: bit 64 is not in 0..63", e.getMessage());
  }
}
