package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Statements of C by which a driver looks at what it gets: whatever a dispatcher has to refuse or
 * to clear ends the program.
 */
final class Received {
  private final Statements text = new Statements();

  /** The function that looks at a struct. */
  static String function(StructDeclaration struct) {
    Received received = new Received();
    received.members(struct);
    return """
    static __maybe_unused void look_at_%1$s(const char *command, const struct %1$s *p)
    {
    %2$s\t(void)command;
    	(void)p;
    }

    """
        .formatted(struct.cName(), received.text);
  }

  /** Statements that look at what an expression leads to. */
  static String of(DataType type, String lvalue, Optional<Range> range) {
    Received received = new Received();
    received.look(type, lvalue, range);
    return received.text.toString();
  }

  private void refuse(String wrong, String lvalue, String what) {
    text.line("if (%s)".formatted(wrong));
    text.line("\tbroken(command, \"%s %s\");".formatted(lvalue.replace("p->", ""), what));
  }

  private void members(StructDeclaration struct) {
    String type = "struct " + struct.cName();
    String end = struct.shape().extension() == Extension.SIZE_FIELD ? "4" : "0";
    for (Member member : struct.members()) {
      String name = member.cName();
      String start = "offsetof(%s, %s)".formatted(type, name);
      refuse("!is_gap(p, %s, %s)".formatted(end, start), name, "behind what is not zero");
      if (member.type() instanceof DataType.FlexibleType) {
        return;
      }
      member(struct, member, "p->" + name);
      end = "offsetofend(%s, %s)".formatted(type, name);
    }
    refuse("!is_gap(p, %s, sizeof(%s))".formatted(end, type), type, "with an end that is not zero");
  }

  private void member(StructDeclaration struct, Member member, String lvalue) {
    if (member.flow() != Member.Flow.NORMAL) {
      String address = CText.address(member.type(), lvalue);
      refuse(
          "!is_clean(%s, %s)".formatted(address, CText.size(member.type(), lvalue)),
          lvalue,
          "that is not zero");
    } else if (member.type() instanceof DataType.UnionType(UnionDeclaration union, boolean _)) {
      union(union, lvalue, CText.sibling(struct, member.tag().orElseThrow()));
    } else {
      look(member.type(), lvalue, member.range());
    }
  }

  private void union(UnionDeclaration union, String lvalue, Member tag) {
    IntegerKind kind = CText.integer(tag.type()).orElseThrow();
    text.open("switch (%s)".formatted(CText.number(kind, "p->" + tag.cName())));
    boolean all = false;
    for (UnionMember member : union.members()) {
      all |= member.otherwise();
      text.label(
          member.otherwise()
              ? "default:"
              : member.tags().stream()
                  .map(each -> "case %s:".formatted(CText.literal(each)))
                  .collect(Collectors.joining(" ")));
      String part = CText.member(lvalue, member);
      refuse(
          "!is_gap(&%1$s, %2$s, sizeof(%1$s))".formatted(lvalue, CText.size(member.type(), part)),
          lvalue,
          "with bytes behind its member");
      look(member.type(), part, bare(member).flatMap(Member::range));
      text.leave();
    }
    if (!all) {
      text.line("default: broken(command, \"%s with no member\");".formatted(tag.cName()));
    }
    text.close();
  }

  private static Optional<Member> bare(UnionMember member) {
    return member.content() instanceof UnionMember.Content.Bare(Member bare)
        ? Optional.of(bare)
        : Optional.empty();
  }

  private void look(DataType type, String lvalue, Optional<Range> range) {
    switch (type) {
      case DataType.IntegerType(IntegerKind kind, Carrier carrier) -> {
        String number = CText.number(kind, lvalue);
        if (carrier == Carrier.BOOLEAN) {
          refuse(number + " > 1", lvalue, "that is no boolean");
        }
        range
            .filter(Range::isSparse)
            .ifPresent(each ->
                refuse(
                    "(%s)(%s) %% %d"
                        .formatted(kind.signed() ? "s64" : "u64", number, each.multipleOf()),
                    lvalue,
                    "that is no multiple"));
        range.ifPresent(each ->
            refuse(
                "!is_%s(%s, %s, %s)"
                    .formatted(
                        kind.signed() ? "between" : "among",
                        number,
                        CText.literal(each.min()),
                        CText.literal(each.max())),
                lvalue,
                "out of range"));
      }
      case DataType.EnumType(EnumDeclaration declared) -> {
        if (declared.other().isEmpty()) {
          String number = CText.number(declared.carrier(), lvalue);
          refuse(
              declared.constants().stream()
                  .map(each ->
                      "%s != (%s)%s"
                          .formatted(
                              number,
                              declared.carrier().signed() ? "s64" : "u64",
                              CText.literal(each.number())))
                  .collect(Collectors.joining(" && ")),
              lvalue,
              "without a name");
        }
      }
      case DataType.FlagsType(EnumDeclaration declared) ->
          refuse(
              "(%s) & ~%s & %s"
                  .formatted(
                      CText.swapped(declared.carrier(), lvalue),
                      CText.literal(Answers.mask(declared)),
                      CText.literal(-1L >>> (Long.SIZE - declared.carrier().bytes() * Byte.SIZE))),
              lvalue,
              "with unknown bits");
      case DataType.TextType(int bytes) ->
          refuse("!is_text(%s, %d)".formatted(lvalue, bytes), lvalue, "that does not end clean");
      case DataType.StructType(StructDeclaration struct) ->
          text.line("look_at_%s(command, &%s);".formatted(struct.cName(), lvalue));
      case DataType.ArrayType(DataType element, int length) -> {
        String index = text.index();
        text.open("for (size_t %1$s = 0; %1$s < %2$d; %1$s++)".formatted(index, length));
        look(element, lvalue + "[" + index + "]", Optional.empty());
        text.close();
      }
      case DataType.TimeType(TimeFormat format, var _, var _) -> {
        if (format == TimeFormat.KERNEL_TIMESPEC) {
          String part = lvalue + ".tv_nsec";
          refuse("%1$s < 0 || %1$s >= NSEC_PER_SEC".formatted(part), part, "of over a second");
        }
      }
      case DataType.ForeignType _, DataType.PointerType _, DataType.DescriptorType _ -> {}
      case DataType.UnionType _, DataType.FlexibleType _ ->
          throw new IllegalArgumentException(lvalue + " needs a sibling");
    }
  }
}
