package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.emit.c.selftest.TestCase.Refusal;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.CountUnit;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.IntegerKind;
import io.github.ioctlabi.core.model.PointerTarget;
import io.github.ioctlabi.core.model.StructDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a member counts elements elsewhere.
 *
 * @param count the member
 * @param unit what it counts
 * @param elementSize the size of an element in bytes
 * @param structSize the size of the struct without the elements, in bytes
 * @param max the largest number of elements, or 0 for no limit
 */
record Counting(
    Siblings.Sibling count, CountUnit unit, long elementSize, long structSize, long max) {
  /** The most elements that are tried: a first and a last one. */
  private static final int ENOUGH = 2;

  /** How a member counts what an address leads to, if one does. */
  static Optional<Counting> of(
      StructDeclaration struct, DataType.PointerType pointer, Layouts layouts) {
    if (!(pointer.target() instanceof PointerTarget.Elements(DataType element))) {
      return Optional.empty();
    }
    return pointer
        .count()
        .flatMap(count ->
            Siblings.integer(struct, count.member())
                .map(sibling ->
                    new Counting(sibling, count.unit(), layouts.size(element), 0, pointer.max())));
  }

  /** How a member counts the elements behind a struct, if one does. */
  static Optional<Counting> of(
      StructDeclaration struct, DataType.FlexibleType tail, Layouts layouts) {
    return tail.count()
        .flatMap(count -> Siblings.integer(struct, count))
        .map(count ->
            new Counting(
                count,
                tail.unit(),
                layouts.size(tail.element()),
                layouts.of(struct).size(),
                tail.max()));
  }

  /** The whole elements that a count stands for; a negative one stands for very many. */
  long elements(long value) {
    return switch (unit) {
      case ELEMENTS -> value;
      case BYTES -> Long.divideUnsigned(value, elementSize);
      case STRUCT_BYTES ->
          Long.compareUnsigned(value, structSize) < 0
              ? 0
              : Long.divideUnsigned(value - structSize, elementSize);
    };
  }

  /** Whether a count stands for more elements than are allowed, or than can be allocated. */
  boolean exceeds(long value) {
    long all = (Integer.MAX_VALUE - structSize) / Math.max(1, elementSize);
    long most = max > 0 ? Math.min(max, all) : all;
    return Long.compareUnsigned(elements(value), most) > 0;
  }

  /** The count of so many elements. */
  long of(long elements) {
    return switch (unit) {
      case ELEMENTS -> elements;
      case BYTES -> elements * elementSize;
      case STRUCT_BYTES -> structSize + elements * elementSize;
    };
  }

  /** How many elements the plainest valid data has: as few as the count may say. */
  int least() {
    long smallest = ValidValues.nearest(kind(), count.range());
    // A count of bytes that includes the struct is that of the struct alone.
    return unit == CountUnit.STRUCT_BYTES || exceeds(smallest)
        ? 0
        : Math.toIntExact(elements(smallest));
  }

  /** All that members of a struct count. */
  static List<Counting> all(StructDeclaration struct, Layouts layouts) {
    return struct.members().stream()
        .flatMap(member ->
            switch (member.type()) {
              case DataType.PointerType pointer -> of(struct, pointer, layouts).stream();
              case DataType.FlexibleType tail -> of(struct, tail, layouts).stream();
              default -> Stream.empty();
            })
        .toList();
  }

  /**
   * How many elements valid data has: two, one or none.
   *
   * @param all what is counted in the struct; the same member may count more than this
   */
  int elements(List<Counting> all) {
    int elements = max == 1 ? 1 : ENOUGH;
    while (elements > 0 && !isValid(of(elements), all)) {
      elements--;
    }
    return elements;
  }

  private boolean isValid(long value, List<Counting> all) {
    return count.allows(value)
        && all.stream().filter(this::isShared).allMatch(each -> each.takes(value));
  }

  /** Whether the same member counts something else. */
  boolean isShared(Counting other) {
    return other.count.equals(count);
  }

  /** Whether a count stands for whole elements, and no more than there may be. */
  private boolean takes(long value) {
    return !exceeds(value) && of(elements(value)) == value;
  }

  /** A count of one element more than allowed, if the integer can say it. */
  Optional<TestCase> tooMany(Location struct) {
    boolean can = max > 0 && max < Integer.MAX_VALUE && count.holds(of(max + 1));
    return can ? Optional.of(wrong(struct, of(max + 1), Errno.E2BIG)) : Optional.empty();
  }

  /**
   * A count of bytes that is no multiple of the element's size.
   *
   * @param all what is counted in the struct: it must not be too much of anything
   */
  Optional<TestCase> uneven(Location struct, List<Counting> all) {
    long bytes = of(1) - 1;
    boolean can = all.stream().filter(this::isShared).noneMatch(each -> each.exceeds(bytes));
    return can && unit != CountUnit.ELEMENTS && elementSize > 1 && count.holds(bytes)
        ? Optional.of(wrong(struct, bytes, Errno.EINVAL))
        : Optional.empty();
  }

  /** A count of bytes that does not even take in the struct. */
  Optional<TestCase> tooFew(Location struct) {
    return unit == CountUnit.STRUCT_BYTES
        ? Optional.of(wrong(struct, structSize - 1, Errno.EINVAL))
        : Optional.empty();
  }

  /** A count as a part of valid data. */
  Setting setting(Location struct, long value) {
    return new Setting.Put(at(struct), kind().order(), Numbers.expression(kind(), value));
  }

  /** A count as what is wrong with the data. */
  Fault fault(Location struct, long value) {
    return new Fault.Value(at(struct), kind().order(), Numbers.expression(kind(), value));
  }

  private TestCase wrong(Location struct, long value, Errno error) {
    return new Refusal(at(struct).label() + " " + kind().print(value), error, fault(struct, value));
  }

  /** The member, in a struct. */
  Location at(Location struct) {
    return struct.member(count.member().cName());
  }

  private IntegerKind kind() {
    return count.kind();
  }
}
