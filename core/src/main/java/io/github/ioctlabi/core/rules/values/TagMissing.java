package io.github.ioctlabi.core.rules.values;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something says which member of a union is meant. */
public final class TagMissing implements Rule {
  @Override
  public Id id() {
    return Id.TAG_MISSING;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Set<UnionDeclaration> selected = Collections.newSetFromMap(new IdentityHashMap<>());
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        judge(struct, member, selected, findings);
      }
    }
    for (Header header : headers) {
      for (UnionDeclaration union : header.unions()) {
        union.members().forEach(member -> inUnion(member, header.existing(), findings));
      }
    }
    for (UnionDeclaration union : Wording.all(headers, Header::unions)) {
      if (!selected.contains(union)) {
        continue;
      }
      for (UnionMember member : union.members()) {
        if (member.tags().isEmpty() && !member.otherwise()) {
          findings.report(
              member.place(),
              Fault.of(
                  "no value of the tag selects '%s'".formatted(member.javaName().simple()),
                  "put @UnionMember(tag = ...) on '%s'".formatted(member.javaName().simple())));
        }
      }
    }
  }

  /** A record that is a bare member has no room for a tag. */
  private static void inUnion(UnionMember member, boolean existing, RuleFindings findings) {
    Optional<Member> bare = member.bare();
    Optional<DataType.UnionType> inner = bare.flatMap(TagMissing::union);
    if (bare.isPresent() && inner.isPresent()) {
      Member only = bare.get();
      DataType.UnionType union = inner.get();
      String type = union.declaration().javaName().simpleNames().getLast();
      findings.report(
          only.place(),
          Fault.of(
              nothing(union, only),
              existing
                  ? "write Overlay<%s> in place of %s".formatted(type, type)
                  : "put @IoctlStruct on '%s', and a component into it, such as @U32 int kind, for"
                          .formatted(member.javaName().simple())
                      + " @Tag(\"kind\") on '%s'".formatted(only.javaName())));
    }
  }

  private static void judge(
      StructDeclaration struct,
      Member member,
      Set<UnionDeclaration> selected,
      RuleFindings findings) {
    Optional<DataType.UnionType> union = union(member);
    if (union.isEmpty()) {
      return;
    }
    if (member.tag().isPresent()) {
      selected.add(union.get().declaration());
      return;
    }
    List<String> tags = UnknownSibling.suiting(struct, true);
    String tag = tags.isEmpty() ? "kind" : tags.getFirst();
    String put = "put @Tag(\"%s\") on '%s'".formatted(tag, member.javaName());
    findings.report(
        member.place(),
        Fault.of(
            nothing(union.get(), member),
            tags.isEmpty() ? "add a component for it, such as @U32 int kind, and " + put : put));
  }

  /** The union that a member is, or an array of, if a tag is to select in it. */
  private static Optional<DataType.UnionType> union(Member member) {
    return member.type().innermost().union().filter(union -> !union.overlay());
  }

  private static String nothing(DataType.UnionType union, Member member) {
    return "nothing says which member of '%s' is in '%s'"
        .formatted(union.declaration().tagged(), member.javaName());
  }
}
