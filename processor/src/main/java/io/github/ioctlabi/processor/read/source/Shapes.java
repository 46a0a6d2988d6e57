package io.github.ioctlabi.processor.read.source;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.Padding;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.TimeFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Questions about types, without their annotations. */
public final class Shapes {
  public static final String FLAGS = "io.github.ioctlabi.runtime.Flags";
  public static final String OVERLAY = "io.github.ioctlabi.runtime.Overlay";
  public static final String RESULT = "io.github.ioctlabi.runtime.IoctlResult";
  public static final String DEVICE = "io.github.ioctlabi.runtime.Device";
  public static final String SEGMENT = "java.lang.foreign.MemorySegment";
  public static final String DURATION = "java.time.Duration";
  public static final String INSTANT = "java.time.Instant";

  /** The size of {@code struct __kernel_timespec}: two 64-bit integers. */
  private static final int TIMESPEC_BYTES = 2 * Long.BYTES;

  private static final long ENOUGH = 1L << 40;

  private Shapes() {}

  public static boolean is(TypeElement type, String qualifiedName) {
    return type.getQualifiedName().contentEquals(qualifiedName);
  }

  public static boolean is(TypeMirror type, String qualifiedName) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && is(element, qualifiedName);
  }

  public static boolean isString(TypeMirror type) {
    return is(type, "java.lang.String");
  }

  /** Whether two types are the same without annotations and type arguments. */
  public static boolean sameErasure(TypeMirror one, TypeMirror other) {
    if (one instanceof ArrayType array && other instanceof ArrayType another) {
      return sameErasure(array.getComponentType(), another.getComponentType());
    }
    if (one instanceof DeclaredType declared && other instanceof DeclaredType another) {
      return declared.asElement().equals(another.asElement());
    }
    return one.getKind() == other.getKind();
  }

  /** Whether the type, or one that it is made of, does not exist (yet). */
  public static boolean isUnresolved(TypeMirror type) {
    return switch (type.getKind()) {
      case ERROR -> true;
      case ARRAY -> type instanceof ArrayType array && isUnresolved(array.getComponentType());
      case DECLARED ->
          type instanceof DeclaredType declared
              && declared.getTypeArguments().stream().anyMatch(Shapes::isUnresolved);
      default -> false;
    };
  }

  /** The structs, unions and enums that a type is made of; nothing if it is made of none. */
  public static Set<TypeElement> declaredIn(TypeMirror type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    collect(type, found);
    return found;
  }

  private static void collect(TypeMirror type, Set<TypeElement> found) {
    if (type instanceof ArrayType array) {
      collect(array.getComponentType(), found);
    } else if (type.getKind() == TypeKind.DECLARED
        && type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      if (Declarations.isDefinition(element)) {
        found.add(element);
      } else if (is(element, FLAGS) || is(element, OVERLAY) || is(element, RESULT)) {
        declared.getTypeArguments().forEach(argument -> collect(argument, found));
      }
    }
  }

  /** The bytes that a type takes without any alignment. */
  public static long leastBytes(DataType type) {
    return leastBytes(type, new IdentityHashMap<>());
  }

  /** Each struct is looked at once, however often it is inside others. */
  private static long leastBytes(DataType type, IdentityHashMap<StructDeclaration, Long> known) {
    return switch (type) {
      case DataType.IntegerType integer -> integer.kind().bytes();
      case DataType.EnumType named -> named.declaration().carrier().bytes();
      case DataType.FlagsType flags -> flags.declaration().carrier().bytes();
      case DataType.TextType text -> text.bytes();
      case DataType.StructType struct -> leastBytes(struct.declaration(), known);
      case DataType.ArrayType array ->
          Math.min(ENOUGH, array.length() * leastBytes(array.element(), known));
      case DataType.TimeType time ->
          time.format() == TimeFormat.KERNEL_TIMESPEC ? TIMESPEC_BYTES : Long.BYTES;
      case DataType.UnionType union ->
          union.declaration().members().stream()
              .mapToLong(member -> leastBytes(member.type(), known))
              .max()
              .orElse(0);
      case DataType.PointerType _ -> Long.BYTES;
      case DataType.FlexibleType _ -> 0;
      case DataType.DescriptorType _ -> Integer.BYTES;
      case DataType.ForeignType foreign -> foreign.bytes();
    };
  }

  private static long leastBytes(
      StructDeclaration struct, IdentityHashMap<StructDeclaration, Long> known) {
    Long before = known.get(struct);
    if (before != null) {
      return before;
    }
    long bytes = 0;
    for (Member member : struct.members()) {
      bytes += leastBytes(member.type(), known) + member.padding().map(Padding::bytes).orElse(0);
    }
    long least = Math.clamp(bytes, 0, ENOUGH);
    known.put(struct, least);
    return least;
  }
}
