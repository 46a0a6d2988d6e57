package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members of data: of structs, unions and arrays that stand in it, not behind addresses. */
final class Members {
  private final List<Member> found = new ArrayList<>();
  private final Set<Aggregate> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Members() {}

  /** All of them, those of a struct behind the member that holds it. */
  static List<Member> in(DataType type) {
    Members members = new Members();
    members.collect(type);
    return members.found;
  }

  /** The first address of an array or a struct, whichever way that flows. */
  static Optional<Member> addressIn(DataType type) {
    return in(type).stream().filter(Members::isAddress).findFirst();
  }

  /** Whether a member is the address of an array or a struct, and no memory of the caller's own. */
  static boolean isAddress(Member member) {
    return member.type().pointer().filter(pointer -> !pointer.isSegment()).isPresent();
  }

  /** Each struct is looked at once, however often it is inside others. */
  private void collect(DataType type) {
    Optional<Aggregate> aggregate = type.elementary().aggregate().filter(seen::add);
    if (aggregate.isPresent()) {
      switch (aggregate.get()) {
        case StructDeclaration struct -> struct.members().forEach(this::add);
        case UnionDeclaration union ->
            union
                .members()
                .forEach(
                    each -> each.bare().ifPresentOrElse(this::add, () -> collect(each.type())));
      }
    }
  }

  private void add(Member member) {
    found.add(member);
    collect(member.type());
  }
}
