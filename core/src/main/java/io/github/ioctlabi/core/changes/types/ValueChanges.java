package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.values.OtherType;
import io.github.ioctlabi.core.changes.values.SingleValues;
import io.github.ioctlabi.core.changes.values.Spot;
import io.github.ioctlabi.core.changes.values.Where;
import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.verdict.TypeWords;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What the values of two versions differ in, of a member, an element or an argument. */
public final class ValueChanges {
  private final Comparison comparison;
  private final Spot before;
  private final Spot after;
  private final Where where;
  private final OtherType other;
  private final SingleValues values;

  private ValueChanges(Comparison comparison, Spot before, Spot after, Where where) {
    this.comparison = comparison;
    this.before = before;
    this.after = after;
    this.where = where;
    this.other = new OtherType(comparison, before, after, where);
    this.values = new SingleValues(comparison, before, after, where);
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
      values.compare(old.get(), now.get());
    } else if (other.keepsSize(comparison.before().layouts().size(before.type()))) {
      boolean isSame =
          isText() || (before.type().time().isPresent() && after.type().time().isPresent());
      if (isBytesOfForeign(before.type(), after.type())
          || isBytesOfForeign(after.type(), before.type())) {
        other.renamed(TypeWords.of(before.type()), TypeWords.of(after.type()));
      } else if (isSame || isSameStruct()) {
        values.meanings();
      } else {
        other.tell();
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

  private void arrays(DataType.ArrayType old, DataType.ArrayType now) {
    DataType was = old.innermost();
    DataType is = now.innermost();
    boolean aggregate = was.aggregate().isPresent() && is.aggregate().isPresent();
    if (!aggregate && !other.keepsSize(comparison.before().layouts().size(old))) {
      return;
    }
    if (count(old) != count(now)) {
      if (aggregate) {
        other.keepsSize(comparison.before().layouts().size(old));
      } else {
        other.tell();
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
    if (other.keepsSize(old.bytes()) && !old.cName().equals(now.cName())) {
      other.renamed(old.cName(), now.cName());
    }
  }

  /**
   * One struct or union tells itself what changed in it. Another one in its place is told here: it
   * is harmless to programs that are compiled if both sides find the same in its bytes.
   */
  private void aggregates(Aggregate old, Aggregate now) {
    if (comparison.types().areOne(old, now)
        || !other.keepsSize(comparison.before().layouts().size(old))) {
      return;
    }
    boolean breaks =
        !old.keyword().equals(now.keyword())
            || comparison.breaks(old, now, trial -> TypeChanges.content(trial, old, now));
    if (breaks) {
      other.tell();
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
