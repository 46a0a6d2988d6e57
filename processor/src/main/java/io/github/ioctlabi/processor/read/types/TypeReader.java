package io.github.ioctlabi.processor.read.types;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Reads the type of a component, a parameter or a method's result, with its annotations, if it is
 * made of integers, enums, strings and structs.
 */
public final class TypeReader {
  /** Arrays beyond this are mistakes: no copy of them could be made in one piece. */
  private static final long LARGEST = 1L << 30;

  /** ISO/IEC 9899:2024, 5.2.5.2: the declarators of an array that every compiler accepts. */
  private static final int MOST_DIMENSIONS = 12;

  private final FaultLog faults;
  private final Declared declared;

  /** Where the declarations of named types come from. */
  public interface Declared {
    /** The model of a struct, or nothing if it has faults of its own. */
    Optional<DataType> struct(TypeElement type, Element user);

    /** The model of a union, or nothing if it has faults of its own. */
    Optional<UnionDeclaration> union(TypeElement type, Element user);

    /**
     * What an address leads to where a struct is, which may be one that is being read.
     *
     * @param array whether there is an array of them
     */
    Optional<PointerTarget> target(TypeElement type, Element user, boolean array);

    /** The model of an enum of values or flags, or nothing if it has faults of its own. */
    Optional<DataType> named(TypeElement type, Element user);
  }

  public TypeReader(FaultLog faults, Declared declared) {
    this.faults = faults;
    this.declared = declared;
  }

  /**
   * Reads a type. What is wrong with it has been reported if there is no result, unless the type
   * does not exist yet or another declaration is at fault.
   *
   * @param subject the declaration that has the type, and the annotations
   * @param label what messages call it
   */
  public Optional<DataType> read(Element subject, TypeMirror type, String label) {
    if (Shapes.isUnresolved(type)) {
      faults.unresolved(subject);
      return Optional.empty();
    }
    TypeMirror element = type;
    int dimensions = 0;
    while (element instanceof ArrayType array) {
      element = array.getComponentType();
      dimensions++;
    }
    Marks marks = Marks.of(subject);
    Optional<DataType> read = element(subject, element, dimensions, marks, label);
    boolean text = Shapes.isString(element);
    Optional<List<Integer>> lengths = lengths(subject, dimensions, text, marks, label);
    if (read.isEmpty() || lengths.isEmpty()) {
      return Optional.empty();
    }
    return assemble(read.get(), text, lengths.get(), marks, label);
  }

  /**
   * Reads the elements of an array whose length stands elsewhere: integers, constants of enums,
   * structs, or arrays whose lengths {@code @Length} gives.
   *
   * @param label what messages call the declaration
   */
  public Optional<DataType> readElements(Element subject, ArrayType array, String label) {
    TypeMirror type = array.getComponentType();
    boolean inner = type.getKind() == TypeKind.ARRAY || Shapes.isString(type);
    if (inner && Marks.of(subject).has(AnnotationType.LENGTH)) {
      return read(subject, type, label);
    }
    if (inner) {
      return unsupported(
          subject,
          Fault.of(
                  "only one length can vary",
                  "put @Length on it for the others, or use an array of structs")
              .in(label));
    }
    return element(subject, type, 1, Marks.of(subject), label);
  }

  private Optional<DataType> element(
      Element subject, TypeMirror type, int dimensions, Marks marks, String label) {
    if (type.getKind().isPrimitive()) {
      return new IntegerReader(faults).read(subject, type.getKind(), dimensions, marks, label);
    }
    if (!(type instanceof DeclaredType declaredType
        && declaredType.asElement() instanceof TypeElement named)) {
      return unsupported(subject, Remedies.other(type).in(label));
    }
    Optional<DataType> read = declared(subject, declaredType, named, dimensions, label);
    List<Mark> integers = marks.among(Marks.INTEGERS);
    if (read.isPresent() && !integers.isEmpty()) {
      Mark integer = integers.getFirst();
      faults.report(Id.BAD_ANNOTATION, integer, Remedies.integerOnOther(integer, type).in(label));
      return Optional.empty();
    }
    return read;
  }

  private Optional<DataType> declared(
      Element subject, DeclaredType type, TypeElement named, int dimensions, String label) {
    if (Shapes.isString(type)) {
      return Optional.of(new DataType.TextType(1));
    }
    if (Shapes.is(named, Shapes.FLAGS)) {
      return flags(subject, type, dimensions, label);
    }
    if (Shapes.is(named, Shapes.RESULT)) {
      return unsupported(
          subject,
          Fault.of(
                  "IoctlResult is what a command returns, and nothing inside of it",
                  "write the type of its data in its place")
              .in(label));
    }
    if (Declarations.isStruct(named)) {
      return declared.struct(named, subject);
    }
    if (Declarations.isFlags(named)) {
      return unsupported(
          subject,
          Fault.of(
                  "constants of %s are single bits; a set of them is Flags<%s>"
                      .formatted(simple(named), simple(named)),
                  "write Flags<%s> in place of %s".formatted(simple(named), simple(named)))
              .in(label));
    }
    if (Declarations.isEnum(named)) {
      return declared.named(named, subject);
    }
    return unsupported(
        subject,
        (dimensions > 0
                ? Remedies.inArray(named)
                : Remedies.declared(named, subject.getKind() == ElementKind.RECORD_COMPONENT))
            .in(label));
  }

  private static String simple(TypeElement type) {
    return type.getSimpleName().toString();
  }

  private Optional<DataType> flags(
      Element subject, DeclaredType type, int dimensions, String label) {
    if (dimensions > 0) {
      return unsupported(
          subject,
          Fault.of(
                  "Java has no arrays of Flags<...>",
                  "use an array of integers, or one component for each set")
              .in(label));
    }
    if (type.getTypeArguments().size() == 1
        && type.getTypeArguments().getFirst() instanceof DeclaredType argument
        && argument.asElement() instanceof TypeElement named
        && named.getKind() == ElementKind.ENUM) {
      if (Declarations.isFlags(named)) {
        return declared.named(named, subject);
      }
      return unsupported(
          subject,
          (Declarations.isEnum(named)
                  ? Fault.of(
                      Declarations.label(named) + " names values, not bits",
                      "write %s in place of Flags<%s>".formatted(simple(named), simple(named)))
                  : Fault.of(
                      Declarations.label(named) + " has no @IoctlFlags",
                      "put @IoctlFlags on '%s' and @Bit(n) on its constants"
                          .formatted(simple(named))))
              .in(label));
    }
    return unsupported(
        subject, Fault.of("Flags needs the enum that names the bits", "write Flags<E>").in(label));
  }

  private Optional<DataType> unsupported(Element subject, Fault fault) {
    faults.report(Id.UNSUPPORTED_TYPE, subject, fault);
    return Optional.empty();
  }

  private static boolean isOfStruct(Element subject) {
    return subject.getKind() == ElementKind.RECORD_COMPONENT
        && subject.getEnclosingElement() instanceof TypeElement record
        && Declarations.isStruct(record);
  }

  private Optional<List<Integer>> lengths(
      Element subject, int dimensions, boolean text, Marks marks, String label) {
    int wanted = dimensions + (text ? 1 : 0);
    Optional<Mark> length = marks.find(AnnotationType.LENGTH);
    if (length.isEmpty()) {
      if (wanted == 0) {
        return Optional.of(List.of());
      }
      faults.report(
          Id.MISSING_LENGTH,
          subject,
          (wanted == 1 && !text && isOfStruct(subject)
                  ? Remedies.missingComponentLength()
                  : Remedies.missingLength(wanted, text))
              .in(label));
      return Optional.empty();
    }
    Mark mark = length.get();
    if (wanted == 0) {
      faults.report(
          Id.BAD_ANNOTATION,
          mark,
          Fault.of("@Length belongs on arrays and strings", "remove it, or make the type an array")
              .in(label));
      return Optional.empty();
    }
    List<Integer> given =
        mark.list("value").stream()
            .map(value -> value.getValue() instanceof Integer number ? number : 0)
            .toList();
    if (given.size() != wanted) {
      faults.report(
          Id.BAD_LENGTH,
          mark,
          "value",
          Fault.of(
                  "@Length has %d %s, the type needs %d"
                      .formatted(given.size(), given.size() == 1 ? "number" : "numbers", wanted),
                  "write %s".formatted(Remedies.length(wanted)))
              .in(label));
      return Optional.empty();
    }
    if (wanted > MOST_DIMENSIONS) {
      faults.report(
          Id.BAD_LENGTH,
          mark,
          "value",
          Fault.of(
                  "more than %d dimensions, all that a C compiler must take"
                      .formatted(MOST_DIMENSIONS),
                  "use fewer")
              .in(label));
      return Optional.empty();
    }
    for (int i = 0; i < wanted; i++) {
      if (given.get(i) < 1) {
        faults.report(
            Id.BAD_LENGTH,
            mark,
            mark.list("value").get(i),
            Fault.of(
                    "the length %d is less than 1".formatted(given.get(i)),
                    "give the number of elements")
                .in(label));
        return Optional.empty();
      }
    }
    return Optional.of(given);
  }

  private Optional<DataType> assemble(
      DataType element, boolean text, List<Integer> lengths, Marks marks, String label) {
    DataType type = element;
    List<Integer> left = lengths;
    if (text) {
      type = new DataType.TextType(lengths.getLast());
      left = lengths.subList(0, lengths.size() - 1);
    }
    for (int length : left.reversed()) {
      type = new DataType.ArrayType(type, length);
    }
    if (!lengths.isEmpty() && Shapes.leastBytes(type) > LARGEST) {
      faults.report(
          Id.BAD_LENGTH,
          marks.find(AnnotationType.LENGTH).orElseThrow(),
          "value",
          Fault.of(
                  "more than %d bytes in all".formatted(LARGEST),
                  "make it shorter; bulk data is for read, write or mmap")
              .in(label));
      return Optional.empty();
    }
    return Optional.of(type);
  }

  /** Whether the result of a method is nothing. */
  public static boolean isVoid(TypeMirror type) {
    return type.getKind() == TypeKind.VOID;
  }
}
