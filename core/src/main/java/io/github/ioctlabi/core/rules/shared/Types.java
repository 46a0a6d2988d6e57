package io.github.ioctlabi.core.rules.shared;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.Payload;
import io.github.ioctlabi.core.model.PointerTarget;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.model.UnionDeclaration;
import io.github.ioctlabi.core.model.UnionMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where types are used, and what they are made of. */
public final class Types {
  private Types() {}

  /**
   * A use of a type.
   *
   * @param javaName the component, the parameter, or the method whose result it is
   */
  public record Use(String javaName, DataType type, Place place) {
    public static Use of(Member member) {
      return new Use(member.javaName(), member.type(), member.place());
    }
  }

  /** Every use: members of structs, bare members of unions, arguments and results of commands. */
  public static List<Use> uses(List<Header> headers) {
    List<Use> uses = new ArrayList<>();
    members(headers).forEach(member -> uses.add(Use.of(member)));
    Words.commands(headers).forEach(command -> use(command).ifPresent(uses::add));
    return uses;
  }

  /** All members of structs, and all bare members of unions. */
  public static List<Member> members(List<Header> headers) {
    List<Member> members = new ArrayList<>();
    Words.all(headers, Header::structs).forEach(struct -> members.addAll(struct.members()));
    for (UnionDeclaration union : Words.all(headers, Header::unions)) {
      for (UnionMember member : union.members()) {
        if (member.content() instanceof UnionMember.Content.Bare(Member bare)) {
          members.add(bare);
        }
      }
    }
    return members;
  }

  /** The data of a command. */
  public static Optional<Use> use(Command command) {
    return switch (command.payload()) {
      case Payload.None _, Payload.Terminated _ -> Optional.empty();
      case Payload.ByValue(var value) ->
          Optional.of(new Use(value.javaName(), value.type(), value.place()));
      case Payload.ByAddress(var type, var argument, _) ->
          Optional.of(
              argument
                  .map(value -> new Use(value.javaName(), value.type(), value.place()))
                  .orElse(new Use(command.javaName(), type, command.place())));
      case Payload.Varying(var element, var argument, _) ->
          Optional.of(
              argument
                  .map(value -> new Use(value.javaName(), element, value.place()))
                  .orElse(new Use(command.javaName(), element, command.place())));
    };
  }

  /**
   * A type and those of its elements, and of what its address points to; without the members of
   * structs and unions.
   */
  public static Stream<DataType> parts(DataType type) {
    return Stream.concat(
        Stream.of(type),
        switch (type) {
          case DataType.ArrayType array -> parts(array.element());
          case DataType.FlexibleType flexible -> parts(flexible.element());
          case DataType.PointerType pointer ->
              switch (pointer.target()) {
                case PointerTarget.Segment _ -> Stream.empty();
                case PointerTarget.Elements(DataType element) -> parts(element);
                case PointerTarget.Single(StructDeclaration struct) ->
                    Stream.of(new DataType.StructType(struct));
              };
          case DataType.IntegerType _,
              DataType.EnumType _,
              DataType.FlagsType _,
              DataType.TextType _,
              DataType.StructType _,
              DataType.TimeType _,
              DataType.UnionType _,
              DataType.DescriptorType _,
              DataType.ForeignType _ ->
              Stream.empty();
        });
  }

  /** What remains of a type when all dimensions of an array are taken off. */
  public static DataType innermost(DataType type) {
    return type instanceof DataType.ArrayType array ? innermost(array.element()) : type;
  }

  /** A struct or union as C writes it, such as {@code struct sensor_config}. */
  public static String tagged(StructDeclaration struct) {
    return struct.cName().isEmpty()
        ? "struct " + struct.javaName().simple()
        : "struct " + struct.cName();
  }

  /** A struct or union as C writes it, such as {@code union sensor_value}. */
  public static String tagged(UnionDeclaration union) {
    return union.cName().isEmpty()
        ? "union " + union.javaName().simple()
        : "union " + union.cName();
  }
}
