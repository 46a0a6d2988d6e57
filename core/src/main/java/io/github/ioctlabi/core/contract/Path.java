package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.model.types.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A member of the argument, or of a struct inside it, such as {@code table.entries}.
 *
 * @param members from the argument on, at least one
 */
public record Path(List<Member> members) {
  /** The argument itself, from which paths start. */
  static final Path START = new Path(List.of());

  public Path {
    members = List.copyOf(members);
  }

  /** A member of the struct that is here. */
  Path member(Member member) {
    List<Member> longer = new ArrayList<>(members);
    longer.add(member);
    return new Path(longer);
  }

  /** A member of the same struct. */
  public Path sibling(Member other) {
    return new Path(members.subList(0, members.size() - 1)).member(other);
  }

  /** The member. */
  public Member last() {
    return members.getLast();
  }

  /** The expression in C, behind the argument and a dot. */
  public String text() {
    return members.stream().map(Member::cName).collect(Collectors.joining("."));
  }
}
