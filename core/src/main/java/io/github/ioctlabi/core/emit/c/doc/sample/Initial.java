package io.github.ioctlabi.core.emit.c.doc.sample;

import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What makes a valid argument of zeros: the values of members that may not be zero. */
final class Initial {
  private final List<String> lines = new ArrayList<>();

  private Initial() {}

  /** Designated initializers in C, such as {@code .config.sample_hz = 1}. */
  static List<String> of(StructDeclaration struct) {
    Initial initial = new Initial();
    initial.add(struct, "");
    return initial.lines;
  }

  /** A value that is allowed, in C; nothing if zero is, or if it is no number. */
  static Optional<String> value(DataType type, Optional<Range> range) {
    return switch (Allowed.of(type, range)) {
      case Allowed.Within(IntegerKind kind, Range within) ->
          within.nearestToZero(kind).stream()
              .filter(value -> value != 0)
              .mapToObj(value -> kind.print(value) + (kind.isUnsignedLong() ? "ULL" : ""))
              .findFirst();
      case Allowed.Named(EnumDeclaration names) -> nonZero(names);
      case Allowed.Anything _, Allowed.Bits _, Allowed.Terminated _, Allowed.Normalised _ ->
          type.isDescriptor() ? Optional.of("-1") : Optional.empty();
    };
  }

  private static Optional<String> nonZero(EnumDeclaration names) {
    return names.constants().stream().anyMatch(constant -> constant.number() == 0)
        ? Optional.empty()
        : Optional.of(names.constants().getFirst().cName());
  }

  private void add(StructDeclaration struct, String path) {
    for (Member member : struct.members()) {
      if (Handling.of(member).isSent() && !member.cName().isEmpty()) {
        add(member, struct, path + "." + member.cName());
      }
    }
  }

  private void add(Member member, StructDeclaration struct, String path) {
    member
        .type()
        .struct()
        .ifPresentOrElse(
            inner -> add(inner, path),
            () ->
                tag(member, struct)
                    .or(() -> value(member.type(), member.range()))
                    .ifPresent(value -> lines.add(path + " = " + value)));
  }

  /** A value that selects a member of each union. */
  private static Optional<String> tag(Member tag, StructDeclaration struct) {
    return struct.members().stream()
        .filter(member -> member.tag().filter(tag.javaName()::equals).isPresent())
        .flatMap(member -> member.type().union().stream())
        .map(DataType.UnionType::declaration)
        .filter(union -> union.selected(0).isEmpty())
        .flatMap(union -> first(union).stream())
        .map(value -> name(value, tag))
        .findFirst();
  }

  private static Optional<Long> first(UnionDeclaration union) {
    return union.members().stream().map(UnionMember::tags).flatMap(List::stream).findFirst();
  }

  private static String name(long value, Member tag) {
    return tag.type().enumeration().stream()
        .flatMap(names -> names.constants().stream())
        .filter(constant -> constant.number() == value)
        .map(EnumDeclaration.Constant::cName)
        .findFirst()
        .orElse(Long.toString(value));
  }
}
