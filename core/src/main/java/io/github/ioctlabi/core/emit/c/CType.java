package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Padding;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A type as C writes it. Enums are integers here: how large an enum of C is depends on the
 * compiler.
 *
 * @param element what remains when all dimensions are taken off, such as {@code __u64}
 * @param aligned whether it is a 64-bit integer, which as a member is aligned to 8 everywhere
 * @param dimensions the lengths of the array, the outermost first, empty if it is none; {@link
 *     #FLEXIBLE} for one without
 */
public record CType(String element, boolean aligned, List<Integer> dimensions) {
  /** The length of a flexible array. */
  public static final int FLEXIBLE = 0;

  /** What spells an attribute out, where no macro does. */
  public static final String ATTRIBUTE = "__attribute__";

  public CType {
    dimensions = List.copyOf(dimensions);
  }

  /** The type of a member, an element or an argument. */
  public static CType of(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer -> scalar(integer.kind());
      case DataType.EnumType named -> scalar(named.declaration().carrier());
      case DataType.FlagsType flags -> scalar(flags.declaration().carrier());
      case DataType.TextType text -> new CType("char", false, List.of(text.bytes()));
      case DataType.StructType struct -> plain("struct " + struct.declaration().cName());
      case DataType.ArrayType array -> of(array.element()).arrayOf(array.length());
      case DataType.TimeType time -> time(time.format());
      case DataType.UnionType union -> plain("union " + union.declaration().cName());
      case DataType.PointerType pointer ->
          pointer.nativePointer() ? plain("void *") : scalar(IntegerKind.U64);
      case DataType.FlexibleType flexible -> of(flexible.element()).arrayOf(FLEXIBLE);
      case DataType.DescriptorType _ -> scalar(IntegerKind.S32);
      case DataType.ForeignType foreign -> plain(foreign.cName());
    };
  }

  /** The type of a member that fills a gap. */
  public static CType padding(Padding padding) {
    // An array of one element at the end of a struct is taken for an old flexible one.
    return padding.bytes() == 1
        ? plain("__u8")
        : new CType("__u8", false, List.of(padding.bytes()));
  }

  /** The type of an integer. */
  public static CType scalar(IntegerKind kind) {
    return switch (kind) {
      case NATIVE_LONG -> plain("long");
      case NATIVE_ULONG -> plain("unsigned long");
      case NATIVE_SIZE -> plain("__kernel_size_t");
      default ->
          new CType(
              "__" + kind.name().toLowerCase(Locale.ROOT), kind.bytes() == Long.BYTES, List.of());
    };
  }

  private static CType time(TimeFormat format) {
    return switch (format) {
      case UNSIGNED_NANOSECONDS -> scalar(IntegerKind.U64);
      case SIGNED_NANOSECONDS -> scalar(IntegerKind.S64);
      case KERNEL_TIMESPEC -> plain("struct __kernel_timespec");
    };
  }

  private static CType plain(String element) {
    return new CType(element, false, List.of());
  }

  private CType arrayOf(int length) {
    List<Integer> lengths = new ArrayList<>();
    lengths.add(length);
    lengths.addAll(dimensions);
    return new CType(element, aligned, lengths);
  }

  /**
   * The declaration of a member of this type, without its semicolon.
   *
   * @param packed whether it is aligned to nothing: an alignment of its own would win over the
   *     struct's attribute
   */
  public String member(String name, boolean packed) {
    String declarator = name + brackets();
    if (!aligned || packed) {
      return element + " " + declarator;
    }
    // Not every released linux/types.h has __aligned_s64: this is what it stands for.
    return element.equals("__s64")
        ? "__s64 " + ATTRIBUTE + "((aligned(8))) " + declarator
        : element.replaceFirst("__", "__aligned_") + " " + declarator;
  }

  /** The name of the type, for {@code sizeof}. */
  public String name() {
    return element + brackets();
  }

  /** The first element of an expression of this type, or the expression itself if it is none. */
  public String firstElement(String expression) {
    return expression + "[0]".repeat(dimensions.size());
  }

  private String brackets() {
    StringBuilder out = new StringBuilder();
    dimensions.forEach(
        length -> out.append('[').append(length == FLEXIBLE ? "" : length).append(']'));
    return out.toString();
  }
}
