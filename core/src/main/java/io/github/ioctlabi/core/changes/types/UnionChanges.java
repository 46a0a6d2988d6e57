package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.values.Spot;
import io.github.ioctlabi.core.changes.values.Where;
import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.versions.MemberPairs;
import io.github.ioctlabi.core.changes.versions.Pairs;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.contract.data.Refused;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.util.Optional;

/** What two versions of a union differ in. */
final class UnionChanges {
  private static final String REFUSED = Refusal.VALUE.errno().toString();

  private static final String JUDGED =
      "what a program of before sends by its tag was bytes without a name, and some of them are"
          + " refused or cleared now: it gets "
          + REFUSED;
  private static final String NOT_JUDGED =
      "let the driver read the bytes of `otherwise`, or take data that nothing is refused of";

  private final Comparison comparison;
  private final UnionDeclaration before;
  private final UnionDeclaration after;
  private final Way way;

  private UnionChanges(Comparison comparison, UnionDeclaration before, UnionDeclaration after) {
    this.comparison = comparison;
    this.before = before;
    this.after = after;
    this.way = comparison.before().way(before);
  }

  static void compare(Comparison comparison, UnionDeclaration before, UnionDeclaration after) {
    new UnionChanges(comparison, before, after).compare();
  }

  private void compare() {
    size();
    Pairs<UnionMember> pairs = MemberPairs.of(before, after);
    pairs.both().forEach(pair -> compare(pair.before(), pair.after()));
    pairs.gone().forEach(this::gone);
    pairs.come().forEach(this::come);
  }

  private void size() {
    long was = comparison.before().layouts().of(before).size();
    long is = comparison.after().layouts().of(after).size();
    if (was != is) {
      comparison.abi(
          ChangeKind.STRUCT_SIZE,
          after.place(),
          "its size was %d bytes and is %d".formatted(was, is),
          "a program of before " + comparison.moved(comparison.before().commandsOf(before), way),
          "keep its members within %d bytes, and put what is larger behind an address"
              .formatted(was));
    }
  }

  private static boolean hasOtherwise(UnionDeclaration union) {
    return union.members().stream().anyMatch(UnionMember::otherwise);
  }

  private void compare(UnionMember old, UnionMember now) {
    Place place = now.place();
    comparison.renamedInC(ChangeKind.MEMBER_C_NAME, place, old.cName(), now.cName());
    comparison.renamedInJava(
        ChangeKind.MEMBER_JAVA_NAME,
        place,
        old.javaName().qualified(),
        now.javaName().qualified(),
        after.members().stream().anyMatch(each -> each.javaName().equals(old.javaName())));
    now.tags().stream()
        .filter(tag -> !old.tags().contains(tag))
        .forEach(tag -> tagComes(tag, now, place));
    old.tags().stream()
        .filter(tag -> !now.tags().contains(tag))
        .forEach(tag -> tagGoes(tag, old, place));
    otherwise(old, now, place);
    content(old, now, place);
  }

  private void tagComes(long tag, UnionMember now, Place place) {
    boolean selectsOther = before.members().stream().anyMatch(each -> each.tags().contains(tag));
    String what = "the tag %d selects %s now".formatted(tag, now.javaName().simple());
    if (selectsOther) {
      comparison.abi(
          ChangeKind.TAG_ADDED,
          place,
          what,
          "a program of before means another member by it",
          "keep it, and take a new number");
    } else if (isJudgedNow(now)) {
      comparison.abi(ChangeKind.TAG_ADDED, place, what, JUDGED, NOT_JUDGED);
    } else if (way.out() && !hasOtherwise(before)) {
      comparison.abi(
          ChangeKind.TAG_ADDED,
          place,
          what,
          "Java of before refuses it when the kernel sends it" + older("it"),
          "send it by a new command alone; with `otherwise` from the beginning it would be safe");
    } else {
      comparison.safe(
          ChangeKind.TAG_ADDED,
          place,
          what,
          hasOtherwise(before)
              ? "a program of before sees bytes without a name"
              : "a program that sends it to an older kernel gets " + REFUSED);
    }
  }

  /** Whether some of what a program of before could send is not taken any more. */
  private boolean isJudgedNow(UnionMember now) {
    return way.in() && hasOtherwise(before) && Refused.some(now);
  }

  private void tagGoes(long tag, UnionMember old, Place place) {
    if (after.members().stream().anyMatch(each -> each.tags().contains(tag))) {
      return;
    }
    String what = "the tag %d selects %s no more".formatted(tag, old.javaName().simple());
    if (hasOtherwise(after)) {
      comparison.safe(
          ChangeKind.TAG_GONE,
          place,
          what,
          "what a program of before sends or reads by it is bytes without a name");
    } else {
      comparison.abi(
          ChangeKind.TAG_GONE,
          place,
          what,
          way.in()
              ? "a program of before gets %s for it".formatted(REFUSED)
              : "Java refuses it when an older kernel sends it",
          "keep it");
    }
  }

  private void otherwise(UnionMember old, UnionMember now, Place place) {
    if (!old.otherwise() && now.otherwise()) {
      String what = "all other tags select it now";
      if (way.out()) {
        comparison.abi(
            ChangeKind.OTHERWISE_ADDED,
            place,
            what,
            "Java of before refuses them when the kernel sends one" + older("one"),
            "send them by a new command alone");
      } else {
        comparison.safe(
            ChangeKind.OTHERWISE_ADDED,
            place,
            what,
            "a program that sends one to an older kernel gets " + REFUSED);
      }
    } else if (old.otherwise() && !now.otherwise()) {
      comparison.abi(
          ChangeKind.OTHERWISE_GONE,
          place,
          "all other tags select it no more",
          way.in()
              ? "a program of before gets %s for them".formatted(REFUSED)
              : "Java refuses them when an older kernel sends one",
          "keep `otherwise`");
    }
  }

  private void content(UnionMember old, UnionMember now, Place place) {
    ValueChanges.compare(
        comparison,
        spot(old),
        spot(now),
        new Where(place, way, comparison.before().commandsOf(before)));
    old.bare()
        .ifPresent(was ->
            now.bare()
                .ifPresent(is -> {
                  comparison.renamedInJava(
                      ChangeKind.MEMBER_JAVA_NAME, place, was.javaName(), is.javaName());
                  comparison.text(place, was.doc(), is.doc());
                }));
  }

  private static Spot spot(UnionMember member) {
    Optional<Member> bare = member.bare();
    DataType type = member.type();
    return new Spot(type, bare.flatMap(Member::range), bare.flatMap(Member::clock));
  }

  private void gone(UnionMember gone) {
    String what = "its member %s is gone".formatted(gone.javaName().simple());
    if (gone.tags().isEmpty() && !gone.otherwise()) {
      comparison.source(
          ChangeKind.UNION_MEMBER_GONE,
          after.place(),
          what,
          "C and Java that use it do not compile; its bytes are there for the others",
          "keep it");
    } else if (hasOtherwise(after)) {
      comparison.source(
          ChangeKind.UNION_MEMBER_GONE,
          after.place(),
          what,
          "C and Java that use it do not compile; its tags select other bytes",
          "keep it");
    } else {
      comparison.abi(
          ChangeKind.UNION_MEMBER_GONE,
          after.place(),
          what,
          way.in()
              ? "a program of before gets %s for its tags".formatted(REFUSED)
              : "Java refuses its tags when an older kernel sends one",
          "keep it, and let the driver refuse or translate it");
    }
  }

  private void come(UnionMember come) {
    String what = "its member %s is new".formatted(come.javaName().simple());
    boolean takes =
        come.tags().stream()
            .anyMatch(tag -> before.members().stream().anyMatch(each -> each.tags().contains(tag)));
    String switches = "; a switch in Java over all members does not compile";
    boolean tagged = !come.tags().isEmpty() || come.otherwise();
    if (!takes && tagged && isJudgedNow(come)) {
      comparison.abi(
          ChangeKind.UNION_MEMBER_ADDED, come.place(), what, JUDGED + switches, NOT_JUDGED);
    } else if (takes || (tagged && way.out() && !hasOtherwise(before))) {
      comparison.abi(
          ChangeKind.UNION_MEMBER_ADDED,
          come.place(),
          what,
          takes
              ? "a program of before means another member by its tag"
              : "Java of before refuses its tags when the kernel sends one"
                  + older("one")
                  + switches,
          takes
              ? "take a new number for it"
              : "send it by a new command alone; with `otherwise` from the beginning it would be"
                  + " safe");
    } else {
      comparison.safe(
          ChangeKind.UNION_MEMBER_ADDED,
          come.place(),
          what,
          tagged && !hasOtherwise(before)
              ? "a program that sends it to an older kernel gets " + REFUSED + switches
              : "a switch in Java over all members does not compile; programs of before go on");
    }
  }

  /** What becomes of a newer program on an older kernel, where that judges what it is sent. */
  private String older(String what) {
    return way.in()
        ? "; a program that sends %s to an older kernel gets %s".formatted(what, REFUSED)
        : "";
  }
}
