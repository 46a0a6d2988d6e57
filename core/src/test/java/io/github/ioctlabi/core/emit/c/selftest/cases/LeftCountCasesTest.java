package io.github.ioctlabi.core.emit.c.selftest.cases;

import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.bare;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.ofData;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.ranged;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.struct;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.tagged;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.writing;
import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Counts of what the driver follows itself: the kernel judges them before values. */
class LeftCountCasesTest {
  private static DataType memory(long max) {
    return new DataType.PointerType(
        new PointerTarget.Segment(),
        Optional.of(new Count("n", CountUnit.BYTES)),
        max,
        PointerFlow.IN,
        false,
        false);
  }

  /** A value beyond its range is too many, or it is wrong and no more. */
  @Test
  void aCountBeyondItsBoundIsNoMatterOfItsRange() {
    assertEquals(
        List.of(
            "n 0 EINVAL",
            "n 10 EINVAL",
            "n 257 E2BIG",
            "n 65537 E2BIG",
            "n 4294967295 E2BIG",
            "small 4 EINVAL",
            "small 255 EINVAL",
            "n 101 E2BIG",
            "[with small 4] n 101 E2BIG"),
        ofData(
            writing(
                struct(
                    ranged("n", u32(), 1, 9),
                    member("to", memory(100)),
                    ranged("small", u8(), 0, 3)))));
  }

  /** The bound is not the range's matter either. */
  @Test
  void aCountWithoutABoundHasItsRange() {
    assertEquals(
        List.of(
            "n 0 EINVAL", "n 10 EINVAL", "n 257 EINVAL", "n 65537 EINVAL", "n 4294967295 EINVAL"),
        ofData(writing(struct(ranged("n", u32(), 1, 9), member("to", memory(0))))));
  }

  /** More than 2 GiB is no matter of the memory that a kernel has for a copy. */
  @Test
  void memoryMayBeLarge() {
    assertEquals(
        List.of("n 1099511627777 E2BIG", "n 18446744073709551615 E2BIG"),
        ofData(
            writing(
                struct(
                    member("n", integer(IntegerKind.U64, Carrier.LONG)),
                    member("to", memory(1L << 40))))));
  }

  /** What the integer cannot say is not tried. */
  @Test
  void aNarrowCountSaysNoMore() {
    assertEquals(List.of(), ofData(writing(struct(member("n", u8()), member("to", memory(255))))));
  }

  private static DataType words(CountUnit unit) {
    return new DataType.PointerType(
        new PointerTarget.Elements(u32()),
        Optional.of(new Count("n", unit)),
        4,
        PointerFlow.IN,
        false,
        false);
  }

  private static DataType part(CountUnit unit) {
    return new DataType.StructType(
        Models.struct(
            "Part",
            "part",
            member("n", integer(IntegerKind.S16, Carrier.SHORT)),
            ranged("rank", u8(), 0, 9),
            member("words", words(unit))));
  }

  /** In elements the count is judged with the values of each, before them. */
  @Test
  void countsInElements() {
    assertEquals(
        List.of(
            "parts[0].rank 10 EINVAL",
            "parts[0].rank 255 EINVAL",
            "parts[0].n 5 E2BIG",
            "parts[0].n 257 E2BIG",
            "parts[0].n 32767 E2BIG",
            "parts[0].n -32768 E2BIG",
            "parts[1].rank 10 EINVAL",
            "parts[1].rank 255 EINVAL",
            "parts[1].n 5 E2BIG",
            "parts[1].n 257 E2BIG",
            "parts[1].n 32767 E2BIG",
            "parts[1].n -32768 E2BIG",
            "[with parts[0].rank 10] parts[0].n 5 E2BIG",
            "[with parts[1].rank 10] parts[1].n 5 E2BIG"),
        ofData(writing(struct(member("parts", array(part(CountUnit.ELEMENTS), 2))))));
  }

  @Test
  void countsInUnions() {
    assertEquals(
        List.of(
            "kind 0 EINVAL",
            "kind 257 EINVAL",
            "kind 65537 EINVAL",
            "u.part.rank 10 EINVAL",
            "u.part.rank 255 EINVAL",
            "u.part.n 20 E2BIG",
            "u.part.n 260 E2BIG",
            "u.part.n 32767 E2BIG",
            "u.part.n -32768 E2BIG",
            "u.part.n 3 EINVAL",
            "[with u.part.rank 10] u.part.n 20 E2BIG"),
        ofData(
            writing(
                struct(
                    member("kind", u32()),
                    tagged("u", "kind", bare("part", part(CountUnit.BYTES), 1))))));
  }

  @Test
  void countsBehindAnotherAddress() {
    DataType leading =
        new DataType.PointerType(
            new PointerTarget.Single(part(CountUnit.ELEMENTS).struct().orElseThrow()),
            Optional.empty(),
            0,
            PointerFlow.IN,
            false,
            false);
    assertEquals(
        List.of(
            "[to] to.rank 10 EINVAL",
            "[to] to.rank 255 EINVAL",
            "[to] to.n 5 E2BIG",
            "[to] to.n 257 E2BIG",
            "[to] to.n 32767 E2BIG",
            "[to] to.n -32768 E2BIG",
            "[to, with to.rank 10] to.n 5 E2BIG"),
        ofData(writing(struct(member("to", leading)))).stream()
            .filter(line -> !line.endsWith("EFAULT"))
            .toList());
  }
}
