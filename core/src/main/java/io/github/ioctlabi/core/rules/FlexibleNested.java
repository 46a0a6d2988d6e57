package io.github.ioctlabi.core.rules;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.Payload;
import io.github.ioctlabi.core.model.PointerTarget;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.model.UnionDeclaration;
import io.github.ioctlabi.core.model.UnionMember;
import io.github.ioctlabi.core.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * A struct with a flexible array stands alone: inside another struct, a union or an array the
 * elements would lie over what follows, and C++ and ISO C refuse it.
 */
final class FlexibleNested implements Rule {
  @Override
  public Id id() {
    return Id.FLEXIBLE_NESTED;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Member member : Types.members(headers)) {
      inside(member.type())
          .ifPresent(struct -> report(member.javaName(), struct, member.place(), findings));
    }
    for (UnionDeclaration union : Words.all(headers, Header::unions)) {
      for (UnionMember member : union.members()) {
        if (member.content() instanceof UnionMember.Content.Struct(StructDeclaration struct)
            && struct.tail().isPresent()) {
          report(member.javaName().simple(), struct, member.place(), findings);
        }
      }
    }
    for (Command command : Words.commands(headers)) {
      if (command.payload() instanceof Payload.Varying varying) {
        withTail(varying.element())
            .ifPresent(struct -> {
              Place place = varying.argument().map(Value::place).orElse(command.place());
              report(command.javaName(), struct, place, findings);
            });
      }
    }
  }

  private static void report(
      String name, StructDeclaration struct, Place place, RuleFindings findings) {
    findings.report(
        place,
        Fault.of(
            "'%s' contains '%s', whose flexible array '%s' would lie over what follows"
                .formatted(name, Types.tagged(struct), struct.members().getLast().javaName()),
            "put the array into the outermost struct, or behind an address with @UserPointer"));
  }

  /** The struct with a flexible array that stands inside, or several times behind an address. */
  private static Optional<StructDeclaration> inside(DataType type) {
    return switch (type) {
      case DataType.FlexibleType flexible -> withTail(flexible.element());
      case DataType.PointerType pointer ->
          pointer.target() instanceof PointerTarget.Elements(DataType element)
              ? withTail(element)
              : Optional.empty();
      default -> withTail(type);
    };
  }

  private static Optional<StructDeclaration> withTail(DataType type) {
    return Types.innermost(type) instanceof DataType.StructType(StructDeclaration struct)
            && struct.tail().isPresent()
        ? Optional.of(struct)
        : Optional.empty();
  }
}
