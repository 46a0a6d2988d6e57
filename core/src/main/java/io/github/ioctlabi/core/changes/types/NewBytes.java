package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.versions.MemberPairs;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Zeros;
import java.util.Optional;

/** What becomes of the bytes of a struct that one of two versions alone has a member for. */
final class NewBytes {
  private final Comparison comparison;
  private final StructLayout old;
  private final StructLayout now;
  private final Way way;
  private final StructDeclaration before;
  private final StructDeclaration after;

  NewBytes(Comparison comparison, StructLayout old, StructLayout now, Way way) {
    this.comparison = comparison;
    this.old = old;
    this.now = now;
    this.way = way;
    this.before = old.struct();
    this.after = now.struct();
  }

  /** What a version has in some bytes; of several the last one counts. */
  private enum Held {
    /** Reserved members and declared padding, which are zero. */
    RESERVED,
    /** Padding that a compiler inserts. */
    HOLE,
    /** Members. */
    MEMBER,
    /** Nothing: the struct has ended. */
    BEYOND
  }

  private static Held held(StructLayout layout, Slot bytes) {
    long end = bytes.offset() + bytes.size();
    Held worst = end > layout.size() ? Held.BEYOND : Held.RESERVED;
    for (Slot slot : layout.slots()) {
      boolean overlaps = slot.offset() < end && bytes.offset() < slot.offset() + slot.size();
      if (overlaps && held(slot).compareTo(worst) > 0) {
        worst = held(slot);
      }
    }
    return worst;
  }

  private static Held held(Slot slot) {
    return switch (slot) {
      case Slot.SizeSlot _ -> Held.MEMBER;
      case Slot.MemberSlot(Member member, var _, var _) ->
          member.flow() == Member.Flow.RESERVED ? Held.RESERVED : Held.MEMBER;
      case Slot.PaddingSlot _ -> Held.RESERVED;
      case Slot.Hole _ -> Held.HOLE;
    };
  }

  /** A member that the older version alone has. */
  void gone(Member gone) {
    if (gone.flow() == Member.Flow.RESERVED) {
      return;
    }
    boolean reserved = held(now, MemberPairs.slot(old, gone)) == Held.RESERVED;
    String what = "the member %s is gone".formatted(gone.javaName());
    if (reserved) {
      reserved(what, gone);
    } else {
      comparison.abi(
          ChangeKind.MEMBER_GONE,
          after.place(),
          what,
          gone(MemberPairs.slot(old, gone)),
          "keep it, and say in its comment that it is not used any more");
    }
  }

  /** What becomes of a program that knows a member which is gone. */
  private String gone(Slot slot) {
    if (!after.canGrow() || slot.offset() < now.size()) {
      return "a program of before " + moved();
    }
    return way.in()
        ? "a program of before gets %s unless it is zero".formatted(Refusal.UNKNOWN_BYTES.errno())
        : "a program of before reads zero from it";
  }

  private void reserved(String what, Member gone) {
    String in =
        "a program of before gets %s for what it may send"
            .formatted(Refusal.notYet(Optional.of(before)).errno());
    comparison.abi(
        ChangeKind.MEMBER_RESERVED,
        after.place(),
        what + ", and its bytes are reserved",
        way.in() && gone.flow() == Member.Flow.NORMAL
            ? in
            : "a program of before reads zero from them",
        "keep it, and say in its comment that it is not used any more");
  }

  /** A member that the newer version alone has. */
  void come(Member come) {
    boolean reserved = come.flow() == Member.Flow.RESERVED;
    Held held = held(old, MemberPairs.slot(now, come));
    Place place = come.place();
    if (after.canGrow() && come.since() > before.version()) {
      appended(come, place);
    } else if (held == Held.RESERVED && !reserved) {
      used(comparison, before, come, after, place, way);
    } else if (held == Held.HOLE) {
      hole(place);
    } else if (held != Held.RESERVED) {
      comparison.abi(
          ChangeKind.MEMBER_ADDED,
          place,
          held == Held.BEYOND
              ? "it is new, behind the %d bytes that the struct had".formatted(old.size())
              : "it is new, where another member stood",
          added(come, held),
          after.canGrow()
              ? "put it behind all others, with @Since(%d)".formatted(before.version() + 1)
              : "put it into reserved bytes, or into a new struct with a new command");
    }
  }

  private String added(Member come, Held held) {
    if (!before.canGrow()) {
      return "a program of before " + moved();
    }
    if (held == Held.BEYOND && come.since() == 0) {
      return "a program of before has a struct below the first size of this one, and gets "
          + Refusal.SIZE_BELOW_FIRST.errno();
    }
    return "a program of version %d is taken for one of another".formatted(come.since());
  }

  private void appended(Member come, Place place) {
    String java = "; the record has a constructor more in Java";
    comparison.safe(
        ChangeKind.MEMBER_APPENDED,
        place,
        "it is new, in version %d of the struct".formatted(come.since()),
        (come.flow() == Member.Flow.NORMAL && way.in()
                ? "a program that sends it to an older kernel gets %s unless it is zero"
                    .formatted(Refusal.UNKNOWN_BYTES.errno())
                : "an older kernel leaves it zero")
            + java);
  }

  /** A member in bytes that were zero before. */
  static void used(
      Comparison comparison,
      StructDeclaration before,
      Member come,
      StructDeclaration after,
      Place place,
      Way way) {
    Zeros zeros = new Zeros(way.in() ? "programs of before" : "older kernels");
    Optional<Fault> unfit = zeros.unfit(come, after);
    String what = "it has bytes that were reserved";
    if (unfit.isPresent()) {
      comparison.abi(
          ChangeKind.RESERVED_USED,
          place,
          what + ", and zero does not fit it",
          unfit.get().what()
              + (way.in() ? ": they get " + Refusal.VALUE.errno() : ", and Java refuses"),
          unfit.get().remedy().map(mend -> mend.text()).orElse("let zero mean what it did"));
    } else {
      comparison.safe(
          ChangeKind.RESERVED_USED,
          place,
          what,
          (way.in() && come.flow() == Member.Flow.NORMAL
                  ? "a program that sends it to an older kernel gets %s unless it is zero"
                      .formatted(Refusal.notYet(Optional.of(before)).errno())
                  : "an older kernel leaves it zero")
              + "; zero has to mean what it did before");
    }
  }

  /** Padding that is declared now, and so is judged. */
  void padding() {
    for (Slot slot : now.slots()) {
      if (slot instanceof Slot.PaddingSlot found && held(old, slot) == Held.HOLE) {
        hole(found.after().place());
      }
    }
  }

  private void hole(Place place) {
    String what = "it has bytes, or padding, that nothing looked at";
    if (way.in()) {
      comparison.abi(
          ChangeKind.HOLE_USED,
          place,
          what,
          "a program of before may have left anything there",
          "make a new struct and a new command; declare padding from the first day");
    } else {
      comparison.safe(ChangeKind.HOLE_USED, place, what, "an older kernel leaves it zero");
    }
  }

  private String moved() {
    return comparison.moved(comparison.before().commandsOf(before), way);
  }
}
