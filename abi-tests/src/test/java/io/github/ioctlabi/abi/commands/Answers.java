package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.EnumDeclaration.Constant;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Statements of C by which a driver answers: any value that the declaration allows, and garbage
 * where nobody may look. Addresses and the numbers of descriptors it leaves alone.
 */
final class Answers {
  private static final long OTHER = 77;

  private final Statements text = new Statements();
  private final String all;

  /** Statements; all says in C whether everything has to be filled. */
  private Answers(String all) {
    this.all = all;
  }

  /** The function that fills a struct. */
  static String function(StructDeclaration struct) {
    Answers answers = new Answers("all");
    answers.members(struct);
    return "static __maybe_unused void answer_%1$s(struct %1$s *p, bool all)\n{\n%2$s\t(void)p;\n\t(void)all;\n}\n\n"
        .formatted(struct.cName(), answers.text);
  }

  /**
   * Statements that fill what an expression leads to.
   *
   * @param all whether nothing may be left as it is
   */
  static String of(DataType type, String lvalue, Optional<Range> range, boolean all) {
    Answers answers = new Answers(Boolean.toString(all));
    answers.fill(type, lvalue, range);
    return answers.text.toString();
  }

  /** Each member is filled or left as it is, for a driver may write only what has changed. */
  private void members(StructDeclaration struct) {
    for (Member member : struct.members()) {
      String lvalue = "p->" + member.cName();
      boolean tags =
          struct.members().stream()
              .anyMatch(each -> each.tag().filter(member.javaName()::equals).isPresent());
      if (!tags && !(member.type() instanceof DataType.FlexibleType)) {
        text.open(isKept(member) ? "if (all || below(4))" : "if (true)");
        member(struct, member, lvalue);
        text.close();
      }
      if (isCount(struct, member)) {
        // What only the driver could follow it leaves alone; whoever follows it counts then.
        text.line(lvalue + " = 0;");
      }
      member
          .padding()
          .ifPresent(
              pad -> text.line("garbage(&p->%1$s, sizeof(p->%1$s));".formatted(pad.cName())));
    }
  }

  private static boolean isCount(StructDeclaration struct, Member member) {
    return struct.members().stream()
        .anyMatch(each ->
            each.type() instanceof DataType.PointerType pointer
                && pointer.count().filter(it -> it.member().equals(member.javaName())).isPresent());
  }

  /** Whether a driver may leave it as it came: inside of others there may be something to fill. */
  private static boolean isKept(Member member) {
    return member.flow() != Member.Flow.OUT
        && !(member.type() instanceof DataType.PointerType)
        && (CText.integer(member.type()).isPresent() || member.type() instanceof DataType.TextType);
  }

  private void member(StructDeclaration struct, Member member, String lvalue) {
    if (member.flow() == Member.Flow.RESERVED) {
      text.line("garbage(&%1$s, sizeof(%1$s));".formatted(lvalue));
    } else if (member.type() instanceof DataType.UnionType(UnionDeclaration union, boolean _)) {
      union(union, lvalue, CText.sibling(struct, member.tag().orElseThrow()));
    } else if (member.flow() == Member.Flow.OUT) {
      text.add(of(member.type(), lvalue, member.range(), true));
    } else {
      fill(member.type(), lvalue, member.range());
    }
  }

  private void union(UnionDeclaration union, String lvalue, Member tag) {
    IntegerKind kind = CText.integer(tag.type()).orElseThrow();
    List<Long> tags = tags(union, tag);
    text.line("garbage(&%1$s, sizeof(%1$s));".formatted(lvalue));
    text.open("switch (below(%d))".formatted(tags.size()));
    for (int i = 0; i < tags.size(); i++) {
      UnionMember member = selected(union, tags.get(i));
      text.label(i == tags.size() - 1 ? "default:" : "case " + i + ":");
      String number = CText.swapped(kind, CText.literal(tags.get(i)));
      text.line("p->%1$s = (__typeof__(p->%1$s))%2$s;".formatted(tag.cName(), number));
      // The garbage before it is no value.
      text.add(of(member.type(), CText.member(lvalue, member), range(member), true));
      text.leave();
    }
    text.close();
  }

  /** Numbers of a tag that select something: of an enum those with a name. */
  static List<Long> tags(UnionDeclaration union, Member tag) {
    return tag.type() instanceof DataType.EnumType(EnumDeclaration declared)
        ? declared.constants().stream().map(Constant::number).toList()
        : union.members().stream()
            // No union has as many members.
            .map(each -> each.otherwise() ? OTHER : each.tags().getFirst())
            .toList();
  }

  /** The member that is there with a tag. */
  static UnionMember selected(UnionDeclaration union, long tag) {
    return union.members().stream()
        .filter(each -> each.otherwise() || each.tags().contains(tag))
        .min(Comparator.comparing(UnionMember::otherwise))
        .orElseThrow();
  }

  private static Optional<Range> range(UnionMember member) {
    return member.content() instanceof UnionMember.Content.Bare(Member bare)
        ? bare.range()
        : Optional.empty();
  }

  private void fill(DataType type, String lvalue, Optional<Range> range) {
    switch (type) {
      case DataType.IntegerType(IntegerKind kind, Carrier carrier) ->
          put(
              kind,
              lvalue,
              carrier == Carrier.BOOLEAN
                  ? "below(2)"
                  : range
                      .map(each ->
                          "multiple(%s, %s, %d)"
                              .formatted(
                                  CText.literal(each.min()),
                                  CText.literal(each.max()),
                                  each.multipleOf()))
                      .orElse("any()"));
      case DataType.EnumType(EnumDeclaration declared) ->
          put(declared.carrier(), lvalue, value(declared));
      case DataType.FlagsType(EnumDeclaration declared) ->
          put(declared.carrier(), lvalue, "any() & " + CText.literal(mask(declared)));
      case DataType.TextType(int bytes) -> text.line("put_text(%s, %d);".formatted(lvalue, bytes));
      case DataType.StructType(StructDeclaration struct) ->
          text.line("answer_%s(&%s, %s);".formatted(struct.cName(), lvalue, all));
      case DataType.ArrayType(DataType element, int length) -> {
        String index = text.index();
        text.open("for (size_t %1$s = 0; %1$s < %2$d; %1$s++)".formatted(index, length));
        fill(element, lvalue + "[" + index + "]", Optional.empty());
        text.close();
      }
      case DataType.TimeType(TimeFormat format, var _, var _) -> {
        if (format == TimeFormat.KERNEL_TIMESPEC) {
          text.line(lvalue + ".tv_sec = below(1ULL << 40);");
          text.line(lvalue + ".tv_nsec = below(NSEC_PER_SEC);");
        } else {
          text.line(lvalue + " = any() >> 1;");
        }
      }
      case DataType.ForeignType _ -> text.line("garbage(&%1$s, sizeof(%1$s));".formatted(lvalue));
      // What nobody has sent leads nowhere.
      case DataType.PointerType pointer -> {
        text.line("if (%s) %s = 0;".formatted(all, lvalue));
        if (pointer.flow() == PointerFlow.OUT
            && pointer.target() instanceof PointerTarget.Single(StructDeclaration single)) {
          follow(single, lvalue);
        }
      }
      case DataType.DescriptorType _ -> text.line("if (%s) %s = -1;".formatted(all, lvalue));
      case DataType.UnionType _, DataType.FlexibleType _ ->
          throw new IllegalArgumentException(lvalue + " needs a sibling");
    }
  }

  /** Fills what an address leads to: where the dispatcher follows it, it does so once more. */
  private void follow(StructDeclaration single, String lvalue) {
    text.open("if (%s)".formatted(lvalue));
    text.line("struct %s single = { 0 };".formatted(single.cName()));
    text.line("answer_%s(&single, true);".formatted(single.cName()));
    text.line(
        "(void)copy_to_user(u64_to_user_ptr(%s), &single, sizeof(single));".formatted(lvalue));
    text.close();
  }

  private void put(IntegerKind kind, String lvalue, String value) {
    text.line("%s = %s;".formatted(lvalue, CText.swapped(kind, value)));
  }

  private static String value(EnumDeclaration declared) {
    String known =
        "one_of((const u64[]){ %s }, %d)"
            .formatted(
                declared.constants().stream()
                    .map(Constant::number)
                    .map(CText::literal)
                    .collect(Collectors.joining(", ")),
                declared.constants().size());
    return declared.other().isPresent() ? "below(2) ? any() : " + known : known;
  }

  /** All bits that have a name. */
  static long mask(EnumDeclaration declared) {
    return declared.constants().stream()
        .mapToLong(each -> 1L << each.number())
        .reduce(0, (one, other) -> one | other);
  }
}
