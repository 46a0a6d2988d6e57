package io.github.ioctlabi.processor.read.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/** Reads whether an argument travels by value or by its address. */
final class ByValueReader {
  private final FaultLog faults;

  ByValueReader(FaultLog faults) {
    this.faults = faults;
  }

  /** Whether a parameter travels by value; reports annotations that do not fit it. */
  Optional<Boolean> byValue(CommandShape shape, VariableElement parameter, boolean scalar) {
    Marks marks = Marks.of(parameter);
    Optional<Mark> byValue = marks.find(AnnotationType.BY_VALUE);
    Optional<Mark> byAddress = marks.find(AnnotationType.BY_ADDRESS);
    String label = Declarations.label(parameter);
    if (byValue.isPresent() && byAddress.isPresent()) {
      return refuse(
          byAddress.get(), Fault.of("@ByValue or @ByAddress", "keep one of them").in(label));
    }
    Optional<Mark> given = byValue.or(() -> byAddress);
    if (given.isPresent() && !scalar) {
      return refuse(
          given.get(),
          Fault.of(
                  given.get() + " is for an integer, anything else travels by its address",
                  "remove it")
              .in(label));
    }
    if (byValue.isPresent() && shape.kind() == AnnotationType.SIOC_DEV_PRIVATE) {
      return refuse(
          byValue.get(), Fault.of("ifr_data holds an address", "remove @ByValue").in(label));
    }
    if (given.isEmpty() && scalar && shape.kind() == AnnotationType.IO_RAW) {
      faults.report(
          Id.BAD_ANNOTATION,
          parameter,
          Fault.of(
                  "a raw number does not say how an integer travels",
                  "put @ByValue or @ByAddress on it")
              .in(label));
      return Optional.empty();
    }
    return Optional.of(
        byValue.isPresent()
            || (byAddress.isEmpty() && scalar && shape.kind() == AnnotationType.IO));
  }

  private Optional<Boolean> refuse(Mark mark, Fault fault) {
    faults.report(Id.BAD_ANNOTATION, mark, fault);
    return Optional.empty();
  }
}
