package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.Optional;

/**
 * Statements that refuse what a variable holds if it cannot be written: null, out of bounds, of the
 * wrong length. The name of an element is put together only when it is refused.
 */
public final class CheckEmitter {
  private final GeneratedClass generated;

  public CheckEmitter(GeneratedClass generated) {
    this.generated = generated;
  }

  /** A statement that refuses null. */
  public static CodeBlock notNull(CodeBlock value, Component component) {
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

  /** The check of an integer; nothing where its carrier can hold no other value. */
  public static CodeBlock integer(
      DataType.IntegerType integer, Optional<Range> range, CodeBlock value, Component component) {
    return IntegerCode.bounds(integer, range)
        .map(bounds -> bounds(integer, bounds, value, component))
        .orElse(CodeBlock.of(""));
  }

  private static CodeBlock bounds(
      DataType.IntegerType integer, Range bounds, CodeBlock value, Component component) {
    boolean unsigned = IntegerCode.comparesUnsigned(integer.kind());
    String low = IntegerCode.argument(bounds.min(), unsigned);
    String high = IntegerCode.argument(bounds.max(), unsigned);
    CodeBlock number = IntegerCode.extended(integer, value);
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
      return call.toBuilder().add(multiple(bounds, unsigned, number, component)).build();
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
    CodeBlock.Builder code = guarded(outside, call).toBuilder();
    if (bounds.isSparse()) {
      String of = IntegerCode.argument(bounds.multipleOf(), false);
      CodeBlock between =
          unsigned
              ? CodeBlock.of("$T.remainderUnsigned($L, $L) != 0", Types.LONG, number, of)
              : CodeBlock.of("$L % $L != 0", number, of);
      code.add(guarded(between, multiple(bounds, unsigned, number, component)));
    }
    return code.build();
  }

  private static CodeBlock multiple(
      Range bounds, boolean unsigned, CodeBlock number, Component component) {
    return bounds.isSparse()
        ? CodeBlock.builder()
            .addStatement(
                "$T.$L($Z$L, $L, $L)",
                Types.CHECKS,
                unsigned ? "multipleUnsigned" : "multiple",
                component.expression(),
                number,
                IntegerCode.argument(bounds.multipleOf(), false))
            .build()
        : CodeBlock.of("");
  }

  /** The check that an enum constant stands for a number of its own. */
  CodeBlock constant(EnumDeclaration declared, CodeBlock value, Component component) {
    return declared
        .other()
        .map(other ->
            guarded(
                CodeBlock.of("$L == $T.$L", value, generated.type(declared.javaName()), other),
                CodeBlock.builder()
                    .addStatement(
                        "throw $T.unwritable($Z$L, $L)",
                        Types.CHECKS,
                        component.expression(),
                        value)
                    .build()))
        .orElse(CodeBlock.of(""));
  }

  /** The check of flags that are carried in less than 8 bytes. */
  static CodeBlock flags(EnumDeclaration declared, CodeBlock value, Component component) {
    return CodeBlock.builder()
        .addStatement(
            "$T.range($Z$L, $L.bits(), 0, $L)",
            Types.CHECKS,
            component.expression(),
            value,
            IntegerCode.argument((1L << (8 * declared.carrier().bytes())) - 1, false))
        .build();
  }

  /** The check of an element that is a string: its name is not made where it fits. */
  static CodeBlock textElement(DataType.TextType text, CodeBlock value, Component component) {
    CodeBlock refusal =
        CodeBlock.builder()
            .addStatement(
                "$T.check($Z$L, $L, $L)", Types.TEXT, component.expression(), value, text.bytes())
            .build();
    return guarded(CodeBlock.of("!$T.fits($L, $L)", Types.TEXT, value, text.bytes()), refusal);
  }

  /** The check of the length of a fixed array. */
  static CodeBlock length(int expected, CodeBlock value, Component component) {
    CodeBlock length = CodeBlock.of("$L.length", value);
    CodeBlock call =
        CodeBlock.builder()
            .addStatement(
                "$T.length($Z$L, $L, $L)", Types.CHECKS, component.expression(), length, expected)
            .build();
    return component.isElement() ? guarded(CodeBlock.of("$L != $L", length, expected), call) : call;
  }

  /** A struct within another has no room for the flexible array at its end. */
  static CodeBlock noTail(StructDeclaration struct, String array, Component component) {
    Member tail = struct.members().getLast();
    CodeBlock filled =
        Handling.of(tail).isSent()
            ? CodeBlock.of("$L.length > 0", array)
            : CodeBlock.of("$1L != null && $1L.length > 0", array);
    return guarded(
        filled,
        CodeBlock.builder()
            .addStatement(
                "$T.max($Z$L, $L.length, 0)",
                Types.CHECKS,
                component.expression("." + tail.javaName()),
                array)
            .build());
  }

  private static CodeBlock guarded(CodeBlock condition, CodeBlock refusal) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", condition)
        .add(refusal)
        .endControlFlow()
        .build();
  }
}
