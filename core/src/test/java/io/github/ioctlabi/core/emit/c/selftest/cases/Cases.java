package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.NumberSpace;
import io.github.ioctlabi.core.emit.c.selftest.scenes.DataVariant;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Commands to try, and what is tried with them in words. */
public final class Cases {
  private Cases() {}

  /** All that is refused of the data of a command, variant by variant. */
  static List<String> ofData(Command command) {
    return of(command).stream()
        .filter(line -> !line.endsWith("ENOTTY") && !line.contains("an address to nowhere"))
        .toList();
  }

  /** What is tried with any driver, of a command that is alone in its header. */
  static List<String> of(Command command) {
    return of(command, test -> !needsEcho(test));
  }

  /** What is tried with a driver that gives back what it got. */
  static List<String> ofEcho(Command command) {
    return of(command, Cases::needsEcho);
  }

  private static List<String> of(Command command, Predicate<TestCase> which) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    Header header = Models.header(List.of(), List.of(), command);
    NumberSpace space = new NumberSpace(header, layouts);
    return new CommandCases(space, layouts, LeftAddresses.of(header, layouts))
        .of(command).stream()
            .flatMap(scene ->
                scene.cases().stream().filter(which).map(each -> words(scene.variant(), each)))
            .toList();
  }

  private static boolean needsEcho(TestCase test) {
    return switch (test) {
      case TestCase.Accepted _, TestCase.Raced _, TestCase.Written _, TestCase.PartlyWritable _ ->
          true;
      case TestCase.Refused _,
          TestCase.Answer _,
          TestCase.NoRoom _,
          TestCase.NoRoomElsewhere _,
          TestCase.NewDescriptor _ ->
          false;
    };
  }

  private static String words(DataVariant variant, TestCase test) {
    String before = variant.label().isEmpty() ? "" : "[" + variant.label() + "] ";
    return before
        + switch (test) {
          case TestCase.Refused refusal -> words(refusal);
          case TestCase.Answer answer ->
              "%s, unread %s, unused %s%s"
                  .formatted(
                      answer.what(),
                      answer.garbage().stream().map(Location::label).toList(),
                      answer.zero().stream().map(Location::label).toList(),
                      answer.element().map(", each "::concat).orElse(""));
          case TestCase.NoRoomElsewhere noRoom -> noRoom.what() + " EFAULT elsewhere";
          case TestCase.NewDescriptor descriptor -> descriptor.what() + " close-on-exec";
          case TestCase.NoRoom noRoom ->
              noRoom.what() + " EFAULT" + (noRoom.counted() ? " if any" : "");
          case TestCase.Accepted accepted ->
              accepted.what() + " accepted" + (accepted.returned() ? ", comes back" : "");
          case TestCase.Raced raced ->
              words(raced.wrong()) + " raced" + (raced.returned() ? ", comes back" : "");
          case TestCase.Written written -> written.what() + " written";
          case TestCase.PartlyWritable partly ->
              "%s, %s of %s %s"
                  .formatted(
                      partly.what(),
                      partly.writable(),
                      partly.memory(),
                      partly.enough() ? "enough" : "EFAULT");
        };
  }

  private static String words(TestCase.Refused refusal) {
    String more =
        switch (refusal.mutation()) {
          case Mutation.Bits bits -> " 0x%x".formatted(bits.mask());
          case Mutation.NotZero _ -> " not zero";
          default -> "";
        };
    return refusal.what() + more + " " + refusal.reason().errno();
  }

  /** A command that sends data. */
  static Command writing(DataType type) {
    return command(Direction.WRITE, Models.byAddress(type, "argument", false), Calling.PLAIN);
  }

  static Command command(
      Direction direction, Payload payload, Calling calling, Parameter... parameters) {
    return new Command(
        "set",
        "SET",
        "SENSOR_SET",
        new CommandNumber.Encoded(direction, 0xbe, 1, Optional.empty()),
        List.of(parameters),
        payload,
        calling,
        Doc.NONE,
        Place.of("set"));
  }

  public static DataType struct(Member... members) {
    return new DataType.StructType(Models.struct("Foo", "foo", members));
  }

  static DataType shaped(StructShape shape, Member... members) {
    StructDeclaration plain = Models.struct("Foo", "foo", members);
    return new DataType.StructType(
        new StructDeclaration(
            plain.javaName(),
            true,
            "foo",
            plain.header(),
            Doc.NONE,
            shape,
            plain.members(),
            plain.place()));
  }

  public static Member ranged(String name, DataType type, long min, long max) {
    return with(Models.member(name, type), Member.Flow.NORMAL, new Range(min, max), "");
  }

  public static Member flowing(String name, DataType type, Member.Flow flow) {
    return with(Models.member(name, type), flow, null, "");
  }

  /** A union with the tag that selects its member. */
  public static Member tagged(String name, String tag, UnionMember... members) {
    UnionDeclaration union =
        new UnionDeclaration(
            Models.struct("U", "u").javaName(),
            true,
            "u",
            "linux/sensor.h",
            Doc.NONE,
            List.of(members),
            Place.of(name));
    return with(
        Models.member(name, new DataType.UnionType(union, false)), Member.Flow.NORMAL, null, tag);
  }

  public static UnionMember bare(String name, DataType type, long... tags) {
    return new UnionMember(
        Models.struct("M", "m").javaName(),
        name,
        new UnionMember.Content.Bare(Models.member(name, type)),
        Arrays.stream(tags).boxed().toList(),
        tags.length == 0,
        Place.of(name));
  }

  private static Member with(Member plain, Member.Flow flow, @Nullable Range range, String tag) {
    return new Member(
        plain.javaName(),
        plain.cName(),
        plain.type(),
        flow,
        Optional.ofNullable(range),
        Optional.empty(),
        Optional.of(tag).filter(text -> !text.isEmpty()),
        false,
        Optional.empty(),
        "",
        plain.place());
  }
}
