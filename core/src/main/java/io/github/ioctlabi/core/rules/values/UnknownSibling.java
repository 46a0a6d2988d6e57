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
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What counts an array or selects the member of a union is a component of the same record: an
 * integer, or for a tag an enum.
 */
public final class UnknownSibling implements Rule {
  @Override
  public Id id() {
    return Id.UNKNOWN_SIBLING;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        references(member).forEach(reference -> check(struct, member, reference, findings));
      }
    }
    for (Header header : headers) {
      for (UnionDeclaration union : header.unions()) {
        for (UnionMember member : union.members()) {
          member.bare().ifPresent(only -> alone(only, member, header.existing(), findings));
        }
      }
    }
  }

  /**
   * A name that a member has of another.
   *
   * @param what where it stands
   * @param tag whether it is that of a tag
   */
  private record Reference(String what, String name, boolean tag) {}

  private static List<Reference> references(Member member) {
    List<Reference> references = new ArrayList<>();
    member
        .tag()
        .ifPresent(tag -> references.add(new Reference(AnnotationType.TAG.toString(), tag, true)));
    switch (member.type()) {
      case DataType.PointerType pointer ->
          pointer
              .count()
              .ifPresent(count -> references.add(new Reference("count", count.member(), false)));
      case DataType.FlexibleType flexible -> {
        flexible.count().ifPresent(count -> references.add(new Reference("count", count, false)));
        flexible
            .filled()
            .ifPresent(filled -> references.add(new Reference("filled", filled, false)));
      }
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ -> {}
    }
    return references;
  }

  private static void alone(
      Member only, UnionMember around, boolean existing, RuleFindings findings) {
    String remedy = lonely(around, existing);
    references(only)
        .forEach(
            reference -> report(only, reference, around.javaName().simple(), remedy, findings));
  }

  /**
   * The only component of a record that is a bare member of a union has none beside it; in a header
   * that exists it stays alone. What is behind an address then has the length that Java gives it.
   */
  private static String lonely(UnionMember member, boolean existing) {
    return existing
        ? "remove count"
        : "put @IoctlStruct on '%s', and that component into it"
            .formatted(member.javaName().simple());
  }

  private static void report(
      Member member, Reference reference, String record, String remedy, RuleFindings findings) {
    findings.report(
        member.place(),
        Fault.of(
            "%s of '%s': '%s' has no component '%s'"
                .formatted(reference.what(), member.javaName(), record, reference.name()),
            remedy));
  }

  private static void check(
      StructDeclaration struct, Member member, Reference reference, RuleFindings findings) {
    String name = reference.name();
    boolean tag = reference.tag();
    Optional<Member> sibling = struct.member(name);
    if (sibling.isPresent() && suits(sibling.get(), tag)) {
      return;
    }
    String subject = "%s of '%s'".formatted(reference.what(), member.javaName());
    String fault =
        sibling.isPresent()
            ? "'%s' is no %s".formatted(name, tag ? "integer or enum" : "integer")
            : "'%s' has no component '%s'".formatted(struct.javaName().simple(), name);
    findings.report(
        member.place(), Fault.of("%s: %s".formatted(subject, fault), remedy(struct, tag)));
  }

  private static String remedy(StructDeclaration struct, boolean tag) {
    List<String> others = suiting(struct, tag).stream().map(name -> "'" + name + "'").toList();
    return others.isEmpty()
        ? "add a component for it, such as @U32 int " + (tag ? "kind" : "count")
        : "name " + String.join(" or ", others);
  }

  /** The components of a record that can be a tag, or else a count. */
  static List<String> suiting(StructDeclaration struct, boolean tag) {
    return struct.members().stream()
        .filter(member -> suits(member, tag))
        .map(Member::javaName)
        .toList();
  }

  private static boolean suits(Member sibling, boolean tag) {
    return sibling.flow() != Member.Flow.RESERVED
        && (sibling.type().integer().filter(DataType.IntegerType::isNumber).isPresent()
            || (tag && sibling.type().enumeration().isPresent()));
  }
}
