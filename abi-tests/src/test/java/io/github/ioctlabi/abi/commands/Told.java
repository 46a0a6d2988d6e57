package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.stream.Collectors;

/**
 * Statements of C by which a driver tells what it got and what it answers, one number a line, so
 * that Java's side can be held against it. Each has a path such as {@code argument.m0[1]}.
 */
final class Told {
  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** The function that tells of a struct. */
  static String function(StructDeclaration struct) {
    Told told = new Told();
    struct.members().forEach(member -> told.member(struct, member));
    return """
    static __maybe_unused void tell_%1$s(const struct %1$s *p, enum way way)
    {
    %2$s\t(void)p;
    	(void)way;
    }

    """
        .formatted(struct.cName(), told.text);
  }

  /** Statements that tell of what an expression leads to, whose path is said already. */
  static String of(DataType type, String lvalue, String way) {
    Told told = new Told();
    told.tell(type, lvalue, way);
    return told.text.toString();
  }

  private void line(String line) {
    text.append("\t".repeat(depth + 1)).append(line).append('\n');
  }

  private void open(String line) {
    line(line + " {");
    depth++;
  }

  private void close() {
    depth--;
    line("}");
  }

  private void member(StructDeclaration struct, Member member) {
    // What is reserved is no value, and addresses are told with what they lead to.
    if (member.flow() == Member.Flow.RESERVED
        || member.type() instanceof DataType.PointerType
        || member.type() instanceof DataType.FlexibleType) {
      return;
    }
    boolean out = member.flow() == Member.Flow.OUT;
    open(out ? "if (way != SENT)" : "if (true)");
    String at = step(".%s".formatted(member.cName()), "");
    String lvalue = "p->" + member.cName();
    if (member.type() instanceof DataType.UnionType(UnionDeclaration union, boolean _)) {
      union(union, lvalue, CText.sibling(struct, member.tag().orElseThrow()), out);
    } else {
      tell(member.type(), lvalue, out ? "FILLED" : "way");
    }
    line("back(%s);".formatted(at));
    close();
  }

  /** Goes on with a path; the variable that leads back. */
  private String step(String path, String argument) {
    String at = "at" + depth;
    line(
        "const size_t %s = step(\"%s\"%s);"
            .formatted(at, path, argument.isEmpty() ? "" : ", " + argument));
    return at;
  }

  private void union(UnionDeclaration union, String lvalue, Member tag, boolean out) {
    IntegerKind kind = CText.integer(tag.type()).orElseThrow();
    open("switch (%s)".formatted(CText.number(kind, "p->" + tag.cName())));
    for (UnionMember member : union.members()) {
      open(
          member.otherwise()
              ? "default:"
              : member.tags().stream()
                  .map(each -> "case %s:".formatted(CText.literal(each)))
                  .collect(Collectors.joining(" ")));
      String at = step("." + member.cName(), "");
      tell(member.type(), CText.member(lvalue, member), out ? "FILLED" : "way");
      line("back(%s);".formatted(at));
      line("break;");
      close();
    }
    close();
  }

  private void tell(DataType type, String lvalue, String way) {
    switch (type) {
      case DataType.IntegerType _, DataType.EnumType _, DataType.FlagsType _ ->
          line("tell(%s);".formatted(CText.number(CText.integer(type).orElseThrow(), lvalue)));
      case DataType.TimeType _ -> {
        if (CText.integer(type).isPresent()) {
          line("tell(%s);".formatted(lvalue));
        } else {
          part(lvalue, "tv_sec");
          part(lvalue, "tv_nsec");
        }
      }
      case DataType.TextType(int bytes) -> line("tell_text(%s, %d);".formatted(lvalue, bytes));
      case DataType.StructType(StructDeclaration struct) ->
          line("tell_%s(&%s, %s);".formatted(struct.cName(), lvalue, way));
      case DataType.ArrayType(DataType element, int length) -> {
        String index = "i" + depth;
        open("for (size_t %1$s = 0; %1$s < %2$d; %1$s++)".formatted(index, length));
        String at = step("[%zu]", index);
        tell(element, lvalue + "[" + index + "]", way);
        line("back(%s);".formatted(at));
        close();
      }
      // The number of one that the driver opens is not known yet.
      case DataType.DescriptorType _ -> {
        if (!way.equals("FILLED")) {
          line("if (%s != FILLED)".formatted(way));
          line("\ttell((s64)%s);".formatted(lvalue));
        }
      }
      case DataType.ForeignType _,
          DataType.PointerType _,
          DataType.UnionType _,
          DataType.FlexibleType _ -> {}
    }
  }

  private void part(String lvalue, String name) {
    open("if (true)");
    String at = step("." + name, "");
    line("tell(%s.%s);".formatted(lvalue, name));
    line("back(%s);".formatted(at));
    close();
  }
}
