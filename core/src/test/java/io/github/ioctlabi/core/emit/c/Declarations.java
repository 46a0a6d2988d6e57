package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.names.JavaName;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Pieces of headers, in few words. */
final class Declarations {
  private Declarations() {}

  static StructDeclaration shaped(String cName, StructShape shape, Member... members) {
    StructDeclaration plain = CHeaders.struct(cName, members);
    return new StructDeclaration(
        plain.javaName(),
        true,
        cName,
        plain.header(),
        plain.doc(),
        shape,
        plain.members(),
        plain.place());
  }

  static StructShape extensible(Extension extension) {
    return new StructShape(false, 0, extension);
  }

  static UnionDeclaration union(String cName, UnionMember... members) {
    return new UnionDeclaration(
        new JavaName(
            "test", List.of("Sensor", "U" + (cName.isEmpty() ? members[0].cName() : cName))),
        true,
        cName,
        "linux/sensor.h",
        Models.doc("The union " + cName + "."),
        List.of(members),
        Place.of(cName));
  }

  static UnionMember bare(String cName, DataType type, long... tags) {
    return unionMember(cName, new UnionMember.Content.Bare(Models.member(cName, type)), tags);
  }

  static UnionMember struct(String cName, StructDeclaration struct, long... tags) {
    return unionMember(cName, new UnionMember.Content.Struct(struct), tags);
  }

  private static UnionMember unionMember(String cName, UnionMember.Content content, long... tags) {
    return new UnionMember(
        new JavaName("test", List.of("Sensor", "M" + cName)),
        cName,
        content,
        Arrays.stream(tags).boxed().toList(),
        tags.length == 0,
        Place.of(cName));
  }

  /** A union with a tag, or without if that is empty. */
  static Member member(String name, UnionDeclaration union, String tag) {
    return with(Models.member(name, new DataType.UnionType(union, tag.isEmpty())), tag, false);
  }

  /** A member without a name, as C11 has them. */
  static Member anonymous(DataType type) {
    return new Member(
        "anonymous",
        "",
        type,
        Member.Flow.NORMAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Place.of("anonymous"));
  }

  static Member opaque(String name, DataType type) {
    return with(Models.member(name, type), "", true);
  }

  private static Member with(Member plain, String tag, boolean opaque) {
    return new Member(
        plain.javaName(),
        plain.cName(),
        plain.type(),
        plain.flow(),
        plain.range(),
        plain.clock(),
        tag.isEmpty() ? Optional.empty() : Optional.of(tag),
        opaque,
        plain.padding(),
        plain.doc(),
        plain.place());
  }

  static DataType struct(StructDeclaration struct) {
    return new DataType.StructType(struct);
  }

  static DataType pointer(PointerTarget target, PointerFlow flow, String count, long max) {
    Optional<Count> counted =
        count.isEmpty() ? Optional.empty() : Optional.of(new Count(count, CountUnit.ELEMENTS));
    return new DataType.PointerType(target, counted, max, flow, false, false);
  }

  static DataType nativePointer() {
    return new DataType.PointerType(
        new PointerTarget.Segment(), Optional.empty(), 0, PointerFlow.INOUT, false, true);
  }

  static DataType flexible(DataType element, String count, String filled, CountUnit unit) {
    return new DataType.FlexibleType(
        element,
        count.isEmpty() ? Optional.empty() : Optional.of(count),
        filled.isEmpty() ? Optional.empty() : Optional.of(filled),
        unit,
        64);
  }

  static CommandNumber number(Direction direction, int type, int nr) {
    return new CommandNumber.Encoded(direction, type, nr, Optional.empty());
  }

  static CommandNumber number(
      Direction direction, int type, int nr, String cName, DataType encodedAs) {
    return new CommandNumber.Encoded(
        direction, type, nr, Optional.of(new EncodedAs(cName, encodedAs)));
  }

  static Parameter capacity() {
    return new Parameter.Capacity("capacity", Place.of("capacity"));
  }

  static Parameter offset(int max) {
    return new Parameter.NrOffset("offset", max, Place.of("offset"));
  }
}
