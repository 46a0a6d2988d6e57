package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Fault;
import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Carrier;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.StructDeclaration;
import io.github.ioctlabi.processor.model.UnionMember;
import java.util.List;
import java.util.Optional;

/**
 * What counts an array or selects the member of a union is a component of the same record: an
 * integer, or for a tag an enum.
 */
final class UnknownSibling implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    for (StructDeclaration struct : Words.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        member.tag().ifPresent(tag -> check(struct, member, "@Tag", tag, true, findings));
        switch (member.type()) {
          case DataType.PointerType pointer ->
              pointer
                  .count()
                  .ifPresent(
                      count -> check(struct, member, "count", count.member(), false, findings));
          case DataType.FlexibleType flexible -> {
            flexible
                .count()
                .ifPresent(count -> check(struct, member, "count", count, false, findings));
            flexible
                .filled()
                .ifPresent(filled -> check(struct, member, "filled", filled, false, findings));
          }
          default -> {}
        }
      }
    }
    Words.all(headers, Header::unions).stream()
        .flatMap(union -> union.members().stream())
        .forEach(member -> inUnion(member, findings));
  }

  private static void inUnion(UnionMember member, Findings findings) {
    if (member.content() instanceof UnionMember.Content.Bare(Member bare)
        && bare.type() instanceof DataType.PointerType pointer
        && pointer.count().isPresent()) {
      findings.report(
          Id.UNKNOWN_SIBLING,
          bare.place(),
          Fault.of(
              "count of '%s': a member of a union has no siblings".formatted(bare.javaName()),
              "remove count"));
    }
  }

  private static void check(
      StructDeclaration struct,
      Member member,
      String what,
      String name,
      boolean tag,
      Findings findings) {
    Optional<Member> sibling = find(struct, name);
    if (sibling.isPresent() && suits(sibling.get(), tag)) {
      return;
    }
    String subject = "%s of '%s'".formatted(what, member.javaName());
    String fault =
        sibling.isPresent()
            ? "'%s' is no %s".formatted(name, tag ? "integer or enum" : "integer")
            : "'%s' has no component '%s'".formatted(struct.javaName().simple(), name);
    findings.report(
        Id.UNKNOWN_SIBLING,
        member.place(),
        Fault.of("%s: %s".formatted(subject, fault), remedy(struct, tag)));
  }

  private static String remedy(StructDeclaration struct, boolean tag) {
    List<String> others =
        struct.members().stream()
            .filter(other -> suits(other, tag))
            .map(other -> "'" + other.javaName() + "'")
            .toList();
    return others.isEmpty()
        ? "add a component for it, such as @U32 int " + (tag ? "kind" : "count")
        : "name " + String.join(" or ", others);
  }

  /** The component of a record by its name. */
  static Optional<Member> find(StructDeclaration struct, String name) {
    return struct.members().stream().filter(member -> member.javaName().equals(name)).findFirst();
  }

  private static boolean suits(Member sibling, boolean tag) {
    return sibling.flow() != Member.Flow.RESERVED
        && switch (sibling.type()) {
          case DataType.IntegerType integer -> integer.carrier() != Carrier.BOOLEAN;
          case DataType.EnumType _ -> tag;
          default -> false;
        };
  }
}
