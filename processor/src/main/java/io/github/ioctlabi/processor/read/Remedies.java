package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.model.Carrier;
import io.github.ioctlabi.processor.model.IntegerKind;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What to say about types that C does not have, and what to write in their place. */
final class Remedies {
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
  private static final Map<String, String> RUNTIME =
      Map.of(
          Shapes.DURATION,
          "needs its form in C: put @Nanoseconds or @KernelTimespec on it",
          Shapes.INSTANT,
          "needs its form in C and the clock REALTIME: put @Nanoseconds(clock ="
              + " Clock.REALTIME) or @KernelTimespec(clock = Clock.REALTIME) on it",
          Shapes.DEVICE,
          "is a component with @Descriptor: put @Descriptor on it",
          Shapes.SEGMENT,
          "is a component with @UserPointer, the address of data: put @UserPointer on it",
          Shapes.OVERLAY,
          "is a component whose union has no tag: write Overlay<U>");

  private Remedies() {}

  static String primitive(TypeKind primitive) {
    return switch (primitive) {
      case CHAR -> ": char has another size in C: use @U16 int, @U8 byte or a String";
      case FLOAT -> ": the kernel has no floating point: scale to an integer, such as @S32 int";
      case DOUBLE -> ": the kernel has no floating point: scale to an integer, such as @S64 long";
      default -> ": " + primitive.name().toLowerCase(Locale.ROOT) + " has no C counterpart";
    };
  }

  static String declared(TypeElement type, boolean component) {
    String name = Declarations.label(type);
    String boxed = BOXED.get(type.getQualifiedName().toString());
    if (boxed != null) {
      return ": %s is an object, which may be null: use %s".formatted(name, boxed);
    }
    if (type.getQualifiedName().toString().startsWith("java.util.")) {
      return ": %s has no C counterpart: use an array with @Length, or Flags<E> for a set of bits"
          .formatted(name);
    }
    String runtime = RUNTIME.get(type.getQualifiedName().toString());
    if (runtime != null && !component) {
      return ": %s is for components of records: put it into a record with @IoctlStruct"
          .formatted(name);
    }
    if (runtime != null) {
      return ": %s %s".formatted(name, runtime);
    }
    if (type.getQualifiedName().toString().startsWith("java.time.")) {
      return ": %s is not supported: use a long with @Nanoseconds".formatted(name);
    }
    if (Declarations.isUnion(type)) {
      return ": the union %s is a component beside its tag: put both into a record".formatted(name);
    }
    return switch (type.getKind()) {
      case INTERFACE ->
          type.getModifiers().contains(Modifier.SEALED)
              ? ": %s is no union: put @IoctlUnion on '%s'".formatted(name, type.getSimpleName())
              : ": %s has no C counterpart: use a record with @IoctlStruct".formatted(name);
      case RECORD ->
          ": %s is no struct: put @IoctlStruct on '%s'".formatted(name, type.getSimpleName());
      case ENUM ->
          ": %s has no numbers: put @IoctlEnum on '%s' and @Value(n) on its constants"
              .formatted(name, type.getSimpleName());
      default -> ": %s has no C counterpart: use a record with @IoctlStruct".formatted(name);
    };
  }

  /** For elements of arrays. */
  static String inArray(TypeElement type) {
    return Declarations.isUnion(type) || RUNTIME.containsKey(type.getQualifiedName().toString())
        ? ": there are no arrays of %s: use an array of a struct that has one"
            .formatted(Declarations.label(type))
        : declared(type, true);
  }

  /** For type variables and what else is neither primitive nor declared. */
  static String other(TypeMirror type) {
    return type.getKind() == TypeKind.TYPEVAR
        ? ": a type variable has no size: name the type"
        : ": the type has no C counterpart: use an integer or a record with @IoctlStruct";
  }

  static String integerOnOther(Mark integer, TypeMirror type, String label) {
    if (Shapes.isString(type)) {
      return "%s: a String is char[] in C: remove %s".formatted(label, integer);
    }
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      if (element.getKind() == ElementKind.ENUM || Shapes.is(element, Shapes.FLAGS)) {
        return "%s: the integer of an enum stands on the enum: %s"
            .formatted(
                label, namesInteger(declared, element) ? "remove " + integer : "move it there");
      }
    }
    return "%s: %s is for primitives: remove it".formatted(label, integer);
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

  static String tooNarrow(
      String label, Carrier carrier, int dimensions, Mark mark, IntegerKind kind) {
    if (carrier == Carrier.BOOLEAN) {
      return "%s: a boolean travels in @U8 or @U32 only: write @U8 or @U32 in place of %s"
          .formatted(label, mark);
    }
    return "%s: %s has %d bits, %s needs %d: make it %s"
        .formatted(
            label,
            carrier.keyword(),
            carrier.bytes() * 8,
            mark,
            kind.bytes() * 8,
            (kind.bytes() == 8 ? "long" : kind.bytes() == 4 ? "int" : "short")
                + "[]".repeat(dimensions));
  }

  /** The command that suits a method's argument and result. */
  static String command(ExecutableElement method) {
    boolean argument = !method.getParameters().isEmpty();
    boolean result =
        method.getReturnType().getKind() != TypeKind.VOID && !Marks.of(method).has("ReturnsValue");
    String kind = argument ? result ? "@IoWR" : "@IoW" : result ? "@IoR" : "@Io";
    return kind + "(nr = 0x..)";
  }

  /** The annotation that names an integer, or what to call that there is none. */
  static String integer(Marks marks) {
    return marks.among(Marks.INTEGERS).stream().findFirst().map(Mark::toString).orElse("this");
  }

  /** The annotation to type, for so many dimensions. */
  static String length(int dimensions) {
    return dimensions == 1
        ? "@Length(n)"
        : "@Length({" + String.join(", ", Collections.nCopies(dimensions, "n")) + "})";
  }

  /** What makes an array part of a struct, or leads to it. */
  static String missingComponentLength(String label) {
    return missingLength(label, 1, false)
        + ", or @UserPointer if it stands elsewhere, or @FlexibleArray at the struct's end";
  }

  static String missingLength(String label, int dimensions, boolean text) {
    String what =
        !text
            ? "an array in C has a fixed length"
            : dimensions == 1
                ? "a String is char[n] in C"
                : "an array of strings has fixed lengths in C, that of the strings last";
    return "%s: %s: put %s on it".formatted(label, what, length(dimensions));
  }
}
