package io.github.ioctlabi.processor.read.types;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;

/** Reads which C integer a Java primitive carries. */
public final class IntegerReader {
  private final FaultLog faults;

  IntegerReader(FaultLog faults) {
    this.faults = faults;
  }

  /** The integer that an annotation names. */
  public static IntegerKind kind(Mark mark) {
    return switch (mark.type()) {
      case NATIVE_LONG -> IntegerKind.NATIVE_LONG;
      case NATIVE_ULONG -> IntegerKind.NATIVE_ULONG;
      case NATIVE_SIZE -> IntegerKind.NATIVE_SIZE;
      default -> IntegerKind.valueOf(mark.name().toUpperCase(Locale.ROOT));
    };
  }

  /** The annotation that names an integer, or nothing if there are several. */
  public static Optional<Mark> single(List<Mark> integers, FaultLog faults, String label) {
    if (integers.size() > 1) {
      faults.report(
          Id.BAD_ANNOTATION,
          integers.get(1),
          Fault.of(
                  "%s and %s contradict each other".formatted(integers.get(0), integers.get(1)),
                  "keep one of them")
              .in(label));
      return Optional.empty();
    }
    return integers.stream().findFirst();
  }

  /** Reads the type of a primitive, or of the elements of an array of primitives. */
  Optional<DataType> read(
      Element subject, TypeKind primitive, int dimensions, Marks marks, String label) {
    Optional<Carrier> carrier = carrier(primitive);
    if (carrier.isEmpty()) {
      faults.report(Id.UNSUPPORTED_TYPE, subject, Remedies.primitive(primitive).in(label));
      return Optional.empty();
    }
    List<Mark> integers = marks.among(Marks.INTEGERS);
    if (integers.size() > 1) {
      single(integers, faults, label);
      return Optional.empty();
    }
    if (integers.isEmpty()) {
      return bare(subject, carrier.get(), dimensions, marks, label);
    }
    Mark mark = integers.getFirst();
    IntegerKind kind = kind(mark);
    boolean fits =
        carrier.get() == Carrier.BOOLEAN
            ? kind == IntegerKind.U8 || kind == IntegerKind.U32
            : carrier.get().bytes() >= kind.bytes();
    if (!fits) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          Remedies.tooNarrow(carrier.get(), dimensions, mark, kind).in(label));
      return Optional.empty();
    }
    return Optional.of(new DataType.IntegerType(kind, carrier.get()));
  }

  private Optional<DataType> bare(
      Element subject, Carrier carrier, int dimensions, Marks marks, String label) {
    if (carrier == Carrier.BOOLEAN) {
      faults.report(
          Id.UNSUPPORTED_TYPE,
          subject,
          Fault.of("a boolean needs the integer that carries it", "put @U8 or @U32 on it")
              .in(label));
      return Optional.empty();
    }
    boolean time = marks.has(AnnotationType.NANOSECONDS);
    IntegerKind kind =
        switch (carrier) {
          case BYTE -> dimensions > 0 ? IntegerKind.U8 : IntegerKind.S8;
          case SHORT -> IntegerKind.S16;
          case INT -> IntegerKind.S32;
          default -> time ? IntegerKind.U64 : IntegerKind.S64;
        };
    return Optional.of(new DataType.IntegerType(kind, carrier));
  }

  private static Optional<Carrier> carrier(TypeKind primitive) {
    return switch (primitive) {
      case BYTE -> Optional.of(Carrier.BYTE);
      case SHORT -> Optional.of(Carrier.SHORT);
      case INT -> Optional.of(Carrier.INT);
      case LONG -> Optional.of(Carrier.LONG);
      case BOOLEAN -> Optional.of(Carrier.BOOLEAN);
      default -> Optional.empty();
    };
  }
}
