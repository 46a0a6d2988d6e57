package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Carrier;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.EnumDeclaration;
import io.github.ioctlabi.core.model.Extension;
import io.github.ioctlabi.core.model.IntegerKind;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.Range;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.model.TimeFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/** Refuses what a caller may not send. */
final class Checks extends Passage {
  private static final String WRONG = "-EINVAL";
  private static final String UNSUPPORTED = "-EOPNOTSUPP";

  private final Helpers helpers;

  Checks(Names names, Layouts layouts, Helpers helpers) {
    super(names, layouts);
    this.helpers = helpers;
  }

  @Override
  boolean concerns(Member member) {
    return switch (member.flow()) {
      case RESERVED -> true;
      case OUT -> false;
      case NORMAL -> concernsContent(member);
    };
  }

  @Override
  boolean concernsScalar(DataType type, Optional<Range> range) {
    return switch (type) {
      case DataType.IntegerType(IntegerKind kind, Carrier carrier) ->
          carrier == Carrier.BOOLEAN
              || !Values.outside("", kind, range.orElse(kind.range()), kind.range()).isEmpty();
      case DataType.EnumType(EnumDeclaration declared) -> declared.other().isEmpty();
      case DataType.FlagsType _, DataType.TextType _ -> true;
      case DataType.TimeType time -> time.format() == TimeFormat.KERNEL_TIMESPEC;
      default -> false;
    };
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
    body.result().line("ret = " + function + "(" + address + ");");
    body.failure().when(body, "ret", "ret");
  }

  @Override
  boolean isMarked(Member member) {
    return member.flow() == Member.Flow.RESERVED;
  }

  @Override
  void marked(Body body, String value, Member member, StructDeclaration struct) {
    boolean single =
        switch (member.type()) {
          case DataType.IntegerType _, DataType.EnumType _, DataType.FlagsType _ -> true;
          default -> false;
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
    String unsupported = struct.map(Checks::unsupported).orElse(WRONG);
    switch (type) {
      case DataType.IntegerType(IntegerKind kind, Carrier carrier) -> {
        Range all = kind.range();
        Range allowed = carrier == Carrier.BOOLEAN ? new Range(0, 1) : range.orElse(all);
        body.failure()
            .when(body, Values.outside(Values.number(type, value), kind, allowed, all), WRONG);
      }
      case DataType.EnumType(EnumDeclaration declared) ->
          named(body, Values.number(type, value), declared, unsupported);
      case DataType.FlagsType(EnumDeclaration declared) -> {
        String bits =
            declared.constants().stream()
                .map(EnumDeclaration.Constant::cName)
                .collect(Collectors.joining(" | "));
        String number = Values.number(type, value);
        // A negative number would be extended to more bits than it has.
        String unsigned =
            declared.carrier().signed()
                ? "(__u" + declared.carrier().bytes() * Byte.SIZE + ")" + number
                : number;
        body.failure()
            .when(
                body,
                unsigned + " & ~" + (declared.constants().size() == 1 ? bits : "(" + bits + ")"),
                unsupported);
      }
      case DataType.TextType _ ->
          body.failure().when(body, "!memchr(" + value + ", 0, sizeof(" + value + "))", WRONG);
      case DataType.TimeType _ ->
          body.failure()
              .when(
                  body, "%1$s.tv_nsec < 0 || %1$s.tv_nsec >= NSEC_PER_SEC".formatted(value), WRONG);
      default -> throw new IllegalArgumentException(type.toString());
    }
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

  /**
   * The error for what a later version might allow: one of its own where the struct says its size,
   * so that a caller can tell it from what is wrong in every version.
   */
  private static String unsupported(StructDeclaration struct) {
    return struct.shape().extension() == Extension.SIZE_FIELD ? UNSUPPORTED : WRONG;
  }
}
