package io.github.ioctlabi.core.rules.structs;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A struct that something may lie behind: it stands in another struct, in a union, or in an array,
 * also one behind an address or of the call's own length.
 *
 * @param holder what holds it: a member, or a command
 * @param struct the struct
 * @param place where the holder is declared
 */
record NestedStruct(String holder, StructDeclaration struct, Place place) {
  /** All of some headers, in the order of their declarations. */
  static List<NestedStruct> in(List<Header> headers) {
    List<NestedStruct> found = new ArrayList<>();
    for (Member member : TypeUses.members(headers)) {
      add(member.javaName(), elements(member.type()), member.place(), found);
    }
    for (UnionDeclaration union : Wording.all(headers, Header::unions)) {
      for (UnionMember member : union.members()) {
        if (member.bare().isEmpty()) {
          add(member.javaName().simple(), member.type(), member.place(), found);
        }
      }
    }
    for (Command command : Wording.commands(headers)) {
      if (command.payload() instanceof Payload.Varying varying) {
        Place place = varying.argument().map(Value::place).orElse(command.place());
        add(command.javaName(), varying.element(), place, found);
      }
    }
    return found;
  }

  private static void add(String holder, DataType type, Place place, List<NestedStruct> found) {
    type.innermost()
        .struct()
        .ifPresent(struct -> found.add(new NestedStruct(holder, struct, place)));
  }

  /** What stands there, or several times behind it. */
  private static DataType elements(DataType type) {
    return type.flexible()
        .map(DataType.FlexibleType::element)
        .or(() -> type.pointer().flatMap(pointer -> pointer.target().elements()))
        .orElse(type);
  }
}
