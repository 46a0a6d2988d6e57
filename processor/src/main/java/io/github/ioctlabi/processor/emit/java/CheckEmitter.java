package io.github.ioctlabi.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.EnumDeclaration;
import io.github.ioctlabi.processor.model.Range;
import java.util.Optional;

/**
 * Statements that refuse a value that cannot be written: null, out of bounds, of the wrong length.
 * The name of an element is put together only when it is refused.
 */
final class CheckEmitter {
  private final Scope scope;

  CheckEmitter(Scope scope) {
    this.scope = scope;
  }

  /** Whether the check of an array looks at its elements. */
  static boolean visitsElements(DataType.ArrayType array, Optional<Range> range) {
    return switch (array.element()) {
      case DataType.IntegerType integer -> Integers.bounds(integer, range).isPresent();
      case DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _ ->
          true;
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
   * The check of a value.
   *
   * @param value an expression that may be evaluated more than once
   */
  CodeBlock check(DataType type, Optional<Range> range, CodeBlock value, Component component) {
    return switch (type) {
      case DataType.IntegerType integer ->
          Integers.bounds(integer, range)
              .map(bounds -> bounds(integer, bounds, value, component))
              .orElse(CodeBlock.of(""));
      case DataType.EnumType named -> constant(named.declaration(), value, component);
      case DataType.FlagsType flags -> flags(flags.declaration(), value, component);
      case DataType.TextType text -> text(text, value, component);
      case DataType.StructType struct -> {
        CodeBlock check = CodeBlock.of("$T.check", scope.layoutClass(struct.declaration()));
        yield component.isElement()
            ? notNull(value, component).toBuilder().addStatement("$L($L)", check, value).build()
            : CodeBlock.builder().addStatement("$L($L)", check, required(value, component)).build();
      }
      case DataType.ArrayType array -> array(array, range, value, component);
      case DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          throw new UnsupportedOperationException("not emitted yet");
    };
  }

  private CodeBlock text(DataType.TextType text, CodeBlock value, Component component) {
    if (!component.isElement()) {
      return CodeBlock.builder()
          .addStatement(
              "$T.check($Z$L, $L, $L)",
              Types.TEXT,
              component.expression(),
              required(value, component),
              text.bytes())
          .build();
    }
    CodeBlock refusal =
        CodeBlock.builder()
            .addStatement(
                "$T.check($Z$L, $L, $L)", Types.TEXT, component.expression(), value, text.bytes())
            .build();
    return notNull(value, component).toBuilder()
        .add(guarded(CodeBlock.of("!$T.fits($L, $L)", Types.TEXT, value, text.bytes()), refusal))
        .build();
  }

  /** A statement that refuses null. */
  CodeBlock notNull(CodeBlock value, Component component) {
    if (!component.isElement()) {
      return CodeBlock.builder().addStatement("$L", required(value, component)).build();
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null)", value)
        .addStatement("throw new $T($Z$L)", Types.NULL_POINTER, component.expression())
        .endControlFlow()
        .build();
  }

  /** The value, unless it is null. */
  static CodeBlock required(CodeBlock value, Component component) {
    return CodeBlock.of("$T.requireNonNull($L, $L)", Types.OBJECTS, value, component.expression());
  }

  private static CodeBlock bounds(
      DataType.IntegerType integer, Range bounds, CodeBlock value, Component component) {
    boolean unsigned = Integers.comparesUnsigned(integer.kind());
    String low = Integers.argument(bounds.min(), unsigned);
    String high = Integers.argument(bounds.max(), unsigned);
    CodeBlock number = Integers.extended(integer, value);
    CodeBlock call =
        CodeBlock.builder()
            .addStatement(
                "$T.$L($Z$L, $L, $L, $L)",
                Types.CHECKS,
                unsigned ? "rangeUnsigned" : "range",
                component.expression(),
                number,
                low,
                high)
            .build();
    if (!component.isElement()) {
      return call;
    }
    CodeBlock outside =
        unsigned
            ? CodeBlock.of(
                "$1T.compareUnsigned($2L, $3L) < 0 || $1T.compareUnsigned($2L, $4L) > 0",
                Types.LONG,
                number,
                low,
                high)
            : CodeBlock.of("$1L < $2L || $1L > $3L", number, low, high);
    return guarded(outside, call);
  }

  private CodeBlock constant(EnumDeclaration declared, CodeBlock value, Component component) {
    CodeBlock.Builder code = notNull(value, component).toBuilder();
    declared
        .other()
        .ifPresent(other ->
            code.add(
                guarded(
                    CodeBlock.of("$L == $T.$L", value, scope.type(declared.javaName()), other),
                    CodeBlock.builder()
                        .addStatement(
                            "throw $T.unwritable($Z$L, $L)",
                            Types.CHECKS,
                            component.expression(),
                            value)
                        .build())));
    return code.build();
  }

  private CodeBlock flags(EnumDeclaration declared, CodeBlock value, Component component) {
    int bytes = declared.carrier().bytes();
    if (bytes == 8) {
      return notNull(value, component);
    }
    CodeBlock bits = CodeBlock.of("$L.bits()", required(value, component));
    return CodeBlock.builder()
        .addStatement(
            "$T.range($Z$L, $L, 0, $L)",
            Types.CHECKS,
            component.expression(),
            bits,
            Integers.argument((1L << (8 * bytes)) - 1, false))
        .build();
  }

  private CodeBlock array(
      DataType.ArrayType array, Optional<Range> range, CodeBlock value, Component component) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean visits = visitsElements(array, range);
    if (visits || component.isElement()) {
      code.add(notNull(value, component));
      code.add(length(array, CodeBlock.of("$L.length", value), component));
    } else {
      code.add(length(array, CodeBlock.of("$L.length", required(value, component)), component));
    }
    if (visits) {
      String index = Scope.index(component.indexes().size());
      code.beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", index, array.length())
          .add(
              check(
                  array.element(),
                  range,
                  CodeBlock.of("$L[$L]", value, index),
                  component.at(index)))
          .endControlFlow();
    }
    return code.build();
  }

  private static CodeBlock length(DataType.ArrayType array, CodeBlock length, Component component) {
    CodeBlock call =
        CodeBlock.builder()
            .addStatement(
                "$T.length($Z$L, $L, $L)",
                Types.CHECKS,
                component.expression(),
                length,
                array.length())
            .build();
    return component.isElement()
        ? guarded(CodeBlock.of("$L != $L", length, array.length()), call)
        : call;
  }

  private static CodeBlock guarded(CodeBlock condition, CodeBlock refusal) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", condition)
        .add(refusal)
        .endControlFlow()
        .build();
  }
}
