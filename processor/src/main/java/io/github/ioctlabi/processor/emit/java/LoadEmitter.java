package io.github.ioctlabi.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.EnumDeclaration;

/** Expressions and statements that take values out of memory. */
final class LoadEmitter {
  private final Scope scope;

  LoadEmitter(Scope scope) {
    this.scope = scope;
  }

  /** The value at an address, as an expression; of an array, see {@link #array}. */
  CodeBlock load(DataType type, Address from, String component) {
    return switch (type) {
      case DataType.IntegerType integer ->
          Integers.fromMemory(integer, from.get(scope.access(integer.kind())));
      case DataType.EnumType named -> {
        EnumDeclaration declared = named.declaration();
        yield scope
            .enumMethods()
            .fromMemory(declared, component, from.get(scope.access(declared.carrier())));
      }
      case DataType.FlagsType flags -> flags(flags.declaration(), from);
      case DataType.TextType text ->
          CodeBlock.of(
              "$T.read($Z$L, $L, $L)", Types.TEXT, from.segment(), from.offset(), text.bytes());
      case DataType.StructType struct ->
          CodeBlock.of(
              "$T.read($Z$L, $L)",
              scope.layoutClass(struct.declaration()),
              from.segment(),
              from.offset());
      case DataType.ArrayType _ -> throw new IllegalArgumentException(component);
      case DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          throw new UnsupportedOperationException("not emitted yet");
    };
  }

  /**
   * The statements that declare a local variable and read an array into it.
   *
   * @param local the variable's name
   */
  CodeBlock array(DataType.ArrayType array, Address from, String component, String local) {
    CodeBlock.Builder dimensions = CodeBlock.builder();
    DataType leaf = array;
    while (leaf instanceof DataType.ArrayType inner) {
      dimensions.add("[$L]", inner.length());
      leaf = inner.element();
    }
    return CodeBlock.builder()
        .addStatement(
            "$T $L = new $T$L",
            scope.javaType(array),
            local,
            scope.javaType(leaf),
            dimensions.build())
        .add(fill(array, CodeBlock.of("$L", local), from, component, 0))
        .build();
  }

  private CodeBlock fill(
      DataType.ArrayType array, CodeBlock target, Address from, String component, int depth) {
    if (array.element() instanceof DataType.IntegerType integer && Integers.isRaw(integer)) {
      return CodeBlock.builder()
          .addStatement(
              "$T.copy($Z$L, $L, $L, $L, 0, $L)",
              Types.SEGMENT,
              from.segment(),
              scope.access(integer.kind()),
              from.offset(),
              target,
              array.length())
          .build();
    }
    String index = Scope.index(depth);
    Address element = from.element(index, scope.layouts().size(array.element()));
    CodeBlock place = CodeBlock.of("$L[$L]", target, index);
    CodeBlock body =
        array.element() instanceof DataType.ArrayType inner
            ? fill(inner, place, element, component, depth + 1)
            : CodeBlock.builder()
                .addStatement("$L =$W$L", place, load(array.element(), element, component))
                .build();
    return CodeBlock.builder()
        .beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", index, array.length())
        .add(body)
        .endControlFlow()
        .build();
  }

  private CodeBlock flags(EnumDeclaration declared, Address from) {
    CodeBlock raw = from.get(scope.access(declared.carrier()));
    int bytes = declared.carrier().bytes();
    return CodeBlock.of(
        "$T.ofBits($T.class,$W$L)",
        Types.FLAGS,
        scope.type(declared.javaName()),
        bytes == 8 ? raw : Integers.unsignedLong(bytes, raw));
  }
}
