package io.github.ioctlabi.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.processor.layout.Slot;
import io.github.ioctlabi.processor.layout.StructLayout;
import io.github.ioctlabi.processor.model.DataType;

/** The {@code java.lang.foreign} layout of a struct, as an expression. */
final class LayoutExpression {
  private final Scope scope;

  LayoutExpression(Scope scope) {
    this.scope = scope;
  }

  /** The layout, one slot a line. */
  CodeBlock of(StructLayout layout) {
    return CodeBlock.builder()
        .add("$T.structLayout(\n$>$>$>$>", Types.MEMORY_LAYOUT)
        .add(layout.slots().stream().map(this::slot).collect(CodeBlock.joining(",\n")))
        .add(")\n$<$<.withName($S)$<$<", layout.struct().cName())
        .build();
  }

  private CodeBlock slot(Slot slot) {
    return switch (slot) {
      case Slot.MemberSlot member ->
          CodeBlock.of("$L$Z.withName($S)", type(member.member().type()), member.member().cName());
      case Slot.PaddingSlot padding ->
          CodeBlock.of("$L.withName($S)", padding(padding.size()), padding.padding().cName());
      case Slot.Hole hole -> padding(hole.size());
      case Slot.SizeSlot _ -> throw new UnsupportedOperationException("not emitted yet");
    };
  }

  private CodeBlock type(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer ->
          Scope.inOrder(Scope.aligned(integer.kind()), integer.kind());
      case DataType.EnumType named ->
          Scope.inOrder(
              Scope.aligned(named.declaration().carrier()), named.declaration().carrier());
      case DataType.FlagsType flags ->
          Scope.inOrder(
              Scope.aligned(flags.declaration().carrier()), flags.declaration().carrier());
      case DataType.TextType text ->
          sequence(text.bytes(), CodeBlock.of("$T.JAVA_BYTE", Types.VALUE_LAYOUT));
      case DataType.StructType struct ->
          CodeBlock.of("$T.LAYOUT", scope.layoutClass(struct.declaration()));
      case DataType.ArrayType array -> sequence(array.length(), type(array.element()));
      case DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          throw new UnsupportedOperationException("not emitted yet");
    };
  }

  private static CodeBlock sequence(int length, CodeBlock element) {
    return CodeBlock.of("$T.sequenceLayout($L,$W$L)", Types.MEMORY_LAYOUT, length, element);
  }

  private static CodeBlock padding(long bytes) {
    return CodeBlock.of("$T.paddingLayout($L)", Types.MEMORY_LAYOUT, bytes);
  }
}
