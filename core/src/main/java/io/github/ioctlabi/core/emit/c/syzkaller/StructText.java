package io.github.ioctlabi.core.emit.c.syzkaller;

import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Teller;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.SlotVisitor;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A struct in a description. */
final class StructText implements SlotVisitor {
  private final Types types;
  private final StructDeclaration struct;
  private final Lines lines = new Lines();

  StructText(Types types, StructDeclaration struct) {
    this.types = types;
    this.struct = struct;
  }

  String text(String name) {
    types.layouts().walk(struct, this);
    StructLayout layout = types.layouts().of(struct);
    return "# %d bytes\n%s {\n%s}%s\n"
        .formatted(layout.size(), name, lines.text(), attributes(layout));
  }

  private String attributes(StructLayout layout) {
    List<String> attributes = new ArrayList<>();
    if (struct.shape().packed()) {
      attributes.add("packed");
    }
    if (struct.shape().align() > 0) {
      attributes.add("align[" + layout.alignment() + "]");
    }
    return attributes.isEmpty() ? "" : " [" + String.join(", ", attributes) + "]";
  }

  @Override
  public void size(Slot.SizeSlot slot) {
    lines.add(Slot.SizeSlot.NAME, "bytesize[parent, int32]", "");
  }

  @Override
  public void member(Slot.MemberSlot slot) {
    Member member = slot.member();
    String name = field(member);
    switch (Handling.of(member)) {
      case JUDGED -> lines.add(name, judged(member), "");
      case ZERO -> lines.add(name, zero(member.type()), "");
      case CLEARED, UNREAD -> lines.add(name, types.answer(member.type()), "out");
    }
  }

  private static String field(Member member) {
    return Names.field(member.cName(), member.javaName());
  }

  private String judged(Member member) {
    return counts(member).orElseGet(() -> types.inside(member.type(), member.range()));
  }

  /** The length of what a member counts. */
  private Optional<String> counts(Member member) {
    if (Teller.of(struct, member.javaName()).isEmpty()) {
      return Optional.empty();
    }
    IntegerKind kind = Teller.of(struct, member.javaName()).orElseThrow().kind();
    return struct.members().stream()
        .flatMap(other -> length(other, member.javaName()).stream())
        .map(length -> length + Integers.plain(kind) + "]")
        .findFirst();
  }

  private static Optional<String> length(Member array, String teller) {
    return switch (array.type()) {
      case DataType.PointerType pointer ->
          pointer
              .count()
              .filter(count -> count.member().equals(teller))
              .map(Count::unit)
              .map(unit -> length(unit, field(array)));
      case DataType.FlexibleType flexible ->
          flexible.count().filter(teller::equals).map(_ -> length(flexible.unit(), field(array)));
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.UnionType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  private static String length(CountUnit unit, String of) {
    return switch (unit) {
      case ELEMENTS -> "len[" + of + ", ";
      case BYTES -> "bytesize[" + of + ", ";
      case STRUCT_BYTES -> "bytesize[parent, ";
    };
  }

  /** Zeros in the place of a type: integers keep theirs, so that alignments stay. */
  private String zero(DataType type) {
    return type.scalar()
        .map(kind -> "const[0, " + Integers.plain(kind) + "]")
        .or(() ->
            type.array()
                .map(array -> "array[%s, %d]".formatted(zero(array.element()), array.length())))
        .orElseGet(() -> types.zeros(types.layouts().size(type), types.layouts().alignment(type)));
  }

  @Override
  public void padding(Slot.PaddingSlot slot) {
    lines.add(slot.padding().cName(), types.zeros(slot.size(), 1), "");
  }

  /** The language leaves the same holes. */
  @Override
  public void hole(Slot.Hole slot) {}

  @Override
  public void member(UnionMember member) {
    throw new IllegalStateException(member.cName());
  }
}
