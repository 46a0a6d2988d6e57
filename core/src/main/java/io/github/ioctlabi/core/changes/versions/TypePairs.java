package io.github.ioctlabi.core.changes.versions;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which types of two versions are the same: those of one name, and then those that stand in the
 * same place and have no other counterpart. So a struct that has another name, and another member,
 * is still the struct that it was.
 */
public final class TypePairs {
  private final Version before;
  private final Version after;
  private Pairs<EnumDeclaration> enums;
  private Pairs<Aggregate> aggregates;

  private TypePairs(Version before, Version after) {
    this.before = before;
    this.after = after;
    this.enums =
        Pairs.of(
            before.enums(),
            after.enums(),
            List.of(
                each -> Optional.of(each.cName()),
                each -> Optional.of(each.javaName()),
                each -> Optional.of(each.javaName().simple())));
    this.aggregates =
        Pairs.of(
            before.aggregates(),
            after.aggregates(),
            List.of(
                each -> each.cName().isEmpty() ? Optional.empty() : Optional.of(each.tagged()),
                each -> Optional.of(each.keyword() + each.javaName()),
                each -> Optional.of(each.keyword() + each.javaName().simple())));
  }

  /** Those of two versions. */
  public static TypePairs of(Version before, Version after) {
    TypePairs pairs = new TypePairs(before, after);
    while (pairs.addByUse()) {
      // What is paired now may hold types that are not.
    }
    return pairs;
  }

  /** The enums and flags. */
  public Pairs<EnumDeclaration> enums() {
    return enums;
  }

  /** The structs and unions. */
  public Pairs<Aggregate> aggregates() {
    return aggregates;
  }

  /** Whether two enums are one. */
  public boolean areOne(EnumDeclaration old, EnumDeclaration now) {
    return enums.has(old, now);
  }

  /** Whether two structs or unions are one. */
  public boolean areOne(Aggregate old, Aggregate now) {
    return aggregates.has(old, now);
  }

  /** A type in one place, in two versions. */
  private record Place(DataType old, DataType now) {}

  private boolean addByUse() {
    int known = enums.both().size() + aggregates.both().size();
    Stream.concat(arguments(), aggregates.both().stream().flatMap(this::members))
        .toList()
        .forEach(this::add);
    return enums.both().size() + aggregates.both().size() > known;
  }

  private Stream<Place> arguments() {
    return CommandPairs.of(before, after).both().stream()
        .flatMap(pair -> places(pair.before().payload().passed(), pair.after().payload().passed()));
  }

  private Stream<Place> members(Pairs.Pair<Aggregate> pair) {
    return switch (pair.before()) {
      case StructDeclaration old when pair.after() instanceof StructDeclaration now ->
          MemberPairs.of(before.layouts().of(old), after.layouts().of(now)).both().stream()
              .map(member -> new Place(member.before().type(), member.after().type()));
      case UnionDeclaration old when pair.after() instanceof UnionDeclaration now ->
          MemberPairs.of(old, now).both().stream()
              .map(member -> new Place(member.before().type(), member.after().type()));
      case StructDeclaration _, UnionDeclaration _ -> Stream.of();
    };
  }

  private static Stream<Place> places(Optional<DataType> old, Optional<DataType> now) {
    return old.flatMap(was -> now.map(is -> new Place(was, is))).stream();
  }

  /** What remains of an array, or of what an address leads to. */
  private static DataType leaf(DataType type) {
    return type.parts().reduce((_, inner) -> inner).orElse(type);
  }

  private void add(Place place) {
    DataType old = leaf(place.old());
    DataType now = leaf(place.now());
    old.named().ifPresent(was -> now.named().ifPresent(is -> enums = enums.with(was, is)));
    old.aggregate()
        .ifPresent(was ->
            now.aggregate()
                .filter(is -> is.keyword().equals(was.keyword()))
                .ifPresent(is -> aggregates = aggregates.with(was, is)));
  }
}
