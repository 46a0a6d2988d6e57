package io.github.ioctlabi.processor.emit.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.processor.model.DataType;

/** Statements that take data out of the call's memory. */
final class ResultCode {
  private static final String RESULT = "result";

  private final Scope scope;
  private final LoadEmitter loads;

  ResultCode(Scope scope) {
    this.scope = scope;
    this.loads = new LoadEmitter(scope);
  }

  /**
   * Data as an expression, after the statements that it needs.
   *
   * @param before statements, maybe none
   * @param value the data; of a type that holds addresses or descriptors kept for whoever gets it
   */
  record Loaded(CodeBlock before, CodeBlock value) {}

  /** Data of a fixed type. */
  Loaded load(DataType type, Address from, String component) {
    if (type instanceof DataType.ArrayType array) {
      CodeBlock before =
          Scoped.is(array)
              ? scopedArray(array, from, component)
              : loads.array(array, from, component, RESULT);
      return new Loaded(before, kept(type, CodeBlock.of(RESULT)));
    }
    return new Loaded(CodeBlock.of(""), kept(type, value(type, from, component)));
  }

  /**
   * An array of any length.
   *
   * @param length an expression, evaluated more than once
   */
  Loaded loadElements(DataType element, Address from, String component, CodeBlock length) {
    TypeName type = scope.javaType(element);
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("$T $L = new $T[$L]", ArrayTypeName.of(type), RESULT, type, length);
    if (element instanceof DataType.IntegerType integer && Integers.isRaw(integer)) {
      code.addStatement(
          "$T.copy($Z$L, $L, $L, $L, 0, $L)",
          Types.SEGMENT,
          from.segment(),
          scope.access(integer.kind()),
          from.offset(),
          RESULT,
          length);
    } else {
      String index = Scope.index(0);
      Address at = from.element(index, scope.layouts().size(element));
      code.beginControlFlow("for (int $1L = 0; $1L < $2L.length; $1L++)", index, RESULT)
          .addStatement("$L[$L] =$W$L", RESULT, index, value(element, at, component))
          .endControlFlow();
    }
    return new Loaded(code.build(), kept(element, CodeBlock.of(RESULT)));
  }

  private CodeBlock scopedArray(DataType.ArrayType array, Address from, String component) {
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
            RESULT,
            scope.javaType(leaf),
            dimensions.build())
        .add(fill(array, CodeBlock.of(RESULT), from, component, 0))
        .build();
  }

  private CodeBlock fill(
      DataType.ArrayType array, CodeBlock target, Address from, String component, int depth) {
    String index = Scope.index(depth);
    Address at = from.element(index, scope.layouts().size(array.element()));
    CodeBlock place = CodeBlock.of("$L[$L]", target, index);
    return CodeBlock.builder()
        .beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", index, array.length())
        .add(
            array.element() instanceof DataType.ArrayType inner
                ? fill(inner, place, at, component, depth + 1)
                : CodeBlock.builder()
                    .addStatement("$L =$W$L", place, value(array.element(), at, component))
                    .build())
        .endControlFlow()
        .build();
  }

  private CodeBlock value(DataType type, Address from, String component) {
    if (type instanceof DataType.StructType struct && Scoped.is(struct)) {
      return CodeBlock.of(
          "$T.read($Z$L, $L, call.scope())",
          scope.layoutClass(struct.declaration()),
          from.segment(),
          from.offset());
    }
    return loads.load(type, from, component);
  }

  private static CodeBlock kept(DataType type, CodeBlock value) {
    return Scoped.is(type) ? CodeBlock.of("call.scope().keep($Z$L)", value) : value;
  }
}
