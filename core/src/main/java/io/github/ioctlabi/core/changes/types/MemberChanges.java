package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.values.Spot;
import io.github.ioctlabi.core.changes.values.Where;
import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.verdict.TypeWords;
import io.github.ioctlabi.core.contract.Uses;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.Optional;

/** What two versions of a member differ in. Where it stands, its struct tells. */
final class MemberChanges {
  private final Comparison comparison;
  private final StructDeclaration before;
  private final StructDeclaration after;
  private final Way way;

  /** Compares members of two versions of a struct that travels one way or both. */
  MemberChanges(Comparison comparison, StructDeclaration before, StructDeclaration after, Way way) {
    this.comparison = comparison;
    this.before = before;
    this.after = after;
    this.way = way;
  }

  void compare(Member old, Member now) {
    Place place = now.place();
    if (old.flow() != Member.Flow.RESERVED || now.flow() != Member.Flow.RESERVED) {
      comparison.renamedInC(ChangeKind.MEMBER_C_NAME, place, old.cName(), now.cName());
      comparison.renamedInJava(
          ChangeKind.MEMBER_JAVA_NAME,
          place,
          old.javaName(),
          now.javaName(),
          after.member(old.javaName()).isPresent());
    } else {
      padding(old.cName(), now.cName(), place);
      padding(old.javaName(), now.javaName(), place);
      String was = TypeWords.of(old.type());
      String is = TypeWords.of(now.type());
      if (!was.equals(is)) {
        comparison.safe(
            ChangeKind.CARRIER,
            place,
            "bytes that nobody uses were %s and are %s".formatted(was, is),
            Comparison.NOBODY);
      }
    }
    old.padding()
        .ifPresent(was ->
            now.padding()
                .filter(is -> !was.unnamed() || !is.unnamed())
                .ifPresent(is -> padding(was.cName(), is.cName(), place)));
    comparison.text(place, old.doc(), now.doc());
    flow(old, now, place);
    if (old.flow() != Member.Flow.RESERVED && now.flow() != Member.Flow.RESERVED) {
      tag(old, now, place);
      content(old, now);
    }
  }

  /** Compares what stands in their bytes. */
  void content(Member old, Member now) {
    ValueChanges.compare(
        comparison,
        spot(old),
        spot(now),
        new Where(
            now.place(), Uses.of(old, way), before, after, comparison.before().commandsOf(before)));
  }

  private static Spot spot(Member member) {
    return new Spot(member.type(), member.range(), member.clock());
  }

  private void padding(String old, String now, Place place) {
    if (!old.equals(now)) {
      comparison.safe(
          ChangeKind.PADDING_NAME,
          place,
          "bytes that nobody uses were called %s and are called %s".formatted(old, now),
          "C or Java that writes zero into them by their name does not compile, and need not do"
              + " so");
    }
  }

  private void flow(Member old, Member now, Place place) {
    if (old.flow() == now.flow()) {
      return;
    }
    switch (now.flow()) {
      case RESERVED -> reserved(old, place);
      case OUT -> {
        if (old.flow() == Member.Flow.RESERVED) {
          NewBytes.used(comparison, before, now, after, place, way);
        } else {
          out(place);
        }
      }
      case NORMAL -> {
        if (old.flow() == Member.Flow.RESERVED) {
          NewBytes.used(comparison, before, now, after, place, way);
        } else {
          in(place);
        }
      }
    }
  }

  private void reserved(Member old, Place place) {
    comparison.abi(
        ChangeKind.MEMBER_RESERVED,
        place,
        "it is reserved now",
        way.in() && old.flow() == Member.Flow.NORMAL
            ? "a program of before gets %s for what it may send"
                .formatted(Refusal.notYet(Optional.of(before)).errno())
            : "a program of before reads zero from it, and may have left anything in it",
        "keep it, and say in its comment that it is not used any more");
  }

  private void out(Place place) {
    String what = "it is @Out now";
    if (way.in()) {
      comparison.abi(
          ChangeKind.MEMBER_TO_OUT,
          place,
          what,
          "what a program of before sends in it is cleared and not read",
          "keep it, and put what the kernel fills into reserved bytes");
    } else {
      comparison.safe(ChangeKind.MEMBER_TO_OUT, place, what, Comparison.NOBODY);
    }
  }

  private void in(Place place) {
    String what = "it is not @Out any more";
    if (way.in()) {
      comparison.abi(
          ChangeKind.MEMBER_TO_IN,
          place,
          what,
          "a program of before may have left anything in it, which is read now",
          "keep @Out, and put what the program sends into reserved bytes");
    } else {
      comparison.safe(ChangeKind.MEMBER_TO_IN, place, what, Comparison.NOBODY);
    }
  }

  /** Compares what selects the member of a union; that one has no tag, its type tells. */
  private void tag(Member old, Member now, Place place) {
    Optional<String> was = old.tag().flatMap(before::member).map(Member::cName);
    Optional<String> is = now.tag().flatMap(after::member).map(Member::cName);
    boolean isSame = was.equals(is) || old.tag().equals(now.tag());
    if (!isSame && old.tag().isPresent() && now.tag().isPresent()) {
      comparison.abi(
          ChangeKind.TAG,
          place,
          "its tag was %s and is %s"
              .formatted(was.or(old::tag).orElseThrow(), is.or(now::tag).orElseThrow()),
          "both sides take the same bytes for different members of the union"
              + (way.in()
                  ? "; for a tag that selects none it is %s".formatted(Refusal.VALUE.errno())
                  : ""),
          "keep its tag, and put the new one into a new command");
    }
  }
}
