package io.github.ioctlabi.processor.emit.java.calls;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.AdoptCode;
import io.github.ioctlabi.processor.emit.java.values.LoadEmitter;

/** Statements that take data out of the call's memory. */
final class ResultCode {
  private static final String RESULT = "result";

  private final GeneratedClass generated;
  private final LoadEmitter loads;
  private final AdoptCode adopts;

  ResultCode(GeneratedClass generated) {
    this.generated = generated;
    this.loads = new LoadEmitter(generated, ArgumentCode.CALL_SCOPE);
    this.adopts = new AdoptCode(generated, ArgumentCode.CALL_SCOPE);
  }

  /**
   * Data as an expression, after the statements that it needs.
   *
   * @param adopt statements that take over its descriptors, before anything can be refused
   * @param before statements, maybe none
   * @param read the data; descriptors in it are closed when the call ends
   * @param scoped whether it holds addresses or descriptors
   */
  record Loaded(CodeBlock adopt, CodeBlock before, CodeBlock read, boolean scoped) {
    /** The data, its descriptors kept for whoever gets it. */
    CodeBlock value() {
      return scoped ? CodeBlock.of("call.scope().keep($Z$L)", read) : read;
    }

    /** A lambda that reads the data, without parameters. */
    CodeBlock lambda(CodeBlock result) {
      return before.isEmpty()
          ? CodeBlock.of("$W() -> $L", result)
          : CodeBlock.builder()
              .add(" () -> {\n$>")
              .add(before)
              .addStatement("return $L", result)
              .add("$<}")
              .build();
    }
  }

  /** Statements that take over the descriptors in data of a fixed type, if it can have any. */
  private CodeBlock adopt(DataType type, Address from) {
    return type.struct()
        .map(struct -> adopts.alone(struct, from))
        .orElseGet(() -> adopts.value(type, from));
  }

  /** Data of a fixed type; a struct takes all that the memory holds behind it for its tail. */
  Loaded load(DataType type, Address from, String component) {
    CodeBlock none = CodeBlock.of("");
    return switch (type) {
      case DataType.ArrayType array ->
          new Loaded(
              adopt(type, from),
              loads.array(array, from, component, RESULT),
              CodeBlock.of(RESULT),
              Scoped.is(type));
      case DataType.StructType struct ->
          new Loaded(
              adopt(type, from),
              none,
              CodeBlock.of(
                  "$T.$L($Z$L, $L$L)",
                  generated.layoutClass(struct.declaration()),
                  generated.loadMethod(struct.declaration()),
                  from.segment(),
                  from.offset(),
                  ArgumentCode.passed(struct)),
              Scoped.is(type));
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _,
          DataType.PointerType _ ->
          new Loaded(none, none, loads.load(type, from, component), Scoped.is(type));
    };
  }

  /**
   * A struct with an array of which only so many elements are read as the variable {@code status}
   * says.
   *
   * @param array the array at its end, or the address of one
   */
  Loaded cut(StructDeclaration struct, Member array, Address from, String component) {
    DataType type = new DataType.StructType(struct);
    if (array.type().flexible().isPresent()) {
      long stride = generated.layouts().size(array.type().flexible().get().element());
      CodeBlock filled =
          CodeBlock.of("call.filled($T.SIZE + $L)", generated.layoutClass(struct), bytes(stride));
      CodeBlock read =
          CodeBlock.of(
              "$T.$L($Z$L, 0$L)",
              generated.layoutClass(struct),
              generated.loadMethod(struct),
              filled,
              ArgumentCode.passed(type));
      CodeBlock adopt = adopts.alone(struct, new Address(filled.toString(), "", 0));
      return new Loaded(adopt, CodeBlock.of(""), read, Scoped.is(type));
    }
    DataType.PointerType pointer = array.type().pointer().orElseThrow();
    long stride = generated.layouts().size(pointer.target().elements().orElseThrow());
    CodeBlock address =
        from.plus(generated.layouts().of(struct).offsetOf(array))
            .get(generated.access(IntegerKind.U64));
    Loaded whole = load(type, from, component);
    CodeBlock adopt =
        CodeBlock.builder()
            .addStatement("call.scope().cut($Z$L, $L)", address, bytes(stride))
            .add(whole.adopt())
            .build();
    return new Loaded(adopt, whole.before(), whole.read(), whole.scoped());
  }

  private static CodeBlock bytes(long stride) {
    return stride == 1 ? CodeBlock.of("status") : CodeBlock.of("status * $LL", stride);
  }

  /**
   * As many elements as the variable {@code status} says, but no more than there is room for.
   *
   * @param room an expression
   */
  Loaded loadCounted(DataType element, Address from, String component, CodeBlock room) {
    Loaded counted = loadElements(element, from, component, CodeBlock.of("count"));
    CodeBlock adopt =
        CodeBlock.builder()
            .addStatement("int count = $T.min(status, $L)", Types.MATH, room)
            .add(counted.adopt())
            .build();
    return new Loaded(adopt, counted.before(), counted.read(), counted.scoped());
  }

  /**
   * An array of any length.
   *
   * @param length an expression, evaluated more than once
   */
  Loaded loadElements(DataType element, Address from, String component, CodeBlock length) {
    CodeBlock result = CodeBlock.of(RESULT);
    return new Loaded(
        adopts.elements(element, length, from, 0),
        CodeBlock.builder()
            .addStatement(
                "$T $L = $L",
                ArrayTypeName.of(generated.javaType(element)),
                RESULT,
                loads.created(element, length))
            .add(loads.fill(element, length, result, from, component, 0))
            .build(),
        result,
        Scoped.is(element));
  }
}
