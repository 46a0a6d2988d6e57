package io.github.ioctlabi.processor.read.types;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads a component that is an address in C. */
final class PointerReader {
  private final FaultLog faults;
  private final TypeReader types;
  private final TypeReader.Declared declared;

  PointerReader(FaultLog faults, TypeReader types, TypeReader.Declared declared) {
    this.faults = faults;
    this.types = types;
    this.declared = declared;
  }

  /** Reads a component with one of the annotations of addresses. */
  Optional<DataType> read(RecordComponentElement component, Marks marks, String label) {
    List<Mark> pointers = marks.among(Marks.POINTERS);
    if (pointers.isEmpty()) {
      return refuse(
          marks.find(AnnotationType.RETAINED).orElseThrow(),
          Fault.of(
                  "@Retained is for an address",
                  leads(component.asType())
                      ? "put @UserPointer on it, or remove @Retained"
                      : "remove @Retained")
              .in(label));
    }
    Mark mark = pointers.getFirst();
    if (pointers.size() > 1) {
      return refuse(
          pointers.get(1),
          Fault.of("an address is __u64 or a pointer", "keep @UserPointer or @NativePointer")
              .in(label));
    }
    Optional<Mark> stray =
        marks
            .find(AnnotationType.LENGTH)
            .or(() -> marks.find(AnnotationType.FLEXIBLE_ARRAY))
            .or(() -> marks.find(AnnotationType.C_TYPE));
    if (stray.isPresent()) {
      return refuse(
          stray.get(),
          Fault.of(
                  "%s is for data in the struct, %s for data elsewhere"
                      .formatted(stray.get(), mark),
                  "keep one of them")
              .in(label));
    }
    Optional<PointerTarget> target = target(component, marks, label);
    if (target.isEmpty() || !countFits(mark, label)) {
      return Optional.empty();
    }
    faults.refine(component, Id.UNKNOWN_SIBLING, mark, "count");
    faults.refine(component, Id.UNBOUNDED_COUNT, mark, "");
    if (target.get().single().isPresent()) {
      faults.refine(component, Id.BAD_ANNOTATION, mark, "count");
      faults.refine(component, Id.MISSING_LENGTH, mark, "");
    }
    marks
        .find(AnnotationType.RETAINED)
        .ifPresent(retained -> faults.refine(component, Id.RETAINED_POINTER, retained, ""));
    return Optional.of(
        new DataType.PointerType(
            target.get(),
            count(mark, target.get()),
            mark.number("max", 0),
            PointerFlow.valueOf(mark.constant("flow", "INOUT")),
            marks.has(AnnotationType.RETAINED),
            mark.is(AnnotationType.NATIVE_POINTER)));
  }

  private Optional<DataType> refuse(Mark mark, Fault fault) {
    faults.report(Id.BAD_ANNOTATION, mark, fault);
    return Optional.empty();
  }

  private Optional<PointerTarget> target(
      RecordComponentElement component, Marks marks, String label) {
    TypeMirror type = component.asType();
    boolean isArray = type instanceof ArrayType;
    Optional<TypeElement> struct =
        struct(type instanceof ArrayType array ? array.getComponentType() : type);
    if (type instanceof ArrayType array && struct.isEmpty()) {
      return types
          .readElements(component, array, label)
          .flatMap(element -> elements(component, element, label));
    }
    if (type instanceof ArrayType array && isVarying(array.getComponentType())) {
      faults.report(
          Id.UNSUPPORTED_TYPE,
          component,
          Fault.of("behind an address only one length can vary", "use an array of structs")
              .in(label));
      return Optional.empty();
    }
    if (!leads(type)) {
      return unsupported(component, label);
    }
    List<Mark> integers = marks.among(Marks.INTEGERS);
    if (!integers.isEmpty()) {
      refuse(
          integers.getFirst(),
          Fault.of(integers.getFirst() + " is for an array of integers", "remove it").in(label));
      return Optional.empty();
    }
    if (Shapes.is(type, Shapes.SEGMENT)) {
      return Optional.of(new PointerTarget.Segment());
    }
    return struct.isPresent()
        ? declared.target(struct.get(), component, isArray)
        : unsupported(component, label);
  }

  private static boolean isVarying(TypeMirror element) {
    return element instanceof ArrayType || Shapes.isString(element);
  }

  /** Whether something can be behind an address as this type. */
  private static boolean leads(TypeMirror type) {
    return type instanceof ArrayType || Shapes.is(type, Shapes.SEGMENT) || struct(type).isPresent();
  }

  private static Optional<TypeElement> struct(TypeMirror type) {
    return type instanceof DeclaredType named
            && named.asElement() instanceof TypeElement element
            && Declarations.isStruct(element)
        ? Optional.of(element)
        : Optional.empty();
  }

  private Optional<PointerTarget> elements(
      RecordComponentElement component, DataType element, String label) {
    return element.integer().isPresent()
        ? Optional.of(new PointerTarget.Elements(element))
        : unsupported(component, label);
  }

  private Optional<PointerTarget> unsupported(RecordComponentElement component, String label) {
    faults.report(
        Id.UNSUPPORTED_TYPE,
        component,
        Fault.of(
                "behind an address is an array of integers or structs, one struct, or a"
                    + " MemorySegment",
                "use one of them, such as int[]")
            .in(label));
    return Optional.empty();
  }

  private boolean countFits(Mark mark, String label) {
    Fault fault = null;
    String attribute = "count";
    if (mark.number("max", 0) < 0) {
      fault =
          Fault.of(
              "the largest number of elements is positive, or 0 for no limit",
              "write such a number");
      attribute = "max";
    } else if (mark.constant("unit", "ELEMENTS").equals("STRUCT_BYTES")) {
      fault =
          Fault.of("what is behind an address is no part of the struct", "count ELEMENTS or BYTES");
      attribute = "unit";
    }
    if (fault != null) {
      faults.report(Id.BAD_ANNOTATION, mark, attribute, fault.in(label));
    }
    return fault == null;
  }

  private static boolean counts(Mark mark) {
    return !mark.text("count").isEmpty();
  }

  private static Optional<Count> count(Mark mark, PointerTarget target) {
    if (!counts(mark)) {
      return Optional.empty();
    }
    CountUnit unit =
        target instanceof PointerTarget.Segment
            ? CountUnit.BYTES
            : CountUnit.valueOf(mark.constant("unit", "ELEMENTS"));
    return Optional.of(new Count(mark.text("count"), unit));
  }
}
