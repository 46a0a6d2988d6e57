package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.values.Scalars;
import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.versions.MemberPairs;
import io.github.ioctlabi.core.changes.versions.Pairs;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import java.util.List;

/** What two versions of an enum, or of flags, differ in. */
final class EnumChanges {
  private final Comparison comparison;
  private final EnumDeclaration before;
  private final EnumDeclaration after;
  private final Way way;
  private final String refused;

  private EnumChanges(
      Comparison comparison, EnumDeclaration before, EnumDeclaration after, EnumUses uses) {
    this.comparison = comparison;
    this.before = before;
    this.after = after;
    this.way = uses.way(before);
    this.refused = uses.refused(before);
  }

  static void compare(
      Comparison comparison, EnumDeclaration before, EnumDeclaration after, EnumUses uses) {
    new EnumChanges(comparison, before, after, uses).compare();
  }

  private void compare() {
    if (before.flags() != after.flags()) {
      comparison.abi(
          ChangeKind.FLAGS,
          after.place(),
          after.flags() ? "its constants are bits now" : "its constants are no bits any more",
          "what one side means by a constant is another number to the other"
              + (way.in() ? ", or none, and gets " + refused : ""),
          "keep it, and make a new member for the other kind");
      return;
    }
    carrier();
    other();
    Pairs<EnumDeclaration.Constant> pairs = MemberPairs.of(before, after);
    pairs.both().forEach(pair -> compare(pair.before(), pair.after()));
    pairs.gone().forEach(this::gone);
    pairs.come().forEach(this::come);
  }

  private void carrier() {
    if (before.carrier() != after.carrier()) {
      // Where its size differs the structs tell, and where its sign does the numbers may.
      new Scalars(comparison, after.place(), List.of(), way)
          .compare(
              before.carrier(),
              after.carrier(),
              before.flags() || before.other().isPresent() || after.other().isPresent());
    }
  }

  private void other() {
    Place place = after.place();
    if (before.other().isPresent() == after.other().isPresent()) {
      if (!before.other().equals(after.other())) {
        comparison.renamedInJava(
            ChangeKind.VALUE_JAVA_NAME, place, before.other().get(), after.other().get());
      }
    } else if (after.other().isPresent()) {
      if (way.out()) {
        comparison.abi(
            ChangeKind.OTHER_ADDED,
            place,
            "numbers without a name are allowed now, by @Other",
            "Java of before refuses them when the kernel sends one" + older("one"),
            "send them by a new command alone; in data that goes in alone @Other is safe");
      } else {
        comparison.safe(
            ChangeKind.OTHER_ADDED,
            place,
            "numbers without a name are allowed now, by @Other",
            "a program that sends one to an older kernel gets " + refused);
      }
    } else {
      comparison.abi(
          ChangeKind.OTHER_GONE,
          place,
          "numbers without a name are not allowed any more: @Other is gone",
          way.in()
              ? "a program of before gets %s for them".formatted(refused)
              : "Java refuses them when an older kernel sends one",
          "keep @Other");
    }
  }

  private void compare(EnumDeclaration.Constant old, EnumDeclaration.Constant now) {
    Place place = now.place();
    comparison.renamedInC(ChangeKind.VALUE_C_NAME, place, old.cName(), now.cName());
    comparison.renamedInJava(
        ChangeKind.VALUE_JAVA_NAME,
        place,
        old.javaName(),
        now.javaName(),
        after.constants().stream().anyMatch(each -> each.javaName().equals(old.javaName())));
    if (old.number() != now.number()) {
      comparison.abi(
          ChangeKind.VALUE_CHANGED,
          place,
          "its %s was %s and is %s"
              .formatted(before.flags() ? "bit" : "value", number(old), number(now)),
          "a program of before has the old one compiled in, and the kernel means another constant"
              + (way.in() ? " by it, or none, and answers " + refused : " by it"),
          "keep it, and add a constant for the new one");
    }
    comparison.text(place, old.doc(), now.doc());
  }

  private void gone(EnumDeclaration.Constant gone) {
    String what = "the constant %s is gone".formatted(gone.cName());
    if (before.other().isPresent() && after.other().isPresent()) {
      comparison.source(
          ChangeKind.VALUE_GONE,
          after.place(),
          what,
          "C and Java that use it do not compile; its number is still allowed",
          "keep it, and say in its comment that it is not used any more");
    } else if (way.in()) {
      comparison.abi(
          ChangeKind.VALUE_GONE,
          after.place(),
          what,
          "a program of before gets %s for it".formatted(refused),
          "keep it, and let the driver treat it as it should be treated today");
    } else if (before.flags()) {
      comparison.source(
          ChangeKind.VALUE_GONE,
          after.place(),
          what,
          "C and Java that use it do not compile; what an older kernel sends is kept",
          "keep it, and say in its comment that it is not used any more");
    } else {
      comparison.abi(
          ChangeKind.VALUE_GONE,
          after.place(),
          what,
          "Java refuses it when an older kernel sends it",
          "keep it, or have had @Other from the beginning");
    }
  }

  private void come(EnumDeclaration.Constant come) {
    String what = "the constant %s is new".formatted(come.cName());
    boolean open = before.flags() || (before.other().isPresent() && after.other().isPresent());
    String switches = "; a switch in Java over all constants does not compile";
    if (way.out() && !open) {
      comparison.abi(
          ChangeKind.VALUE_ADDED,
          come.place(),
          what,
          "Java of before refuses it when the kernel sends it, and C has no case for it"
              + older("it")
              + switches,
          "send it by a new command alone; with @Other from the beginning it would be safe");
    } else {
      String effect =
          way.in() && before.other().isEmpty()
              ? "a program that sends it to an older kernel gets " + refused
              : "a program of before sees a number without a name";
      comparison.safe(ChangeKind.VALUE_ADDED, come.place(), what, effect + switches);
    }
  }

  /** What becomes of a newer program on an older kernel, where that judges what it is sent. */
  private String older(String what) {
    return way.in()
        ? "; a program that sends %s to an older kernel gets %s".formatted(what, refused)
        : "";
  }

  private String number(EnumDeclaration.Constant constant) {
    return before.flags()
        ? Long.toString(constant.number())
        : before.carrier().print(constant.number());
  }
}
