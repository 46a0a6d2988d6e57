package io.github.ioctlabi.core.rules.structs;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.named;
import static io.github.ioctlabi.core.model.Models.padded;
import static io.github.ioctlabi.core.model.Models.since;
import static io.github.ioctlabi.core.model.Models.u16;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.core.rules.Judged.allowing;
import static io.github.ioctlabi.core.rules.Judged.expect;
import static io.github.ioctlabi.core.rules.Judged.nested;
import static io.github.ioctlabi.core.rules.Judged.ranged;
import static io.github.ioctlabi.core.rules.Judged.struct;
import static io.github.ioctlabi.core.rules.Judged.structs;
import static io.github.ioctlabi.core.rules.Vocabulary.bare;
import static io.github.ioctlabi.core.rules.Vocabulary.bound;
import static io.github.ioctlabi.core.rules.Vocabulary.existing;
import static io.github.ioctlabi.core.rules.Vocabulary.growing;
import static io.github.ioctlabi.core.rules.Vocabulary.otherwise;
import static io.github.ioctlabi.core.rules.Vocabulary.shaped;
import static io.github.ioctlabi.core.rules.Vocabulary.sizeField;
import static io.github.ioctlabi.core.rules.Vocabulary.tagged;
import static io.github.ioctlabi.core.rules.Vocabulary.union;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.padding.ImplicitPadding;
import io.github.ioctlabi.core.rules.padding.MisalignedField;
import io.github.ioctlabi.core.rules.padding.SizeNotMultiple;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.values.SinceZero;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Structs that have grown. */
final class GrowthRulesTest {
  private static final Rule ORDER = new SinceOrder();
  private static final Rule ZERO = new SinceZero();
  private static final Rule PADDING = new ImplicitPadding();
  private static final Rule SIZE = new SizeNotMultiple();

  private static void sound(Member... members) {
    for (Rule rule : new Rule[] {ORDER, ZERO, PADDING, SIZE, new MisalignedField()}) {
      expect(rule, structs(growing(members)));
      expect(rule, structs(shaped(sizeField(), members)));
    }
  }

  @Test
  void acceptsVersionsInTheirOrder() {
    sound(member("a", u32()));
    sound(
        member("a", u32()),
        since(1, member("b", u32())),
        since(1, padded(member("c", u16()), 2, "__pad0")),
        since(2, member("d", u32())));
    expect(PADDING, structs(growing(member("a", u64()), since(1, member("b", u64())))));
  }

  @Test
  void refusesVersionsThatFall() {
    expect(
        ORDER,
        structs(growing(member("a", u32()), since(1, member("b", u32())), member("c", u32()))),
        "c: [SinceOrder] 'c' is of version 0, and stands behind a member of version 1: put"
            + " @Since(1) on 'c'");
    expect(
        ORDER,
        structs(
            growing(
                member("a", u32()),
                since(1, member("b", u32())),
                since(2, member("c", u32())),
                since(1, member("d", u32())))),
        "d: [SinceOrder] 'd' is of version 1, and stands behind a member of version 2: put"
            + " @Since(2) in place of @Since(1) on 'd'");
  }

  @Test
  void refusesVersionsThatAreSkipped() {
    expect(
        ORDER,
        structs(growing(member("a", u32()), since(2, member("b", u32())))),
        "b: [SinceOrder] 'b' is of version 2, and 'struct sensor_config' has no member of version"
            + " 1: put @Since(1) in place of @Since(2) on 'b'");
    expect(
        ORDER,
        structs(growing(since(1, member("a", u32())))),
        "a: [SinceOrder] 'a' is of version 1, and 'struct sensor_config' has no member of version"
            + " 0: remove @Since(1) from 'a'");
  }

  @Test
  void refusesVersionsOfWhatCannotGrow() {
    expect(
        ORDER,
        structs(struct(member("a", u32()), since(1, member("b", u32())))),
        "b: [SinceOrder] 'b' was appended to 'struct sensor_config', which cannot grow: remove"
            + " @Since(1) from 'b', or put @Extensible(mode = Extension.SIZE_IN_NUMBER) on"
            + " 'Config'");
  }

  /** Padding on {@code b} would move the first version from 12 bytes to 16. */
  @Test
  void fillsTheHoleBeforeAVersionInThatVersion() {
    expect(
        PADDING,
        structs(
            shaped(
                sizeField(), member("a", u32()), member("b", u32()), since(1, member("c", u64())))),
        "c: [ImplicitPadding] 4 bytes of padding before 'c' (offset 12, aligned to 8): put"
            + " @Since(1) @Reserved @U32 int reserved before 'c'");
    expect(
        PADDING,
        structs(
            growing(
                member("reserved", u32()),
                since(1, member("b", u64())),
                since(1, member("c", u32())),
                since(1, member("d", u64())))),
        "b: [ImplicitPadding] 4 bytes of padding before 'b' (offset 4, aligned to 8): put"
            + " @Since(1) @Reserved @U32 int reserved2 before 'b'",
        "d: [ImplicitPadding] 4 bytes of padding before 'd' (offset 20, aligned to 8): put"
            + " @PadAfter(4) on 'c'");
  }

  @Test
  void liftsNoHole() {
    Member hole = allowing(member("b", u64()), Id.IMPLICIT_PADDING);
    String before =
        "b: [ImplicitPadding] 4 bytes of padding before 'b' (offset 4, aligned to 8): put"
            + " @PadAfter(4) on 'a'";
    expect(PADDING, structs(struct(member("a", u32()), hole)));
    expect(PADDING, structs(growing(member("a", u32()), hole)), before);
    expect(new MisalignedField(), structs(growing(member("a", u32()), hole)));
    Member end = allowing(member("b", u16()), Id.IMPLICIT_PADDING, Id.SIZE_NOT_MULTIPLE);
    expect(
        PADDING,
        structs(growing(member("a", u32()), end)),
        "b: [ImplicitPadding] 2 bytes of padding at the end of 'struct sensor_config' (offset 6,"
            + " size should be a multiple of 4), which has 6 bytes on m68k, 8 elsewhere: put"
            + " @PadAfter(2) on 'b'");
    expect(SIZE, structs(growing(member("a", u32()), end)));
    Member bytes = allowing(member("a", array(u8(), 6)), Id.SIZE_NOT_MULTIPLE);
    expect(SIZE, structs(struct(bytes)));
    expect(
        SIZE,
        structs(growing(bytes)),
        "a: [SizeNotMultiple] 'struct sensor_config' has 8 bytes on ARM OABI, 6 elsewhere, and"
            + " should have a multiple of 4: put @PadAfter(2) on 'a'");
    // Whoever binds a struct that is there cannot change it.
    expect(PADDING, existing(bound(growing(member("a", u32()), hole))));
  }

  @Test
  void eachVersionHasAnEvenSize() {
    expect(
        SIZE,
        structs(growing(member("a", u32()), member("b", u16()), since(1, member("c", u16())))),
        "b: [SizeNotMultiple] version 0 of 'struct sensor_config' has 6 bytes, and should have a"
            + " multiple of 4: put @PadAfter(2) on 'b'");
    expect(
        SIZE,
        structs(growing(member("a", u64()), member("b", u32()), since(1, member("c", u32())))),
        "b: [SizeNotMultiple] version 0 of 'struct sensor_config' has 12 bytes, and should have a"
            + " multiple of 8: put @PadAfter(4) on 'b'");
    // What is appended behind it does not count for a version.
    expect(
        SIZE,
        structs(
            growing(
                member("a", u32()),
                since(1, member("b", u32())),
                since(2, member("c", u64())),
                since(3, member("d", u32())),
                since(3, member("e", u32())))));
    // The hole behind an odd size is the fault of that size.
    expect(
        PADDING,
        structs(growing(member("a", u32()), member("b", u16()), since(1, member("c", u32())))));
    expect(
        SIZE,
        structs(growing(member("a", u32()), member("b", u16()), since(1, member("c", u32())))),
        "b: [SizeNotMultiple] version 0 of 'struct sensor_config' has 6 bytes, and should have a"
            + " multiple of 4: put @PadAfter(2) on 'b'");
  }

  private static void zero(Member appended, String... faults) {
    expect(ZERO, structs(growing(member("a", u32()), since(1, appended))), faults);
  }

  @Test
  void wantsRangesWithZero() {
    zero(ranged(member("b", u32()), 0, 9));
    zero(
        ranged(member("b", u32()), 1, 9),
        "b: [SinceZero] 'b' has a range without zero, which callers of earlier versions send: put"
            + " min = 0 into its @Range");
    DataType signed = integer(IntegerKind.S32, Carrier.INT);
    zero(ranged(member("b", signed), -3, 3));
    zero(
        ranged(member("b", signed), -3, -1),
        "b: [SinceZero] 'b' has a range without zero, which callers of earlier versions send: put"
            + " max = 0 into its @Range");
    zero(ranged(member("b", u64()), 0, -1));
    zero(
        nested("b", struct(member("c", u32()), ranged(member("d", u32()), 2, 4))),
        "b: [SinceZero] 'b.d' has a range without zero, which callers of earlier versions send: put"
            + " min = 0 into its @Range");
    // The first version says what it likes.
    expect(ZERO, structs(growing(ranged(member("a", u32()), 1, 9))));
    // Who cannot send it, sends zero.
    zero(out(ranged(member("b", u32()), 1, 9)));
  }

  private static Member out(Member member) {
    return new Member(
        member.javaName(),
        member.cName(),
        member.type(),
        Member.Flow.OUT,
        member.range(),
        member.clock(),
        member.padding(),
        member.doc(),
        member.place());
  }

  @Test
  void wantsConstantsForZero() {
    zero(member("b", new DataType.EnumType(mode("SLOW=0", "FAST=1"))));
    String fault =
        "b: [SinceZero] 'b' has no constant for zero, which callers of earlier versions send: put a"
            + " constant with @Value(0) into 'Mode'";
    DataType without = new DataType.EnumType(mode("SLOW=1", "FAST=2"));
    zero(member("b", without), fault);
    zero(member("b", array(without, 3)), fault);
    EnumDeclaration open = mode("SLOW=1");
    zero(
        member(
            "b",
            new DataType.EnumType(
                new EnumDeclaration(
                    open.javaName(),
                    open.cName(),
                    open.header(),
                    false,
                    open.carrier(),
                    open.constants(),
                    Optional.of("OTHER"),
                    Doc.NONE,
                    Place.of("Mode")))));
    zero(
        member("b", new DataType.DescriptorType()),
        "b: [SinceZero] 'b' is a descriptor, and zero is the number of one: put it into a struct of"
            + " its own, behind an address with @UserPointer");
  }

  private static EnumDeclaration mode(String... constants) {
    return named("Mode", "sensor_mode", false, IntegerKind.U32, constants);
  }

  @Test
  void wantsAUnionThatZeroSelects() {
    var numbers = union(bare("One", u32(), 1), bare("Two", u32(), 2));
    expect(
        ZERO,
        structs(
            growing(
                member("a", u32()),
                since(1, member("kind", u32())),
                since(1, tagged("kind", "data", numbers)))),
        "data: [SinceZero] zero in 'kind', which callers of earlier versions send, selects no"
            + " member of 'data': put tag = 0 into the @UnionMember of one");
    expect(
        ZERO,
        structs(
            growing(
                member("a", u32()),
                since(1, member("kind", u32())),
                since(
                    1, tagged("kind", "data", union(bare("One", u32(), 1), bare("No", u32(), 0)))),
                since(1, tagged("kind", "more", union(otherwise("Raw", u32())))))));
    // The tag was there before: whatever it selects is zero.
    expect(
        ZERO, structs(growing(member("kind", u32()), since(1, tagged("kind", "data", numbers)))));
    var modes = new DataType.EnumType(mode("SLOW=1"));
    expect(
        ZERO,
        structs(
            growing(
                member("kind", u32()),
                since(
                    1,
                    tagged("kind", "data", union(bare("No", u32(), 0), bare("Mode", modes, 1)))))),
        "data: [SinceZero] 'data.Mode' has no constant for zero, which callers of earlier versions"
            + " send: put a constant with @Value(0) into 'Mode'");
  }
}
