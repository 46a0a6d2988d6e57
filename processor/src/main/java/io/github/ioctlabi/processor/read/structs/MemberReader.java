package io.github.ioctlabi.processor.read.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.Padding;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.CNames;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.NameReader;
import io.github.ioctlabi.processor.read.types.ComponentReader;
import io.github.ioctlabi.processor.read.types.Remedies;
import io.github.ioctlabi.processor.read.types.TimeReader;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;

/** Reads a component of a record as a member. */
public final class MemberReader {
  private final FaultLog faults;
  private final ComponentReader types;

  MemberReader(FaultLog faults, ComponentReader types) {
    this.faults = faults;
    this.types = types;
  }

  /** Reads a component, or reports why it cannot be. */
  Optional<Member> read(RecordComponentElement component, Optional<Padding> padding, Doc doc) {
    String name = component.getSimpleName().toString();
    String label = Declarations.label(component);
    Marks marks = Marks.of(component);
    Optional<DataType> type = types.read(component, label);
    if (type.isEmpty() || !timeFits(marks, type.get(), label)) {
      return Optional.empty();
    }
    String cName =
        NameReader.named(component, marks.find(AnnotationType.C_NAME), "value", faults)
            .orElse(CNames.lowerSnake(name));
    if (!fits(marks, type.get(), cName, label)) {
      return Optional.empty();
    }
    marks
        .find(AnnotationType.TAG)
        .ifPresent(mark -> {
          faults.refine(component, Id.UNKNOWN_SIBLING, mark, "value");
          faults.refine(component, Id.TAG_UNCOVERED, mark, "value");
        });
    return Optional.of(
        new Member(
            name,
            cName,
            type.get(),
            flow(marks, label),
            range(component, type.get(), faults),
            type.get().time().isPresent()
                ? Optional.empty()
                : marks.find(AnnotationType.NANOSECONDS).map(TimeReader::clock),
            marks.find(AnnotationType.TAG).map(mark -> mark.text("value")),
            marks.has(AnnotationType.OPAQUE),
            padding,
            since(component, marks, label),
            doc.param(name),
            faults.place(component)));
  }

  /** Whether annotations for certain types stand on such a type; reports it otherwise. */
  private boolean fits(Marks marks, DataType type, String cName, String label) {
    Optional<Mark> tag = marks.find(AnnotationType.TAG);
    if (tag.isPresent() && type.union().filter(union -> !union.overlay()).isEmpty()) {
      return refuse(
          tag.get(),
          (type.union().isPresent()
                  ? Fault.of("an Overlay has no tag", "remove @Tag, or write the union's own type")
                  : Fault.of("@Tag is for a union, on the union", "remove it"))
              .in(label));
    }
    Optional<Mark> opaque = marks.find(AnnotationType.OPAQUE);
    if (opaque.isPresent() && !isInteger(type)) {
      return refuse(
          opaque.get(),
          Fault.of("@Opaque is for integers, the storage of bit-fields, and bytes", "remove it")
              .in(label));
    }
    Optional<Mark> reserved = marks.find(AnnotationType.RESERVED);
    if (reserved.isPresent() && isHandle(type)) {
      return refuse(
          reserved.get(),
          Fault.of("a reserved member is plain data", "use an integer or an array of bytes")
              .in(label));
    }
    if (cName.isEmpty() && type.aggregate().filter(each -> each.cName().isEmpty()).isEmpty()) {
      return refuse(
          marks.find(AnnotationType.C_NAME).orElseThrow(),
          Fault.of(
                  "a member without a name is a struct or a union without a tag",
                  "give it a name, or put @CName(\"\") on its type too")
              .in(label));
    }
    return true;
  }

  /** Whether a type is plain storage: an integer, or an array of them. */
  private static boolean isInteger(DataType type) {
    return type.elementary().integer().filter(DataType.IntegerType::isNumber).isPresent();
  }

  private static boolean isHandle(DataType type) {
    return switch (type) {
      case DataType.PointerType _, DataType.DescriptorType _, DataType.FlexibleType _ -> true;
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.ForeignType _ ->
          false;
    };
  }

  private boolean refuse(Mark mark, Fault fault) {
    faults.report(Id.BAD_ANNOTATION, mark, fault);
    return false;
  }

  private Member.Flow flow(Marks marks, String label) {
    Optional<Mark> reserved = marks.find(AnnotationType.RESERVED);
    Optional<Mark> out = marks.find(AnnotationType.OUT);
    if (reserved.isPresent() && out.isPresent()) {
      faults.report(
          Id.BAD_ANNOTATION,
          out.get(),
          Fault.of("nobody fills a @Reserved member, the kernel fills an @Out one", "keep one")
              .in(label));
    }
    Optional<Mark> range = marks.find(AnnotationType.RANGE);
    if (range.isPresent() && (reserved.isPresent() || out.isPresent())) {
      faults.report(
          Id.BAD_ANNOTATION,
          range.get(),
          Fault.of(
                  "the member is sent as zero, so that no range is checked",
                  "remove @Range, or remove "
                      + (reserved.isPresent() ? AnnotationType.RESERVED : AnnotationType.OUT))
              .in(label));
    }
    return reserved.isPresent()
        ? Member.Flow.RESERVED
        : out.isPresent() ? Member.Flow.OUT : Member.Flow.NORMAL;
  }

  /** The version that appended a component; 0 without one. */
  private int since(RecordComponentElement component, Marks marks, String label) {
    Optional<Mark> mark = marks.find(AnnotationType.SINCE);
    if (mark.isEmpty()) {
      return 0;
    }
    faults.refine(component, Id.SINCE_ORDER, mark.get(), "value");
    int version = Math.toIntExact(mark.get().number("value", 0));
    if (version < 1) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark.get(),
          "value",
          Fault.of(
                  "a version that appends is 1 or more, not %d".formatted(version),
                  "remove @Since(%d)".formatted(version))
              .in(label));
    }
    return Math.max(version, 0);
  }

  private boolean timeFits(Marks marks, DataType type, String label) {
    Optional<Mark> time = marks.find(AnnotationType.NANOSECONDS);
    if (time.isEmpty() || type.time().isPresent()) {
      return true;
    }
    Optional<DataType.IntegerType> integer =
        type.integer().filter(each -> each.carrier() == Carrier.LONG);
    if (integer.isEmpty()) {
      faults.report(
          Id.BAD_ANNOTATION,
          time.get(),
          Fault.of("@Nanoseconds is for a long", "make it long").in(label));
      return false;
    }
    IntegerKind kind = integer.get().kind();
    if (kind != IntegerKind.U64 && kind != IntegerKind.S64) {
      faults.report(
          Id.BAD_ANNOTATION,
          time.get(),
          TimeReader.otherInteger(Remedies.integer(marks)).in(label));
      return false;
    }
    return true;
  }

  /** Reports the range of what is no single integer, if it has one. */
  public static void refuseRange(Element element, FaultLog faults) {
    Marks.of(element)
        .find(AnnotationType.RANGE)
        .ifPresent(mark ->
            faults.report(
                Id.BAD_ANNOTATION,
                mark,
                Fault.of("@Range is for a single integer", "remove it")
                    .in(Declarations.label(element))));
  }

  /** The range of a component or parameter, if it has one and its type allows it. */
  public static Optional<Range> range(Element element, DataType type, FaultLog faults) {
    Optional<Mark> mark = Marks.of(element).find(AnnotationType.RANGE);
    if (mark.isEmpty()) {
      return Optional.empty();
    }
    if (type.integer().filter(DataType.IntegerType::isNumber).isEmpty()) {
      refuseRange(element, faults);
      return Optional.empty();
    }
    faults.refine(element, Id.BAD_RANGE, mark.get(), "");
    faults.refine(element, Id.IMPOSSIBLE_BOUNDS, mark.get(), "");
    return Optional.of(
        new Range(
            mark.get().number("min", 0),
            mark.get().number("max", 0),
            mark.get().number("multipleOf", 1)));
  }
}
