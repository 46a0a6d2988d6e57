package io.github.ioctlabi.core.emit.c.selftest.data;

import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Teller;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A tag and the unions of the same struct whose members it selects.
 *
 * @param tag the tag
 * @param unions at least one, all of them the user's
 */
public record TagGroup(Teller tag, List<Member> unions) {
  public TagGroup {
    unions = List.copyOf(unions);
  }

  /**
   * A value of the tag.
   *
   * @param value the value
   * @param selected the member of each union, in the order of the unions
   */
  public record Choice(long value, List<UnionMember> selected) {
    public Choice {
      selected = List.copyOf(selected);
    }
  }

  /** The groups of a struct. */
  public static List<TagGroup> of(StructDeclaration struct) {
    Map<String, List<Member>> byTag = new LinkedHashMap<>();
    for (Member member : struct.members()) {
      if (Handling.of(member).isSent() && member.type().union().isPresent()) {
        member
            .tag()
            .ifPresent(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(member));
      }
    }
    List<TagGroup> groups = new ArrayList<>();
    byTag.forEach((name, unions) ->
        Teller.of(struct, name).ifPresent(tag -> groups.add(new TagGroup(tag, unions))));
    return groups;
  }

  /** One value for each way to select members; the first is that of otherwise valid data. */
  public Collection<Choice> choices() {
    Map<List<UnionMember>, Choice> found = new LinkedHashMap<>();
    for (long value : candidates()) {
      List<UnionMember> selected =
          unions.stream().flatMap(union -> selects(union, value).stream()).toList();
      if (allows(value) && selected.size() == unions.size()) {
        found.putIfAbsent(selected, new Choice(value, selected));
      }
    }
    return found.values();
  }

  /**
   * Values that only the unions refuse, since they select no member of one of them: a small one,
   * and those that would select one if their upper bits were cut off.
   */
  public List<Long> unknown() {
    Stream<Long> small = candidates().stream().filter(this::isUnknown).limit(1);
    Stream<Long> wrapped =
        Stream.of(Byte.SIZE, Short.SIZE, Integer.SIZE)
            .flatMap(bits -> tags().stream().limit(1).map(value -> value + (1L << bits)))
            .filter(value -> tag.kind().holds(value) && isUnknown(value));
    return Stream.concat(small, wrapped).distinct().toList();
  }

  private boolean isUnknown(long value) {
    return allows(value) && unions.stream().anyMatch(union -> selects(union, value).isEmpty());
  }

  /** The values that members are declared for. */
  public Set<Long> tags() {
    Set<Long> tags = new LinkedHashSet<>();
    unions.forEach(
        union -> declaration(union).members().forEach(member -> tags.addAll(member.tags())));
    return tags;
  }

  /** The tags that are declared, and enough numbers to find one that is not. */
  private Set<Long> candidates() {
    Set<Long> values = tags();
    int declared = values.size();
    for (long step = 0; step <= declared; step++) {
      values.add(step);
      values.add(tag.range().min() + step);
    }
    tag.member()
        .type()
        .enumeration()
        .ifPresent(names -> names.constants().forEach(constant -> values.add(constant.number())));
    return values;
  }

  private boolean allows(long value) {
    return tag.allows(value)
        && tag.member()
            .type()
            .enumeration()
            .filter(names -> names.other().isEmpty())
            .filter(names ->
                names.constants().stream().noneMatch(constant -> constant.number() == value))
            .isEmpty();
  }

  private static Optional<UnionMember> selects(Member union, long value) {
    return declaration(union).selected(value);
  }

  private static UnionDeclaration declaration(Member union) {
    return union.type().union().orElseThrow().declaration();
  }
}
