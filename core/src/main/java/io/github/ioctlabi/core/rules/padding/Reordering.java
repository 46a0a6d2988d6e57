package io.github.ioctlabi.core.rules.padding;

import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether the members of a struct can stand in an order without holes. Where the widest come first
 * there is none before a member; a size that comes first by itself wants a narrow one behind it.
 */
final class Reordering {
  private static final long NARROW = 4;

  private Reordering() {}

  /** Whether some order needs no padding, neither before a member nor at the end. */
  static boolean helps(StructDeclaration struct) {
    if (struct.version() > 0) {
      // What was published stays where it is.
      return false;
    }
    Layouts layouts = new Layouts(Abi.NATURAL);
    List<Member> widestFirst =
        struct.members().stream()
            .sorted(
                Comparator.comparingInt(Reordering::atTheEnd)
                    .thenComparingLong(member -> -layouts.alignment(member.type())))
            .toList();
    if (struct.shape().extension() != Extension.SIZE_FIELD) {
      return hasNoHoles(struct, widestFirst);
    }
    return widestFirst.stream()
        .filter(member -> layouts.alignment(member.type()) <= NARROW)
        .findFirst()
        .filter(narrow -> hasNoHoles(struct, startingWith(narrow, widestFirst)))
        .isPresent();
  }

  private static int atTheEnd(Member member) {
    return member.type().flexible().isPresent() ? 1 : 0;
  }

  private static List<Member> startingWith(Member first, List<Member> others) {
    List<Member> members = new ArrayList<>(others);
    members.remove(first);
    members.addFirst(first);
    return members;
  }

  private static boolean hasNoHoles(StructDeclaration struct, List<Member> members) {
    StructDeclaration other =
        new StructDeclaration(
            struct.javaName(),
            struct.isPublic(),
            struct.cName(),
            struct.header(),
            struct.doc(),
            struct.shape(),
            members,
            struct.place(),
            struct.existing());
    HoleFinder gaps = new HoleFinder();
    return gaps.before(other).isEmpty()
        && gaps.tail(other).filter(tail -> tail.hole() > 0 || tail.needed() > 0).isEmpty();
  }
}
