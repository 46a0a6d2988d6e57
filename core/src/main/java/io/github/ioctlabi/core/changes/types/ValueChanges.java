package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What the values of two versions differ in, of a member, an element or an argument. */
public final class ValueChanges {
  private final Comparison comparison;
  private final Spot before;
  private final Spot after;
  private final Where where;

  private ValueChanges(Comparison comparison, Spot before, Spot after, Where where) {
    this.comparison = comparison;
    this.before = before;
    this.after = after;
    this.where = where;
  }

  /**
   * What stands in one place.
   *
   * @param type its type
   * @param range the values that it may have, if it says so
   * @param clock the clock that its nanoseconds are counted on, if it says so
   */
  public record Spot(DataType type, Optional<Range> range, Optional<TimeSource> clock) {
    Spot(DataType type) {
      this(type, Optional.empty(), Optional.empty());
    }

    private Spot inside(DataType element) {
      return new Spot(element, range, clock);
    }

    private Allowed allowed() {
      return Allowed.of(type, range);
    }

    private Optional<TimeSource> counted() {
      return type.time().map(DataType.TimeType::clock).or(() -> clock);
    }
  }

  /**
   * Where it stands.
   *
   * @param place what to report
   * @param way which way it travels
   * @param before the struct around it in the older version, if it stands in one
   * @param after and in the newer one
   * @param commands those of the older version whose data it is, or is in
   */
  public record Where(
      Place place,
      Way way,
      Optional<StructDeclaration> before,
      Optional<StructDeclaration> after,
      List<Command> commands) {
    /** What stands in no struct. */
    public Where(Place place, Way way, List<Command> commands) {
      this(place, way, Optional.empty(), Optional.empty(), commands);
    }

    Where going(Way other) {
      return new Where(place, other, before, after, commands);
    }
  }

  /** Compares what stands in one place. */
  public static void compare(Comparison comparison, Spot before, Spot after, Where where) {
    new ValueChanges(comparison, before, after, where).compare();
  }

  private void compare() {
    AddressChanges addresses = new AddressChanges(comparison, where);
    boolean told =
        both(DataType::array, this::arrays)
            || both(DataType::pointer, addresses::compare)
            || both(DataType::flexible, addresses::compare)
            || both(DataType::foreign, this::foreign)
            || both(DataType::union, this::unions)
            || both(DataType::struct, this::aggregates);
    if (!told) {
      others();
    }
  }

  /** Compares what is of one kind in both versions; whether it is. */
  private <T> boolean both(Function<DataType, Optional<T>> kind, BiConsumer<T, T> compare) {
    Optional<T> old = kind.apply(before.type());
    Optional<T> now = kind.apply(after.type());
    old.ifPresent(was -> now.ifPresent(is -> compare.accept(was, is)));
    return old.isPresent() && now.isPresent();
  }

  private void unions(DataType.UnionType old, DataType.UnionType now) {
    aggregates(old.declaration(), now.declaration());
    overlay(old.overlay(), now.overlay());
  }

  /** Types of different kinds, or of those that hold a single value. */
  private void others() {
    Optional<IntegerKind> old = before.type().scalar();
    Optional<IntegerKind> now = after.type().scalar();
    if (old.isPresent() && now.isPresent()) {
      scalars(old.get(), now.get());
    } else if (size(comparison.before().layouts().size(before.type()))) {
      boolean isSame =
          isText() || (before.type().time().isPresent() && after.type().time().isPresent());
      if (isSame || isSameStruct()) {
        values();
        clocks();
        carriers();
      } else {
        other();
      }
    }
  }

  private boolean isText() {
    return isOfBytes(before.type()) && isOfBytes(after.type());
  }

  private static boolean isOfBytes(DataType type) {
    boolean bytes =
        type.array()
            .flatMap(array -> array.element().integer())
            .filter(integer -> integer.kind().bytes() == 1)
            .isPresent();
    return bytes || type.text().isPresent();
  }

  /** Whether a struct is carried as bytes in one version, and as what it is in the other. */
  private boolean isSameStruct() {
    return isCarried(before.type(), after.type()) || isCarried(after.type(), before.type());
  }

  private static boolean isCarried(DataType bytes, DataType struct) {
    return bytes
        .foreign()
        .flatMap(
            foreign -> struct.aggregate().filter(each -> each.tagged().equals(foreign.cName())))
        .isPresent();
  }

  /** Whether the size is the same; if it is not, that is said. */
  private boolean size(long was) {
    long is = comparison.after().layouts().size(after.type());
    if (was != is) {
      comparison.abi(
          ChangeKind.TYPE_SIZE,
          where.place(),
          "it was %s, %d bytes, and is %s, %d bytes"
              .formatted(TypeWords.of(before.type()), was, TypeWords.of(after.type()), is),
          "a program of before " + comparison.moved(where.commands()),
          "keep its size, and put what is larger behind an address or into a new command");
    }
    return was == is;
  }

  private void other() {
    comparison.abi(
        ChangeKind.TYPE_OTHER,
        where.place(),
        "it was %s and is %s".formatted(TypeWords.of(before.type()), TypeWords.of(after.type())),
        "both sides take the same bytes for different things",
        "keep its type, and put the new one into reserved bytes or a new command");
  }

  private void scalars(IntegerKind old, IntegerKind now) {
    if (before.type().isDescriptor() != after.type().isDescriptor()) {
      other();
      return;
    }
    boolean bothNamed = before.type().named().isPresent() && after.type().named().isPresent();
    if (bothNamed && isSameName()) {
      return;
    }
    boolean both =
        !Values.arePositive(before.allowed(), old, now)
            || !Values.arePositive(after.allowed(), now, old);
    if (new Scalars(comparison, where.place(), where.commands()).compare(old, now, both)) {
      values();
      clocks();
      carriers();
    }
  }

  /** Whether both are one enum, which tells itself what changed in it. */
  private boolean isSameName() {
    return before
            .type()
            .named()
            .map(each -> each.cName())
            .equals(after.type().named().map(each -> each.cName()))
        || before
            .type()
            .named()
            .map(each -> each.javaName())
            .equals(after.type().named().map(each -> each.javaName()));
  }

  private void values() {
    new Values(comparison, where).compare(before.allowed(), after.allowed());
  }

  private void clocks() {
    Optional<TimeSource> old = before.counted();
    Optional<TimeSource> now = after.counted();
    if (old.equals(now)) {
      return;
    }
    String what =
        "its clock was %s and is %s"
            .formatted(
                old.map(TimeSource::name).orElse("not said"),
                now.map(TimeSource::name).orElse("not said"));
    if (old.isPresent() && now.isPresent()) {
      comparison.abi(
          ChangeKind.CLOCK,
          where.place(),
          what,
          "both sides mean different moments by the same number",
          "keep the clock, and add a member or a flag for the other one");
    } else {
      comparison.safe(ChangeKind.CLOCK, where.place(), what, Comparison.NOBODY);
    }
  }

  private void carriers() {
    String old = java(before.type());
    String now = java(after.type());
    if (!old.equals(now)) {
      comparison.safe(
          ChangeKind.CARRIER,
          where.place(),
          "its type in Java was %s and is %s".formatted(old, now),
          "Java that uses it does not compile; C sees nothing");
    }
  }

  private static String java(DataType type) {
    return switch (type) {
      case DataType.IntegerType(var _, Carrier carrier) -> carrier.keyword();
      case DataType.TimeType time -> time.carrier().name();
      case DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          TypeWords.of(type);
    };
  }

  private void arrays(DataType.ArrayType old, DataType.ArrayType now) {
    DataType was = old.innermost();
    DataType is = now.innermost();
    boolean aggregate = was.aggregate().isPresent() && is.aggregate().isPresent();
    if (!aggregate && !size(comparison.before().layouts().size(old))) {
      return;
    }
    if (count(old) != count(now)) {
      if (aggregate) {
        size(comparison.before().layouts().size(old));
      } else {
        other();
      }
      return;
    }
    if (!TypeWords.lengths(old).equals(TypeWords.lengths(now))) {
      comparison.source(
          ChangeKind.DIMENSIONS,
          where.place(),
          "it was %s and is %s".formatted(TypeWords.of(old), TypeWords.of(now)),
          "C and Java with the old dimensions do not compile; the bytes are the same",
          "keep its lengths");
    }
    compare(comparison, before.inside(was), after.inside(is), where);
  }

  private static long count(DataType type) {
    return type.array().map(array -> array.length() * count(array.element())).orElse(1L);
  }

  private void foreign(DataType.ForeignType old, DataType.ForeignType now) {
    if (size(old.bytes()) && !old.cName().equals(now.cName())) {
      comparison.source(
          ChangeKind.FOREIGN_NAME,
          where.place(),
          "its type in C was %s and is %s".formatted(old.cName(), now.cName()),
          "C with the old type does not compile; the bytes are the same",
          "keep the type if it means the same");
    }
  }

  /** One struct or union tells itself what changed in it; another one in its place does not. */
  private void aggregates(Aggregate old, Aggregate now) {
    boolean isSame =
        (!old.cName().isEmpty() && old.tagged().equals(now.tagged()))
            || old.javaName().equals(now.javaName());
    if (!isSame && size(comparison.before().layouts().size(old))) {
      other();
    }
  }

  private void overlay(boolean old, boolean now) {
    if (old != now) {
      comparison.safe(
          ChangeKind.OVERLAY,
          where.place(),
          now ? "it is an Overlay in Java now" : "it is no Overlay in Java any more",
          "Java that uses it does not compile; C sees nothing");
    }
  }
}
