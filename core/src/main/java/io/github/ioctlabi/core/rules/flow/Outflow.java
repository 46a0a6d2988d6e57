package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.values.PointerFlow;
import java.util.Optional;

/**
 * What the kernel alone says in data: members that it fills, and what it writes behind addresses.
 * The caller's own memory, a segment, is none of it: what is written there is there. Nor is what
 * stands behind an address that only flows in.
 */
final class Outflow {
  private Outflow() {}

  /**
   * The first member that holds or leads to such data.
   *
   * @param filled whether members that the kernel fills count, or only what addresses lead to
   */
  static Optional<Member> in(DataType type, boolean filled) {
    return Members.in(type).stream()
        .filter(member -> (filled && isFilled(member)) || address(member).isPresent())
        .findFirst();
  }

  /** Whether the kernel alone fills a member. */
  static boolean isFilled(Member member) {
    return member.flow() == Member.Flow.OUT;
  }

  /** The address that an array or a struct behind it flows out by. */
  static Optional<DataType.PointerType> address(Member member) {
    return member
        .type()
        .pointer()
        .filter(pointer -> !pointer.isSegment() && pointer.flow() != PointerFlow.IN);
  }

  /**
   * Whether data has addresses of segments that flow out, and else nothing but their counts: then
   * it comes back where it was, and nothing else does.
   */
  static boolean isInSegments(DataType type) {
    return type.elementary()
        .struct()
        .filter(struct ->
            struct.members().stream().anyMatch(member -> isSegment(member, true))
                && struct.members().stream()
                    .allMatch(member ->
                        isSegment(member, false)
                            || struct.tells(member)
                            || member.flow() == Member.Flow.RESERVED))
        .isPresent();
  }

  private static boolean isSegment(Member member, boolean out) {
    return member
        .type()
        .pointer()
        .filter(pointer -> pointer.isSegment() && !(out && pointer.flow() == PointerFlow.IN))
        .isPresent();
  }
}
