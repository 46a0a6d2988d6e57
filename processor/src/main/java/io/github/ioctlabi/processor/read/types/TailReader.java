package io.github.ioctlabi.processor.read.types;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;

/** Reads a component that is a flexible array. */
final class TailReader {
  private final FaultLog faults;
  private final TypeReader types;

  TailReader(FaultLog faults, TypeReader types) {
    this.faults = faults;
    this.types = types;
  }

  /** Reads a component with {@code @FlexibleArray}. */
  Optional<DataType> read(RecordComponentElement component, Marks marks, String label) {
    Mark mark = marks.find(AnnotationType.FLEXIBLE_ARRAY).orElseThrow();
    if (!(component.asType() instanceof ArrayType array)) {
      return refuse(
          mark,
          Fault.of("@FlexibleArray is for an array", "make it an array, or remove @FlexibleArray")
              .in(label));
    }
    boolean plain = array.getComponentType().getKind() != TypeKind.ARRAY;
    Optional<Mark> stray =
        marks
            .find(AnnotationType.LENGTH)
            .filter(_ -> plain && !Shapes.isString(array.getComponentType()))
            .or(() -> marks.find(AnnotationType.C_TYPE))
            .or(() -> marks.find(AnnotationType.PAD_AFTER));
    if (stray.isPresent()) {
      return refuse(
          stray.get(),
          Fault.of(
                  "a flexible array is the end of its struct, without a length",
                  "remove " + stray.get())
              .in(label));
    }
    if (!standsLast(component)) {
      return refuse(
          mark,
          (isAlone(component)
                  ? Fault.of(
                      "a flexible array stands behind at least one other member",
                      "put one before it")
                  : Fault.of("a flexible array is the last member", "move it to the end"))
              .in(label));
    }
    if (mark.number("max", 0) < 0) {
      return refuse(
          mark,
          Fault.of(
                  "the largest number of elements is positive, or 0 for no limit",
                  "write max = ... with such a number")
              .in(label));
    }
    faults.refine(component, Id.UNBOUNDED_COUNT, mark, "");
    faults.refine(
        component,
        Id.UNKNOWN_SIBLING,
        mark,
        mark.text("filled").isEmpty() ? "count" : mark.text("count").isEmpty() ? "filled" : "");
    return types.readElements(component, array, label).map(element -> tail(mark, element));
  }

  private static DataType tail(Mark mark, DataType element) {
    return new DataType.FlexibleType(
        element,
        name(mark, "count"),
        name(mark, "filled"),
        CountUnit.valueOf(mark.constant("unit", "ELEMENTS")),
        mark.number("max", 0));
  }

  private static Optional<String> name(Mark mark, String attribute) {
    return Optional.of(mark.text(attribute)).filter(name -> !name.isEmpty());
  }

  private static boolean standsLast(RecordComponentElement component) {
    List<? extends RecordComponentElement> all =
        component.getEnclosingElement() instanceof TypeElement around
            ? around.getRecordComponents()
            : List.of();
    return all.size() > 1 && all.getLast().equals(component);
  }

  private static boolean isAlone(RecordComponentElement component) {
    return component.getEnclosingElement() instanceof TypeElement around
        && around.getRecordComponents().size() == 1;
  }

  private Optional<DataType> refuse(Mark mark, Fault fault) {
    faults.report(Id.BAD_ANNOTATION, mark, fault);
    return Optional.empty();
  }
}
