package io.github.ioctlabi.core.rules.names;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type without a tag is defined where it stands, in one struct or union: nothing else can name it
 * in C.
 */
public final class UntaggedType implements Rule {
  @Override
  public Id id() {
    return Id.BAD_C_NAME;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Map<JavaName, JavaName> around = new HashMap<>();
    for (Aggregate outer : Wording.all(headers, Header::aggregates)) {
      members(outer).forEach(member -> judge(member, outer.javaName(), around, findings));
    }
    Wording.commands(headers)
        .forEach(command -> TypeUses.use(command).ifPresent(use -> refuse(use, findings)));
  }

  private static Stream<TypeUses.Use> members(Aggregate aggregate) {
    return switch (aggregate) {
      case StructDeclaration struct -> struct.members().stream().map(TypeUses.Use::of);
      case UnionDeclaration union ->
          union.members().stream()
              .map(member ->
                  new TypeUses.Use(member.javaName().simple(), member.type(), member.place()));
    };
  }

  /**
   * Looks at a member.
   *
   * @param around the types without a tag so far, and which type each stands in
   */
  private static void judge(
      TypeUses.Use member, JavaName outer, Map<JavaName, JavaName> around, RuleFindings findings) {
    if (member.type().pointer().isPresent()) {
      refuse(member, findings);
      return;
    }
    member
        .type()
        .parts()
        .flatMap(part -> untagged(part).stream())
        .forEach(inner -> {
          JavaName first = around.computeIfAbsent(inner, _ -> outer);
          if (!first.equals(outer)) {
            findings.report(
                member.place(),
                Fault.of(
                    "%s has no tag in C and stands in %s already"
                        .formatted(inner.nested(), first.nested()),
                    "remove @CName(\"\") from it, or declare another type for '%s'"
                        .formatted(member.javaName())));
          }
        });
  }

  /** Whoever points to a type, or takes its size, names it. */
  private static void refuse(TypeUses.Use use, RuleFindings findings) {
    use.type()
        .parts()
        .flatMap(part -> untagged(part).stream())
        .forEach(type ->
            findings.report(
                use.place(),
                Fault.of(
                    "%s has no tag in C by which '%s' could name it"
                        .formatted(type.nested(), use.javaName()),
                    "remove @CName(\"\") from it")));
  }

  private static Optional<JavaName> untagged(DataType type) {
    return type.aggregate().filter(inner -> inner.cName().isEmpty()).map(Aggregate::javaName);
  }
}
