package io.github.ioctlabi.core.rules.padding;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.byAddress;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.padded;
import static io.github.ioctlabi.core.model.Models.sensor;
import static io.github.ioctlabi.core.model.Models.struct;
import static io.github.ioctlabi.core.model.Models.u16;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.core.rules.Judged.allowing;
import static io.github.ioctlabi.core.rules.Judged.command;
import static io.github.ioctlabi.core.rules.Judged.commands;
import static io.github.ioctlabi.core.rules.Judged.expect;
import static io.github.ioctlabi.core.rules.Judged.members;
import static io.github.ioctlabi.core.rules.Judged.nested;
import static io.github.ioctlabi.core.rules.Judged.structs;
import static io.github.ioctlabi.core.rules.Vocabulary.timespec;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.Vocabulary;
import io.github.ioctlabi.core.rules.commands.ArgumentTooLarge;
import io.github.ioctlabi.core.rules.shared.Rule;
import org.junit.jupiter.api.Test;

/** Holes, alignment and sizes. */
final class LayoutRulesTest {
  private static final Rule PADDING = new ImplicitPadding();
  private static final Rule ALIGNMENT = new MisalignedField();
  private static final Rule SIZE = new SizeNotMultiple();

  /** Six bytes on m68k, eight elsewhere. */
  private static final StructDeclaration SHORT_TAIL =
      struct(
          "Inner",
          "sensor_inner",
          member("a", u32()),
          allowing(member("b", u16()), Id.IMPLICIT_PADDING, Id.SIZE_NOT_MULTIPLE));

  /** Aligned to 1, but to 4 on ARM OABI. */
  private static final StructDeclaration BYTES =
      struct("Bytes", "sensor_bytes", member("data", array(u8(), 4)));

  @Test
  void acceptsWhatHasNoHole() {
    expect(PADDING, sensor());
    expect(ALIGNMENT, sensor());
    expect(SIZE, sensor());
    Header explicit = members(padded(member("state", u32()), 4, "__pad0"), member("time", u64()));
    expect(PADDING, explicit);
    expect(ALIGNMENT, explicit);
    expect(SIZE, explicit);
  }

  @Test
  void reportsAHoleBeforeAMember() {
    expect(
        PADDING,
        members(member("state", u32()), member("timestamp", u64())),
        "timestamp: [ImplicitPadding] 4 bytes of padding before 'timestamp' (offset 4, aligned to"
            + " 8): put @PadAfter(4) on 'state'");
  }

  @Test
  void tellsWhereAHoleIsAbsent() {
    expect(
        PADDING,
        members(member("kind", u8()), member("count", u32())),
        "count: [ImplicitPadding] 3 bytes of padding before 'count' (offset 1, aligned to 4), which"
            + " is at offset 2 on m68k, 4 elsewhere: put @PadAfter(3) on 'kind'");
    expect(
        PADDING,
        members(member("count", u32()), member("kind", u16())),
        "kind: [ImplicitPadding] 2 bytes of padding at the end of 'struct sensor_config' (offset 6,"
            + " size should be a multiple of 4), which has 6 bytes on m68k, 8 elsewhere: put"
            + " @PadAfter(2) on 'kind'");
  }

  @Test
  void addsUpPaddingThatIsThere() {
    expect(
        PADDING,
        members(padded(member("state", u8()), 2, "__pad0"), member("count", u32())),
        "count: [ImplicitPadding] 1 byte of padding before 'count' (offset 3, aligned to 4): put"
            + " @PadAfter(3) in place of @PadAfter(2) on 'state'");
    expect(
        PADDING,
        members(padded(member("state", u8()), 2, "spare"), member("count", u32())),
        "count: [ImplicitPadding] 1 byte of padding before 'count' (offset 3, aligned to 4): put"
            + " @PadAfter(value = 3, name = \"spare\") in place of @PadAfter(value = 2, name ="
            + " \"spare\") on 'state'");
  }

  @Test
  void reportsAHoleAtTheEndOnce() {
    Header header = members(member("time", u64()), member("state", u32()));
    expect(
        PADDING,
        header,
        "state: [ImplicitPadding] 4 bytes of padding at the end of 'struct sensor_config' (offset"
            + " 12, size should be a multiple of 8): put @PadAfter(4) on 'state'");
    expect(SIZE, header);
    expect(ALIGNMENT, header);
  }

  @Test
  void tellsAtTheEndWhatTheSizeRuleWantsToo() {
    Header header = members(member("a", u16()), member("b", u16()), member("c", u8()));
    expect(
        PADDING,
        header,
        "c: [ImplicitPadding] 1 byte of padding at the end of 'struct sensor_config' (offset 5,"
            + " size should be a multiple of 4), which has 8 bytes on ARM OABI, 6 elsewhere: put"
            + " @PadAfter(3) on 'c'");
    expect(SIZE, header);
  }

  @Test
  void reportsAHoleOfOneAbiOnly() {
    expect(
        PADDING,
        structs(
            BYTES,
            struct(
                "Outer",
                "sensor_outer",
                member("a", u16()),
                nested("bytes", BYTES),
                member("b", u16()))),
        "bytes: [ImplicitPadding] 2 bytes of padding before 'bytes' on ARM OABI, where structs are"
            + " aligned to 4 (offset 4 on ARM OABI, 2 elsewhere): put @PadAfter(2) on 'a', or"
            + " reorder");
  }

  @Test
  void tellsTheLargerHoleOfOneAbi() {
    StructDeclaration shorts =
        struct("Shorts", "sensor_shorts", member("a", u16()), member("b", u16()));
    expect(
        PADDING,
        structs(shorts, struct("Outer", "sensor_outer", member("x", u8()), nested("s", shorts))),
        "s: [ImplicitPadding] 1 byte of padding before 's' (offset 1, aligned to 2), which is at"
            + " offset 4 on ARM OABI, 2 elsewhere: put @PadAfter(3) on 'x'");
  }

  @Test
  void isLiftedWhereItStands() {
    expect(
        PADDING,
        members(member("state", u32()), allowing(member("time", u64()), Id.IMPLICIT_PADDING)));
    expect(PADDING, structs(SHORT_TAIL));
    expect(SIZE, structs(SHORT_TAIL));
  }

  @Test
  void leavesASpotToTheHoleThatIsReportedThere() {
    expect(ALIGNMENT, members(member("a", u16()), member("b", u32()), member("c", u32())));
  }

  @Test
  void reportsAMemberThatMovesOffItsAlignment() {
    expect(
        ALIGNMENT,
        members(
            member("a", u16()),
            allowing(member("b", u32()), Id.IMPLICIT_PADDING),
            member("c", u32())),
        "b: [MisalignedField] 'b' is at offset 2 on m68k, 4 elsewhere, and should be at a multiple"
            + " of 4: put @PadAfter(2) on 'a'");
  }

  @Test
  void reportsAMemberBehindAStructOfTwoSizes() {
    Member inner = nested("inner", SHORT_TAIL);
    expect(
        ALIGNMENT,
        structs(SHORT_TAIL, struct("Outer", "sensor_outer", inner, member("count", u32()))),
        "count: [MisalignedField] 'count' is at offset 6 on m68k, 8 elsewhere, and should be at a"
            + " multiple of 4: put @PadAfter where the compiler pads inside 'inner', which has 6"
            + " bytes on m68k, 8 elsewhere");
  }

  @Test
  void liftsAlignmentAndLeavesWhatFollowsFromAReportedStruct() {
    expect(
        ALIGNMENT,
        structs(
            SHORT_TAIL,
            struct(
                "Outer",
                "sensor_outer",
                nested("inner", SHORT_TAIL),
                allowing(member("count", u32()), Id.MISALIGNED_FIELD),
                member("next", u32()))));
    StructDeclaration faulty = struct("Faulty", "f", member("a", u32()), member("b", u16()));
    expect(
        ALIGNMENT,
        structs(faulty, struct("Outer", "o", nested("inner", faulty), member("count", u32()))));
  }

  @Test
  void leavesWhatFollowsFromAReportedStructTwoLevelsDown() {
    StructDeclaration faulty = struct("Faulty", "f", member("a", u32()), member("b", u16()));
    StructDeclaration middle = struct("Middle", "m", nested("inner", faulty));
    expect(
        ALIGNMENT,
        structs(middle, struct("Outer", "o", nested("middle", middle), member("count", u32()))));
  }

  /** Offsets 40 and 48, sizes 48 and 56: multiples of 8 all of them. */
  @Test
  void reportsWhatMovesByAMultipleOfItsAlignment() {
    StructDeclaration stamp =
        struct(
            "Stamp",
            "sensor_stamp",
            member("at", timespec()),
            allowing(member("cpu", u32()), Id.IMPLICIT_PADDING, Id.SIZE_NOT_MULTIPLE));
    Header header =
        structs(
            struct(
                "Outer",
                "sensor_outer",
                member("stamps", array(new DataType.StructType(stamp), 2)),
                member("sum", u64())));
    expect(PADDING, header);
    expect(
        ALIGNMENT,
        header,
        "sum: [MisalignedField] 'sum' is at offset 40 on i386, m68k and ARM OABI, 48 elsewhere: put"
            + " @PadAfter where the compiler pads inside 'stamps', which has 40 bytes on i386, m68k"
            + " and ARM OABI, 48 elsewhere");
    expect(
        SIZE,
        header,
        "sum: [SizeNotMultiple] 'struct sensor_outer' has 48 bytes on i386, m68k and ARM OABI, 56"
            + " elsewhere: put @PadAfter where the compiler pads inside 'stamps', which has 40"
            + " bytes on i386, m68k and ARM OABI, 48 elsewhere");
  }

  @Test
  void reportsOnceAMemberThatSeveralAbisMove() {
    expect(
        ALIGNMENT,
        members(
            member("count", u32()),
            allowing(member("at", timespec()), Id.IMPLICIT_PADDING),
            member("kind", u16())),
        "at: [MisalignedField] 'at' is at offset 4 on i386, m68k and ARM OABI, 8 elsewhere, and"
            + " should be at a multiple of 8: put @PadAfter(4) on 'count'");
  }

  @Test
  void reportsWhatAnExistingStructMoves() {
    StructDeclaration bound =
        Vocabulary.bound(struct("Old", "old", member("time", u64()), member("cpu", u32())));
    expect(
        PADDING,
        structs(bound),
        "cpu: [ImplicitPadding] 4 bytes of padding at the end of 'struct old' (offset 12, size"
            + " should be a multiple of 8), which has 12 bytes on i386, m68k and ARM OABI, 16"
            + " elsewhere: put @PadAfter(4) on 'cpu'");
    Header header =
        structs(struct("Outer", "sensor_outer", nested("old", bound), member("next", u64())));
    expect(PADDING, header);
    expect(ALIGNMENT, header);
    expect(SIZE, header);
    expect(
        ALIGNMENT,
        structs(struct("Outer", "sensor_outer", nested("old", bound), member("next", u32()))),
        "next: [MisalignedField] 'next' is at offset 12 on i386, m68k and ARM OABI, 16 elsewhere:"
            + " put 'old', which has 12 bytes on i386, m68k and ARM OABI, 16 elsewhere, behind an"
            + " address with @UserPointer, or declare its members anew");
    expect(
        SIZE,
        structs(struct("Outer", "sensor_outer", nested("old", bound))),
        "old: [SizeNotMultiple] 'struct sensor_outer' has 12 bytes on i386, m68k and ARM OABI, 16"
            + " elsewhere, and should have a multiple of 8: put 'old', which has 12 bytes on i386,"
            + " m68k and ARM OABI, 16 elsewhere, behind an address with @UserPointer, or declare"
            + " its members anew");
  }

  @Test
  void reportsAnExistingStructOfTwoSizesAsTheArgumentOfANewCommand() {
    StructDeclaration old =
        Vocabulary.bound(struct("Old", "old", member("time", u64()), member("cpu", u32())));
    DataType type = new DataType.StructType(old);
    Place place = Place.of("old");
    expect(
        SIZE,
        commands(command("set", 0xbe, 1, byAddress(type, "old", false), place)),
        "old: [SizeNotMultiple] 'old' has 12 bytes on i386, m68k and ARM OABI, 16 elsewhere, so"
            + " that its command has several numbers: pass a struct of your own in its place");
    StructDeclaration sound =
        Vocabulary.bound(struct("Old", "old", member("time", u64()), member("cpu", u64())));
    expect(
        SIZE,
        commands(
            command(
                "set", 0xbe, 1, byAddress(new DataType.StructType(sound), "old", false), place)));
  }

  @Test
  void findsNoHoleBehindAStructThatWasAllowedTwoSizes() {
    StructDeclaration two = struct("Two", "t", allowing(member("a", u16()), Id.SIZE_NOT_MULTIPLE));
    expect(
        PADDING,
        structs(
            two, struct("Outer", "o", nested("two", two), member("b", u16()), member("c", u32()))));
  }

  @Test
  void reportsASizeThatIsNoMultipleOf4() {
    expect(
        SIZE,
        members(member("state", u16())),
        "state: [SizeNotMultiple] 'struct sensor_config' has 4 bytes on ARM OABI, 2 elsewhere, and"
            + " should have a multiple of 4: put @PadAfter(2) on 'state'");
    expect(
        SIZE,
        members(padded(member("state", u8()), 1, "__pad0")),
        "state: [SizeNotMultiple] 'struct sensor_config' has 4 bytes on ARM OABI, 2 elsewhere, and"
            + " should have a multiple of 4: put @PadAfter(3) in place of @PadAfter(1) on 'state'");
    expect(SIZE, members(allowing(member("state", u16()), Id.SIZE_NOT_MULTIPLE)));
  }

  @Test
  void reportsASizeThatOneAbiHasWhereTheHoleIsLifted() {
    expect(
        SIZE,
        members(member("a", u32()), allowing(member("b", u16()), Id.IMPLICIT_PADDING)),
        "b: [SizeNotMultiple] 'struct sensor_config' has 6 bytes on m68k, 8 elsewhere, and should"
            + " have a multiple of 4: put @PadAfter(2) on 'b'");
    expect(SIZE, members(member("a", u64()), allowing(member("b", u32()), Id.IMPLICIT_PADDING)));
  }

  @Test
  void judgesEachStructWhereItIsDefined() {
    StructDeclaration faulty = struct("Faulty", "f", member("a", u16()));
    Header outer = structs(struct("Outer", "o", nested("x", faulty), nested("y", faulty)));
    expect(PADDING, outer);
    expect(SIZE, outer);
    expect(
        SIZE,
        structs(faulty),
        "a: [SizeNotMultiple] 'struct f' has 4 bytes on ARM OABI, 2 elsewhere, and should have a"
            + " multiple of 4: put @PadAfter(2) on 'a'");
  }

  @Test
  void survivesWrongValues() {
    Header wrong =
        members(
            padded(member("a", u32()), -3, "__pad0"),
            member("b", array(u64(), Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE)));
    expect(
        PADDING,
        wrong,
        "b: [ImplicitPadding] 4 bytes of padding before 'b' (offset 4, aligned to 8): put"
            + " @PadAfter(4) on 'a'");
    expect(ALIGNMENT, wrong);
    expect(SIZE, wrong);
    expect(
        new ArgumentTooLarge(),
        commands(
            command(
                "all",
                0xbe,
                1,
                byAddress(wrong.structs().getFirst().members().get(1).type(), "x", false),
                Place.of("all"))),
        "all: [ArgumentTooLarge] the data of 'all' has at least "
            + Layouts.TOO_LARGE
            + " bytes, and no command number holds more than 16383: pass less a call, or use read,"
            + " write or mmap");
  }
}
