package io.github.ioctlabi.core.rules.counts;

import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.rules.shared.Integers;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Data whose length a number tells: a flexible array, or what a counted address leads to. Numbers
 * are of any size, so that nothing wraps around.
 *
 * @param array the component that is or leads to the data
 * @param annotation the annotation that has its {@code max}
 * @param count the sibling that counts, if there is one, and its integer
 * @param unit what that counts
 * @param elementSize the size of an element in bytes
 * @param structSize the size of the struct that the array follows, or 0 behind an address
 * @param max the largest number of elements, or 0
 * @param copied whether the kernel has to find room for it: not for a segment, which stays where it
 *     is
 */
record CountedArray(
    Member array,
    String annotation,
    Optional<Sibling> count,
    CountUnit unit,
    BigInteger elementSize,
    BigInteger structSize,
    long max,
    boolean copied) {
  /**
   * The most bytes that a count may make the kernel allocate, 128 MiB: all that {@code vmalloc} has
   * on a 32-bit x86, so that more cannot be had everywhere, and is not what a command is for.
   */
  static final long LINE = 1 << 27;

  /** A component that counts, and its integer. */
  record Sibling(Member member, IntegerKind kind) {
    /** The largest number that its integer holds. */
    BigInteger largest() {
      return Integers.value(kind, kind.range().max());
    }

    /** The range that it has, unless that is none. */
    Optional<Range> range() {
      return member.range().filter(range -> Integers.isSound(kind, range));
    }

    /** The largest number of its range, if it has one. */
    Optional<BigInteger> highest() {
      return range().map(range -> Integers.value(kind, range.max()));
    }

    /** The smallest number of its range, if it has one. */
    Optional<BigInteger> lowest() {
      return range().map(range -> Integers.value(kind, range.min()));
    }
  }

  /** The data of a struct that is counted, or should be. */
  static List<CountedArray> in(StructDeclaration struct) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    List<CountedArray> all = new ArrayList<>();
    for (Member member : struct.members()) {
      switch (member.type()) {
        case DataType.PointerType pointer ->
            pointer
                .count()
                .map(count -> of(struct, member, pointer, count, layouts))
                .ifPresent(all::add);
        case DataType.FlexibleType flexible ->
            all.add(
                new CountedArray(
                    member,
                    AnnotationType.FLEXIBLE_ARRAY.toString(),
                    flexible.count().flatMap(name -> sibling(struct, name)),
                    flexible.unit(),
                    size(layouts, flexible.element()),
                    BigInteger.valueOf(layouts.of(struct).size()),
                    flexible.max(),
                    true));
        case DataType.IntegerType _,
            DataType.EnumType _,
            DataType.FlagsType _,
            DataType.TextType _,
            DataType.StructType _,
            DataType.ArrayType _,
            DataType.TimeType _,
            DataType.UnionType _,
            DataType.DescriptorType _,
            DataType.ForeignType _ -> {}
      }
    }
    return all;
  }

  private static CountedArray of(
      StructDeclaration struct,
      Member member,
      DataType.PointerType pointer,
      Count count,
      Layouts layouts) {
    BigInteger size =
        pointer.target().elements().map(element -> size(layouts, element)).orElse(BigInteger.ONE);
    return new CountedArray(
        member,
        pointer.nativePointer()
            ? AnnotationType.NATIVE_POINTER.toString()
            : AnnotationType.USER_POINTER.toString(),
        sibling(struct, count.member()),
        count.unit(),
        size,
        BigInteger.ZERO,
        pointer.max(),
        !pointer.isSegment());
  }

  private static BigInteger size(Layouts layouts, DataType element) {
    return BigInteger.valueOf(Math.max(1, layouts.size(element)));
  }

  private static Optional<Sibling> sibling(StructDeclaration struct, String name) {
    return struct
        .member(name)
        .filter(member -> member.flow() != Member.Flow.RESERVED)
        .flatMap(member ->
            member
                .type()
                .integer()
                .filter(DataType.IntegerType::isNumber)
                .map(integer -> new Sibling(member, integer.kind())));
  }

  /** What the count says of so many elements. */
  BigInteger told(BigInteger elements) {
    return switch (unit) {
      case ELEMENTS -> elements;
      case BYTES -> elements.multiply(elementSize);
      case STRUCT_BYTES -> structSize.add(elements.multiply(elementSize));
    };
  }

  /** How many elements a count has room for; none if it is too small for the struct alone. */
  BigInteger elements(BigInteger told) {
    return switch (unit) {
      case ELEMENTS -> told;
      case BYTES -> told.divide(elementSize);
      case STRUCT_BYTES -> told.subtract(structSize).max(BigInteger.ZERO).divide(elementSize);
    };
  }

  /** The fewest elements whose count is no smaller than this one. */
  BigInteger roomFor(BigInteger told) {
    BigInteger elements = elements(told);
    return told(elements).compareTo(told) < 0 ? elements.add(BigInteger.ONE) : elements;
  }

  /** The smallest count that is not refused. */
  BigInteger least() {
    return told(BigInteger.ZERO);
  }

  /** The largest count within {@code max}, if that is given. */
  Optional<BigInteger> most() {
    return max > 0 ? Optional.of(told(BigInteger.valueOf(max))) : Optional.empty();
  }

  /** The bytes that the kernel allocates for so many elements. */
  BigInteger bytes(BigInteger elements) {
    return structSize.add(elements.multiply(elementSize));
  }

  /** Whether so many elements are few enough to be meant. */
  boolean isMeant(BigInteger elements) {
    return bytes(elements).compareTo(BigInteger.valueOf(LINE)) <= 0;
  }

  /** The most elements that are few enough to be meant. */
  long mostMeant() {
    return BigInteger.valueOf(LINE)
        .subtract(structSize)
        .max(BigInteger.ZERO)
        .divide(elementSize)
        .longValueExact();
  }
}
