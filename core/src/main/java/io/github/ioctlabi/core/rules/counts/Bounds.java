package io.github.ioctlabi.core.rules.counts;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.rules.shared.Integers;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one count may be: by its integer and its range, and by each of the arrays that it counts.
 */
final class Bounds {
  /** How often the next count that suits one of several arrays is looked for. */
  private static final int TRIES = 10_000;

  private final CountedArray.Sibling count;
  private final String name;
  private final List<CountedArray> arrays;
  private final boolean existing;
  private final BigInteger lowest;
  private final BigInteger highest;

  /** The array whose smallest count is the largest. */
  private final CountedArray floor;

  /** The array whose largest count is the smallest. */
  private final Optional<CountedArray> ceiling;

  Bounds(CountedArray.Sibling count, List<CountedArray> arrays, boolean existing) {
    this.count = count;
    this.name = count.member().javaName();
    this.arrays = arrays;
    this.existing = existing;
    this.lowest = count.lowest().orElse(BigInteger.ZERO);
    this.highest = count.highest().orElse(count.largest());
    this.floor = arrays.stream().max(Comparator.comparing(CountedArray::least)).orElseThrow();
    this.ceiling =
        arrays.stream()
            .filter(array -> array.max() > 0)
            .min(Comparator.comparing(array -> array.told(BigInteger.valueOf(array.max()))));
  }

  /** What is wrong with them, and how it can be mended. */
  Optional<Fault> fault() {
    return below()
        .or(this::above)
        .or(() -> count.range().flatMap(this::uneven))
        .or(() -> count.range().flatMap(this::more))
        .or(() -> count.range().flatMap(this::negative));
  }

  /** Every number is too small. */
  private Optional<Fault> below() {
    BigInteger least = floor.least();
    if (highest.compareTo(least) >= 0) {
      return Optional.empty();
    }
    String array = floor.array().javaName();
    if (count.range().isEmpty()) {
      return Optional.of(
          Fault.of(
              "'%s' counts '%s' with the struct, %d bytes, and is too narrow for these"
                  .formatted(name, array, least),
              "make it " + wider(least)));
    }
    String why =
        floor.unit() == CountUnit.STRUCT_BYTES
            ? "count of '%s' with the struct, %d bytes".formatted(array, least)
            : "count of '%s'".formatted(array);
    String remedy =
        ceiling
            .map(Bounds::most)
            .filter(most -> most.compareTo(least) >= 0)
            .map(most -> put(least, most))
            .orElse("remove @Range from '" + name + "'");
    return Optional.of(Fault.of(allows() + " no " + why, remedy));
  }

  /** Every number is too large. */
  private Optional<Fault> above() {
    if (ceiling.isEmpty()) {
      return Optional.empty();
    }
    CountedArray array = ceiling.get();
    BigInteger most = most(array);
    if (lowest.compareTo(most) > 0) {
      return Optional.of(
          Fault.of(
              "%s no count within %s".formatted(allows(), max(array)),
              put(floor.least(), most) + orMax(array, highest)));
    }
    if (floor.least().compareTo(most) > 0) {
      return Optional.of(
          Fault.of(
              "'%s' counts '%s' with the struct, %d bytes, and allows no more than %s"
                  .formatted(name, floor.array().javaName(), floor.least(), max(array)),
              "count '%s' by another component".formatted(array.array().javaName())));
    }
    return Optional.empty();
  }

  /** No number is one of whole elements. */
  private Optional<Fault> uneven(Range range) {
    BigInteger first = lowest.max(floor.least());
    BigInteger last = ceiling.map(Bounds::most).map(highest::min).orElse(highest);
    BigInteger whole = whole(first, last);
    if (whole.compareTo(last) <= 0) {
      return Optional.empty();
    }
    List<String> of = wholes();
    String multiple = range.isSparse() ? "multiple of %d".formatted(range.multipleOf()) : "";
    String what =
        of.isEmpty()
            ? "%s no %s that '%s' takes".formatted(allows(), multiple, floor.array().javaName())
            : "%s no whole number of elements of %s%s"
                .formatted(
                    allows(),
                    String.join(" and ", of),
                    multiple.isEmpty() ? "" : " that is a " + multiple);
    boolean fits =
        whole.compareTo(count.largest()) <= 0
            && ceiling.filter(array -> whole.compareTo(most(array)) > 0).isEmpty();
    return Optional.of(
        Fault.of(
            what,
            fits
                ? put(lowest.max(BigInteger.ZERO), whole)
                : "remove @Range from '%s'".formatted(name)));
  }

  /** The arrays that are counted in bytes, with the size of their elements. */
  private List<String> wholes() {
    return arrays.stream()
        .filter(array -> array.unit() != CountUnit.ELEMENTS)
        .map(array ->
            "'%s' (%d bytes each)".formatted(array.array().javaName(), array.elementSize()))
        .toList();
  }

  /**
   * The first number from one on that each array has as whole elements, and that is a multiple as
   * the range wants it; or one beyond the last.
   */
  private BigInteger whole(BigInteger first, BigInteger last) {
    BigInteger whole = first;
    for (int tries = 0; tries < TRIES && whole.compareTo(last) <= 0; tries++) {
      BigInteger next = whole;
      for (CountedArray array : arrays) {
        next = array.told(array.roomFor(next));
      }
      next = multiple(next);
      if (next.equals(whole)) {
        return whole;
      }
      whole = next;
    }
    return whole;
  }

  /** The first multiple from a number on. */
  private BigInteger multiple(BigInteger number) {
    BigInteger step = BigInteger.valueOf(step());
    BigInteger over = number.mod(step);
    return over.signum() == 0 ? number : number.add(step).subtract(over);
  }

  private long step() {
    return count.range().map(Range::multipleOf).orElse(1L);
  }

  /** Some numbers are too large. */
  private Optional<Fault> more(Range range) {
    return ceiling
        .filter(array -> highest.compareTo(most(array)) > 0)
        .map(array ->
            Fault.of(
                "%s more than %s".formatted(allows(), max(array)),
                put(lowest.max(BigInteger.ZERO), most(array)) + orMax(array, highest)));
  }

  /** Some numbers are negative: dispatchers refuse them; headers that exist may have a use. */
  private Optional<Fault> negative(Range range) {
    return existing || lowest.signum() >= 0
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                allows() + " negative counts, which are refused", put(floor.least(), highest)));
  }

  private static BigInteger most(CountedArray array) {
    return array.told(BigInteger.valueOf(array.max()));
  }

  private String allows() {
    return count
        .range()
        .map(range -> "%s of '%s' allows".formatted(Integers.annotation(range), name))
        .orElseThrow();
  }

  private static String max(CountedArray array) {
    return "max = %s of '%s'%s"
        .formatted(
            Integers.literal(array.max()),
            array.array().javaName(),
            array.unit() == CountUnit.ELEMENTS ? "" : " (%d bytes)".formatted(most(array)));
  }

  /** The other way out: a larger {@code max}, unless nobody could mean it. */
  private static String orMax(CountedArray array, BigInteger highest) {
    BigInteger max = array.roomFor(highest);
    return array.isMeant(max)
        ? ", or max = %d into the %s of '%s'"
            .formatted(max, array.annotation(), array.array().javaName())
        : "";
  }

  private String put(BigInteger min, BigInteger max) {
    Range range = new Range(number(min), number(max), step());
    return "put %s on '%s'".formatted(Integers.annotation(range), name);
  }

  private long number(BigInteger number) {
    return number.min(count.largest()).longValue();
  }

  /** The narrowest integer of the same kind that holds a number. */
  private String wider(BigInteger number) {
    return Arrays.stream(IntegerKind.values())
        .filter(
            kind -> kind.order() == count.kind().order() && kind.signed() == count.kind().signed())
        .filter(kind -> Integers.value(kind, kind.range().max()).compareTo(number) >= 0)
        .findFirst()
        .map(Wording::annotation)
        .orElseThrow();
  }
}
