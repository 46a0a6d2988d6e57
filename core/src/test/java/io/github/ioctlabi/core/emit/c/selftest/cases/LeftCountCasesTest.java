package io.github.ioctlabi.core.emit.c.selftest.cases;

import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.ofData;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.ranged;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.struct;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.writing;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
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
            "small 255 EINVAL"),
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
}
