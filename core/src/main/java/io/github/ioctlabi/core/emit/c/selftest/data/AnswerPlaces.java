package io.github.ioctlabi.core.emit.c.selftest.data;

import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.ArrayList;
import java.util.List;

/**
 * Places of an argument by who fills them. Of arrays the first, the middle and the last elements
 * are looked at; what is in unions is left out, since it depends on their tags.
 *
 * @param out what the kernel fills and never looks at
 * @param unused what nobody fills: reserved members and padding
 */
public record AnswerPlaces(List<Location> out, List<Location> unused) {
  public AnswerPlaces {
    out = List.copyOf(out);
    unused = List.copyOf(unused);
  }

  /** The places of an argument. */
  public static AnswerPlaces of(DataType type, Location at) {
    List<Location> out = new ArrayList<>();
    List<Location> unused = new ArrayList<>();
    collect(type, at, out, unused);
    return new AnswerPlaces(out, unused);
  }

  private static void collect(
      DataType type, Location at, List<Location> out, List<Location> unused) {
    switch (type) {
      case DataType.ArrayType array -> {
        DataType element = array.innermost();
        Elements.tried(Elements.count(array))
            .forEach(i -> collect(element, at.element(array, i), out, unused));
      }
      case DataType.StructType(StructDeclaration struct) ->
          struct.members().forEach(member -> collect(member, at, out, unused));
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ -> {}
    }
  }

  private static void collect(
      Member member, Location struct, List<Location> out, List<Location> unused) {
    Location at = struct.member(member.cName());
    switch (Handling.of(member)) {
      case ZERO -> unused.add(at);
      case CLEARED -> {
        out.add(at);
        // Inside of it there is nothing that the user could fill.
        collect(member.type(), at, new ArrayList<>(), unused);
      }
      case UNREAD -> {}
      case JUDGED -> collect(member.type(), at, out, unused);
    }
    member.padding().ifPresent(padding -> unused.add(struct.member(padding.cName())));
  }
}
