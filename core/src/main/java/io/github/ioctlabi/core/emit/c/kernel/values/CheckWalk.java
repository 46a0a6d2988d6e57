package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.CNumber;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.emit.c.kernel.text.Failure;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Optional;
import java.util.stream.Collectors;

/** Refuses what a caller may not send. */
public final class CheckWalk extends ValueWalk {
  private final HelperFunctions helpers;
  private final LeftAddresses left;

  CheckWalk(DispatcherNames names, Layouts layouts, HelperFunctions helpers, LeftAddresses left) {
    super(names, layouts);
    this.helpers = helpers;
    this.left = left;
  }

  @Override
  public boolean concerns(Member member) {
    return switch (Handling.of(member)) {
      case ZERO -> true;
      case CLEARED, UNREAD -> false;
      case JUDGED -> concernsContent(member);
    };
  }

  @Override
  boolean concernsScalar(DataType type, Optional<Range> range) {
    return !Allowed.of(type, range).isAnything();
  }

  @Override
  boolean concernsPadding() {
    return true;
  }

  /** What the compiler leaves between members holds whatever was there. */
  @Override
  boolean concernsHoles() {
    return false;
  }

  @Override
  boolean concernsTag() {
    return true;
  }

  @Override
  boolean concernsCounts(StructDeclaration struct) {
    return !left.counts(struct).isEmpty();
  }

  @Override
  void counts(Body body, String path, StructDeclaration struct) {
    CountChecks checks = new CountChecks(body, path, helpers);
    left.counts(struct).forEach(checks::bound);
    left.counts(struct).forEach(checks::whole);
  }

  @Override
  String verb() {
    return "check";
  }

  @Override
  String function(String name, String parameter, StructDeclaration struct) {
    Body body = new Body("int");
    members(body, struct, parameter + "->");
    return body.success()
        .function("static int %s(const struct %s *%s)".formatted(name, struct.cName(), parameter));
  }

  @Override
  void call(Body body, String function, String address) {
    body.result(function + "(" + address + ")");
    body.failure().when(body, "ret", "ret");
  }

  @Override
  void giveWay(Body body, String done) {
    body.failure()
        .when(body, "%s(%s)".formatted(helpers.isKilled(), done), Failure.error(Refusal.KILLED));
  }

  @Override
  boolean isMarked(Handling handling) {
    return handling == Handling.ZERO;
  }

  @Override
  void marked(Body body, String value, Member member, StructDeclaration struct) {
    boolean single =
        switch (member.type()) {
          case DataType.IntegerType _, DataType.EnumType _, DataType.FlagsType _ -> true;
          case DataType.TextType _,
              DataType.StructType _,
              DataType.ArrayType _,
              DataType.TimeType _,
              DataType.UnionType _,
              DataType.PointerType _,
              DataType.FlexibleType _,
              DataType.DescriptorType _,
              DataType.ForeignType _ ->
              false;
        };
    if (single) {
      body.failure().when(body, value, unsupported(struct));
    } else {
      padding(body, "&" + value, struct);
    }
  }

  @Override
  void padding(Body body, String value, StructDeclaration struct) {
    String size = value.startsWith("&") ? value.substring(1) : value;
    body.failure()
        .when(body, "memchr_inv(" + value + ", 0, sizeof(" + size + "))", unsupported(struct));
  }

  @Override
  void paddingByte(Body body, String value, StructDeclaration struct) {
    body.failure().when(body, value, unsupported(struct));
  }

  @Override
  void filler(Body body, String start, String from, String to, StructDeclaration struct) {
    body.failure()
        .when(
            body,
            "!%s(%s, %s, %s)".formatted(helpers.isZero(), start, from, to),
            unsupported(struct));
  }

  @Override
  void scalar(
      Body body,
      String value,
      DataType type,
      Optional<Range> range,
      Optional<StructDeclaration> struct) {
    Allowed allowed = Allowed.of(type, range);
    String error = Failure.error(allowed.refusal(struct));
    switch (allowed) {
      case Allowed.Anything _ -> {}
      case Allowed.Within(IntegerKind kind, Range within) ->
          body.failure()
              .when(body, outside(IntegerExpressions.number(type, value), kind, within), error);
      case Allowed.Named(EnumDeclaration names) ->
          named(body, IntegerExpressions.number(type, value), names, error);
      case Allowed.Bits(EnumDeclaration names) ->
          body.failure().when(body, unnamed(IntegerExpressions.number(type, value), names), error);
      case Allowed.Terminated _ ->
          body.failure().when(body, "!memchr(" + value + ", 0, sizeof(" + value + "))", error);
      case Allowed.Normalised _ ->
          body.failure()
              .when(
                  body, "%1$s.tv_nsec < 0 || %1$s.tv_nsec >= NSEC_PER_SEC".formatted(value), error);
    }
  }

  /** The condition that a number is none of a range: what it has beyond a multiple, too. */
  private String outside(String number, IntegerKind kind, Range range) {
    String outside = IntegerExpressions.outside(number, kind, range, kind.range());
    if (!range.isSparse() || range.min() == range.max()) {
      return outside;
    }
    String rest = rest(number, kind, range.multipleOf());
    if (outside.isEmpty()) {
      return rest;
    }
    // A bare & beside || asks to be read twice.
    return outside + " || " + (rest.contains(" & ") ? "(" + rest + ")" : rest);
  }

  /** What is not zero unless a number is a multiple of another. */
  private String rest(String number, IntegerKind kind, long of) {
    if (Long.bitCount(of) == 1) {
      return number + " & " + CNumber.mask(of - 1, kind);
    }
    if (kind.bytes() < Long.BYTES) {
      return number + " % " + CNumber.decimal(of);
    }
    // 32-bit machines have no operator for it.
    String magnitude =
        kind.signed() ? "%1$s < 0 ? -(u64)%1$s : (u64)%1$s".formatted(number) : number;
    return "!%s(%s, %s)".formatted(helpers.isMultiple(), magnitude, CNumber.wide(of, true));
  }

  /** The bits that have no name. */
  private static String unnamed(String number, EnumDeclaration names) {
    String bits =
        names.constants().stream()
            .map(EnumDeclaration.Constant::cName)
            .collect(Collectors.joining(" | "));
    // A negative number would be extended to more bits than it has.
    String unsigned =
        names.carrier().signed()
            ? "(__u" + names.carrier().bytes() * Byte.SIZE + ")" + number
            : number;
    return unsigned + " & ~" + (names.constants().size() == 1 ? bits : "(" + bits + ")");
  }

  private void named(Body body, String number, EnumDeclaration declared, String error) {
    body.line("switch (" + number + ") {");
    declared.constants().forEach(constant -> body.line("case " + constant.cName() + ":"));
    body.indent().line("break;").outdent().line("default:").indent();
    body.failure().always(body, error);
    body.outdent().line("}");
  }

  @Override
  void unselected(Body body, String union, StructDeclaration struct) {
    body.failure().always(body, unsupported(struct));
  }

  /** The error for what a later version might allow. */
  private static String unsupported(StructDeclaration struct) {
    return Failure.error(Refusal.notYet(Optional.of(struct)));
  }
}
