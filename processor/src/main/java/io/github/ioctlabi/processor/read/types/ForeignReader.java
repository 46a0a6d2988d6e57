package io.github.ioctlabi.processor.read.types;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.names.ReservedNames;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;

/** Reads a component that holds the bytes of a type which another header defines. */
final class ForeignReader {
  private static final Pattern TYPE = Pattern.compile("(struct |union )?([A-Za-z_]\\w*)");

  /** Keywords that name a type by themselves. */
  private static final Set<String> TYPE_WORDS =
      Set.of("bool", "char", "double", "float", "int", "long", "short", "signed", "unsigned");

  private static final Pattern PART = Pattern.compile("\\w[\\w+-]*");
  private static final String ENDING = ".h";
  private static final Set<Long> ALIGNMENTS = Set.of(1L, 2L, 4L, 8L);

  private final FaultLog faults;

  ForeignReader(FaultLog faults) {
    this.faults = faults;
  }

  /** Reads a component with {@code @CType}. */
  Optional<DataType> read(RecordComponentElement component, Marks marks, String label) {
    Mark mark = marks.find(AnnotationType.C_TYPE).orElseThrow();
    List<Long> lengths =
        marks.find(AnnotationType.LENGTH).map(each -> each.numbers("value")).orElse(List.of());
    if (!isBytes(component)
        || lengths.size() != 1
        || !marks.among(Marks.INTEGERS).stream().allMatch(each -> each.is(AnnotationType.U8))) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          Fault.of("@CType carries a type as its bytes", "write @Length(n) byte[]").in(label));
      return Optional.empty();
    }
    long bytes = lengths.getFirst();
    long alignment = mark.number("align", 0);
    if (bytes < 1 || (ALIGNMENTS.contains(alignment) && bytes % alignment != 0)) {
      faults.report(
          Id.BAD_LENGTH,
          marks.find(AnnotationType.LENGTH).orElseThrow(),
          "value",
          Fault.of(
                  "the size of a C type is a positive multiple of its alignment, and %d is none of %d"
                      .formatted(bytes, alignment),
                  "write what sizeof says")
              .in(label));
      return Optional.empty();
    }
    faults.refine(component, Id.BAD_HEADER, mark, "header");
    return fits(mark, alignment, label)
        ? Optional.of(
            new DataType.ForeignType(
                mark.text("value"),
                mark.text("header"),
                Math.toIntExact(alignment),
                Math.toIntExact(bytes)))
        : Optional.empty();
  }

  private static boolean isBytes(RecordComponentElement component) {
    return component.asType() instanceof ArrayType array
        && array.getComponentType().getKind() == TypeKind.BYTE;
  }

  private boolean fits(Mark mark, long alignment, String label) {
    if (!isType(mark.text("value"))) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          "value",
          Fault.of("this is no type in C", "write such as \"struct kvm_regs\"").in(label));
      return false;
    }
    if (!isPath(mark.text("header"))) {
      faults.report(
          Id.BAD_HEADER,
          mark,
          "header",
          Fault.of("this is no C include path", "write header = \"asm/kvm.h\" or alike").in(label));
      return false;
    }
    if (!ALIGNMENTS.contains(alignment)) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          "align",
          Fault.of(
                  "an alignment is 1, 2, 4 or 8, not %d".formatted(alignment),
                  "write what _Alignof says")
              .in(label));
      return false;
    }
    return true;
  }

  private static boolean isType(String text) {
    Matcher type = TYPE.matcher(text);
    return type.matches()
        && (ReservedNames.keyword(type.group(2)).isEmpty()
            || (type.group(1) == null && TYPE_WORDS.contains(type.group(2))));
  }

  private static boolean isPath(String header) {
    return header.endsWith(ENDING)
        && Arrays.stream(header.substring(0, header.length() - ENDING.length()).split("/", -1))
            .allMatch(part -> PART.matcher(part).matches());
  }
}
