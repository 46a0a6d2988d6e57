package io.github.ioctlabi.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.MacroConstant;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What rules find in small declarations. */
public final class Judged {
  private Judged() {}

  /** The findings as {@code place: [Id] message}. */
  public static List<String> by(Rule rule, Header... headers) {
    Findings findings = new Findings();
    rule.judge(List.of(headers), findings.of(rule.id()));
    return findings.all().stream()
        .map(found -> found.place().label() + ": [" + found.id().printed() + "] " + found.message())
        .toList();
  }

  public static void expect(Rule rule, Header header, String... findings) {
    assertEquals(List.of(findings), by(rule, header));
  }

  public static void expect(Rule rule, List<Header> headers, String... findings) {
    assertEquals(List.of(findings), by(rule, headers.toArray(Header[]::new)));
  }

  public static Place allowing(String label, Id... ids) {
    return new Place(label, null, Set.of(ids));
  }

  public static Member at(Place place, Member member) {
    return new Member(
        member.javaName(),
        member.cName(),
        member.type(),
        member.flow(),
        member.range(),
        member.clock(),
        member.padding(),
        member.doc(),
        place);
  }

  /** A member whose place lifts rules. */
  public static Member allowing(Member member, Id... ids) {
    return at(allowing(member.javaName(), ids), member);
  }

  public static Member called(String cName, Member member) {
    return new Member(
        member.javaName(),
        cName,
        member.type(),
        member.flow(),
        member.range(),
        member.clock(),
        member.padding(),
        member.doc(),
        member.place());
  }

  public static Member ranged(Member member, long min, long max) {
    return ranged(member, new Range(min, max));
  }

  /** The same with a range. */
  public static Member ranged(Member member, Range range) {
    return new Member(
        member.javaName(),
        member.cName(),
        member.type(),
        member.flow(),
        Optional.of(range),
        member.clock(),
        member.padding(),
        member.doc(),
        member.place());
  }

  public static Member nested(String name, StructDeclaration struct) {
    return Models.member(name, new DataType.StructType(struct));
  }

  public static StructDeclaration struct(Member... members) {
    return Models.struct("Config", "sensor_config", members);
  }

  public static Header structs(StructDeclaration... structs) {
    return Models.header(List.of(), List.of(structs));
  }

  public static Header enums(EnumDeclaration... enums) {
    return Models.header(List.of(enums), List.of());
  }

  public static Header commands(Command... commands) {
    return Models.header(List.of(), List.of(), commands);
  }

  /** A header of one struct of these members. */
  public static Header members(Member... members) {
    return structs(struct(members));
  }

  /** A command without data: {@code doIt} is {@code SENSOR_DO_IT}. */
  public static Command command(String javaName, int type, int nr) {
    return command(javaName, type, nr, new Payload.None(), Place.of(javaName));
  }

  public static Command command(String javaName, int type, int nr, Payload payload, Place place) {
    String constant = javaName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    return new Command(
        javaName,
        constant,
        "SENSOR_" + constant,
        payload instanceof Payload.ByAddress ? Direction.WRITE : Direction.NONE,
        type,
        nr,
        payload,
        Doc.NONE,
        place);
  }

  public static Command cNamed(String cName, Command command) {
    return new Command(
        command.javaName(),
        command.constant(),
        cName,
        command.direction(),
        command.type(),
        command.nr(),
        command.payload(),
        command.doc(),
        command.place());
  }

  /** A command that passes an integer by value. */
  public static Command byValue(DataType type, Id... lifted) {
    Value argument = new Value("hz", type, Optional.empty(), allowing("hz", lifted));
    return command("setRate", 0xbe, 5, new Payload.ByValue(argument), Place.of("setRate"));
  }

  /** A command with data of that many bytes. */
  public static Command sized(int bytes, Id... lifted) {
    return command(
        "transfer",
        0xbe,
        6,
        Models.byAddress(Models.array(Models.u8(), bytes), "data", false),
        allowing("transfer", lifted));
  }

  /** A header at a path, of one interface with these commands. */
  public static Header at(String path, Command... commands) {
    return interfaces(path, declared("Sensor", "SENSOR", List.of(), commands));
  }

  public static Header interfaces(String path, InterfaceDeclaration... interfaces) {
    return new Header(
        path, "MIT", List.of(), List.of(interfaces), List.of(), List.of(), Set.of(Models.SENSOR));
  }

  /** An interface; a name with dots is nested. */
  public static InterfaceDeclaration declared(
      String name, String prefix, List<MacroConstant> constants, Command... commands) {
    return new InterfaceDeclaration(
        name(name), true, prefix, Doc.NONE, constants, List.of(commands), Set.of(), Place.of(name));
  }

  public static MacroConstant constant(String cName) {
    return new MacroConstant("constant", cName, 1, Doc.NONE, Place.of("constant"));
  }

  /** A struct of one integer; a name with dots is nested. */
  public static StructDeclaration record(String name, String cName) {
    return new StructDeclaration(
        name(name),
        true,
        cName,
        "linux/sensor.h",
        Doc.NONE,
        List.of(Models.member("value", Models.u32())),
        Place.of(name));
  }

  private static JavaName name(String dotted) {
    return new JavaName("test", Arrays.asList(dotted.split("\\.", -1)));
  }
}
