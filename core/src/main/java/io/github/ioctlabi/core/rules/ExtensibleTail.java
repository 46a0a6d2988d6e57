package io.github.ioctlabi.core.rules;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Extension;
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
 * A struct that can grow has room behind it, and a size that the kernel copies at once: it ends in
 * no array, nothing lies behind it, and it has a page at most.
 */
final class ExtensibleTail implements Rule {
  /** The largest size that a dispatcher takes, whatever the caller's size is. */
  private static final long PAGE = 4096;

  @Override
  public Id id() {
    return Id.EXTENSIBLE_TAIL;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    Words.all(headers, Header::structs).stream()
        .filter(ExtensibleTail::grows)
        .forEach(struct -> alone(struct, layouts.of(struct).size(), findings));
    for (Member member : Types.members(headers)) {
      inside(member.type())
          .ifPresent(struct -> nested(member.javaName(), struct, member.place(), findings));
    }
    for (UnionDeclaration union : Words.all(headers, Header::unions)) {
      for (UnionMember member : union.members()) {
        growing(member.type())
            .ifPresent(
                struct -> nested(member.javaName().simple(), struct, member.place(), findings));
      }
    }
    for (Command command : Words.commands(headers)) {
      if (command.payload() instanceof Payload.Varying varying) {
        Place place = varying.argument().map(Value::place).orElse(command.place());
        growing(varying.element())
            .ifPresent(struct -> nested(command.javaName(), struct, place, findings));
      }
    }
  }

  private static void alone(StructDeclaration struct, long size, RuleFindings findings) {
    if (struct.tail().isPresent()) {
      Member tail = struct.members().getLast();
      findings.report(
          tail.place(),
          Fault.of(
              "'%s' can grow, and would grow into its flexible array '%s'"
                  .formatted(Types.tagged(struct), tail.javaName()),
              "put the array behind an address with @UserPointer"));
    }
    if (size > PAGE) {
      findings.report(
          struct.place(),
          Fault.of(
              "'%s' can grow and has %s, more than the %d that a kernel takes of such a struct"
                  .formatted(Types.tagged(struct), Words.bytes(size), PAGE),
              "put what is large behind an address with @UserPointer"));
    }
  }

  private static void nested(
      String name, StructDeclaration struct, Place place, RuleFindings findings) {
    findings.report(
        place,
        Fault.of(
            "'%s' holds '%s', which can grow, and would grow into what lies behind it"
                .formatted(name, Types.tagged(struct)),
            "remove @Extensible from '%s'".formatted(struct.javaName().nested())));
  }

  /** The struct that can grow and stands inside, or several times behind an address. */
  private static Optional<StructDeclaration> inside(DataType type) {
    return switch (type) {
      case DataType.FlexibleType flexible -> growing(flexible.element());
      case DataType.PointerType pointer ->
          pointer.target() instanceof PointerTarget.Elements(DataType element)
              ? growing(element)
              : Optional.empty();
      default -> growing(type);
    };
  }

  private static Optional<StructDeclaration> growing(DataType type) {
    return Types.innermost(type) instanceof DataType.StructType(StructDeclaration struct)
            && grows(struct)
        ? Optional.of(struct)
        : Optional.empty();
  }

  private static boolean grows(StructDeclaration struct) {
    return struct.shape().extension() != Extension.FIXED;
  }
}
