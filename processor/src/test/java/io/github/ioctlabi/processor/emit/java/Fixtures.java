package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.named;
import static io.github.ioctlabi.core.model.Models.padded;
import static io.github.ioctlabi.core.model.Models.struct;
import static io.github.ioctlabi.core.model.Models.u16;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Structs with every type of member. */
final class Fixtures {
  static final EnumDeclaration STATE =
      named("State", "state", false, IntegerKind.U32, "IDLE=0", "BUSY=7", "HIGH=0xfffffff0");
  static final EnumDeclaration TINY = named("Tiny", "tiny", false, IntegerKind.U8, "A=0", "B=255");
  static final EnumDeclaration SIGNED =
      named("Signed", "signed", false, IntegerKind.S16, "MINUS=-1", "LOW=-32768", "ONE=1");
  static final EnumDeclaration WIDE =
      named("Wide", "wide", false, IntegerKind.BE64, "SMALL=1", "LARGE=0x7fffffffffffffff");
  static final EnumDeclaration OPEN =
      other(named("Open", "open", false, IntegerKind.LE16, "KNOWN=1", "ALSO=65535"), "UNKNOWN");
  static final EnumDeclaration WIDE_OPEN =
      other(named("WideOpen", "wide_open", false, IntegerKind.U64, "KNOWN=1"), "UNKNOWN");
  static final EnumDeclaration MODE =
      named("Mode", "mode", true, IntegerKind.U32, "FAST=0", "SAFE=31");
  static final EnumDeclaration SHORT_MODE =
      named("ShortMode", "short_mode", true, IntegerKind.BE16, "X=0", "Y=15");
  static final EnumDeclaration LONG_MODE =
      named("LongMode", "long_mode", true, IntegerKind.U64, "FIRST=0", "LAST=63");

  static final List<EnumDeclaration> ENUMS =
      List.of(STATE, TINY, SIGNED, WIDE, OPEN, WIDE_OPEN, MODE, SHORT_MODE, LONG_MODE);

  /** Every integer with every carrier. */
  static final StructDeclaration INTEGERS = struct("Integers", "integers", integers());

  static final StructDeclaration NAMED =
      struct(
          "Named",
          "named",
          member("state", new DataType.EnumType(STATE)),
          member("tiny", new DataType.EnumType(TINY)),
          member("signed", new DataType.EnumType(SIGNED)),
          member("wide", new DataType.EnumType(WIDE)),
          member("open", new DataType.EnumType(OPEN)),
          member("wideOpen", new DataType.EnumType(WIDE_OPEN)),
          member("mode", new DataType.FlagsType(MODE)),
          member("shortMode", new DataType.FlagsType(SHORT_MODE)),
          member("longMode", new DataType.FlagsType(LONG_MODE)));

  static final StructDeclaration POINT =
      struct("Point", "point", ranged(member("x", u32()), 0, 0x90000000L), member("y", u16()));

  static final StructDeclaration ARRAYS =
      struct(
          "Arrays",
          "arrays",
          member("bytes", array(u8(), 3)),
          member("longs", array(u64(), 2)),
          member("swapped", array(integer(IntegerKind.BE32, Carrier.INT), 4)),
          member("little", array(integer(IntegerKind.LE16, Carrier.SHORT), 2, 3)),
          member("widened", array(integer(IntegerKind.U8, Carrier.INT), 2, 2)),
          member("cube", array(integer(IntegerKind.S32, Carrier.LONG), 2, 3, 2)),
          member("on", array(integer(IntegerKind.U8, Carrier.BOOLEAN), 5)),
          member("names", array(new DataType.TextType(9), 2, 2)),
          member("name", new DataType.TextType(7)),
          member("states", array(new DataType.EnumType(STATE), 3)),
          member("opens", array(new DataType.EnumType(OPEN), 2)),
          member("points", array(new DataType.StructType(POINT), 2, 2)),
          member("deep", array(u8(), 2, 1, 2, 1, 2)));

  /** Components called like the locals, methods and parameters of the generated code. */
  static final StructDeclaration NAMES =
      struct(
          "Names",
          "names",
          member("value", u32()),
          member("segment", array(integer(IntegerKind.U8, Carrier.INT), 2)),
          member("offset", array(u8(), 2)),
          member("i", array(integer(IntegerKind.U8, Carrier.INT), 2, 2)),
          member("j", u32()),
          member("read", u32()),
          member("write", u64()),
          member("check", u32()),
          member("store", u32()),
          member("numberOf", new DataType.EnumType(STATE)),
          member("stateOf", u32()),
          member("clear", u32()),
          member("LAYOUT", u32()),
          member("SIZE", u32()),
          member("equals", u32()),
          member("BE32", integer(IntegerKind.BE32, Carrier.INT)));

  /** Holes, padding, reserved members and members that the kernel fills. */
  static final StructDeclaration GAPS =
      struct(
          "Gaps",
          "gaps",
          member("a", u8()),
          padded(member("b", u32()), 3, "__pad0"),
          flow(member("reserved", array(u32(), 5)), Member.Flow.RESERVED),
          member("c", u64()),
          flow(member("out", new DataType.StructType(POINT)), Member.Flow.OUT),
          flow(member("state", new DataType.EnumType(STATE)), Member.Flow.OUT),
          member("d", u16()));

  /** Values that have bounds. */
  static final StructDeclaration BOUNDS =
      struct(
          "Bounds",
          "bounds",
          ranged(member("rate", u32()), 1, 48_000),
          ranged(member("signed", integer(IntegerKind.S32, Carrier.INT)), -5, 5),
          ranged(member("top", u64()), 5, -2),
          ranged(member("tiny", u8()), 200, 250),
          ranged(member("wide", integer(IntegerKind.U16, Carrier.LONG)), 10, 20),
          member("u8", integer(IntegerKind.U8, Carrier.INT)),
          member("s16", integer(IntegerKind.S16, Carrier.INT)),
          member("u32", integer(IntegerKind.U32, Carrier.LONG)),
          member("levels", array(integer(IntegerKind.U8, Carrier.SHORT), 2, 3)),
          member("mode", new DataType.FlagsType(MODE)),
          member("open", new DataType.EnumType(OPEN)),
          member("opens", array(new DataType.EnumType(OPEN), 2)),
          member("name", new DataType.TextType(4)),
          member("names", array(new DataType.TextType(4), 2)),
          member("point", new DataType.StructType(POINT)),
          member("points", array(new DataType.StructType(POINT), 3)));

  private Fixtures() {}

  static Member ranged(Member member, long min, long max) {
    return new Member(
        member.javaName(),
        member.cName(),
        member.type(),
        member.flow(),
        Optional.of(new Range(min, max)),
        member.clock(),
        member.padding(),
        member.doc(),
        member.place());
  }

  static Member flow(Member member, Member.Flow flow) {
    return new Member(
        member.javaName(),
        member.cName(),
        member.type(),
        flow,
        member.range(),
        member.clock(),
        member.padding(),
        member.doc(),
        member.place());
  }

  private static EnumDeclaration other(EnumDeclaration declared, String name) {
    return new EnumDeclaration(
        declared.javaName(),
        declared.cName(),
        declared.header(),
        declared.flags(),
        declared.carrier(),
        declared.constants(),
        Optional.of(name),
        declared.doc(),
        declared.place());
  }

  private static Member[] integers() {
    List<Member> members = new ArrayList<>();
    for (IntegerKind kind : IntegerKind.values()) {
      for (Carrier carrier : Carrier.values()) {
        if (carrier.bytes() >= kind.bytes()
            || (carrier == Carrier.BOOLEAN
                && (kind == IntegerKind.U8 || kind == IntegerKind.U32))) {
          String name = kind.name().toLowerCase(Locale.ROOT) + "_" + carrier.keyword();
          members.add(member(name, integer(kind, carrier)));
        }
      }
    }
    return members.toArray(Member[]::new);
  }
}
