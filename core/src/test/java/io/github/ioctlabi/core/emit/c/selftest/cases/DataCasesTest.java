package io.github.ioctlabi.core.emit.c.selftest.cases;

import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.bare;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.flowing;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.ofData;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.ranged;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.struct;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.tagged;
import static io.github.ioctlabi.core.emit.c.selftest.cases.Cases.writing;
import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.padded;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataCasesTest {
  private static void assertCases(Member member, String... expected) {
    assertEquals(List.of(expected), ofData(writing(struct(member))));
  }

  private static void assertCases(DataType struct, String... expected) {
    assertEquals(List.of(expected), ofData(writing(struct)));
  }

  @Test
  void rangesHaveTwoOutsides() {
    assertCases(
        ranged("hz", u32(), 1, 9),
        "hz 0 EINVAL",
        "hz 10 EINVAL",
        "hz 257 EINVAL",
        "hz 65537 EINVAL",
        "hz 4294967295 EINVAL");
    assertCases(
        ranged("level", integer(IntegerKind.S8, Carrier.INT), -5, 5),
        "level -6 EINVAL",
        "level 6 EINVAL",
        "level -128 EINVAL",
        "level 127 EINVAL");
  }

  @Test
  void rangesAtTheEndsOfTheirIntegerHaveNone() {
    assertCases(ranged("hz", u8(), 0, 255));
    assertCases(
        ranged("hz", u32(), 0, 7),
        "hz 8 EINVAL",
        "hz 256 EINVAL",
        "hz 65536 EINVAL",
        "hz 4294967295 EINVAL");
    assertCases(ranged("hz", u64(), 1, -1), "hz 0 EINVAL");
    assertCases(
        ranged("hz", integer(IntegerKind.S64, Carrier.LONG), Long.MIN_VALUE, -2),
        "hz -1 EINVAL",
        "hz 254 EINVAL",
        "hz 65534 EINVAL",
        "hz 4294967294 EINVAL",
        "hz 9223372036854775807 EINVAL");
    assertCases(
        ranged("hz", u64(), 5, Long.MAX_VALUE),
        "hz 4 EINVAL",
        "hz 9223372036854775808 EINVAL",
        "hz 0 EINVAL",
        "hz 18446744073709551615 EINVAL");
  }

  @Test
  void booleansAreNotTwo() {
    assertCases(
        member("on", integer(IntegerKind.U8, Carrier.BOOLEAN)), "on 2 EINVAL", "on 255 EINVAL");
    assertCases(member("on", u8()));
  }

  @Test
  void enumsHaveOutsidesAndGaps() {
    assertCases(
        member("mode", named(IntegerKind.U32, Optional.empty(), "A=1", "B=2", "C=5")),
        "mode 0 EINVAL",
        "mode 6 EINVAL",
        "mode 257 EINVAL",
        "mode 65537 EINVAL",
        "mode 4294967295 EINVAL",
        "mode 3 EINVAL");
    assertCases(
        member("mode", named(IntegerKind.U8, Optional.empty(), "A=0", "B=255")), "mode 1 EINVAL");
    assertCases(member("mode", named(IntegerKind.U32, Optional.of("REST"), "A=1")));
  }

  private static DataType named(IntegerKind kind, Optional<String> other, String... constants) {
    EnumDeclaration plain = Models.named("Mode", "mode", false, kind, constants);
    return new DataType.EnumType(
        new EnumDeclaration(
            plain.javaName(),
            plain.cName(),
            plain.header(),
            false,
            kind,
            plain.constants(),
            other,
            plain.doc(),
            plain.place()));
  }

  @Test
  void flagsAreTriedBitByBit() {
    assertCases(
        member(
            "caps",
            new DataType.FlagsType(
                Models.named("Caps", "caps", true, IntegerKind.U8, "A=0", "B=7"))),
        "caps 0x7e EINVAL");
  }

  @Test
  void stringsEndAndTimesAreNormalised() {
    assertCases(member("name", new DataType.TextType(4)), "name without NUL EINVAL");
    assertCases(
        member(
            "at",
            new DataType.TimeType(
                TimeFormat.KERNEL_TIMESPEC, TimeCarrier.DURATION, TimeSource.TAI)),
        "at.tv_nsec -1 EINVAL",
        "at.tv_nsec 1000000000 EINVAL",
        "at.tv_nsec 4294967296 EINVAL",
        "at.tv_nsec -9223372036854775808 EINVAL",
        "at.tv_nsec 9223372036854775807 EINVAL");
    assertCases(
        member(
            "at",
            new DataType.TimeType(
                TimeFormat.SIGNED_NANOSECONDS, TimeCarrier.DURATION, TimeSource.TAI)));
  }

  @Test
  void whatNobodyUsesIsZero() {
    assertCases(
        struct(
            flowing("reserved", array(u32(), 4), Member.Flow.RESERVED),
            padded(flowing("answer", u32(), Member.Flow.OUT), 4, "__pad0")),
        "reserved not zero EINVAL",
        "__pad0 not zero EINVAL");
  }

  @Test
  void ofArraysTheEndsAreTried() {
    DataType limits = struct(ranged("low", u32(), 1, -1L >>> 32));
    assertCases(
        member("limits", array(limits, 2, 3)),
        "limits[0][0].low 0 EINVAL",
        "limits[1][0].low 0 EINVAL",
        "limits[1][2].low 0 EINVAL");
    assertCases(member("limits", array(limits, 1)), "limits[0].low 0 EINVAL");
    assertEquals(
        List.of(
            "the value[0] 2 EINVAL",
            "the value[0] 255 EINVAL",
            "the value[2] 2 EINVAL",
            "the value[2] 255 EINVAL",
            "the value[4] 2 EINVAL",
            "the value[4] 255 EINVAL"),
        ofData(writing(array(integer(IntegerKind.U8, Carrier.BOOLEAN), 5))));
  }

  @Test
  void unionsAreTriedMemberByMember() {
    DataType struct =
        struct(
            member("kind", u32()),
            tagged(
                "data",
                "kind",
                bare("all", array(u32(), 2), 1),
                bare("on", integer(IntegerKind.U32, Carrier.BOOLEAN), 4, 5)));
    assertCases(
        struct,
        "kind 0 EINVAL",
        "kind 257 EINVAL",
        "kind 65537 EINVAL",
        "[kind 4] data.on 2 EINVAL",
        "[kind 4] data.on 256 EINVAL",
        "[kind 4] data.on 65536 EINVAL",
        "[kind 4] data.on 4294967295 EINVAL",
        "[kind 4] the bytes of data behind on not zero EINVAL");
  }

  @Test
  void aUnionThatTakesAllTagsHasNoUnknown() {
    DataType struct =
        struct(
            ranged("kind", u32(), 1, 3),
            tagged("data", "kind", bare("one", u32(), 1), bare("rest", u32())));
    assertCases(
        struct,
        "kind 0 EINVAL",
        "kind 4 EINVAL",
        "kind 257 EINVAL",
        "kind 65537 EINVAL",
        "kind 4294967295 EINVAL");
  }

  /** What stands in the union before its tag may be refused first, for another reason. */
  @Test
  void aNumberWithoutANameSelectsNoMember() {
    DataType struct =
        struct(
            tagged(
                "data",
                "kind",
                bare("limits", new DataType.StructType(LIMITS), 1, 3),
                bare("rest", u32())),
            member("kind", named(IntegerKind.U32, Optional.empty(), "A=0", "B=2", "C=5")));
    assertCases(
        struct, "kind 6 EINVAL", "kind 256 EINVAL", "kind 65536 EINVAL", "kind 4294967295 EINVAL");
  }

  private static final StructDeclaration LIMITS =
      Models.struct("Limits", "limits", ranged("low", u32(), 1, -1L >>> 32));

  private static Member pointer(PointerFlow flow, CountUnit unit, long max) {
    return pointer("entries", flow, unit, max);
  }

  private static Member pointer(String name, PointerFlow flow, CountUnit unit, long max) {
    return member(
        name,
        new DataType.PointerType(
            new PointerTarget.Elements(new DataType.StructType(LIMITS)),
            Optional.of(new Count("count", unit)),
            max,
            flow,
            false,
            false));
  }

  @Test
  void dataBehindAnAddressIsFollowed() {
    assertCases(
        struct(member("count", u32()), pointer(PointerFlow.IN, CountUnit.ELEMENTS, 16)),
        "[entries that leads nowhere] count 17 E2BIG",
        "[entries that leads nowhere] count 257 E2BIG",
        "[entries that leads nowhere] count 65537 E2BIG",
        "[entries that leads nowhere] count 1073741825 E2BIG",
        "[entries that leads nowhere] count 4294967295 E2BIG",
        "[entries that leads nowhere] entries that leads nowhere EFAULT",
        "[entries] entries beyond all memory EFAULT",
        "[entries] entries[0].low 0 EINVAL",
        "[entries] entries[1].low 0 EINVAL",
        "[entries] entries[2].low 0 EINVAL");
    assertCases(
        struct(member("count", u8()), pointer(PointerFlow.OUT, CountUnit.ELEMENTS, 16)),
        "[entries that leads nowhere] count 17 E2BIG",
        "[entries that leads nowhere] count 255 E2BIG",
        "[entries] entries that leads nowhere EFAULT elsewhere",
        "[entries] entries beyond all memory EFAULT elsewhere");
  }

  /** There are no more elements than all that have the count may have. */
  @Test
  void aCountMayCountTwoArrays() {
    assertCases(
        struct(
            member("count", u32()),
            pointer("first", PointerFlow.OUT, CountUnit.ELEMENTS, 1),
            pointer("second", PointerFlow.IN, CountUnit.ELEMENTS, 4)),
        "[first that leads nowhere] count 2 E2BIG",
        "[first that leads nowhere] count 257 E2BIG",
        "[first that leads nowhere] count 65537 E2BIG",
        "[first that leads nowhere] count 1073741825 E2BIG",
        "[first that leads nowhere] count 4294967295 E2BIG",
        "[first] first that leads nowhere EFAULT elsewhere",
        "[first] first beyond all memory EFAULT elsewhere",
        "[second that leads nowhere] count 5 E2BIG",
        "[second that leads nowhere] count 257 E2BIG",
        "[second that leads nowhere] count 65537 E2BIG",
        "[second that leads nowhere] count 1073741825 E2BIG",
        "[second that leads nowhere] count 4294967295 E2BIG",
        "[second that leads nowhere] second that leads nowhere EFAULT",
        "[second] second beyond all memory EFAULT",
        "[second] second[0].low 0 EINVAL");
    assertCases(
        struct(
            member("count", u32()),
            pointer("first", PointerFlow.OUT, CountUnit.ELEMENTS, 1),
            pointer("second", PointerFlow.IN, CountUnit.BYTES, 4)),
        "[first that leads nowhere] count 2 E2BIG",
        "[first that leads nowhere] count 257 E2BIG",
        "[first that leads nowhere] count 65537 E2BIG",
        "[first that leads nowhere] count 1073741825 E2BIG",
        "[first that leads nowhere] count 4294967295 E2BIG",
        "[second that leads nowhere] count 20 E2BIG",
        "[second that leads nowhere] count 260 E2BIG",
        "[second that leads nowhere] count 65540 E2BIG",
        "[second that leads nowhere] count 4294967295 E2BIG");
  }

  /** What is counted behind the struct would have to be there first. */
  @Test
  void aCountMayCountAFlexibleArrayToo() {
    assertCases(
        struct(
            member("count", u32()),
            pointer("first", PointerFlow.IN, CountUnit.ELEMENTS, 1),
            member("items", tail(CountUnit.ELEMENTS))),
        "count 9 E2BIG",
        "count 257 E2BIG",
        "count 65537 E2BIG",
        "count 1073741825 E2BIG",
        "count 4294967295 E2BIG",
        "items beyond the memory there is EFAULT",
        "[items] items[0].low 0 EINVAL");
  }

  @Test
  void countsMayBeBytes() {
    assertCases(
        struct(member("count", u32()), pointer(PointerFlow.IN, CountUnit.BYTES, 1)),
        "[entries that leads nowhere] count 8 E2BIG",
        "[entries that leads nowhere] count 260 E2BIG",
        "[entries that leads nowhere] count 65540 E2BIG",
        "[entries that leads nowhere] count 4294967295 E2BIG",
        "[entries that leads nowhere] entries that leads nowhere EFAULT",
        "[entries] entries beyond all memory EFAULT",
        "[entries] count 3 EINVAL",
        "[entries] entries[0].low 0 EINVAL");
  }

  @Test
  void aCountThatCannotSayTooMuchIsNotTried() {
    assertCases(
        struct(member("count", u8()), pointer(PointerFlow.OUT, CountUnit.ELEMENTS, 255)),
        "[entries] entries that leads nowhere EFAULT elsewhere",
        "[entries] entries beyond all memory EFAULT elsewhere");
  }

  @Test
  void memoryAndSizesWinOverValues() {
    assertCases(
        struct(
            ranged("hz", u32(), 0, 7),
            member("count", u32()),
            pointer(PointerFlow.OUT, CountUnit.ELEMENTS, 2)),
        "hz 8 EINVAL",
        "hz 256 EINVAL",
        "hz 65536 EINVAL",
        "hz 4294967295 EINVAL",
        "[entries that leads nowhere] count 3 E2BIG",
        "[entries that leads nowhere] count 257 E2BIG",
        "[entries that leads nowhere] count 65537 E2BIG",
        "[entries that leads nowhere] count 1073741825 E2BIG",
        "[entries that leads nowhere] count 4294967295 E2BIG",
        "[entries] entries that leads nowhere EFAULT elsewhere",
        "[entries] entries beyond all memory EFAULT elsewhere",
        "[entries that leads nowhere, with hz 8] count 3 E2BIG",
        "[entries that leads nowhere, with hz 8] count 257 E2BIG",
        "[entries that leads nowhere, with hz 8] count 65537 E2BIG",
        "[entries that leads nowhere, with hz 8] count 1073741825 E2BIG",
        "[entries that leads nowhere, with hz 8] count 4294967295 E2BIG");
  }

  /** The dispatcher judges what is counted first, and values after it has read that. */
  @Test
  void aCountThatIsTooLargeIsNoMatterOfItsRange() {
    Member out = pointer(PointerFlow.OUT, CountUnit.ELEMENTS, 64);
    assertCases(
        struct(ranged("count", u32(), 1, 64), out),
        "count 0 EINVAL",
        "count 65 E2BIG",
        "count 257 E2BIG",
        "count 65537 E2BIG",
        "count 4294967295 E2BIG",
        "[entries that leads nowhere] count 65 E2BIG",
        "[entries that leads nowhere] count 257 E2BIG",
        "[entries that leads nowhere] count 65537 E2BIG",
        "[entries that leads nowhere] count 1073741825 E2BIG",
        "[entries that leads nowhere] count 4294967295 E2BIG",
        "[entries] entries that leads nowhere EFAULT elsewhere",
        "[entries] entries beyond all memory EFAULT elsewhere");
    assertCases(
        struct(ranged("count", u32(), 0, 100), out),
        "count 101 E2BIG",
        "count 256 E2BIG",
        "count 65536 E2BIG",
        "count 4294967295 E2BIG",
        "[entries that leads nowhere] count 65 E2BIG",
        "[entries that leads nowhere] count 257 E2BIG",
        "[entries that leads nowhere] count 65537 E2BIG",
        "[entries that leads nowhere] count 1073741825 E2BIG",
        "[entries that leads nowhere] count 4294967295 E2BIG",
        "[entries] entries that leads nowhere EFAULT elsewhere",
        "[entries] entries beyond all memory EFAULT elsewhere");
    assertCases(
        struct(ranged("count", u32(), 0, 63), out),
        "count 64 EINVAL",
        "count 256 E2BIG",
        "count 65536 E2BIG",
        "count 4294967295 E2BIG",
        "[entries that leads nowhere] count 65 E2BIG",
        "[entries that leads nowhere] count 257 E2BIG",
        "[entries that leads nowhere] count 65537 E2BIG",
        "[entries that leads nowhere] count 1073741825 E2BIG",
        "[entries that leads nowhere] count 4294967295 E2BIG",
        "[entries] entries that leads nowhere EFAULT elsewhere",
        "[entries] entries beyond all memory EFAULT elsewhere");
    assertCases(
        struct(
            ranged("count", integer(IntegerKind.S32, Carrier.INT), 0, 7),
            pointer(PointerFlow.OUT, CountUnit.BYTES, 1)),
        "count -1 E2BIG",
        "count 8 E2BIG",
        "count 256 E2BIG",
        "count 65536 E2BIG",
        "count -2147483648 E2BIG",
        "count 2147483647 E2BIG",
        "[entries that leads nowhere] count 8 E2BIG",
        "[entries that leads nowhere] count 260 E2BIG",
        "[entries that leads nowhere] count 65540 E2BIG",
        "[entries that leads nowhere] count 2147483647 E2BIG",
        "[entries that leads nowhere] count -2147483648 E2BIG");
  }

  @Test
  void aCountOutOfRangeMayLeadBeyondTheMemory() {
    assertCases(
        struct(ranged("count", u32(), 0, 3), member("items", tail(CountUnit.ELEMENTS))),
        "count 4 EFAULT",
        "count 256 E2BIG",
        "count 65536 E2BIG",
        "count 4294967295 E2BIG",
        "count 9 E2BIG",
        "count 257 E2BIG",
        "count 65537 E2BIG",
        "count 1073741825 E2BIG",
        "items beyond the memory there is EFAULT",
        "[items] items[0].low 0 EINVAL",
        "[items] items[1].low 0 EINVAL",
        "[items] items[2].low 0 EINVAL");
    assertCases(
        struct(ranged("count", u32(), 0, 8), member("items", tail(CountUnit.ELEMENTS))),
        "count 9 E2BIG",
        "count 256 E2BIG",
        "count 65536 E2BIG",
        "count 4294967295 E2BIG",
        "count 257 E2BIG",
        "count 65537 E2BIG",
        "count 1073741825 E2BIG",
        "items beyond the memory there is EFAULT",
        "[items] items[0].low 0 EINVAL",
        "[items] items[1].low 0 EINVAL",
        "[items] items[2].low 0 EINVAL");
  }

  /** Even the plainest data has elements then. */
  @Test
  void aFlexibleArrayMayNeverBeEmpty() {
    assertCases(
        struct(ranged("count", u32(), 2, 3), member("items", tail(CountUnit.ELEMENTS))),
        "count 1 EINVAL",
        "count 4 EFAULT",
        "count 258 E2BIG",
        "count 65538 E2BIG",
        "count 0 EINVAL",
        "count 4294967295 E2BIG",
        "count 9 E2BIG",
        "count 257 E2BIG",
        "count 65537 E2BIG",
        "count 1073741825 E2BIG",
        "items beyond the memory there is EFAULT",
        "[items] items[0].low 0 EINVAL",
        "[items] items[1].low 0 EINVAL",
        "[items] items[2].low 0 EINVAL");
  }

  private static DataType tail(CountUnit unit) {
    return new DataType.FlexibleType(
        new DataType.StructType(LIMITS), Optional.of("count"), Optional.empty(), unit, 8);
  }

  @Test
  void flexibleArraysAreTried() {
    assertCases(
        struct(member("count", u32()), member("items", tail(CountUnit.STRUCT_BYTES))),
        "count 40 E2BIG",
        "count 264 E2BIG",
        "count 65544 E2BIG",
        "count 4294967295 E2BIG",
        "count 3 EINVAL",
        "items beyond the memory there is EFAULT",
        "[items] count 7 EINVAL",
        "[items] items[0].low 0 EINVAL",
        "[items] items[1].low 0 EINVAL",
        "[items] items[2].low 0 EINVAL");
  }

  /** So that a caller can tell what only this version refuses. */
  @Test
  void structsThatSayTheirSizeTellWhatTheyDoNotSupport() {
    DataType sized =
        Cases.shaped(
            new StructShape(false, 0, Extension.SIZE_FIELD),
            flowing("reserved", u32(), Member.Flow.RESERVED),
            member("mode", named(IntegerKind.U32, Optional.empty(), "A=0")),
            ranged("hz", u32(), 0, 7),
            member("kind", u32()),
            tagged("data", "kind", bare("one", u32(), 0)),
            member("limits", new DataType.StructType(LIMITS)));
    assertEquals(
        List.of(
            "reserved not zero EOPNOTSUPP",
            "mode 1 EOPNOTSUPP",
            "mode 256 EOPNOTSUPP",
            "mode 65536 EOPNOTSUPP",
            "mode 4294967295 EOPNOTSUPP",
            "hz 8 EINVAL",
            "hz 256 EINVAL",
            "hz 65536 EINVAL",
            "hz 4294967295 EINVAL",
            "limits.low 0 EINVAL",
            "kind 1 EOPNOTSUPP",
            "kind 256 EOPNOTSUPP",
            "kind 65536 EOPNOTSUPP"),
        ofData(writing(sized)).stream()
            .filter(line -> !line.contains("size") && !line.contains("known"))
            .toList());
  }
}
