package io.github.ioctlabi.processor.emit.java.structs;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.layout.UnionLayout;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.ArrayList;
import java.util.List;

/** The {@code java.lang.foreign} layout of a struct or union, as an expression. */
final class LayoutExpression {
  /** Layouts that are written out in a packed one; what would be more has its bytes there. */
  private static final long MOST_WRITTEN_OUT = 500;

  private final GeneratedClass generated;
  private final LayoutCount leaves;

  /** Whether all is packed: the JDK does not lower the alignment of a finished layout. */
  private final boolean packed;

  LayoutExpression(GeneratedClass generated) {
    this(generated, new LayoutCount(), false);
  }

  private LayoutExpression(GeneratedClass generated, LayoutCount leaves, boolean packed) {
    this.generated = generated;
    this.leaves = leaves;
    this.packed = packed;
  }

  /** The layout, one slot a line. */
  CodeBlock of(StructLayout layout) {
    return struct(layout).add(name(layout.struct().cName())).add("$<$<").build();
  }

  private CodeBlock.Builder struct(StructLayout layout) {
    boolean isPacked = packed || layout.struct().shape().packed();
    LayoutExpression inner = new LayoutExpression(generated, leaves, isPacked);
    List<CodeBlock> slots = layout.slots().stream().map(inner::slot).toList();
    return group("structLayout", slots).add(alignment(layout));
  }

  /** The layout, one member a line. */
  CodeBlock of(UnionLayout layout) {
    return union(layout).add(name(layout.union().cName())).add("$<$<").build();
  }

  private CodeBlock.Builder union(UnionLayout layout) {
    List<CodeBlock> members = new ArrayList<>();
    long size = 0;
    for (UnionMember member : layout.union().members()) {
      members.add(named(type(member.type()), member.cName()));
      size = Math.max(size, generated.layouts().size(member.type()));
    }
    if (size < layout.size()) {
      members.add(padding(layout.size()));
    }
    return group("unionLayout", members);
  }

  private static CodeBlock.Builder group(String method, List<CodeBlock> members) {
    return CodeBlock.builder()
        .add("$T.$L(\n$>$>$>$>", Types.MEMORY_LAYOUT, method)
        .add(members.stream().collect(CodeBlock.joining(",\n")))
        .add(")$<$<");
  }

  private static CodeBlock name(String cName) {
    return cName.isEmpty() ? CodeBlock.of("") : CodeBlock.of("\n.withName($S)", cName);
  }

  /** What the struct asks for beyond its members' alignment. */
  private CodeBlock alignment(StructLayout layout) {
    long natural = 1;
    if (!layout.struct().shape().packed()) {
      for (Slot slot : layout.slots()) {
        natural =
            switch (slot) {
              case Slot.MemberSlot(var member, _, _) ->
                  Math.max(natural, generated.layouts().alignment(member.type()));
              case Slot.SizeSlot _ -> Math.max(natural, Integer.BYTES);
              case Slot.PaddingSlot _, Slot.Hole _ -> natural;
            };
      }
    }
    return packed || layout.alignment() == natural
        ? CodeBlock.of("")
        : CodeBlock.of("\n.withByteAlignment($L)", layout.alignment());
  }

  private CodeBlock slot(Slot slot) {
    return switch (slot) {
      case Slot.MemberSlot member -> named(type(member.member().type()), member.member().cName());
      case Slot.PaddingSlot padding ->
          CodeBlock.of("$L.withName($S)", padding(padding.size()), padding.padding().cName());
      case Slot.Hole hole -> padding(hole.size());
      case Slot.SizeSlot _ -> named(integer(IntegerKind.U32), Slot.SizeSlot.NAME);
    };
  }

  private static CodeBlock named(CodeBlock layout, String cName) {
    return cName.isEmpty() ? layout : CodeBlock.of("$L$Z.withName($S)", layout, cName);
  }

  private CodeBlock type(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer -> integer(integer.kind());
      case DataType.EnumType named -> integer(named.declaration().carrier());
      case DataType.FlagsType flags -> integer(flags.declaration().carrier());
      case DataType.TextType text -> bytes(text.bytes());
      case DataType.StructType struct ->
          packed
              ? writtenOut(type, struct.declaration())
              : CodeBlock.of("$T.LAYOUT", generated.layoutClass(struct.declaration()));
      case DataType.ArrayType array -> sequence(array.length(), type(array.element()));
      case DataType.TimeType time ->
          time.format() == TimeFormat.KERNEL_TIMESPEC ? timespec() : integer(IntegerKind.S64);
      case DataType.UnionType union ->
          packed
              ? writtenOut(type, union.declaration())
              : CodeBlock.of("$T.LAYOUT", generated.layoutClass(union.declaration()));
      case DataType.PointerType pointer ->
          pointer.nativePointer()
              ? CodeBlock.of("$T.ADDRESS$L", Types.VALUE_LAYOUT, packed ? "_UNALIGNED" : "")
              : integer(IntegerKind.U64);
      case DataType.FlexibleType flexible -> sequence(0, type(flexible.element()));
      case DataType.DescriptorType _ -> integer(IntegerKind.S32);
      case DataType.ForeignType foreign ->
          packed || foreign.alignment() == 1
              ? bytes(foreign.bytes())
              : CodeBlock.of(
                  "$L$Z.withByteAlignment($L)", bytes(foreign.bytes()), foreign.alignment());
    };
  }

  private CodeBlock writtenOut(DataType type, Aggregate aggregate) {
    if (leaves.in(aggregate) > MOST_WRITTEN_OUT) {
      return bytes(generated.layouts().size(type));
    }
    CodeBlock.Builder layout =
        switch (aggregate) {
          case StructDeclaration struct -> struct(generated.layouts().of(struct));
          case UnionDeclaration union -> union(generated.layouts().of(union));
        };
    return layout.add("$<$<").build();
  }

  private CodeBlock integer(IntegerKind kind) {
    return GeneratedClass.inOrder(
        packed ? GeneratedClass.unaligned(kind) : GeneratedClass.aligned(kind), kind);
  }

  private CodeBlock timespec() {
    CodeBlock word = integer(IntegerKind.S64);
    List<CodeBlock> words = List.of(named(word, "tv_sec"), named(word, "tv_nsec"));
    return group("structLayout", words).add("$<$<").build();
  }

  private static CodeBlock bytes(long length) {
    return sequence(length, CodeBlock.of("$T.JAVA_BYTE", Types.VALUE_LAYOUT));
  }

  private static CodeBlock sequence(long length, CodeBlock element) {
    return CodeBlock.of("$T.sequenceLayout($L,$W$L)", Types.MEMORY_LAYOUT, length, element);
  }

  private static CodeBlock padding(long bytes) {
    return CodeBlock.of("$T.paddingLayout($L)", Types.MEMORY_LAYOUT, bytes);
  }
}
