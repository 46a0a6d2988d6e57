package io.github.ioctlabi.processor.read.types;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.Collections;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What to say about types that C does not have, and what to write in their place. */
public final class Remedies {
  private static final Map<String, String> BOXED =
      Map.of(
          "java.lang.Byte", "byte",
          "java.lang.Short", "short",
          "java.lang.Integer", "int",
          "java.lang.Long", "long",
          "java.lang.Boolean", "boolean with @U8 or @U32",
          "java.lang.Character", "@U16 int",
          "java.lang.Float", "@U32 int and Float.intBitsToFloat",
          "java.lang.Double", "@U64 long and Double.longBitsToDouble");

  /** What can be a component only, with the annotation that says how. */
  private static final Map<String, Fault> RUNTIME =
      Map.of(
          Shapes.DURATION,
          Fault.of("Duration needs its form in C", "put @Nanoseconds or @KernelTimespec on it"),
          Shapes.INSTANT,
          Fault.of(
              "Instant needs its form in C and the clock REALTIME",
              "put @Nanoseconds(clock = Clock.REALTIME) or @KernelTimespec(clock = Clock.REALTIME)"
                  + " on it"),
          Shapes.DEVICE,
          Fault.of("Device is a component with @Descriptor", "put @Descriptor on it"),
          Shapes.SEGMENT,
          Fault.of(
              "MemorySegment is a component with @UserPointer, the address of data",
              "put @UserPointer on it"),
          Shapes.OVERLAY,
          Fault.of("Overlay is a component whose union has no tag", "write Overlay<U>"));

  private static final String NO_COUNTERPART = " has no C counterpart";

  private Remedies() {}

  /** For a primitive that no C integer is carried in. */
  static Fault primitive(TypeKind primitive) {
    return switch (primitive) {
      case CHAR -> Fault.of("char has another size in C", "use @U16 int, @U8 byte or a String");
      case FLOAT -> floating("@S32 int");
      default -> floating("@S64 long");
    };
  }

  private static Fault floating(String integer) {
    return Fault.of("the kernel has no floating point", "scale to an integer, such as " + integer);
  }

  /** For a type that C does not have, or not there. */
  static Fault declared(TypeElement type, boolean component) {
    String name = Declarations.label(type);
    String boxed = BOXED.get(type.getQualifiedName().toString());
    if (boxed != null) {
      return Fault.of(name + " is an object, which may be null", "use " + boxed);
    }
    if (type.getQualifiedName().toString().startsWith("java.util.")) {
      return Fault.of(
          name + NO_COUNTERPART, "use an array with @Length, or Flags<E> for a set of bits");
    }
    Fault runtime = RUNTIME.get(type.getQualifiedName().toString());
    if (runtime != null) {
      return component
          ? runtime
          : Fault.of(
              name + " is for components of records", "put it into a record with @IoctlStruct");
    }
    if (type.getQualifiedName().toString().startsWith("java.time.")) {
      return Fault.of(name + " is not supported", "use a long with @Nanoseconds");
    }
    if (Declarations.isUnion(type)) {
      return Fault.of(
          "the union %s is a component beside its tag".formatted(name), "put both into a record");
    }
    return unmarked(type, name);
  }

  /** For a type that C could have, if it had its annotation, and for one that is nothing in C. */
  private static Fault unmarked(TypeElement type, String name) {
    String simple = type.getSimpleName().toString();
    if (type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED)) {
      return Fault.of(name + " is no union", "put @IoctlUnion on '%s'".formatted(simple));
    }
    return switch (type.getKind()) {
      case RECORD -> Fault.of(name + " is no struct", "put @IoctlStruct on '%s'".formatted(simple));
      case ENUM ->
          Fault.of(
              name + " has no numbers",
              "put @IoctlEnum on '%s' and @Value(n) on its constants".formatted(simple));
      default -> Fault.of(name + NO_COUNTERPART, "use a record with @IoctlStruct");
    };
  }

  /** For elements of arrays. */
  static Fault inArray(TypeElement type) {
    return Declarations.isUnion(type) || RUNTIME.containsKey(type.getQualifiedName().toString())
        ? Fault.of(
            "there are no arrays of " + Declarations.label(type),
            "use an array of a struct that has one")
        : declared(type, true);
  }

  /** For type variables and what else is neither primitive nor declared. */
  static Fault other(TypeMirror type) {
    return type.getKind() == TypeKind.TYPEVAR
        ? Fault.of("a type variable has no size", "name the type")
        : Fault.of("the type" + NO_COUNTERPART, "use an integer or a record with @IoctlStruct");
  }

  /** For an annotation of integers on something else. */
  static Fault integerOnOther(Mark integer, TypeMirror type) {
    if (Shapes.isString(type)) {
      return Fault.of("a String is char[] in C", "remove " + integer);
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (element.getKind() == ElementKind.ENUM || Shapes.is(element, Shapes.FLAGS))) {
      return Fault.of(
          "the integer of an enum stands on the enum",
          namesInteger(declared, element) ? "remove " + integer : "move it there");
    }
    return Fault.of(integer + " is for primitives", "remove it");
  }

  /** Whether an enum, or the one of flags, says already which integer it is. */
  private static boolean namesInteger(DeclaredType type, TypeElement element) {
    TypeElement named =
        type.getTypeArguments().size() == 1
                && type.getTypeArguments().getFirst() instanceof DeclaredType argument
                && argument.asElement() instanceof TypeElement inner
            ? inner
            : element;
    return !Marks.of(named).among(Marks.INTEGERS).isEmpty();
  }

  /** For an integer that the primitive has too few bits for. */
  static Fault tooNarrow(Carrier carrier, int dimensions, Mark mark, IntegerKind kind) {
    if (carrier == Carrier.BOOLEAN) {
      return Fault.of(
          "a boolean travels in @U8 or @U32 only", "write @U8 or @U32 in place of " + mark);
    }
    return Fault.of(
        "%s has %d bits, %s needs %d"
            .formatted(carrier.keyword(), carrier.bytes() * 8, mark, kind.bytes() * 8),
        "make it "
            + (kind.bytes() == 8 ? "long" : kind.bytes() == 4 ? "int" : "short")
            + "[]".repeat(dimensions));
  }

  /** The command that suits a method's argument and result. */
  public static String command(ExecutableElement method) {
    boolean argument = !method.getParameters().isEmpty();
    boolean result =
        method.getReturnType().getKind() != TypeKind.VOID
            && !Marks.of(method).has(AnnotationType.RETURNS_VALUE);
    AnnotationType kind =
        argument
            ? result ? AnnotationType.IO_WR : AnnotationType.IO_W
            : result ? AnnotationType.IO_R : AnnotationType.IO;
    return kind + "(nr = 0x..)";
  }

  /** The annotation that names an integer, or what to call that there is none. */
  public static String integer(Marks marks) {
    return marks.among(Marks.INTEGERS).stream().findFirst().map(Mark::toString).orElse("this");
  }

  /** The annotation to type, for so many dimensions. */
  static String length(int dimensions) {
    return dimensions == 1
        ? "@Length(n)"
        : "@Length({" + String.join(", ", Collections.nCopies(dimensions, "n")) + "})";
  }

  /** For an array in a struct: it is part of the struct, or led to. */
  static Fault missingComponentLength() {
    return missingLength(
        1,
        false,
        ", or @UserPointer if it stands elsewhere, or @FlexibleArray at the struct's end");
  }

  /** For an array or a string without a length. */
  static Fault missingLength(int dimensions, boolean text) {
    return missingLength(dimensions, text, "");
  }

  private static Fault missingLength(int dimensions, boolean text, String others) {
    String what =
        !text
            ? "an array in C has a fixed length"
            : dimensions == 1
                ? "a String is char[n] in C"
                : "an array of strings has fixed lengths in C, that of the strings last";
    return Fault.of(what, "put %s on it%s".formatted(length(dimensions), others));
  }
}
