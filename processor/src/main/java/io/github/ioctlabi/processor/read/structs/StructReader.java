package io.github.ioctlabi.processor.read.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.Origin;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.Padding;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.DocReader;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.NameReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Reads a record that is a struct. */
final class StructReader {
  /** A page: no struct of an ioctl is aligned to more. */
  private static final long LARGEST_ALIGNMENT = 4096;

  private final FaultLog faults;
  private final MemberReader reader;
  private final DocReader docs;

  StructReader(FaultLog faults, MemberReader reader, DocReader docs) {
    this.faults = faults;
    this.reader = reader;
    this.docs = docs;
  }

  /** Reads a record, or reports why it cannot be. */
  Optional<StructDeclaration> read(
      TypeElement type, String header, boolean existing, Origin origin) {
    String label = Declarations.label(type);
    if (!type.getTypeParameters().isEmpty()) {
      faults.report(
          Id.UNSUPPORTED_TYPE,
          type,
          Fault.of("a struct has one shape only", "remove the type parameters").in(label));
      return Optional.empty();
    }
    if (Declarations.isPrivate(type)) {
      faults.report(
          Id.BAD_ANNOTATION,
          type,
          Fault.of("the generated code cannot name a private record", "remove 'private'")
              .in(label));
    }
    if (type.getRecordComponents().isEmpty()) {
      faults.report(
          Id.EMPTY_STRUCT,
          type,
          Fault.of(
              label + " has no components; an empty struct has size 0 in C and 1 in C++",
              "add one, or use @Io for a command without data"));
      return Optional.empty();
    }
    String cName = NameReader.tag(type, faults);
    Doc doc = docs.of(type);
    List<Member> members = new ArrayList<>();
    int unnamed = 0;
    for (RecordComponentElement component : type.getRecordComponents()) {
      Optional<Padding> padding = padding(component, unnamed);
      unnamed += padding.isPresent() && isUnnamed(component) ? 1 : 0;
      reader.read(component, padding, doc).ifPresent(members::add);
    }
    Optional<StructShape> shape = shape(type, label);
    if (shape.isEmpty() || members.size() < type.getRecordComponents().size()) {
      return Optional.empty();
    }
    StructDeclaration struct =
        new StructDeclaration(
            Declarations.name(type),
            Declarations.isPublic(type),
            cName,
            header,
            doc,
            shape.get(),
            members,
            faults.place(type),
            existing,
            origin);
    new EarlierConstructors(faults).check(type, struct);
    return Optional.of(struct);
  }

  private Optional<StructShape> shape(TypeElement type, String label) {
    Marks marks = Marks.of(type);
    Mark mark = marks.find(AnnotationType.IOCTL_STRUCT).orElseThrow();
    long align = mark.number("align", 0);
    boolean fits = align >= 1 && align <= LARGEST_ALIGNMENT && Long.bitCount(align) == 1;
    if (mark.explicit("align") != null && !fits) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          "align",
          Fault.of(
                  "an alignment is a power of two up to %d, not %d"
                      .formatted(LARGEST_ALIGNMENT, align),
                  "write such a number")
              .in(label));
      return Optional.empty();
    }
    faults.refine(type, Id.PACKED_STRUCT, mark, "packed");
    return Optional.of(
        new StructShape(
            mark.flag("packed"),
            Math.toIntExact(align),
            marks
                .find(AnnotationType.EXTENSIBLE)
                .map(extensible -> Extension.valueOf(extensible.constant("mode", "FIXED")))
                .orElse(Extension.FIXED)));
  }

  private Optional<Padding> padding(RecordComponentElement component, int unnamed) {
    return Marks.of(component)
        .find(AnnotationType.PAD_AFTER)
        .map(mark -> {
          faults.refine(component, Id.BAD_PADDING, mark, "value");
          String name = mark.text("name");
          return new Padding(
              Math.toIntExact(mark.number("value", 0)), name.isEmpty() ? "__pad" + unnamed : name);
        });
  }

  private static boolean isUnnamed(RecordComponentElement component) {
    return Marks.of(component)
        .find(AnnotationType.PAD_AFTER)
        .map(mark -> mark.text("name"))
        .orElse("")
        .isEmpty();
  }
}
