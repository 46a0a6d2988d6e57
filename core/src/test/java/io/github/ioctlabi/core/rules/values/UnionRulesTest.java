package io.github.ioctlabi.core.rules.values;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.named;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.core.rules.Judged.expect;
import static io.github.ioctlabi.core.rules.Judged.struct;
import static io.github.ioctlabi.core.rules.Vocabulary.aggregates;
import static io.github.ioctlabi.core.rules.Vocabulary.bare;
import static io.github.ioctlabi.core.rules.Vocabulary.inUnion;
import static io.github.ioctlabi.core.rules.Vocabulary.otherwise;
import static io.github.ioctlabi.core.rules.Vocabulary.tagged;
import static io.github.ioctlabi.core.rules.Vocabulary.union;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.Vocabulary;
import io.github.ioctlabi.core.rules.padding.MisalignedField;
import io.github.ioctlabi.core.rules.padding.SizeNotMultiple;
import io.github.ioctlabi.core.rules.padding.UnionTail;
import org.junit.jupiter.api.Test;

/** Unions and their tags. */
final class UnionRulesTest {
  private static final EnumDeclaration KIND =
      named("Kind", "sensor_kind", false, IntegerKind.U32, "RAW=1", "SCALED=2");

  private static Header using(DataType tag, UnionDeclaration union) {
    return aggregates(union, struct(member("kind", tag), tagged("kind", "value", union)));
  }

  @Test
  void wantsMembersOfOneLength() {
    StructDeclaration scaled = struct(member("mean", u32()), member("spread", u32()));
    expect(new UnionTail(), aggregates(union(inUnion(scaled, 1), bare("Raw", u64(), 2))));
    expect(
        new UnionTail(),
        aggregates(
            union(
                inUnion(scaled, 1),
                bare("Raw", u32(), 2),
                bare("Bytes", array(u8(), 16), 3),
                Vocabulary.allowing(bare("Lifted", u32()), Id.UNION_TAIL))),
        "Config: [UnionTail] 'Config' has 8 bytes and 'union sensor_value' has 16: put @PadAfter(8)"
            + " on 'spread'",
        "Raw: [UnionTail] 'Raw' has 4 bytes and 'union sensor_value' has 16: put @IoctlStruct on"
            + " 'Raw' and @PadAfter(12) on 'raw'");
    expect(
        new UnionTail(),
        aggregates(union(bare("Bytes", array(u8(), 5)), bare("Number", u64()))),
        "Bytes: [UnionTail] 'Bytes' has 5 bytes and 'union sensor_value' has 8: make 'bytes' 3"
            + " bytes longer");
  }

  @Test
  void wantsUnionsOfASizeThatAllAbisShare() {
    expect(
        new SizeNotMultiple(),
        aggregates(union(bare("Bytes", array(u8(), 6)))),
        "Value: [SizeNotMultiple] 'union sensor_value' has 8 bytes on ARM OABI, 6 elsewhere, and"
            + " should have a multiple of 4: make its members that long");
    expect(new SizeNotMultiple(), aggregates(union(bare("Bytes", array(u8(), 8)))));
  }

  @Test
  void wantsATag() {
    UnionDeclaration sound = union(bare("Raw", u32(), 1));
    expect(new TagMissing(), using(u32(), sound));
    expect(
        new TagMissing(),
        aggregates(sound, struct(member("value", new DataType.UnionType(sound, false)))),
        "value: [TagMissing] nothing says which member of 'union sensor_value' is in 'value': add"
            + " a component for it, such as @U32 int kind, and put @Tag(\"kind\") on 'value'");
    expect(
        new TagMissing(),
        aggregates(sound, struct(member("value", new DataType.UnionType(sound, true)))));
  }

  @Test
  void wantsAWayToSelectEachMember() {
    UnionDeclaration union = union(bare("Raw", u32(), 1), bare("Lost", u32()));
    expect(
        new TagMissing(),
        using(u32(), union),
        "Lost: [TagMissing] no value of the tag selects 'Lost': put @UnionMember(tag ="
            + " ...) on 'Lost'");
    expect(
        new TagMissing(),
        aggregates(union, struct(member("value", new DataType.UnionType(union, true)))));
    expect(
        new TagMissing(),
        using(u32(), union(bare("Raw", u32(), 1), otherwise("Rest", array(u8(), 4)))));
  }

  @Test
  void findsATagTwice() {
    expect(
        new TagOverlap(),
        aggregates(union(bare("Raw", u32(), 1, 1), bare("Scaled", u32(), 2, 1))),
        "Raw: [TagOverlap] tag 1 stands twice on 'Raw': remove one of them",
        "Scaled: [TagOverlap] tag 1 selects 'Raw', and 'Scaled' too: remove it from 'Scaled'");
    expect(
        new TagOverlap(),
        aggregates(union(bare("Raw", u32(), 3, 1), bare("Scaled", u32(), 2, 1))),
        "Scaled: [TagOverlap] tag 1 selects 'Raw', and 'Scaled' too: remove it from one of them");
    expect(
        new TagOverlap(),
        aggregates(union(bare("Raw", u32(), 1), bare("Scaled", u32(), 1))),
        "Scaled: [TagOverlap] tag 1 selects 'Raw', and 'Scaled' too: give one of them another tag");
    expect(
        new TagOverlap(),
        aggregates(union(otherwise("Rest", array(u8(), 4)), otherwise("More", array(u8(), 4)))),
        "More: [TagOverlap] every other tag selects 'Rest', and 'More' too: give one of them a tag"
            + " in place of otherwise");
  }

  @Test
  void wantsAMemberForEachConstant() {
    DataType kind = new DataType.EnumType(KIND);
    expect(
        new TagUncovered(),
        using(kind, union(bare("Raw", u32(), 1))),
        "value: [TagUncovered] 'SCALED' (2) of 'kind' selects no member of 'union sensor_value':"
            + " put the number into the tag of one, or add a member of raw bytes with otherwise ="
            + " true");
    expect(new TagUncovered(), using(kind, union(bare("Raw", u32(), 1, 2))));
    expect(
        new TagUncovered(),
        using(kind, union(bare("Raw", u32(), 1), otherwise("Rest", array(u8(), 4)))));
    expect(new TagUncovered(), using(u32(), union(bare("Raw", u32(), 1))));
  }

  @Test
  void wantsAConstantForEachTag() {
    DataType kind = new DataType.EnumType(KIND);
    UnionDeclaration union = union(bare("Raw", u32(), 1), bare("Scaled", u32(), 2, 7));
    expect(
        new TagUnnamed(),
        using(kind, union),
        "Scaled: [TagMissing] tag 7 of 'Scaled' is no constant of 'Kind', so that it selects"
            + " nothing: put a constant with @Value(7) into 'Kind', or choose a tag that has one");
    expect(new TagUnnamed(), using(u32(), union));
    expect(new TagUnnamed(), using(kind, union(bare("Raw", u32(), 1, 2))));
    // Another struct selects it.
    DataType more =
        new DataType.EnumType(named("More", "sensor_more", false, IntegerKind.U32, "SEVEN=7"));
    expect(
        new TagUnnamed(),
        aggregates(
            union,
            struct(
                member("kind", kind),
                tagged("kind", "value", union),
                member("more", more),
                tagged("more", "other", union))));
  }

  @Test
  void wantsTagsThatTheirIntegerHolds() {
    expect(
        new TagOutOfRange(),
        using(u8(), union(bare("Raw", u32(), 255, 256))),
        "Raw: [ValueOutOfRange] tag 256 of 'Raw' is not in the @U8 'kind' (0 to 255): choose a"
            + " value of that range");
  }

  @Test
  void wantsTheTagBesideTheUnion() {
    UnionDeclaration union = union(bare("Raw", u32(), 1));
    expect(
        new UnknownSibling(),
        aggregates(struct(member("kind", u32()), tagged("sort", "value", union))),
        "value: [UnknownSibling] @Tag of 'value': 'Config' has no component 'sort': name 'kind'");
    expect(
        new UnknownSibling(),
        aggregates(struct(member("kind", array(u32(), 2)), tagged("kind", "value", union))),
        "value: [UnknownSibling] @Tag of 'value': 'kind' is no integer or enum: add a component for"
            + " it, such as @U32 int kind");
    expect(new UnknownSibling(), using(new DataType.EnumType(KIND), union));
    expect(new UnknownSibling(), using(u32(), union));
  }

  @Test
  void leavesWhatContainsAFaultyUnionToThatFault() {
    UnionDeclaration uneven = union(bare("Bytes", array(u8(), 6)), bare("Number", u32()));
    Header header =
        aggregates(
            uneven,
            struct(member("value", new DataType.UnionType(uneven, true)), member("next", u32())));
    expect(new MisalignedField(), header);
    expect(new SizeNotMultiple(), header);
    Header lifted =
        aggregates(
            struct(
                member(
                    "value",
                    new DataType.UnionType(
                        union(
                            Vocabulary.allowing(bare("Bytes", array(u8(), 6)), Id.UNION_TAIL),
                            Vocabulary.allowing(bare("Number", u32()), Id.UNION_TAIL)),
                        true)),
                member("next", u32())));
    expect(
        new MisalignedField(),
        lifted,
        "next: [MisalignedField] 'next' is at offset 6 on m68k, 8 elsewhere, and should be at a"
            + " multiple of 4: put @PadAfter where the compiler pads inside 'value', which has 6"
            + " bytes on m68k, 8 elsewhere");
  }
}
