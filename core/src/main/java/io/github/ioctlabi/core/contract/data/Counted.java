package io.github.ioctlabi.core.contract.data;

import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a member that the caller fills says how many elements there are elsewhere. For example
 * {@code @UserPointer(count = "length", unit = Unit.BYTES, max = 16)} of 8-byte elements: the
 * member is {@code length}, 128 says 16 elements, and 136 is too many.
 *
 * @param by the member
 * @param unit what it counts
 * @param elementSize the size of an element, in bytes
 * @param structSize the size of the struct that the elements follow, in bytes; 0 behind an address
 * @param max the largest number of elements that is declared, or 0
 */
public record Counted(Teller by, CountUnit unit, long elementSize, long structSize, long max) {
  /** What a kernel goes through at once. */
  private static final long MANY = 1024;

  /**
   * How many elements a member of a struct stands for, if another says it: those behind an address,
   * or those of an array at its end.
   */
  public static Optional<Counted> of(DataType type, StructDeclaration struct, Layouts layouts) {
    return switch (type) {
      case DataType.PointerType pointer -> behind(pointer, struct, layouts);
      case DataType.FlexibleType tail -> following(struct, tail, layouts);
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.UnionType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  /** How many elements are behind an address, if a member says it. */
  public static Optional<Counted> behind(
      DataType.PointerType pointer, StructDeclaration struct, Layouts layouts) {
    return pointer
        .target()
        .elements()
        .flatMap(element ->
            pointer
                .count()
                .flatMap(count ->
                    of(
                        struct,
                        count.member(),
                        count.unit(),
                        layouts.size(element),
                        0,
                        pointer.max())));
  }

  /** How much is behind an address, if a member says it: elements, or bytes of memory. */
  public static Optional<Counted> told(
      DataType.PointerType pointer, StructDeclaration struct, Layouts layouts) {
    return pointer.target().elements().isPresent()
        ? behind(pointer, struct, layouts)
        : pointer
            .count()
            .flatMap(count -> of(struct, count.member(), count.unit(), 1, 0, pointer.max()));
  }

  /** How many elements follow a struct, if a member says it. */
  public static Optional<Counted> following(
      StructDeclaration struct, DataType.FlexibleType tail, Layouts layouts) {
    long size = layouts.of(struct).size();
    return tail.count()
        .flatMap(count ->
            of(struct, count, tail.unit(), layouts.size(tail.element()), size, tail.max()));
  }

  private static Optional<Counted> of(
      StructDeclaration struct,
      String javaName,
      CountUnit unit,
      long elementSize,
      long structSize,
      long max) {
    return Teller.of(struct, javaName)
        .map(teller -> new Counted(teller, unit, elementSize, structSize, max));
  }

  /** The same elements, counted by another member of the struct. */
  public Counted by(Member other) {
    Teller teller = Teller.of(other).orElse(by);
    return new Counted(teller, unit, elementSize, structSize, max);
  }

  /** The member. */
  public Member member() {
    return by.member();
  }

  /** Whether the same member counts something else. */
  public boolean sharesCount(Counted other) {
    return by.equals(other.by);
  }

  /** The whole elements that a count stands for; a negative one stands for very many. */
  public long elements(long count) {
    return switch (unit) {
      case ELEMENTS -> count;
      case BYTES -> Long.divideUnsigned(count, elementSize);
      case STRUCT_BYTES ->
          Long.compareUnsigned(count, structSize) < 0
              ? 0
              : Long.divideUnsigned(count - structSize, elementSize);
    };
  }

  /** The count of so many elements. */
  public long count(long elements) {
    return switch (unit) {
      case ELEMENTS -> elements;
      case BYTES -> elements * elementSize;
      case STRUCT_BYTES -> structSize + elements * elementSize;
    };
  }

  /** Whether a count is one of whole elements. */
  public boolean isWhole(long count) {
    return count(elements(count)) == count;
  }

  /** Whether every number is one of whole elements. */
  public boolean isAlwaysWhole() {
    return unit == CountUnit.ELEMENTS || elementSize <= 1;
  }

  /** The most elements whose bytes, with those of the struct, an {@code int} can say. */
  private long allocatable() {
    return (Integer.MAX_VALUE - structSize) / Math.max(1, elementSize);
  }

  /** The most elements that there may be: as declared, and such that there can be memory. */
  private long most() {
    return max > 0 ? Math.min(max, allocatable()) : allocatable();
  }

  /** The declared bound, unless memory ends before it. */
  public OptionalLong bound() {
    return max > 0 && max <= allocatable() ? OptionalLong.of(max) : OptionalLong.empty();
  }

  /** The declared bound, whatever there is memory for, if the integer can say more. */
  public OptionalLong limit() {
    return max > 0 && canSayMoreThan(max) ? OptionalLong.of(max) : OptionalLong.empty();
  }

  /** Whether there may be so many elements that to go through them takes time. */
  public boolean isLong() {
    IntegerKind kind = by.kind();
    boolean wide = kind.signed() || kind.bytes() == Long.BYTES;
    long most = wide ? most() : Math.min(most(), elements(kind.range().max()));
    return most > MANY;
  }

  /** Whether a count stands for more elements than there may be. */
  public boolean exceeds(long count) {
    return Long.compareUnsigned(elements(count), most()) > 0;
  }

  /** Whether a count stands for more than is declared, whatever there is memory for. */
  public boolean exceedsLimit(long count) {
    return limit().stream().anyMatch(limit -> Long.compareUnsigned(elements(count), limit) > 0);
  }

  /** Whether the integer can say more elements than there may be. */
  public boolean canExceed() {
    return canSayMoreThan(most());
  }

  private boolean canSayMoreThan(long most) {
    IntegerKind kind = by.kind();
    if (kind.signed() || kind.bytes() == Long.BYTES) {
      return true;
    }
    long largest = kind.range().max();
    long elements = unit == CountUnit.ELEMENTS ? largest : largest / Math.max(1, elementSize);
    return elements > most;
  }
}
