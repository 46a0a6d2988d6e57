package io.github.ioctlabi.core.rules;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Declarations beyond plain structs, for tests. */
public final class Vocabulary {
  private Vocabulary() {}

  /** {@code struct sensor_config} of another shape. */
  public static StructDeclaration shaped(StructShape shape, Member... members) {
    StructDeclaration plain = Judged.struct(members);
    return new StructDeclaration(
        plain.javaName(),
        true,
        plain.cName(),
        plain.header(),
        Doc.NONE,
        shape,
        plain.members(),
        plain.place());
  }

  /** The struct, in a header that the kernel ships. */
  public static StructDeclaration bound(StructDeclaration struct) {
    return new StructDeclaration(
        struct.javaName(),
        struct.isPublic(),
        struct.cName(),
        struct.header(),
        struct.doc(),
        struct.shape(),
        struct.members(),
        struct.place(),
        true);
  }

  public static StructShape packed() {
    return new StructShape(true, 0, Extension.FIXED);
  }

  public static StructShape sizeField() {
    return new StructShape(false, 0, Extension.SIZE_FIELD);
  }

  /** {@code struct sensor_config}, whose size is in the number. */
  public static StructDeclaration growing(Member... members) {
    return shaped(new StructShape(false, 0, Extension.SIZE_IN_NUMBER), members);
  }

  public static DataType timespec() {
    return time(TimeFormat.KERNEL_TIMESPEC, TimeCarrier.DURATION, TimeSource.MONOTONIC);
  }

  public static DataType time(TimeFormat format, TimeCarrier carrier, TimeSource clock) {
    return new DataType.TimeType(format, carrier, clock);
  }

  /** A flexible array without a count. */
  public static DataType flexible(DataType element, long max) {
    return new DataType.FlexibleType(
        element, Optional.empty(), Optional.empty(), CountUnit.ELEMENTS, max);
  }

  /** An address of elements; an empty count is none. */
  public static DataType pointer(DataType element, String count, long max) {
    return new DataType.PointerType(
        new PointerTarget.Elements(element),
        count.isEmpty() ? Optional.empty() : Optional.of(new Count(count, CountUnit.ELEMENTS)),
        max,
        PointerFlow.INOUT,
        false,
        false);
  }

  public static UnionDeclaration union(UnionMember... members) {
    return new UnionDeclaration(
        new JavaName("test", List.of("Sensor", "Value")),
        true,
        "sensor_value",
        "linux/sensor.h",
        Doc.NONE,
        List.of(members),
        new Place("Value", Models.SENSOR, Set.of()));
  }

  /** A bare member: {@code Celsius} of {@code celsius}. */
  public static UnionMember bare(String name, DataType type, long... tags) {
    return bare(name, type, false, tags);
  }

  public static UnionMember otherwise(String name, DataType type) {
    return bare(name, type, true);
  }

  private static UnionMember bare(String name, DataType type, boolean otherwise, long... tags) {
    return new UnionMember(
        new JavaName("test", List.of("Sensor", name)),
        name.toLowerCase(Locale.ROOT),
        new UnionMember.Content.Bare(Models.member(name.toLowerCase(Locale.ROOT), type)),
        Arrays.stream(tags).boxed().toList(),
        otherwise,
        Place.of(name));
  }

  public static UnionMember inUnion(StructDeclaration struct, long... tags) {
    return new UnionMember(
        struct.javaName(),
        struct.cName(),
        new UnionMember.Content.Struct(struct),
        Arrays.stream(tags).boxed().toList(),
        false,
        struct.place());
  }

  public static Member tagged(String tag, String name, UnionDeclaration union) {
    return with(Models.member(name, new DataType.UnionType(union, false)), Optional.of(tag), false);
  }

  public static Member opaque(Member member) {
    return with(member, Optional.empty(), true);
  }

  private static Member with(Member member, Optional<String> tag, boolean opaque) {
    return new Member(
        member.javaName(),
        member.cName(),
        member.type(),
        member.flow(),
        member.range(),
        member.clock(),
        tag,
        opaque,
        member.padding(),
        member.doc(),
        member.place());
  }

  public static Header header(boolean existing, List<Aggregate> aggregates, Command... commands) {
    Header plain = Models.header(List.of(), List.of(), commands);
    return new Header(
        plain.path(),
        plain.license(),
        List.of(),
        plain.interfaces(),
        List.of(),
        aggregates,
        plain.roots(),
        Set.of(),
        existing);
  }

  public static Header aggregates(Aggregate... aggregates) {
    return header(false, List.of(aggregates));
  }

  public static Header existing(Aggregate... aggregates) {
    return header(true, List.of(aggregates));
  }

  /** A command with a number of its own. */
  public static Command numbered(
      String javaName, CommandNumber number, Payload payload, Parameter... parameters) {
    Command plain = Judged.command(javaName, 0xbe, 1, payload, Place.of(javaName));
    return new Command(
        javaName,
        plain.constant(),
        plain.cName(),
        number,
        List.of(parameters),
        payload,
        Calling.PLAIN,
        Doc.NONE,
        plain.place());
  }

  public static Command calling(Calling calling, Command plain) {
    return new Command(
        plain.javaName(),
        plain.constant(),
        plain.cName(),
        plain.number(),
        plain.parameters(),
        plain.payload(),
        calling,
        plain.doc(),
        plain.place());
  }

  public static CommandNumber encoded(Direction direction, int nr) {
    return new CommandNumber.Encoded(direction, 0xbe, nr, Optional.empty());
  }

  public static Parameter.NrOffset offset(int max) {
    return new Parameter.NrOffset("offset", max, Place.of("offset"));
  }

  /** A member that allows rules, or a union member's place. */
  public static UnionMember allowing(UnionMember member, Id... ids) {
    return new UnionMember(
        member.javaName(),
        member.cName(),
        member.content(),
        member.tags(),
        member.otherwise(),
        Judged.allowing(member.javaName().simple(), ids));
  }
}
