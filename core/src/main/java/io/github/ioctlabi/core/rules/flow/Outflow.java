package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.values.PointerFlow;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the kernel alone says in data: members that it fills, and what it writes behind addresses.
 * The caller's own memory, a segment, is none of it: what is written there is there. Nor is what
 * stands behind an address that only flows in.
 */
final class Outflow {
  private final boolean filled;
  private final Set<Aggregate> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Outflow(boolean filled) {
    this.filled = filled;
  }

  /**
   * The first member that holds or leads to such data.
   *
   * @param filled whether members that the kernel fills count, or only what addresses lead to
   */
  static Optional<Member> in(DataType type, boolean filled) {
    return new Outflow(filled).first(type);
  }

  /** The address that an array or a struct behind it flows out by. */
  static Optional<DataType.PointerType> address(Member member) {
    return member
        .type()
        .pointer()
        .filter(pointer -> !pointer.isSegment() && pointer.flow() != PointerFlow.IN);
  }

  /** Each struct is looked at once, however often it is inside others. */
  private Optional<Member> first(DataType type) {
    return type.elementary()
        .aggregate()
        .filter(seen::add)
        .flatMap(aggregate ->
            switch (aggregate) {
              case StructDeclaration struct -> first(struct.members().stream());
              case UnionDeclaration union ->
                  first(
                      union.members().stream()
                          .flatMap(each ->
                              each.bare().map(Stream::of).orElseGet(() -> inside(each.type()))));
            });
  }

  private static Stream<Member> inside(DataType type) {
    return type.struct().stream().flatMap(struct -> struct.members().stream());
  }

  private Optional<Member> first(Stream<Member> members) {
    return members.flatMap(member -> of(member).stream()).findFirst();
  }

  private Optional<Member> of(Member member) {
    boolean own = filled && member.flow() == Member.Flow.OUT;
    return own || address(member).isPresent() ? Optional.of(member) : first(member.type());
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
