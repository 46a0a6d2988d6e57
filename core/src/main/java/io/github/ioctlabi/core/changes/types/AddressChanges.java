package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.values.Spot;
import io.github.ioctlabi.core.changes.values.Where;
import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.verdict.TypeWords;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import java.util.Optional;

/** What two versions of an address, or of an array at the end of a struct, differ in. */
final class AddressChanges {
  private static final String KEEP = "keep it, and put the new one into a new command";

  private final Comparison comparison;
  private final Where where;
  private final Place place;

  AddressChanges(Comparison comparison, Where where) {
    this.comparison = comparison;
    this.where = where;
    this.place = where.place();
  }

  void compare(DataType.PointerType old, DataType.PointerType now) {
    if (old.nativePointer() != now.nativePointer()) {
      comparison.abi(
          ChangeKind.NATIVE_POINTER,
          place,
          now.nativePointer()
              ? "it was a u64 and is a pointer in C"
              : "it was a pointer in C and is a u64",
          "on 32-bit machines a program of before has what follows elsewhere",
          "keep it");
    }
    if (old.flow() != now.flow()) {
      comparison.abi(
          ChangeKind.POINTER_FLOW,
          place,
          "what it leads to went %s and goes %s".formatted(way(old), way(now)),
          "what a program of before has there is not read, or what it reads was not written",
          KEEP);
    }
    retained(old.retained(), now.retained());
    if (!target(old, now)) {
      return;
    }
    count(
        old.count().map(Count::member),
        now.count().map(Count::member),
        "the member that counts what it leads to");
    unit(old.count().map(Count::unit), now.count().map(Count::unit));
    max(old.max(), now.max(), Refusal.DATA_TOO_LONG);
  }

  private static String way(DataType.PointerType pointer) {
    Way way = Way.of(pointer);
    return way.in() ? way.out() ? "in and out" : "in" : "out";
  }

  private void retained(boolean old, boolean now) {
    if (!old && now) {
      comparison.abi(
          ChangeKind.RETAINED,
          place,
          "the kernel keeps it after the call",
          "a program of before frees or reuses the memory when the call has ended",
          KEEP);
    } else if (old && !now) {
      comparison.safe(
          ChangeKind.RETAINED_GONE,
          place,
          "the kernel does not keep it after the call any more",
          "a program that frees the memory after the call needs a kernel of this version");
    }
  }

  /** Compares what they lead to; whether it can be counted alike. */
  private boolean target(DataType.PointerType old, DataType.PointerType now) {
    Optional<DataType> was = old.target().type();
    Optional<DataType> is = now.target().type();
    boolean isSame = old.target().getClass().equals(now.target().getClass());
    if (isSame && was.isPresent() && is.isPresent()) {
      ValueChanges.compare(
          comparison, new Spot(was.get()), new Spot(is.get()), where.going(Way.of(old)));
    } else if (!isSame && isOfBytes(old.target()) && isOfBytes(now.target())) {
      comparison.safe(
          ChangeKind.CARRIER,
          place,
          "its type in Java is another",
          "Java that uses it does not compile; C sees nothing");
    } else if (!isSame) {
      comparison.abi(
          ChangeKind.TARGET,
          place,
          "it led to %s and leads to %s"
              .formatted(TypeWords.of(old.target()), TypeWords.of(now.target())),
          "both sides take the same memory for different things",
          KEEP);
      return false;
    }
    return true;
  }

  private static boolean isOfBytes(PointerTarget target) {
    return switch (target) {
      case PointerTarget.Segment _ -> true;
      case PointerTarget.Elements(DataType element) ->
          element.integer().filter(integer -> integer.kind().bytes() == 1).isPresent();
      case PointerTarget.Single _ -> false;
    };
  }

  void compare(DataType.FlexibleType old, DataType.FlexibleType now) {
    count(old.count(), now.count(), "the member that counts it");
    count(old.filled(), now.filled(), "the member that says how much of it is filled");
    unit(
        old.count().or(old::filled).map(_ -> old.unit()),
        now.count().or(now::filled).map(_ -> now.unit()));
    max(old.max(), now.max(), Refusal.TAIL_TOO_LONG);
    ValueChanges.compare(comparison, new Spot(old.element()), new Spot(now.element()), where);
  }

  /** Siblings are the same if their names in C are; one that is renamed tells that itself. */
  private void count(Optional<String> old, Optional<String> now, String which) {
    boolean isSame = old.equals(now) || name(old, where.before()).equals(name(now, where.after()));
    if (!isSame) {
      comparison.abi(
          ChangeKind.COUNT,
          place,
          "%s was %s and is %s".formatted(which, old.orElse("absent"), now.orElse("absent")),
          "both sides take different numbers for the count",
          KEEP);
    }
  }

  private static Optional<String> name(
      Optional<String> sibling, Optional<StructDeclaration> around) {
    return sibling.flatMap(
        name -> around.flatMap(struct -> struct.member(name)).map(Member::cName));
  }

  private void unit(Optional<CountUnit> old, Optional<CountUnit> now) {
    if (old.isPresent() && now.isPresent() && !old.equals(now)) {
      comparison.abi(
          ChangeKind.COUNT_UNIT,
          place,
          "its count was of %s and is of %s".formatted(words(old.get()), words(now.get())),
          "both sides take the same count for different lengths",
          KEEP);
    }
  }

  private static String words(CountUnit unit) {
    return switch (unit) {
      case ELEMENTS -> "elements";
      case BYTES -> "bytes";
      case STRUCT_BYTES -> "bytes with the struct";
    };
  }

  private void max(long old, long now, Refusal refusal) {
    if (old == now) {
      return;
    }
    String what = "its max was %s and is %s".formatted(max(old), max(now));
    if (now != 0 && (old == 0 || now < old)) {
      comparison.abi(
          ChangeKind.MAX_LESS,
          place,
          what,
          "a program of before gets %s for more".formatted(refusal.errno()),
          "keep max = %d".formatted(old));
    } else {
      comparison.safe(
          ChangeKind.MAX_MORE,
          place,
          what,
          "a program that has more for an older kernel gets %s".formatted(refusal.errno()));
    }
  }

  private static String max(long max) {
    return max == 0 ? "absent" : Long.toString(max);
  }
}
