package io.github.ioctlabi.core.rules.shared;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where types are used. */
public final class TypeUses {
  private TypeUses() {}

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
    Wording.commands(headers).forEach(command -> use(command).ifPresent(uses::add));
    return uses;
  }

  /** All members of structs, and all bare members of unions. */
  public static List<Member> members(List<Header> headers) {
    List<Member> members = new ArrayList<>();
    Wording.all(headers, Header::structs).forEach(struct -> members.addAll(struct.members()));
    for (UnionDeclaration union : Wording.all(headers, Header::unions)) {
      for (UnionMember member : union.members()) {
        member.bare().ifPresent(members::add);
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
}
