package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Carrier;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Doc;
import io.github.ioctlabi.processor.model.IntegerKind;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.Padding;
import io.github.ioctlabi.processor.model.Range;
import io.github.ioctlabi.processor.model.StructDeclaration;
import io.github.ioctlabi.processor.model.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Reads a record that is a struct. */
final class StructReader {
  private final Scope scope;
  private final TypeReader types;
  private final DocReader docs;

  StructReader(Scope scope, TypeReader types, DocReader docs) {
    this.scope = scope;
    this.types = types;
    this.docs = docs;
  }

  /** The tag of a struct or enum in C. */
  static String cName(TypeElement type, Scope scope) {
    Marks marks = Marks.of(type);
    Optional<String> struct = named(type, marks.find("IoctlStruct"), "name", scope);
    Optional<String> given = named(type, marks.find("CName"), "value", scope);
    if (struct.isPresent() && given.isPresent()) {
      scope.report(
          Id.BAD_ANNOTATION,
          marks.find("CName").orElseThrow(),
          "%s: @CName and the name in @IoctlStruct both name it: remove @CName"
              .formatted(Declarations.label(type)));
    }
    TypeElement around = Declarations.interfaceAround(type);
    String prefix =
        around == null ? "" : InterfaceReader.prefix(around).toLowerCase(Locale.ROOT) + "_";
    return given
        .or(() -> struct)
        .orElse(prefix + CNames.lowerSnake(type.getSimpleName().toString()));
  }

  /** A name that an annotation gives; findings on the name then stand on the annotation. */
  static Optional<String> named(
      Element element, Optional<Mark> mark, String attribute, Scope scope) {
    if (mark.isEmpty()
        || (mark.get().text(attribute).isEmpty() && !mark.get().name().equals("CName"))) {
      return Optional.empty();
    }
    scope.refine(element, Id.BAD_C_NAME, mark.get(), attribute);
    scope.refine(element, Id.DUPLICATE_C_NAME, mark.get(), attribute);
    return Optional.of(mark.get().text(attribute));
  }

  /** Reads a record, or reports why it cannot be. */
  Optional<StructDeclaration> read(TypeElement type, String header) {
    String label = Declarations.label(type);
    if (!type.getTypeParameters().isEmpty()) {
      scope.report(
          Id.UNSUPPORTED_TYPE,
          type,
          label + ": a struct has one shape only: remove the type parameters");
      return Optional.empty();
    }
    if (Declarations.isPrivate(type)) {
      scope.report(
          Id.BAD_ANNOTATION,
          type,
          label + ": the generated code cannot name a private record: remove 'private'");
    }
    if (type.getRecordComponents().isEmpty()) {
      scope.report(
          Id.EMPTY_STRUCT,
          type,
          label
              + " has no components; an empty struct has size 0 in C and 1 in C++: add one, or use"
              + " @Io for a command without data");
      return Optional.empty();
    }
    String cName = cName(type, scope);
    Doc doc = docs.of(type);
    List<Member> members = new ArrayList<>();
    int unnamed = 0;
    for (RecordComponentElement component : type.getRecordComponents()) {
      Optional<Padding> padding = padding(component, unnamed);
      unnamed += padding.isPresent() && isUnnamed(component) ? 1 : 0;
      member(component, padding, doc).ifPresent(members::add);
    }
    return members.size() < type.getRecordComponents().size()
        ? Optional.empty()
        : Optional.of(
            new StructDeclaration(
                Declarations.name(type),
                Declarations.isPublic(type),
                cName,
                header,
                doc,
                members,
                scope.place(type)));
  }

  private Optional<Padding> padding(RecordComponentElement component, int unnamed) {
    return Marks.of(component)
        .find("PadAfter")
        .map(mark -> {
          scope.refine(component, Id.BAD_PADDING, mark, "value");
          String name = mark.text("name");
          return new Padding(
              Math.toIntExact(mark.number("value", 0)), name.isEmpty() ? "__pad" + unnamed : name);
        });
  }

  private static boolean isUnnamed(RecordComponentElement component) {
    return Marks.of(component).find("PadAfter").map(mark -> mark.text("name")).orElse("").isEmpty();
  }

  private Optional<Member> member(
      RecordComponentElement component, Optional<Padding> padding, Doc doc) {
    String name = component.getSimpleName().toString();
    String label = Declarations.label(component);
    Marks marks = Marks.of(component);
    Optional<DataType> type = types.read(component, component.asType(), label);
    if (type.isEmpty() || !timeFits(marks, type.get(), label)) {
      return Optional.empty();
    }
    return Optional.of(
        new Member(
            name,
            named(component, marks.find("CName"), "value", scope).orElse(CNames.lowerSnake(name)),
            type.get(),
            flow(marks, label),
            range(component, type.get(), scope),
            marks
                .find("Nanoseconds")
                .map(mark -> TimeSource.valueOf(mark.constant("clock", "MONOTONIC"))),
            padding,
            doc.param(name),
            scope.place(component)));
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
              + ": the member is sent as zero, so that no range is checked: remove @Range, or "
              + (reserved.isPresent() ? "@Reserved" : "@Out"));
    }
    return reserved.isPresent()
        ? Member.Flow.RESERVED
        : out.isPresent() ? Member.Flow.OUT : Member.Flow.NORMAL;
  }

  private boolean timeFits(Marks marks, DataType type, String label) {
    Optional<Mark> time = marks.find("Nanoseconds");
    if (time.isEmpty()) {
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
          label + ": nanoseconds are @U64, or @S64 where they can be negative: write one of them");
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
    return Optional.of(new Range(mark.get().number("min", 0), mark.get().number("max", 0)));
  }
}
