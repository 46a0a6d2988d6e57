package io.github.ioctlabi.core.rules.counts;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.core.rules.Judged.expect;
import static io.github.ioctlabi.core.rules.Judged.members;
import static io.github.ioctlabi.core.rules.Judged.ranged;
import static io.github.ioctlabi.core.rules.Judged.struct;
import static io.github.ioctlabi.core.rules.Judged.structs;
import static io.github.ioctlabi.core.rules.Vocabulary.bound;
import static io.github.ioctlabi.core.rules.Vocabulary.existing;
import static io.github.ioctlabi.core.rules.Vocabulary.pointer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.rules.Judged;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What counts may be, by their integers, their ranges and the arrays that they count. */
final class BoundsRulesTest {
  private static final Rule IMPOSSIBLE = new ImpossibleBounds();
  private static final Rule UNBOUNDED = new UnboundedCount();

  private static Header counting(DataType count, DataType array) {
    return members(member("n", count), member("items", array));
  }

  private static DataType tail(CountUnit unit, DataType element, long max) {
    return new DataType.FlexibleType(element, Optional.of("n"), Optional.empty(), unit, max);
  }

  private static DataType segment(long max) {
    return new DataType.PointerType(
        new PointerTarget.Segment(),
        Optional.of(new Count("n", CountUnit.BYTES)),
        max,
        PointerFlow.INOUT,
        false,
        false);
  }

  @Test
  void takesNarrowIntegersForBounds() {
    DataType u16 = integer(IntegerKind.U16, Carrier.INT);
    DataType s16 = integer(IntegerKind.S16, Carrier.SHORT);
    DataType be16 = integer(IntegerKind.BE16, Carrier.INT);
    for (DataType count : List.of(u8(), u16, s16, be16)) {
      expect(UNBOUNDED, counting(count, pointer(u64(), "n", 0)));
      expect(UNBOUNDED, counting(count, tail(CountUnit.ELEMENTS, u64(), 0)));
      expect(UNBOUNDED, counting(count, tail(CountUnit.BYTES, u64(), 0)));
      expect(UNBOUNDED, counting(count, tail(CountUnit.STRUCT_BYTES, u64(), 0)));
      // A largest count beyond the integer is as good as the integer.
      expect(UNBOUNDED, counting(count, pointer(u64(), "n", Long.MAX_VALUE)));
      expect(UNBOUNDED, counting(count, segment(0)));
    }
    for (DataType count : List.of(u32(), u64(), integer(IntegerKind.LE32, Carrier.INT))) {
      assertEquals(1, Judged.by(UNBOUNDED, counting(count, pointer(u8(), "n", 0))).size());
      assertEquals(1, Judged.by(UNBOUNDED, counting(count, segment(0))).size());
    }
  }

  /** To the byte: the struct of a flexible array counts, and no product wraps around. */
  @Test
  void drawsTheLineAt128MiB() {
    long line = 1 << 27;
    expect(UNBOUNDED, counting(u64(), pointer(u8(), "n", line)));
    expect(UNBOUNDED, counting(u64(), pointer(u64(), "n", line / 8)));
    expect(UNBOUNDED, counting(u64(), tail(CountUnit.ELEMENTS, u8(), line - 8)));
    List<Header> beyond =
        List.of(
            counting(u64(), pointer(u8(), "n", line + 1)),
            counting(u64(), pointer(u64(), "n", line / 8 + 1)),
            counting(u64(), pointer(u64(), "n", 1L << 61)),
            counting(u64(), pointer(u64(), "n", Long.MAX_VALUE)),
            counting(u64(), tail(CountUnit.ELEMENTS, u8(), line - 7)));
    beyond.forEach(
        header -> assertEquals(1, Judged.by(UNBOUNDED, header).size(), header::toString));
    DataType u16 = integer(IntegerKind.U16, Carrier.INT);
    expect(UNBOUNDED, counting(u16, pointer(array(u8(), 2048), "n", 0)));
    assertEquals(1, Judged.by(UNBOUNDED, counting(u16, pointer(array(u8(), 2049), "n", 0))).size());
    // Nothing is allocated for a segment.
    expect(UNBOUNDED, counting(u64(), segment(Long.MAX_VALUE)));
  }

  @Test
  void leavesBoundsThatAgree() {
    DataType four = pointer(u32(), "n", 4);
    expect(IMPOSSIBLE, counting(u32(), four));
    expect(IMPOSSIBLE, counting(integer(IntegerKind.S32, Carrier.INT), four));
    expect(IMPOSSIBLE, counting(u8(), pointer(u32(), "n", 1000)));
    Member n = member("n", u32());
    for (Member count :
        List.of(ranged(n, 0, 4), ranged(n, 1, 3), ranged(n, 4, 4), ranged(n, 0, 0))) {
      expect(IMPOSSIBLE, members(count, member("items", four)));
      expect(IMPOSSIBLE, members(count, member("items", pointer(u32(), "n", 0))));
    }
    // Ranges that are none, and siblings that cannot count, are for other rules.
    expect(IMPOSSIBLE, members(ranged(n, 9, 5), member("items", four)));
    expect(IMPOSSIBLE, members(ranged(n, 0, 1L << 32), member("items", four)));
    expect(IMPOSSIBLE, members(member("other", u32()), member("items", four)));
  }

  /** A header that the kernel ships may give a negative count a meaning. */
  @Test
  void leavesNegativeCountsOfExistingHeaders() {
    Member count = ranged(member("n", integer(IntegerKind.S32, Carrier.INT)), -1, 4);
    var struct = struct(count, member("items", pointer(u32(), "n", 4)));
    assertEquals(1, Judged.by(IMPOSSIBLE, structs(struct)).size());
    expect(IMPOSSIBLE, existing(bound(struct)));
  }

  @Test
  void wantsAMultipleInEveryRange() {
    multiple(new Range(1, 8, 8));
    multiple(new Range(-3, 3, 8));
    multiple(
        new Range(1, 7, 8),
        "@Range(min = 1, max = 7, multipleOf = 8) of 'n' allows nothing: no multiple of 8 is"
            + " between them: put @Range(min = 1, max = 8, multipleOf = 8) on 'n'");
    multiple(
        new Range(-7, -1, 8),
        "@Range(min = -7, max = -1, multipleOf = 8) of 'n' allows nothing: no multiple of 8 is"
            + " between them: put @Range(min = -7, max = 0, multipleOf = 8) on 'n'");
    multiple(
        new Range(Integer.MAX_VALUE - 1, Integer.MAX_VALUE, 16),
        "@Range(min = 2147483646, max = 2147483647, multipleOf = 16) of 'n' allows nothing: no"
            + " multiple of 16 is between them: remove multipleOf");
    Value argument = new Value("n", u8(), Optional.of(new Range(3, 4, 5)), Place.of("act.n"));
    expect(
        IMPOSSIBLE,
        Judged.commands(
            Models.command("act", "ACT", Direction.NONE, 1, new Payload.ByValue(argument))),
        "act.n: [ImpossibleBounds] @Range(min = 3, max = 4, multipleOf = 5) of 'n' allows nothing:"
            + " no multiple of 5 is between them: put @Range(min = 3, max = 5, multipleOf = 5) on"
            + " 'n'");
  }

  private static void multiple(Range range, String... messages) {
    expect(
        IMPOSSIBLE,
        members(ranged(member("n", integer(IntegerKind.S32, Carrier.INT)), range)),
        Arrays.stream(messages)
            .map(each -> "n: [ImpossibleBounds] " + each)
            .toArray(String[]::new));
  }

  /** Every small range over every unit, held against all counts that a dispatcher lets pass. */
  @Test
  void agreesWithATrialOfAllCounts() {
    for (CountUnit unit : CountUnit.values()) {
      for (long max = 0; max <= 4; max++) {
        for (long step : new long[] {1, 3, 8}) {
          for (long from = -3; from <= 20; from++) {
            for (long to = from; to <= 30; to++) {
              trial(unit, max, new Range(from, to, step));
            }
          }
        }
      }
    }
  }

  private static void trial(CountUnit unit, long max, Range range) {
    long from = range.min();
    long to = range.max();
    Member count = ranged(member("n", integer(IntegerKind.S32, Carrier.INT)), range);
    Header header = members(count, member("items", tail(unit, u32(), max)));
    long most = max == 0 ? Long.MAX_VALUE : told(unit, max);
    boolean none =
        LongStream.rangeClosed(from, to)
            .filter(each -> each % range.multipleOf() == 0)
            .noneMatch(each -> each >= 0 && each <= most && isWhole(unit, each));
    boolean wrong = none || from < 0 || to > most;
    assertEquals(
        wrong ? 1 : 0,
        Judged.by(IMPOSSIBLE, header).size(),
        () -> "%s max %d: %s".formatted(unit, max, range));
  }

  private static boolean isWhole(CountUnit unit, long count) {
    return switch (unit) {
      case ELEMENTS -> true;
      case BYTES -> count % 4 == 0;
      case STRUCT_BYTES -> count >= 4 && count % 4 == 0;
    };
  }

  private static long told(CountUnit unit, long elements) {
    return switch (unit) {
      case ELEMENTS -> elements;
      case BYTES -> 4 * elements;
      case STRUCT_BYTES -> 4 + 4 * elements;
    };
  }
}
