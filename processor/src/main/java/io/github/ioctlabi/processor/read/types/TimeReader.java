package io.github.ioctlabi.processor.read.types;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;

/** Reads a component that is a time: of {@code java.time}, or in the kernel's struct. */
public final class TimeReader {
  private final FaultLog faults;

  TimeReader(FaultLog faults) {
    this.faults = faults;
  }

  /** The clock of a mark that says one. */
  public static TimeSource clock(Mark mark) {
    return TimeSource.valueOf(mark.constant("clock", "MONOTONIC"));
  }

  /** Whether a component is for this reader: nanoseconds in a {@code long} are integers. */
  boolean isTime(TypeMirror type, Marks marks) {
    return marks.has(AnnotationType.KERNEL_TIMESPEC)
        || (marks.has(AnnotationType.NANOSECONDS) && carrier(type).isPresent());
  }

  /** Reads a component with an annotation of times. */
  Optional<DataType> read(RecordComponentElement component, Marks marks, String label) {
    List<Mark> times = marks.among(Marks.TIMES);
    Mark mark = times.getFirst();
    if (times.size() > 1) {
      return refuse(
          times.get(1),
          Fault.of("a time has one form in C", "keep @Nanoseconds or @KernelTimespec").in(label));
    }
    Optional<TimeCarrier> carrier = carrier(component.asType());
    if (carrier.isEmpty()) {
      return refuse(
          mark,
          Fault.of("@KernelTimespec is for a Duration or an Instant", "make it one of them")
              .in(label));
    }
    faults.refine(component, Id.CLOCK_MISMATCH, mark, "clock");
    return format(mark, marks, label)
        .map(format -> new DataType.TimeType(format, carrier.get(), clock(mark)));
  }

  private Optional<TimeFormat> format(Mark mark, Marks marks, String label) {
    List<Mark> integers = marks.among(Marks.INTEGERS);
    boolean nanoseconds = mark.is(AnnotationType.NANOSECONDS);
    if (integers.isEmpty()) {
      return Optional.of(
          nanoseconds ? TimeFormat.UNSIGNED_NANOSECONDS : TimeFormat.KERNEL_TIMESPEC);
    }
    if (!nanoseconds) {
      refuse(
          integers.getFirst(),
          Fault.of("struct __kernel_timespec is no integer", "remove " + integers.getFirst())
              .in(label));
      return Optional.empty();
    }
    if (integers.size() == 1 && integers.getFirst().is(AnnotationType.U64)) {
      return Optional.of(TimeFormat.UNSIGNED_NANOSECONDS);
    }
    if (integers.size() == 1 && integers.getFirst().is(AnnotationType.S64)) {
      return Optional.of(TimeFormat.SIGNED_NANOSECONDS);
    }
    refuse(integers.getLast(), otherInteger(integers.getLast().toString()).in(label));
    return Optional.empty();
  }

  /** Says that nanoseconds cannot be such an integer. */
  public static Fault otherInteger(String given) {
    return Fault.of(
        "nanoseconds are 64 bits, signed where they can be negative",
        "write @U64 or @S64 in place of " + given);
  }

  private static Optional<TimeCarrier> carrier(TypeMirror type) {
    if (Shapes.is(type, Shapes.DURATION)) {
      return Optional.of(TimeCarrier.DURATION);
    }
    return Shapes.is(type, Shapes.INSTANT) ? Optional.of(TimeCarrier.INSTANT) : Optional.empty();
  }

  private Optional<DataType> refuse(Mark mark, Fault fault) {
    faults.report(Id.BAD_ANNOTATION, mark, fault);
    return Optional.empty();
  }
}
