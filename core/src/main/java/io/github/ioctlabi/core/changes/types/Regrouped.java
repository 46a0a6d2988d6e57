package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.versions.MemberPairs;
import io.github.ioctlabi.core.changes.versions.Pairs;
import io.github.ioctlabi.core.changes.versions.Version;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Members that moved into a struct of their own, or out of it, and have the bytes that they had.
 * For example {@code rate} and {@code gain} become {@code config.rate} and {@code config.gain}.
 *
 * @param way which way the struct travels
 */
record Regrouped(Comparison comparison, StructLayout old, StructLayout now, Way way) {
  /** What stands in some bytes, without the structs around it; no member in padding. */
  private record Leaf(
      long offset, long size, Optional<Member> member, Member.Flow flow, StructDeclaration in) {
    boolean isAlike(Leaf other) {
      return offset == other.offset
          && size == other.size
          && member.isPresent() == other.member.isPresent()
          && flow == other.flow;
    }

    Optional<String> tag() {
      return member.flatMap(Member::tag).flatMap(in::member).map(Member::cName);
    }
  }

  /** Tells those; what is left are the members that really went and came. */
  Pairs<Member> told(Pairs<Member> pairs) {
    List<Member> gone = new ArrayList<>(pairs.gone());
    List<Member> come = new ArrayList<>(pairs.come());
    for (Member whole : pairs.come()) {
      List<Member> parts = within(gone, old, MemberPairs.slot(now, whole));
      if (whole.type().struct().isPresent() && isSame(parts, List.of(whole))) {
        tell(whole.place(), names(parts) + " stood in its bytes");
        gone.removeAll(parts);
        come.remove(whole);
      }
    }
    for (Member whole : pairs.gone()) {
      List<Member> parts = within(come, now, MemberPairs.slot(old, whole));
      if (whole.type().struct().isPresent() && isSame(List.of(whole), parts)) {
        tell(
            parts.getFirst().place(),
            "%s stood in the bytes that %s has".formatted(whole.javaName(), names(parts)));
        come.removeAll(parts);
        gone.remove(whole);
      }
    }
    return new Pairs<>(pairs.both(), gone, come);
  }

  private void tell(Place place, String what) {
    comparison.source(
        ChangeKind.REGROUPED,
        place,
        what,
        "C and Java with the old names do not compile; the bytes are the same",
        "keep the members where they were");
  }

  private static String names(List<Member> members) {
    return members.stream().map(Member::javaName).collect(Collectors.joining(", "));
  }

  private static List<Member> within(List<Member> members, StructLayout layout, Slot whole) {
    return members.stream()
        .filter(each -> isWithin(MemberPairs.slot(layout, each), whole))
        .toList();
  }

  private static boolean isWithin(Slot slot, Slot whole) {
    return slot.offset() >= whole.offset()
        && slot.offset() + slot.size() <= whole.offset() + whole.size();
  }

  private boolean isSame(List<Member> before, List<Member> after) {
    List<Leaf> was = leaves(comparison.before(), old, before);
    List<Leaf> is = leaves(comparison.after(), now, after);
    boolean alike = !was.isEmpty() && was.size() == is.size();
    for (int each = 0; alike && each < was.size(); each++) {
      alike = was.get(each).isAlike(is.get(each)) && isSame(was.get(each), is.get(each));
    }
    return alike && since(before).equals(since(after));
  }

  private static List<Integer> since(List<Member> members) {
    return members.stream().map(Member::since).distinct().toList();
  }

  private boolean isSame(Leaf was, Leaf is) {
    if (was.member().isEmpty() || is.member().isEmpty()) {
      return true;
    }
    Member before = was.member().get();
    Member after = is.member().get();
    return was.tag().equals(is.tag())
        && !comparison.breaks(
            trial -> new MemberChanges(trial, was.in(), is.in(), way).content(before, after));
  }

  private static List<Leaf> leaves(Version version, StructLayout layout, List<Member> members) {
    return members.stream()
        .map(each -> MemberPairs.slot(layout, each))
        .flatMap(slot -> leaves(version, layout.struct(), slot, 0, Member.Flow.NORMAL))
        .toList();
  }

  private static Stream<Leaf> leaves(
      Version version, StructDeclaration in, Slot slot, long base, Member.Flow around) {
    long offset = base + slot.offset();
    return switch (slot) {
      case Slot.MemberSlot(Member member, long _, long size) -> {
        Member.Flow flow = around == Member.Flow.NORMAL ? member.flow() : around;
        yield member
            .type()
            .struct()
            .map(struct ->
                version.layouts().of(struct).slots().stream()
                    .flatMap(inner -> leaves(version, struct, inner, offset, flow)))
            .orElseGet(() -> Stream.of(new Leaf(offset, size, Optional.of(member), flow, in)));
      }
      case Slot.PaddingSlot(var _, var _, long _) ->
          Stream.of(new Leaf(offset, slot.size(), Optional.empty(), Member.Flow.RESERVED, in));
      case Slot.Hole(long _, long size) ->
          Stream.of(new Leaf(offset, size, Optional.empty(), Member.Flow.NORMAL, in));
      case Slot.SizeSlot _ ->
          Stream.of(new Leaf(offset, slot.size(), Optional.empty(), Member.Flow.OUT, in));
    };
  }
}
