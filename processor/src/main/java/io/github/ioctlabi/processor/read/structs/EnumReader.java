package io.github.ioctlabi.processor.read.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.CNames;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.DocReader;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.NameReader;
import io.github.ioctlabi.processor.read.types.IntegerReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads an enum of named values or of flags. */
final class EnumReader {
  private final FaultLog faults;
  private final DocReader docs;

  EnumReader(FaultLog faults, DocReader docs) {
    this.faults = faults;
    this.docs = docs;
  }

  /** Reads an enum, or reports why it cannot be. */
  Optional<EnumDeclaration> read(TypeElement type, String header) {
    Marks marks = Marks.of(type);
    String label = Declarations.label(type);
    boolean flags = marks.has(AnnotationType.IOCTL_FLAGS);
    if (flags && marks.has(AnnotationType.IOCTL_ENUM)) {
      faults.report(
          Id.BAD_ANNOTATION,
          marks.find(AnnotationType.IOCTL_FLAGS).orElseThrow(),
          Fault.of("@IoctlEnum names values, @IoctlFlags names bits", "keep one of them")
              .in(label));
      return Optional.empty();
    }
    if (Declarations.isPrivate(type)) {
      faults.report(
          Id.BAD_ANNOTATION,
          type,
          Fault.of("the generated code cannot name a private enum", "remove 'private'").in(label));
    }
    List<Mark> integers = marks.among(Marks.INTEGERS);
    Optional<Mark> integer = IntegerReader.single(integers, faults, label);
    String cName = NameReader.tag(type, faults);
    List<EnumDeclaration.Constant> constants = new ArrayList<>();
    List<VariableElement> others = new ArrayList<>();
    boolean complete = true;
    FreeNumbers free =
        new FreeNumbers(
            constants(type),
            flags ? AnnotationType.BIT : AnnotationType.VALUE,
            integer.map(IntegerReader::kind).orElse(IntegerKind.U32),
            flags);
    for (VariableElement constant : constants(type)) {
      if (Marks.of(constant).has(AnnotationType.OTHER)) {
        others.add(constant);
      } else {
        Optional<EnumDeclaration.Constant> read = constant(constant, cName, flags, free);
        read.ifPresent(constants::add);
        complete &= read.isPresent();
      }
    }
    if (complete && constants.isEmpty()) {
      faults.report(
          Id.VALUE_MISSING,
          type,
          Fault.of(
              label + " names nothing",
              "add a constant with " + (flags ? "@Bit(0)" : "@Value(0)")));
      return Optional.empty();
    }
    return complete && oneOther(others, flags)
        ? Optional.of(
            new EnumDeclaration(
                Declarations.name(type),
                cName,
                header,
                flags,
                integer.map(IntegerReader::kind).orElse(IntegerKind.U32),
                constants,
                others.stream().findFirst().map(other -> other.getSimpleName().toString()),
                docs.of(type),
                faults.place(type),
                !faults.inSources(type)))
        : Optional.empty();
  }

  private static List<VariableElement> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
        .map(VariableElement.class::cast)
        .toList();
  }

  private Optional<EnumDeclaration.Constant> constant(
      VariableElement constant, String cName, boolean flags, FreeNumbers free) {
    Marks marks = Marks.of(constant);
    AnnotationType wanted = flags ? AnnotationType.BIT : AnnotationType.VALUE;
    AnnotationType unwanted = flags ? AnnotationType.VALUE : AnnotationType.BIT;
    String label = Declarations.label(constant);
    Optional<Mark> wrong = marks.find(unwanted);
    if (wrong.isPresent()) {
      faults.report(
          Id.BAD_ANNOTATION,
          wrong.get(),
          (flags ? notABit(wrong.get().number("value", 0)) : notAValue(wrong.get())).in(label));
      return Optional.empty();
    }
    Optional<Mark> mark = marks.find(wanted);
    if (mark.isEmpty()) {
      OptionalLong next = free.next();
      faults.report(
          Id.VALUE_MISSING,
          constant,
          next.isPresent()
              ? Fault.of(
                  label + " has no number; an ordinal changes when somebody reorders",
                  "put %s(%d) on it".formatted(wanted, next.getAsLong()))
              : Fault.of(
                  label + " has no number, and the integer of the enum has none left",
                  "use a wider one"));
      return Optional.empty();
    }
    free.pass(mark.get().number("value", 0));
    faults.refine(constant, Id.DUPLICATE_VALUE, mark.get(), "value");
    faults.refine(constant, Id.VALUE_OUT_OF_RANGE, mark.get(), "value");
    String name = constant.getSimpleName().toString();
    return Optional.of(
        new EnumDeclaration.Constant(
            name,
            NameReader.named(constant, marks.find(AnnotationType.C_NAME), "value", faults)
                .orElse(cName.toUpperCase(Locale.ROOT) + "_" + CNames.constant(name)),
            mark.get().number("value", 0),
            docs.of(constant),
            faults.place(constant)));
  }

  /** A value among flags: the number that the bit makes. */
  private static Fault notABit(long value) {
    return Long.bitCount(value) == 1
        ? Fault.of(
            "flags have @Bit, the place of a bit",
            "write @Bit(%d)".formatted(Long.numberOfTrailingZeros(value)))
        : Fault.of(
            "flags have @Bit, the place of a bit, and %d is not one bit".formatted(value),
            "remove the constant");
  }

  /** A bit among values: its place. */
  private static Fault notAValue(Mark bit) {
    long place = bit.number("value", 0);
    if (place < 0 || place >= Long.SIZE) {
      return Fault.of(
          "values have @Value, and no integer has a bit %d".formatted(place),
          "remove the constant");
    }
    long value = 1L << place;
    return Fault.of(
        "values have @Value, the number itself",
        "write @Value(%d%s)".formatted(value, (int) value == value ? "" : "L"));
  }

  private boolean oneOther(List<VariableElement> others, boolean flags) {
    for (VariableElement other : others) {
      Mark mark = Marks.of(other).find(AnnotationType.OTHER).orElseThrow();
      String label = Declarations.label(other);
      if (flags) {
        faults.report(
            Id.BAD_ANNOTATION,
            mark,
            Fault.of("Flags keep bits without a name by themselves", "remove the constant")
                .in(label));
        return false;
      }
      if (Marks.of(other).has(AnnotationType.VALUE)) {
        faults.report(
            Id.BAD_ANNOTATION,
            mark,
            Fault.of("@Other stands for every number without a name", "remove its @Value")
                .in(label));
        return false;
      }
      if (!other.equals(others.getFirst())) {
        faults.report(
            Id.BAD_ANNOTATION,
            mark,
            Fault.of(others.getFirst().getSimpleName() + " is @Other already", "keep one of them")
                .in(label));
        return false;
      }
    }
    return true;
  }
}
