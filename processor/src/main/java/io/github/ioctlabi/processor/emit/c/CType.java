package io.github.ioctlabi.processor.emit.c;

import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.IntegerKind;
import io.github.ioctlabi.processor.model.Padding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A type as C writes it. Enums are integers here: how large an enum of C is depends on the
 * compiler.
 *
 * @param element what remains when all dimensions are taken off, such as {@code __u64}
 * @param aligned whether it is a 64-bit integer, which as a member is aligned to 8 everywhere
 * @param dimensions the lengths of the array, the outermost first, empty if it is none
 */
public record CType(String element, boolean aligned, List<Integer> dimensions) {
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
      case DataType.StructType struct ->
          new CType("struct " + struct.declaration().cName(), false, List.of());
      case DataType.ArrayType array -> of(array.element()).arrayOf(array.length());
      case DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          throw new UnsupportedOperationException("not emitted yet");
    };
  }

  /** The type of a member that fills a gap. */
  public static CType padding(Padding padding) {
    return new CType("__u8", false, List.of(padding.bytes()));
  }

  private static CType scalar(IntegerKind kind) {
    return new CType(
        "__" + kind.name().toLowerCase(Locale.ROOT), kind.bytes() == Long.BYTES, List.of());
  }

  private CType arrayOf(int length) {
    List<Integer> lengths = new ArrayList<>();
    lengths.add(length);
    lengths.addAll(dimensions);
    return new CType(element, aligned, lengths);
  }

  /** The declaration of a member of this type, without its semicolon. */
  public String member(String name) {
    String declarator = name + brackets();
    if (!aligned) {
      return element + " " + declarator;
    }
    // Not every released linux/types.h has __aligned_s64.
    return element.equals("__s64")
        ? "__s64 " + declarator + " __attribute__((aligned(8)))"
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
    dimensions.forEach(length -> out.append('[').append(length).append(']'));
    return out.toString();
  }
}
