package io.github.ioctlabi.core.emit.c.selftest.scenes;

import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import io.github.ioctlabi.core.emit.c.selftest.data.IntegerBits;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.ValidValues;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Counts of elements elsewhere, for valid data and for what is wrong with it.
 *
 * @param of what is counted
 */
public record TriedCount(Counted of) {
  /** The most elements that are tried: a first, a middle and a last one. */
  private static final int ENOUGH = 3;

  /** How many bytes of elements are tried at most. */
  public static final long LARGEST_DATA = 1 << 16;

  /** How far below a bound a valid count is looked for: ranges may allow every so many only. */
  private static final int LARGEST_STEP = 1 << 16;

  /** How many elements the plainest valid data has: as few as the count may say. */
  public int least() {
    if (of.unit() == CountUnit.STRUCT_BYTES) {
      // A count of bytes that includes the struct is that of the struct alone, if it may be.
      return IntStream.range(0, LARGEST_STEP)
          .filter(elements -> of.by().allows(of.count(elements)))
          .findFirst()
          .orElse(0);
    }
    long smallest = ValidValues.nearest(kind(), of.by().range());
    return of.exceeds(smallest) ? 0 : Math.toIntExact(of.elements(smallest));
  }

  /** All that members of a struct count. */
  public static List<Counted> all(StructDeclaration struct, Layouts layouts) {
    return struct.members().stream()
        .flatMap(member -> Counted.of(member.type(), struct, layouts).stream())
        .toList();
  }

  /**
   * How many elements valid data has: three or fewer.
   *
   * @param all what is counted in the struct; the same member may count more than this
   */
  public int elements(List<Counted> all) {
    int elements = of.max() == 1 ? 1 : ENOUGH;
    while (elements > 0 && !isValid(of.count(elements), all)) {
      elements--;
    }
    return elements;
  }

  /**
   * The most elements that a declared bound and the member's range allow; empty if nothing bounds
   * them, or if they are no more than are tried anyway.
   *
   * @param all what is counted in the struct; the same member may count more than this
   */
  public OptionalInt most(List<Counted> all) {
    if (of.max() <= 0 || of.max() >= Integer.MAX_VALUE) {
      return OptionalInt.empty();
    }
    long most = of.max();
    long steps = LARGEST_STEP;
    while (steps-- > 0 && most > ENOUGH && !isValid(of.count(most), all)) {
      most--;
    }
    return most > ENOUGH && isValid(of.count(most), all)
        ? OptionalInt.of(Math.toIntExact(most))
        : OptionalInt.empty();
  }

  private boolean isValid(long count, List<Counted> all) {
    return of.by().allows(count)
        && all.stream()
            .filter(of::sharesCount)
            .allMatch(each -> !each.exceeds(count) && each.isWhole(count));
  }

  /**
   * Counts of more elements than allowed, as far as the integer can say them: one more, what is
   * small when its upper bits are cut off, what has few bytes when their number is, and the ends of
   * the integer.
   */
  public List<TestCase> tooMany(Location struct, Refusal reason) {
    return excesses().stream().<TestCase>map(count -> wrong(struct, count, reason)).toList();
  }

  /**
   * One of these that differs from what is right in a single byte.
   *
   * @param told the count in valid data
   */
  public Optional<Refused> racing(Location struct, long told, Refusal reason) {
    return excesses().stream()
        .filter(count -> IntegerBits.differInOneByte(kind(), told, count))
        .map(count -> wrong(struct, count, reason))
        .findFirst();
  }

  private List<Long> excesses() {
    long max = of.max();
    return max <= 0 || max >= Integer.MAX_VALUE
        ? List.of()
        : beyond(max).filter(of::exceeds).boxed().toList();
  }

  /** Such counts of what the driver follows itself, whatever there is memory for. */
  public List<Long> beyondLimit() {
    return of.limit().stream().flatMap(this::beyond).filter(of::exceedsLimit).boxed().toList();
  }

  private LongStream beyond(long max) {
    LongStream.Builder counts = LongStream.builder();
    counts.add(of.count(max + 1));
    LongStream.of(1L << Byte.SIZE, 1L << Short.SIZE, 1L << Integer.SIZE)
        .map(wrap -> wrap + of.count(1))
        .forEach(counts);
    if (of.unit() == CountUnit.ELEMENTS) {
      int even = Long.numberOfTrailingZeros(of.elementSize());
      counts.add((1L << (Integer.SIZE - even)) + 1);
      counts.add((1L << (Long.SIZE - 1 - even)) + 1);
    }
    counts.add(kind().range().max());
    counts.add(kind().range().min());
    return counts.build().filter(kind()::holds).distinct();
  }

  /**
   * A count of bytes that is no multiple of the element's size.
   *
   * @param all what is counted in the struct: it must not be too much of anything
   */
  public Optional<TestCase> uneven(Location struct, List<Counted> all) {
    return uneven(all).stream()
        .<TestCase>mapToObj(bytes -> wrong(struct, bytes, Refusal.UNEVEN_COUNT))
        .findFirst();
  }

  /** The same as a number. */
  public OptionalLong uneven(List<Counted> all) {
    long bytes = of.count(1) - 1;
    boolean can = all.stream().filter(of::sharesCount).noneMatch(each -> each.exceeds(bytes));
    return can && !of.isAlwaysWhole() && kind().holds(bytes)
        ? OptionalLong.of(bytes)
        : OptionalLong.empty();
  }

  /** A count of bytes that does not even take in the struct. */
  public Optional<TestCase> tooFew(Location struct) {
    return of.unit() == CountUnit.STRUCT_BYTES
        ? Optional.of(wrong(struct, of.structSize() - 1, Refusal.COUNT_BELOW_STRUCT))
        : Optional.empty();
  }

  /** A count as a part of valid data. */
  public FillStep step(Location struct, long value) {
    return new FillStep.Put(at(struct), kind().order(), IntegerBits.expression(kind(), value));
  }

  /** A count as what is wrong with the data. */
  public Mutation mutation(Location struct, long value) {
    return new Mutation.Value(at(struct), kind().order(), IntegerBits.expression(kind(), value));
  }

  /** A count that is accepted. */
  public TestCase accepted(Location struct, long elements, boolean returned) {
    long count = of.count(elements);
    return new TestCase.Accepted(
        at(struct).label() + " " + kind().print(count), mutation(struct, count), returned);
  }

  /** A count that is refused. */
  public TestCase.Refused wrong(Location struct, long value, Refusal reason) {
    return new Refused(
        at(struct).label() + " " + kind().print(value), reason, mutation(struct, value));
  }

  /** The member, in a struct. */
  public Location at(Location struct) {
    return struct.member(of.member().cName());
  }

  private IntegerKind kind() {
    return of.by().kind();
  }
}
