package io.github.ioctlabi.core.rules.java;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one generated method goes through is not too much for it: a method of Java has at most 65535
 * bytes, and javac's own recursion ends sooner in a long condition.
 */
public final class TooMany implements Rule {
  private static final String FEWER_LOOPS = "use arrays of fewer dimensions";

  /** What one declaration may have many of, how many, and what to do where there are more. */
  private enum Part {
    COMMANDS("commands", 1000, "declare the rest in another interface with the same header"),
    CONSTANTS(
        "constants", 2000, "declare an integer in its place, and each number as an @IoctlConstant"),
    MEMBERS("members", 100, "put some of them into a union inside of it"),
    TAGS("tags", 256, "leave those of one member out, and put otherwise = true on it"),
    // Each is a loop in every method of the codec; a union has the code of all members in one.
    STRUCT_LOOPS("dimensions of arrays", 1000, FEWER_LOOPS),
    UNION_LOOPS("dimensions of arrays", 500, FEWER_LOOPS);

    private final String word;
    private final int most;
    private final String remedy;

    Part(String word, int most, String remedy) {
      this.word = word;
      this.most = most;
      this.remedy = remedy;
    }
  }

  @Override
  public Id id() {
    return Id.TOO_LONG;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (InterfaceDeclaration declared : Wording.all(headers, Header::interfaces)) {
      new Check(declared.javaName(), declared.place(), findings)
          .of(Part.COMMANDS, declared.commands().size());
    }
    for (EnumDeclaration declared : Wording.all(headers, Header::enums)) {
      new Check(declared.javaName(), declared.place(), findings)
          .of(Part.CONSTANTS, declared.constants().size());
    }
    for (UnionDeclaration union : Wording.all(headers, Header::unions)) {
      Check check = new Check(union.javaName(), union.place(), findings);
      List<UnionMember> members = union.members();
      check.of(Part.MEMBERS, members.size());
      check.of(Part.TAGS, members.stream().mapToInt(member -> member.tags().size()).sum());
      check.of(Part.UNION_LOOPS, loops(members.stream().map(UnionMember::type)));
    }
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      new Check(struct.javaName(), struct.place(), findings)
          .of(Part.STRUCT_LOOPS, loops(struct.members().stream().map(Member::type)));
    }
  }

  private static int loops(Stream<DataType> types) {
    return types.mapToInt(TooMany::loops).sum();
  }

  private static int loops(DataType type) {
    return type.held().map(element -> 1 + loops(element)).orElse(0);
  }

  /** One declaration. */
  private record Check(JavaName name, Place place, RuleFindings findings) {
    void of(Part part, int count) {
      if (count > part.most) {
        findings.report(
            place,
            Fault.of(
                "'%s' has %d %s, and the classes made for it have room for %d"
                    .formatted(name.simple(), count, part.word, part.most),
                part.remedy));
      }
    }
  }
}
