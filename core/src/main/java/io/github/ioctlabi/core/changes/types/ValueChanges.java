package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.verdict.TypeWords;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeSource;
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
      if (isBytesOfForeign(before.type(), after.type())
          || isBytesOfForeign(after.type(), before.type())) {
        foreignName(TypeWords.of(before.type()), TypeWords.of(after.type()));
      } else if (isSame || isSameStruct()) {
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

  /** Whether one is the bytes of a type of another header without its name. */
  private static boolean isBytesOfForeign(DataType bytes, DataType foreign) {
    return bytes.array().isPresent() && isOfBytes(bytes) && foreign.foreign().isPresent();
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
          "a program of before " + comparison.moved(where.commands(), where.way()),
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
    boolean told =
        before
            .type()
            .named()
            .flatMap(was -> after.type().named().filter(is -> isToldByEnum(was, is)))
            .isPresent();
    if (told) {
      return;
    }
    boolean both =
        !Values.arePositive(before.allowed(), old, now)
            || !Values.arePositive(after.allowed(), now, old);
    Scalars scalars = new Scalars(comparison, where.place(), where.commands(), where.way());
    if (!where.inMemory() && old.bytes() != now.bytes()) {
      scalars.signs(old, now, both);
      if (old.signed() == now.signed() || !both) {
        numbers(old, now);
      }
    } else if (scalars.compare(old, now, both)) {
      values();
      clocks();
      carriers();
    }
  }

  /**
   * Enums of other names. One that is renamed tells itself what else changed; another one in its
   * place may have the same numbers and mean something else by them.
   */
  private boolean isToldByEnum(EnumDeclaration old, EnumDeclaration now) {
    boolean isOther =
        !comparison.types().areOne(old, now)
            && old.constants().stream()
                .anyMatch(was ->
                    now.constants().stream()
                        .anyMatch(is ->
                            was.javaName().equals(is.javaName()) && was.number() != is.number()));
    if (isOther) {
      other();
    }
    return isOther || comparison.types().areOne(old, now);
  }

  /** Numbers that have no bytes in memory: which of them there are counts, and not their width. */
  private void numbers(IntegerKind old, IntegerKind now) {
    new Values(comparison, where).compare(before.numbers(old), after.numbers(now));
    clocks();
    carriers();
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
    String old = TypeWords.inJava(before.type());
    String now = TypeWords.inJava(after.type());
    if (!old.equals(now)) {
      comparison.safe(
          ChangeKind.CARRIER,
          where.place(),
          "its type in Java was %s and is %s".formatted(old, now),
          "Java that uses it does not compile; C sees nothing");
    }
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
      foreignName(old.cName(), now.cName());
    }
  }

  private void foreignName(String old, String now) {
    comparison.source(
        ChangeKind.FOREIGN_NAME,
        where.place(),
        "its type in C was %s and is %s".formatted(old, now),
        "C with the old type does not compile; the bytes are the same",
        "keep the type if it means the same");
  }

  /**
   * One struct or union tells itself what changed in it. Another one in its place is told here: it
   * is harmless to programs that are compiled if both sides find the same in its bytes.
   */
  private void aggregates(Aggregate old, Aggregate now) {
    if (comparison.types().areOne(old, now) || !size(comparison.before().layouts().size(old))) {
      return;
    }
    boolean breaks =
        !old.keyword().equals(now.keyword())
            || comparison.breaks(old, now, trial -> TypeChanges.content(trial, old, now));
    if (breaks) {
      other();
    } else {
      comparison.source(
          ChangeKind.TYPE_OTHER,
          where.place(),
          "it was %s and is %s, which has the same in its bytes"
              .formatted(old.tagged(), now.tagged()),
          "C and Java with the old type do not compile; programs that are compiled go on",
          "keep its type");
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
