package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.doc;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.named;
import static io.github.ioctlabi.core.model.Models.padded;
import static io.github.ioctlabi.core.model.Models.struct;
import static io.github.ioctlabi.core.model.Models.u16;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Structs and unions whose members depend on each other, or lead elsewhere. */
final class MoreFixtures {
  static final EnumDeclaration KIND =
      named(
          "Kind",
          "kind",
          false,
          IntegerKind.U32,
          "NONE=0",
          "BARE=7",
          "FULL=0xfffffff0",
          "P=9",
          "ODD=11");

  static final StructDeclaration POINT = Fixtures.POINT;

  static final StructDeclaration TIMES =
      struct(
          "Times",
          "times",
          member("left", time(TimeFormat.UNSIGNED_NANOSECONDS, TimeCarrier.DURATION)),
          member("drift", time(TimeFormat.SIGNED_NANOSECONDS, TimeCarrier.DURATION)),
          member("at", time(TimeFormat.UNSIGNED_NANOSECONDS, TimeCarrier.INSTANT)),
          member("then", time(TimeFormat.SIGNED_NANOSECONDS, TimeCarrier.INSTANT)),
          member("timeout", time(TimeFormat.KERNEL_TIMESPEC, TimeCarrier.DURATION)),
          member("wall", time(TimeFormat.KERNEL_TIMESPEC, TimeCarrier.INSTANT)),
          member("laps", array(time(TimeFormat.KERNEL_TIMESPEC, TimeCarrier.DURATION), 2)));

  static final StructDeclaration FULL = within("Choice", "Full", member("a", u64()));

  /** A union that a tag selects from, and that ends with padding. */
  static final UnionDeclaration CHOICE =
      union(
          "Choice",
          bare("Choice", "Bare", member("number", integer(IntegerKind.U16, Carrier.INT)), 0, 7),
          new UnionMember(
              FULL.javaName(),
              "full",
              new UnionMember.Content.Struct(FULL),
              List.of(0xfffffff0L),
              false,
              FULL.place()),
          bare("Choice", "Points", member("points", array(new DataType.StructType(POINT), 1)), 9),
          bare("Choice", "Odd", member("bytes", array(u8(), 13)), 11));

  /** A union that takes any tag. */
  static final UnionDeclaration OPEN_CHOICE =
      union(
          "OpenChoice",
          bare("OpenChoice", "Flag", member("on", integer(IntegerKind.U8, Carrier.BOOLEAN)), 1),
          new UnionMember(
              nested("OpenChoice", "Raw"),
              "raw",
              new UnionMember.Content.Bare(member("raw", array(u8(), 8))),
              List.of(),
              true,
              Place.of("Raw")));

  /** A union whose members lead elsewhere. */
  static final UnionDeclaration REFERENCE =
      union(
          "Reference",
          bare("Reference", "Memory", member("data", pointer(new PointerTarget.Segment())), 1),
          bare("Reference", "File", member("file", new DataType.DescriptorType()), 2),
          bare("Reference", "Table", member("words", pointer(elements(u32()))), 3));

  /** A union without a tag. */
  static final UnionDeclaration LOOSE =
      union(
          "Loose",
          bare("Loose", "Word", member("word", u32())),
          bare("Loose", "Text", member("text", new DataType.TextType(6))));

  static final UnionDeclaration LOOSE_REFERENCE =
      union(
          "LooseReference",
          bare("LooseReference", "Here", member("here", pointer(new PointerTarget.Segment()))),
          bare("LooseReference", "Number", member("number", u32())));

  static final StructDeclaration CHOICES =
      struct(
          "Choices",
          "choices",
          tagged(member("early", new DataType.UnionType(CHOICE, false)), "kind"),
          member("kind", new DataType.EnumType(KIND)),
          member("selector", u32()),
          tagged(member("late", new DataType.UnionType(OPEN_CHOICE, false)), "selector"),
          member("loose", new DataType.UnionType(LOOSE, true)));

  static final StructDeclaration REFERENCES =
      struct(
          "References",
          "references",
          member("type", integer(IntegerKind.U16, Carrier.INT)),
          tagged(member("what", new DataType.UnionType(REFERENCE, false)), "type"),
          member("loose", new DataType.UnionType(LOOSE_REFERENCE, true)));

  static final StructDeclaration TAIL =
      struct(
          "Tail",
          "tail",
          member("count", u32()),
          member("filled", u32()),
          member(
              "points",
              new DataType.FlexibleType(
                  new DataType.StructType(POINT),
                  Optional.of("count"),
                  Optional.of("filled"),
                  CountUnit.ELEMENTS,
                  100)));

  /** The array begins in what is padding of the struct. */
  static final StructDeclaration EARLY_TAIL =
      struct(
          "EarlyTail",
          "early_tail",
          member("bytes", u64()),
          member("kind", u8()),
          member("data", tail(u8(), "bytes", CountUnit.STRUCT_BYTES)));

  static final StructDeclaration WORDS =
      struct(
          "Words",
          "words",
          member("bytes", integer(IntegerKind.S32, Carrier.INT)),
          member("words", tail(u16(), "bytes", CountUnit.BYTES)));

  /** Room for what the kernel fills. */
  static final StructDeclaration OUT_TAIL =
      struct(
          "OutTail",
          "out_tail",
          member("count", u32()),
          Fixtures.flow(member("data", tail(u8(), "count", CountUnit.ELEMENTS)), Member.Flow.OUT));

  static final StructDeclaration POINTERS =
      struct(
          "Pointers",
          "pointers",
          member("scope", pointer(new PointerTarget.Segment(), "length", CountUnit.ELEMENTS, 8)),
          member("length", u32()),
          member("count", u16()),
          member("bytes", integer(IntegerKind.U32, Carrier.LONG)),
          member("words", pointer(elements(u32()), "count", CountUnit.ELEMENTS, 16)),
          member("swapped", pointer(elements(integer(IntegerKind.BE16, Carrier.INT)))),
          member(
              "points",
              pointer(elements(new DataType.StructType(POINT)), "bytes", CountUnit.BYTES, 0)),
          member("next", pointer(new PointerTarget.Single(POINT))),
          member("tail", pointer(new PointerTarget.Single(TAIL))),
          member("inner", new DataType.StructType(REFERENCES)),
          member("device", new DataType.DescriptorType()),
          member("devices", array(new DataType.DescriptorType(), 2)));

  /** Pointed-to memory that the kernel fills. */
  static final StructDeclaration OUT_POINTERS =
      struct(
          "OutPointers",
          "out_pointers",
          member("count", integer(IntegerKind.S32, Carrier.INT)),
          padded(member("bytes", u32()), 4, "__pad0"),
          member(
              "points",
              out(
                  pointer(
                      elements(new DataType.StructType(POINT)), "count", CountUnit.ELEMENTS, 0))),
          member("words", out(pointer(elements(u32()), "bytes", CountUnit.BYTES, 0))));

  static final StructDeclaration SCOPED_TAIL =
      struct(
          "ScopedTail",
          "scoped_tail",
          member("count", u64()),
          member("inner", tail(new DataType.StructType(REFERENCES), "count", CountUnit.ELEMENTS)));

  /** Natural alignment is lifted for all within. */
  static final StructDeclaration PACKED =
      shaped(
          new StructShape(true, 0, Extension.FIXED),
          "Packed",
          member("a", u8()),
          member("b", u64()),
          member("c", integer(IntegerKind.BE32, Carrier.INT)),
          member("point", new DataType.StructType(POINT)),
          member("loose", new DataType.UnionType(LOOSE, true)),
          member("when", time(TimeFormat.KERNEL_TIMESPEC, TimeCarrier.DURATION)),
          member("foreign", new DataType.ForeignType("struct x", "linux/x.h", 8, 16)),
          member("address", pointer(new PointerTarget.Segment())));

  static final StructDeclaration ALIGNED =
      shaped(
          new StructShape(false, 16, Extension.FIXED),
          "Aligned",
          member("a", u32()),
          member("foreign", new DataType.ForeignType("struct x", "linux/x.h", 8, 16)));

  static final StructDeclaration SIZED =
      shaped(
          new StructShape(false, 0, Extension.SIZE_FIELD),
          "Sized",
          member("a", u32()),
          member("length", u64()));

  static final StructDeclaration UNNAMED =
      struct(
          "Unnamed",
          "",
          member("a", u32()),
          cNamed(member("inside", new DataType.StructType(POINT)), ""));

  /** Nothing fits behind a struct within another. */
  static final StructDeclaration NESTED_TAIL =
      struct(
          "NestedTail",
          "nested_tail",
          member("before", u32()),
          member("tail", new DataType.StructType(TAIL)),
          member("after", u32()),
          member("tails", array(new DataType.StructType(OUT_TAIL), 2)));

  static final List<UnionDeclaration> UNIONS =
      List.of(CHOICE, OPEN_CHOICE, REFERENCE, LOOSE, LOOSE_REFERENCE);

  static final List<StructDeclaration> STRUCTS =
      List.of(
          TIMES,
          CHOICES,
          REFERENCES,
          TAIL,
          EARLY_TAIL,
          WORDS,
          POINTERS,
          SCOPED_TAIL,
          PACKED,
          ALIGNED,
          SIZED,
          UNNAMED);

  private MoreFixtures() {}

  /** All of them. */
  static Header header() {
    List<Aggregate> aggregates = new ArrayList<>(UNIONS);
    aggregates.addAll(List.of(POINT, FULL));
    aggregates.addAll(STRUCTS);
    aggregates.addAll(List.of(OUT_TAIL, OUT_POINTERS, NESTED_TAIL));
    InterfaceDeclaration declared =
        new InterfaceDeclaration(
            new JavaName("test", List.of("Sensor")),
            true,
            "SENSOR",
            doc("Nothing."),
            List.of(),
            List.of(),
            Stream.concat(
                    Stream.of("Kind"), aggregates.stream().map(each -> each.javaName().simple()))
                .collect(Collectors.toSet()),
            Models.SENSOR);
    return new Header(
        "linux/sensor.h",
        "GPL-2.0",
        List.of(),
        List.of(declared),
        List.of(KIND),
        aggregates,
        Set.of(Models.SENSOR),
        Set.of(),
        false);
  }

  private static DataType time(TimeFormat format, TimeCarrier carrier) {
    TimeSource clock = carrier == TimeCarrier.INSTANT ? TimeSource.REALTIME : TimeSource.MONOTONIC;
    return new DataType.TimeType(format, carrier, clock);
  }

  private static PointerTarget elements(DataType element) {
    return new PointerTarget.Elements(element);
  }

  private static DataType.PointerType pointer(PointerTarget target) {
    return new DataType.PointerType(target, Optional.empty(), 0, PointerFlow.INOUT, false, false);
  }

  private static DataType.PointerType pointer(
      PointerTarget target, String count, CountUnit unit, long max) {
    return new DataType.PointerType(
        target, Optional.of(new Count(count, unit)), max, PointerFlow.INOUT, false, true);
  }

  private static DataType.PointerType out(DataType.PointerType pointer) {
    return new DataType.PointerType(
        pointer.target(), pointer.count(), pointer.max(), PointerFlow.OUT, false, false);
  }

  private static DataType tail(DataType element, String count, CountUnit unit) {
    return new DataType.FlexibleType(element, Optional.of(count), Optional.empty(), unit, 0);
  }

  private static JavaName nested(String union, String name) {
    return new JavaName("test", List.of("Sensor", union, name));
  }

  private static StructDeclaration within(String union, String name, Member... members) {
    return new StructDeclaration(
        nested(union, name),
        true,
        name.toLowerCase(Locale.ROOT),
        "linux/sensor.h",
        doc("A member."),
        List.of(members),
        Place.of(name));
  }

  private static UnionMember bare(String union, String name, Member member, long... tags) {
    return new UnionMember(
        nested(union, name),
        member.cName(),
        new UnionMember.Content.Bare(member),
        Arrays.stream(tags).boxed().toList(),
        false,
        Place.of(name));
  }

  private static UnionDeclaration union(String name, UnionMember... members) {
    return new UnionDeclaration(
        new JavaName("test", List.of("Sensor", name)),
        true,
        name.toLowerCase(Locale.ROOT),
        "linux/sensor.h",
        doc("A union."),
        List.of(members),
        Place.of(name));
  }

  private static StructDeclaration shaped(StructShape shape, String name, Member... members) {
    StructDeclaration plain = struct(name, name.toLowerCase(Locale.ROOT), members);
    return new StructDeclaration(
        plain.javaName(),
        plain.isPublic(),
        plain.cName(),
        plain.header(),
        plain.doc(),
        shape,
        plain.members(),
        plain.place());
  }

  private static Member tagged(Member member, String tag) {
    return with(member, member.cName(), Optional.of(tag));
  }

  private static Member cNamed(Member member, String cName) {
    return with(member, cName, member.tag());
  }

  private static Member with(Member member, String cName, Optional<String> tag) {
    return new Member(
        member.javaName(),
        cName,
        member.type(),
        member.flow(),
        member.range(),
        member.clock(),
        tag,
        member.opaque(),
        member.padding(),
        member.doc(),
        member.place());
  }
}
