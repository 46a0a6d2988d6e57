package io.github.ioctlabi.processor.read.types;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads the type of a record's component: what {@link TypeReader} knows, and what needs a record.
 */
public final class ComponentReader {
  private final FaultLog faults;
  private final TypeReader types;
  private final TypeReader.Declared declared;
  private final PointerReader pointers;
  private final TailReader tails;
  private final TimeReader times;

  public ComponentReader(FaultLog faults, TypeReader types, TypeReader.Declared declared) {
    this.faults = faults;
    this.types = types;
    this.declared = declared;
    this.pointers = new PointerReader(faults, types, declared);
    this.tails = new TailReader(faults, types);
    this.times = new TimeReader(faults);
  }

  /** Reads the type of a component; what is wrong with it has been reported if there is none. */
  public Optional<DataType> read(RecordComponentElement component, String label) {
    TypeMirror type = component.asType();
    if (Shapes.isUnresolved(type)) {
      faults.unresolved(component);
      return Optional.empty();
    }
    Marks marks = Marks.of(component);
    if (!marks.among(Marks.POINTERS).isEmpty() || marks.has(AnnotationType.RETAINED)) {
      return pointers.read(component, marks, label);
    }
    if (marks.has(AnnotationType.FLEXIBLE_ARRAY)) {
      return tails.read(component, marks, label);
    }
    if (marks.has(AnnotationType.C_TYPE)) {
      return new ForeignReader(faults).read(component, marks, label);
    }
    boolean single = marks.has(AnnotationType.DESCRIPTOR) || !marks.among(Marks.TIMES).isEmpty();
    if (single && type instanceof ArrayType) {
      Mark mark =
          marks
              .find(AnnotationType.DESCRIPTOR)
              .orElseGet(() -> marks.among(Marks.TIMES).getFirst());
      faults.report(
          Id.UNSUPPORTED_TYPE,
          component,
          Fault.of(
                  "there are no arrays of what %s stands for".formatted(mark),
                  "use an array of a struct that has one")
              .in(label));
      return Optional.empty();
    }
    if (single && marks.has(AnnotationType.LENGTH)) {
      faults.report(
          Id.BAD_ANNOTATION,
          marks.find(AnnotationType.LENGTH).orElseThrow(),
          Fault.of("@Length belongs on arrays and strings", "remove it").in(label));
      return Optional.empty();
    }
    if (times.isTime(type, marks)) {
      return times.read(component, marks, label);
    }
    if (marks.has(AnnotationType.DESCRIPTOR)) {
      return descriptor(type, marks, label);
    }
    Optional<TypeElement> union = union(type);
    if (union.isPresent()) {
      return union(component, union.get(), type, marks, label);
    }
    return types.read(component, type, label);
  }

  private Optional<DataType> descriptor(TypeMirror type, Marks marks, String label) {
    Mark mark = marks.find(AnnotationType.DESCRIPTOR).orElseThrow();
    if (!Shapes.is(type, Shapes.DEVICE)) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          Fault.of("@Descriptor is for a Device", "make it a Device, or remove @Descriptor")
              .in(label));
      return Optional.empty();
    }
    Optional<Mark> other =
        marks.among(Marks.INTEGERS).stream()
            .filter(each -> !each.is(AnnotationType.S32))
            .findFirst();
    if (other.isPresent()) {
      faults.report(
          Id.BAD_ANNOTATION,
          other.get(),
          Fault.of("a descriptor is __s32 in C", "remove " + other.get()).in(label));
      return Optional.empty();
    }
    return Optional.of(new DataType.DescriptorType());
  }

  /** The union that a type is, or that it overlays. */
  private static Optional<TypeElement> union(TypeMirror type) {
    if (type instanceof DeclaredType named && named.asElement() instanceof TypeElement element) {
      if (Declarations.isUnion(element)) {
        return Optional.of(element);
      }
      if (Shapes.is(element, Shapes.OVERLAY)
          && named.getTypeArguments().size() == 1
          && named.getTypeArguments().getFirst() instanceof DeclaredType argument
          && argument.asElement() instanceof TypeElement overlaid
          && Declarations.isUnion(overlaid)) {
        return Optional.of(overlaid);
      }
    }
    return Optional.empty();
  }

  private Optional<DataType> union(
      RecordComponentElement component,
      TypeElement union,
      TypeMirror type,
      Marks marks,
      String label) {
    Optional<Mark> stray =
        marks.among(Marks.INTEGERS).stream()
            .findFirst()
            .or(() -> marks.find(AnnotationType.LENGTH));
    if (stray.isPresent()) {
      faults.report(
          Id.BAD_ANNOTATION,
          stray.get(),
          Fault.of(stray.get() + " is not for a union", "remove it").in(label));
      return Optional.empty();
    }
    boolean overlay = Shapes.is(type, Shapes.OVERLAY);
    return declared
        .union(union, component)
        .map(declaration -> new DataType.UnionType(declaration, overlay));
  }
}
