package io.github.ioctlabi.core.rules.values;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.rules.shared.Integers;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where enums are the tags of a union, each tag of a member is a constant of one: no other number
 * is sent, nor read. An enum with {@code @Other} reads every number, and so does an integer.
 */
public final class TagUnnamed implements Rule {
  @Override
  public Id id() {
    return Id.TAG_MISSING;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    IdentityHashMap<UnionDeclaration, Set<Optional<EnumDeclaration>>> tags = tagsOf(headers);
    for (UnionDeclaration union : Wording.all(headers, Header::unions)) {
      Set<Optional<EnumDeclaration>> enums = tags.getOrDefault(union, Set.of());
      if (!enums.isEmpty() && enums.stream().allMatch(Optional::isPresent)) {
        judge(union, enums.stream().flatMap(Optional::stream).toList(), findings);
      }
    }
  }

  /** What selects in each union: an enum that names all its numbers, or something else. */
  private static IdentityHashMap<UnionDeclaration, Set<Optional<EnumDeclaration>>> tagsOf(
      List<Header> headers) {
    IdentityHashMap<UnionDeclaration, Set<Optional<EnumDeclaration>>> tags =
        new IdentityHashMap<>();
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        Optional<UnionDeclaration> union =
            member.type().innermost().union().map(DataType.UnionType::declaration);
        Optional<Member> tag = member.tag().flatMap(struct::member);
        if (union.isPresent() && tag.isPresent()) {
          tags.computeIfAbsent(union.get(), _ -> new LinkedHashSet<>())
              .add(tag.get().type().enumeration().filter(names -> names.other().isEmpty()));
        }
      }
    }
    return tags;
  }

  private static void judge(
      UnionDeclaration union, List<EnumDeclaration> enums, RuleFindings findings) {
    for (UnionMember member : union.members()) {
      for (long number : member.tags()) {
        if (enums.stream().noneMatch(names -> hasNumber(names, number))) {
          findings.report(member.place(), fault(member, number, enums.getFirst()));
        }
      }
    }
  }

  private static boolean hasNumber(EnumDeclaration names, long number) {
    return names.constants().stream().anyMatch(constant -> constant.number() == number);
  }

  private static Fault fault(UnionMember member, long number, EnumDeclaration names) {
    String name = names.javaName().simple();
    return Fault.of(
        "tag %d of '%s' is no constant of '%s', so that it selects nothing"
            .formatted(number, member.javaName().simple(), name),
        "put a constant with @Value(%s) into '%s', or choose a tag that has one"
            .formatted(Integers.literal(number), name));
  }
}
