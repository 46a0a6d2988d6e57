package io.github.ioctlabi.core.rules.names;

import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.rules.Judged.called;
import static io.github.ioctlabi.core.rules.Judged.expect;
import static io.github.ioctlabi.core.rules.Judged.nested;
import static io.github.ioctlabi.core.rules.Judged.struct;
import static io.github.ioctlabi.core.rules.Judged.structs;
import static io.github.ioctlabi.core.rules.Vocabulary.aggregates;
import static io.github.ioctlabi.core.rules.Vocabulary.bare;
import static io.github.ioctlabi.core.rules.Vocabulary.existing;
import static io.github.ioctlabi.core.rules.Vocabulary.opaque;
import static io.github.ioctlabi.core.rules.Vocabulary.shaped;
import static io.github.ioctlabi.core.rules.Vocabulary.sizeField;
import static io.github.ioctlabi.core.rules.Vocabulary.union;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import org.junit.jupiter.api.Test;

/** Names of unions, of members without a name, and of headers that exist. */
final class ExistingNamesTest {
  private static StructDeclaration untagged(String name, Member... members) {
    return Models.struct(name, "", members);
  }

  private static Member unnamed(StructDeclaration struct) {
    return called("", nested("inner", struct));
  }

  @Test
  void mixesMembersOfUnnamedOnes() {
    StructDeclaration inner = untagged("Inner", member("a", u32()), member("b", u32()));
    Header header = existing(inner, struct(member("a", u32()), unnamed(inner)));
    expect(new BadCName(), header);
    expect(
        new DuplicateCName(),
        header,
        "a: [DuplicateCName] 'a' is the name of member 'a' already: put @CName(\"a_2\") on 'a'");
    expect(new DuplicateCName(), existing(inner, struct(member("c", u32()), unnamed(inner))));
  }

  @Test
  void takesTheKernelsNames() {
    StructDeclaration odd =
        Models.struct("Odd", "linux", member("private", u32()), member("__reserved", u32()));
    expect(new BadCName(), existing(odd, untagged("One", member("x", u32()))));
    expect(new DuplicateCName(), existing(odd, odd, untagged("One", member("x", u32()))));
    expect(
        new BadCName(),
        existing(
            struct(member("int", u32()), member("a b", u32()), called("", member("n", u32())))),
        "int: [BadCName] 'int' is a keyword of C: put the name that linux/sensor.h has into @CName"
            + " on 'int'",
        "a b: [BadCName] 'a b' is no C identifier: put the name that linux/sensor.h has into @CName"
            + " on 'a b'",
        "n: [BadCName] '' is no C identifier: put the name that linux/sensor.h has into @CName on"
            + " 'n'");
    expect(new BadCName(), existing(struct(opaque(member("int", u32())))));
  }

  @Test
  void judgesUnionsOfNewHeaders() {
    UnionDeclaration union = union(bare("Value", u32(), 1), bare("value", u32(), 2));
    expect(
        new DuplicateCName(),
        aggregates(union),
        "value: [DuplicateCName] 'value' is the name of member 'value' already: put name ="
            + " \"value_2\" into @UnionMember on 'value'");
    expect(
        new BadCName(),
        aggregates(union(bare("Int", u32()))),
        "Int: [BadCName] 'int' is a keyword of C: put name = \"int_\" into @UnionMember on 'Int'");
    expect(
        new DuplicateCName(),
        aggregates(
            union(bare("Raw", u32())), Models.struct("Other", "sensor_value", member("a", u32()))),
        "Other: [DuplicateCName] 'sensor_value' is the name of union 'sensor_value' already: put"
            + " @CName(\"sensor_value_2\") on 'Other'");
  }

  @Test
  void keepsTheNameOfTheSize() {
    expect(
        new DuplicateCName(),
        structs(shaped(sizeField(), member("size", u32()))),
        "size: [DuplicateCName] 'struct sensor_config' begins with its size by itself, and the"
            + " record does not carry it: remove 'size', or put @CName(\"size_2\") on"
            + " 'size'");
  }
}
