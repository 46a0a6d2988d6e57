package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Carrier;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Doc;
import io.github.ioctlabi.processor.model.IntegerKind;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.Padding;
import io.github.ioctlabi.processor.model.Range;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;

/** Reads a component of a record as a member. */
final class MemberReader {
  private final Scope scope;
  private final ComponentReader types;

  MemberReader(Scope scope, ComponentReader types) {
    this.scope = scope;
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
        StructReader.named(component, marks.find("CName"), "value", scope)
            .orElse(CNames.lowerSnake(name));
    if (!fits(marks, type.get(), cName, label)) {
      return Optional.empty();
    }
    marks
        .find("Tag")
        .ifPresent(mark -> {
          scope.refine(component, Id.UNKNOWN_SIBLING, mark, "value");
          scope.refine(component, Id.TAG_UNCOVERED, mark, "value");
        });
    return Optional.of(
        new Member(
            name,
            cName,
            type.get(),
            flow(marks, label),
            range(component, type.get(), scope),
            type.get() instanceof DataType.TimeType
                ? Optional.empty()
                : marks.find("Nanoseconds").map(TimeReader::clock),
            marks.find("Tag").map(mark -> mark.text("value")),
            marks.has("Opaque"),
            padding,
            doc.param(name),
            scope.place(component)));
  }

  /** Whether annotations for certain types stand on such a type; reports it otherwise. */
  private boolean fits(Marks marks, DataType type, String cName, String label) {
    Optional<Mark> tag = marks.find("Tag");
    if (tag.isPresent() && !(type instanceof DataType.UnionType union && !union.overlay())) {
      return refuse(
          tag.get(),
          label
              + (type instanceof DataType.UnionType
                  ? ": an Overlay has no tag: remove @Tag, or write the union's own type"
                  : ": @Tag is for a union, on the union: remove it"));
    }
    Optional<Mark> opaque = marks.find("Opaque");
    if (opaque.isPresent() && !isInteger(type) && !isFlexibleInteger(type)) {
      return refuse(
          opaque.get(),
          label + ": @Opaque is for integers, the storage of bit-fields, and bytes: remove it");
    }
    Optional<Mark> reserved = marks.find("Reserved");
    if (reserved.isPresent() && isHandle(type)) {
      return refuse(
          reserved.get(),
          label + ": a reserved member is plain data: use an integer or an array of bytes");
    }
    if (cName.isEmpty() && !isAnonymous(type)) {
      return refuse(
          marks.find("CName").orElseThrow(),
          label
              + ": a member without a name is a struct or a union without a tag: give it a name, or"
              + " put @CName(\"\") on its type too");
    }
    return true;
  }

  /** Whether a type is plain storage: an integer, or an array of them. */
  private static boolean isInteger(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer -> integer.carrier() != Carrier.BOOLEAN;
      case DataType.ArrayType array -> isInteger(array.element());
      case DataType.FlexibleType flexible -> isInteger(flexible.element());
      default -> false;
    };
  }

  private static boolean isFlexibleInteger(DataType type) {
    return type instanceof DataType.FlexibleType flexible && isInteger(flexible.element());
  }

  private static boolean isHandle(DataType type) {
    return type instanceof DataType.PointerType
        || type instanceof DataType.DescriptorType
        || type instanceof DataType.FlexibleType;
  }

  private static boolean isAnonymous(DataType type) {
    return switch (type) {
      case DataType.StructType struct -> struct.declaration().cName().isEmpty();
      case DataType.UnionType union -> union.declaration().cName().isEmpty();
      default -> false;
    };
  }

  private boolean refuse(Mark mark, String message) {
    scope.report(Id.BAD_ANNOTATION, mark, message);
    return false;
  }

  private Member.Flow flow(Marks marks, String label) {
    Optional<Mark> reserved = marks.find("Reserved");
    Optional<Mark> out = marks.find("Out");
    if (reserved.isPresent() && out.isPresent()) {
      scope.report(
          Id.BAD_ANNOTATION,
          out.get(),
          label + ": nobody fills a @Reserved member, the kernel fills an @Out one: keep one");
    }
    Optional<Mark> range = marks.find("Range");
    if (range.isPresent() && (reserved.isPresent() || out.isPresent())) {
      scope.report(
          Id.BAD_ANNOTATION,
          range.get(),
          label
              + ": the member is sent as zero, so that no range is checked: remove @Range, or"
              + " remove "
              + (reserved.isPresent() ? "@Reserved" : "@Out"));
    }
    return reserved.isPresent()
        ? Member.Flow.RESERVED
        : out.isPresent() ? Member.Flow.OUT : Member.Flow.NORMAL;
  }

  private boolean timeFits(Marks marks, DataType type, String label) {
    Optional<Mark> time = marks.find("Nanoseconds");
    if (time.isEmpty() || type instanceof DataType.TimeType) {
      return true;
    }
    if (!(type instanceof DataType.IntegerType integer) || integer.carrier() != Carrier.LONG) {
      scope.report(
          Id.BAD_ANNOTATION, time.get(), label + ": @Nanoseconds is for a long: make it long");
      return false;
    }
    if (integer.kind() != IntegerKind.U64 && integer.kind() != IntegerKind.S64) {
      scope.report(
          Id.BAD_ANNOTATION,
          time.get(),
          label
              + ": nanoseconds are 64 bits, signed where they can be negative: write @U64 or @S64"
              + " in place of "
              + Remedies.integer(marks));
      return false;
    }
    return true;
  }

  /** The range of a component or parameter, if it has one and its type allows it. */
  static Optional<Range> range(Element element, DataType type, Scope scope) {
    Optional<Mark> mark = Marks.of(element).find("Range");
    if (mark.isEmpty()) {
      return Optional.empty();
    }
    if (!(type instanceof DataType.IntegerType integer) || integer.carrier() == Carrier.BOOLEAN) {
      scope.report(
          Id.BAD_ANNOTATION,
          mark.get(),
          Declarations.label(element) + ": @Range is for a single integer: remove it");
      return Optional.empty();
    }
    scope.refine(element, Id.BAD_RANGE, mark.get(), "");
    scope.refine(element, Id.IMPOSSIBLE_BOUNDS, mark.get(), "");
    return Optional.of(new Range(mark.get().number("min", 0), mark.get().number("max", 0)));
  }
}
