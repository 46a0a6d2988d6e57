package io.github.ioctlabi.core.layout;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.named;
import static io.github.ioctlabi.core.model.Models.padded;
import static io.github.ioctlabi.core.model.Models.since;
import static io.github.ioctlabi.core.model.Models.struct;
import static io.github.ioctlabi.core.model.Models.u16;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.core.rules.Vocabulary.flexible;
import static io.github.ioctlabi.core.rules.Vocabulary.packed;
import static io.github.ioctlabi.core.rules.Vocabulary.pointer;
import static io.github.ioctlabi.core.rules.Vocabulary.shaped;
import static io.github.ioctlabi.core.rules.Vocabulary.sizeField;
import static io.github.ioctlabi.core.rules.Vocabulary.time;
import static io.github.ioctlabi.core.rules.Vocabulary.timespec;
import static io.github.ioctlabi.core.rules.Vocabulary.union;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import io.github.ioctlabi.core.rules.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LayoutsTest {
  @Test
  void aligns64BitsTo8OnEveryAbi() {
    for (Abi abi : Abi.ALL) {
      assertEquals(
          "a@0+4 hole@4+4 b@8+8 c@16+4 hole@20+4 = 24/8",
          text(abi, member("a", u32()), member("b", u64()), member("c", u32())),
          abi.name());
    }
  }

  @Test
  void caps32BitsAt2OnM68k() {
    assertEquals(
        "a@0+4 b@4+2 hole@6+2 = 8/4", text(Abi.NATURAL, member("a", u32()), member("b", u16())));
    assertEquals("a@0+4 b@4+2 = 6/2", text(Abi.M68K, member("a", u32()), member("b", u16())));
    assertEquals("a@0+2 b@2+4 = 6/2", text(Abi.M68K, member("a", u16()), member("b", u32())));
    assertEquals(
        "a@0+1 hole@1+1 b@2+4 = 6/2", text(Abi.M68K, member("a", u8()), member("b", u32())));
  }

  @Test
  void padsEveryStructTo4OnArmOabi() {
    assertEquals("a@0+2 hole@2+2 = 4/4", text(Abi.ARM_OABI, member("a", u16())));
    assertEquals("a@0+2 = 2/2", text(Abi.NATURAL, member("a", u16())));
    StructDeclaration inner = struct("Inner", "inner", member("a", u16()));
    Member nested = member("s", new DataType.StructType(inner));
    assertEquals("x@0+2 s@2+2 = 4/2", text(Abi.NATURAL, member("x", u16()), nested));
    assertEquals("x@0+2 hole@2+2 s@4+4 = 8/4", text(Abi.ARM_OABI, member("x", u16()), nested));
  }

  @Test
  void laysOutArraysByTheirElements() {
    assertEquals(
        "a@0+3 hole@3+1 b@4+12 c@16+48 = 64/8",
        text(
            Abi.NATURAL,
            member("a", array(u8(), 3)),
            member("b", array(u16(), 2, 3)),
            member("c", array(u64(), 6))));
    StructDeclaration inner = struct("Inner", "inner", member("a", u32()), member("b", u8()));
    Member several = member("s", array(new DataType.StructType(inner), 3));
    assertEquals("x@0+1 hole@1+3 s@4+24 = 28/4", text(Abi.NATURAL, member("x", u8()), several));
    assertEquals("x@0+1 hole@1+1 s@2+18 = 20/2", text(Abi.M68K, member("x", u8()), several));
  }

  @Test
  void placesDeclaredPaddingBehindItsMember() {
    assertEquals(
        "a@0+1 __pad0@1+7 b@8+8 = 16/8",
        text(Abi.NATURAL, padded(member("a", u8()), 7, "__pad0"), member("b", u64())));
    assertEquals("a@0+1 = 1/1", text(Abi.NATURAL, padded(member("a", u8()), -7, "__pad0")));
    assertEquals("a@0+1 = 1/1", text(Abi.NATURAL, padded(member("a", u8()), 0, "__pad0")));
  }

  @Test
  void laysOutTextAndNamedIntegers() {
    EnumDeclaration state = named("State", "state", false, IntegerKind.U16, "A=0");
    EnumDeclaration mode = named("Mode", "mode", true, IntegerKind.U64, "A=0");
    assertEquals(
        "name@0+5 hole@5+1 state@6+2 mode@8+8 = 16/8",
        text(
            Abi.NATURAL,
            member("name", new DataType.TextType(5)),
            member("state", new DataType.EnumType(state)),
            member("mode", new DataType.FlagsType(mode))));
  }

  @ParameterizedTest
  @EnumSource(IntegerKind.class)
  void alignsAnyByteOrderAlike(IntegerKind kind) {
    DataType type = integer(kind, Carrier.LONG);
    int bytes = kind.bytes();
    assertEquals(bytes, new Layouts(Abi.NATURAL).size(type));
    assertEquals(bytes, new Layouts(Abi.NATURAL).alignment(type));
    assertEquals(bytes == 4 ? 2 : bytes, new Layouts(Abi.M68K).alignment(type));
    assertEquals(bytes, new Layouts(Abi.I386).alignment(type));
  }

  @Test
  void saturatesAbsurdSizes() {
    int most = Integer.MAX_VALUE;
    Layouts layouts = new Layouts(Abi.NATURAL);
    assertEquals(Layouts.TOO_LARGE, layouts.size(array(u64(), most, most, most, most)));
    assertEquals(Layouts.TOO_LARGE, layouts.size(array(u8(), most, 1 << 20)));
    assertEquals((long) most * 8, layouts.size(array(u64(), most)));
    StructDeclaration huge = struct("Huge", "huge", member("a", array(u64(), most, most)));
    StructDeclaration larger =
        struct("Larger", "larger", member("x", array(new DataType.StructType(huge), most)));
    assertEquals(Layouts.TOO_LARGE, layouts.of(larger).size());
  }

  @Test
  void alignsTimespecsLikePlainLongs() {
    assertEquals(
        "a@0+4 hole@4+4 at@8+16 = 24/8",
        text(Abi.NATURAL, member("a", u32()), member("at", timespec())));
    assertEquals(
        "a@0+4 at@4+16 = 20/4", text(Abi.I386, member("a", u32()), member("at", timespec())));
    assertEquals(
        "a@0+2 at@2+16 = 18/2", text(Abi.M68K, member("a", u16()), member("at", timespec())));
    assertEquals(
        "at@0+8 b@8+1 hole@9+7 = 16/8",
        text(
            Abi.M68K,
            member(
                "at",
                time(TimeFormat.SIGNED_NANOSECONDS, TimeCarrier.DURATION, TimeSource.MONOTONIC)),
            member("b", u8())));
  }

  @Test
  void takes64BitsOfExistingHeadersAsPlain() {
    StructDeclaration bound =
        existing(
            member("a", u32()),
            member("b", u64()),
            member("p", pointer(u8(), "", 0)),
            member("c", u32()));
    assertEquals("a@0+4 hole@4+4 b@8+8 p@16+8 c@24+4 hole@28+4 = 32/8", text(Abi.NATURAL, bound));
    assertEquals("a@0+4 b@4+8 p@12+8 c@20+4 = 24/4", text(Abi.I386, bound));
    assertEquals("a@0+4 b@4+8 p@12+8 c@20+4 = 24/2", text(Abi.M68K, bound));
    assertEquals("a@0+4 b@4+8 p@12+8 c@20+4 = 24/4", text(Abi.ARM_OABI, bound));
    // What embeds it gives its own members their alignment.
    assertEquals(
        "x@0+4 s@4+24 hole@28+4 y@32+8 = 40/8",
        text(
            Abi.I386,
            member("x", u32()),
            member("s", new DataType.StructType(bound)),
            member("y", u64())));
    // How large a long is on 32-bit machines is another rule's affair.
    assertEquals(
        "a@0+4 hole@4+4 n@8+8 = 16/8",
        text(
            Abi.M68K,
            existing(
                member("a", u32()), member("n", integer(IntegerKind.NATIVE_LONG, Carrier.LONG)))));
  }

  @Test
  void takes64BitsInUnionsOfExistingHeadersAsPlain() {
    UnionMember[] members = {unionMember(u64()), unionMember(array(u8(), 12))};
    assertEquals("union 16/8", text(Abi.I386, union(members)));
    UnionDeclaration made = union(members);
    UnionDeclaration bound =
        new UnionDeclaration(
            made.javaName(),
            made.isPublic(),
            made.cName(),
            made.header(),
            made.doc(),
            made.members(),
            made.place(),
            true);
    assertEquals("union 16/8", text(Abi.NATURAL, bound));
    assertEquals("union 12/4", text(Abi.I386, bound));
    assertEquals("union 12/2", text(Abi.M68K, bound));
  }

  private static StructDeclaration existing(Member... members) {
    return Vocabulary.bound(struct("Config", "config", members));
  }

  @Test
  void packsAndAlignsWhereAsked() {
    for (Abi abi : Abi.ALL) {
      assertEquals(
          "a@0+1 b@1+8 c@9+2 = 11/1",
          text(abi, shaped(packed(), member("a", u8()), member("b", u64()), member("c", u16()))));
      assertEquals(
          "a@0+4 hole@4+12 = 16/16",
          text(abi, shaped(new StructShape(false, 16, Extension.FIXED), member("a", u32()))));
      assertEquals(
          "a@0+1 b@1+4 hole@5+3 = 8/8",
          text(
              abi,
              shaped(
                  new StructShape(true, 8, Extension.FIXED),
                  member("a", u8()),
                  member("b", u32()))));
    }
  }

  @Test
  void putsTheSizeFirst() {
    assertEquals(
        "size@0+4 a@4+4 b@8+8 = 16/8",
        text(Abi.NATURAL, shaped(sizeField(), member("a", u32()), member("b", u64()))));
    assertEquals(
        "size@0+4 b@4+1 hole@5+1 = 6/2", text(Abi.M68K, shaped(sizeField(), member("b", u8()))));
  }

  @Test
  void countsNoElementsOfFlexibleArrays() {
    assertEquals(
        "n@0+4 hole@4+4 data@8+0 = 8/8",
        text(Abi.NATURAL, member("n", u32()), member("data", flexible(u64(), 0))));
    assertEquals(
        "id@0+8 n@8+4 data@12+0 hole@12+4 = 16/8",
        text(Abi.I386, member("id", u64()), member("n", u32()), member("data", flexible(u8(), 0))));
  }

  @Test
  void laysOutAddressesDescriptorsAndForeignTypes() {
    assertEquals(
        "fd@0+4 hole@4+4 at@8+8 regs@16+24 hole@40+8 = 48/16",
        text(
            Abi.M68K,
            member("fd", new DataType.DescriptorType()),
            member("at", pointer(u32(), "", 0)),
            member("regs", new DataType.ForeignType("struct regs", "asm/regs.h", 16, 24))));
  }

  @Test
  void makesUnionsAsLongAsTheirLongestMember() {
    UnionDeclaration union = union(unionMember(array(u8(), 5)), unionMember(u32()));
    assertEquals("union 8/4", text(Abi.NATURAL, union));
    assertEquals("union 6/2", text(Abi.M68K, union));
    UnionDeclaration bytes = union(unionMember(array(u8(), 5)));
    assertEquals("union 5/1", text(Abi.NATURAL, bytes));
    assertEquals("union 8/4", text(Abi.ARM_OABI, bytes));
    assertEquals(
        "a@0+1 u@1+5 = 6/1",
        text(Abi.I386, member("a", u8()), member("u", new DataType.UnionType(bytes, true))));
  }

  private static UnionMember unionMember(DataType type) {
    return new UnionMember(
        new JavaName("test", List.of("Member")),
        "member",
        new UnionMember.Content.Bare(member("member", type)),
        List.of(),
        false,
        Place.of("Member"));
  }

  private static String text(Abi abi, UnionDeclaration union) {
    UnionLayout layout = new Layouts(abi).of(union);
    return "union " + layout.size() + "/" + layout.alignment();
  }

  @Test
  void findsOffsets() {
    Member a = member("a", u8());
    Member b = member("b", u32());
    StructLayout layout = new Layouts(Abi.NATURAL).of(struct("Config", "config", a, b));
    assertEquals(0, layout.offsetOf(a));
    assertEquals(4, layout.offsetOf(b));
    assertThrows(IllegalArgumentException.class, () -> layout.offsetOf(member("elsewhere", u8())));
  }

  @Test
  void showsAVisitorEverySlot() {
    StructDeclaration grows =
        new StructDeclaration(
            new JavaName("test", List.of("Grows")),
            true,
            "grows",
            "linux/grows.h",
            Doc.NONE,
            new StructShape(false, 0, Extension.SIZE_FIELD),
            List.of(padded(member("a", u8()), 1, "__pad0"), member("b", u64())),
            Place.of("Grows"));
    Seen seen = new Seen(new ArrayList<>());
    new Layouts(Abi.NATURAL).walk(grows, seen);
    assertEquals(List.of("size", "a@4", "__pad0@5", "hole@6", "b@8"), seen.names());
  }

  @Test
  void aVersionEndsBehindItsLastMember() {
    StructDeclaration grown =
        new StructDeclaration(
            new JavaName("test", List.of("Grown")),
            true,
            "grown",
            "linux/grown.h",
            Doc.NONE,
            new StructShape(false, 0, Extension.SIZE_FIELD),
            List.of(
                member("a", u32()),
                padded(member("b", u8()), 3, "__pad0"),
                since(1, member("spare", u32())),
                since(1, member("c", u64())),
                since(2, member("d", u32())),
                since(2, member("e", u32()))),
            Place.of("Grown"));
    for (Abi abi : Abi.ALL) {
      StructLayout layout = new Layouts(abi).of(grown);
      assertEquals(
          List.of(12L, 24L, 32L),
          IntStream.rangeClosed(0, grown.version()).mapToObj(layout::sizeOf).toList());
      assertEquals(32, layout.size());
      assertEquals(12, new Layouts(abi).of(grown.asOf(0)).size());
    }
    assertEquals(
        List.of("GROWN_SIZE_VER0", "GROWN_SIZE_VER1", "GROWN_SIZE_VER2"), grown.sizeMacros());
  }

  private record Seen(List<String> names) implements SlotVisitor {
    @Override
    public void size(Slot.SizeSlot slot) {
      names.add("size");
    }

    @Override
    public void member(Slot.MemberSlot slot) {
      names.add(slot.member().cName() + "@" + slot.offset());
    }

    @Override
    public void padding(Slot.PaddingSlot slot) {
      names.add(slot.padding().cName() + "@" + slot.offset());
    }

    @Override
    public void hole(Slot.Hole slot) {
      names.add("hole@" + slot.offset());
    }

    @Override
    public void member(UnionMember member) {
      names.add(member.cName());
    }
  }

  private static String text(Abi abi, Member... members) {
    return text(abi, struct("Config", "config", members));
  }

  private static String text(Abi abi, StructDeclaration struct) {
    StructLayout layout = new Layouts(abi).of(struct);
    List<Slot> slots = layout.slots();
    return slots.stream().map(LayoutsTest::text).collect(Collectors.joining(" "))
        + " = "
        + layout.size()
        + "/"
        + layout.alignment();
  }

  private static String text(Slot slot) {
    String name =
        switch (slot) {
          case Slot.MemberSlot found -> found.member().cName();
          case Slot.PaddingSlot found -> found.padding().cName();
          case Slot.Hole _ -> "hole";
          case Slot.SizeSlot _ -> Slot.SizeSlot.NAME;
        };
    return name + "@" + slot.offset() + "+" + slot.size();
  }
}
