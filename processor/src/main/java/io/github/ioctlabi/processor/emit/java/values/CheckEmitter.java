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
 * Statements that refuse a value that cannot be written: null, out of bounds, of the wrong length.
 * The name of an element is put together only when it is refused.
 */
public final class CheckEmitter {
  private final GeneratedClass generated;

  public CheckEmitter(GeneratedClass generated) {
    this.generated = generated;
  }

  /** Whether the check of an array looks at its elements. */
  static boolean visitsElements(DataType.ArrayType array, Optional<Range> range) {
    return visits(array.element(), range);
  }

  /** Whether the check of several elements looks at them. */
  public static boolean visits(DataType element, Optional<Range> range) {
    return switch (element) {
      case DataType.IntegerType integer -> IntegerCode.bounds(integer, range).isPresent();
      case DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          true;
      case DataType.PointerType _, DataType.FlexibleType _ ->
          throw new IllegalArgumentException("no element: " + element);
    };
  }

  /**
   * The check of a value.
   *
   * @param value an expression that may be evaluated more than once
   */
  public CodeBlock check(
      DataType type, Optional<Range> range, CodeBlock value, Component component) {
    return switch (type) {
      case DataType.IntegerType integer ->
          IntegerCode.bounds(integer, range)
              .map(bounds -> bounds(integer, bounds, value, component))
              .orElse(CodeBlock.of(""));
      case DataType.EnumType named -> constant(named.declaration(), value, component);
      case DataType.FlagsType flags -> flags(flags.declaration(), value, component);
      case DataType.TextType text -> text(text, value, component);
      case DataType.StructType(StructDeclaration struct) -> struct(struct, value, component);
      case DataType.ArrayType array -> array(array, range, value, component);
      case DataType.TimeType time -> TimeCode.check(time, value, component);
      case DataType.UnionType union ->
          CodeBlock.builder()
              .addStatement(
                  "$T.check($Z$L, $L)",
                  generated.layoutClass(union.declaration()),
                  component.expression(),
                  value)
              .build();
      case DataType.DescriptorType _ ->
          CodeBlock.builder()
              .addStatement("$T.none().descriptor($L)", Types.CALL_SCOPE, value)
              .build();
      case DataType.ForeignType foreign -> {
        var bytes = new DataType.ArrayType(IntegerCode.RAW_BYTE, foreign.bytes());
        yield array(bytes, Optional.empty(), value, component);
      }
      case DataType.PointerType _, DataType.FlexibleType _ ->
          throw new IllegalArgumentException(component.name());
    };
  }

  private CodeBlock struct(StructDeclaration struct, CodeBlock value, Component component) {
    CodeBlock check = CodeBlock.of("$T.check", generated.layoutClass(struct));
    CodeBlock.Builder code = CodeBlock.builder();
    if (component.isElement()) {
      code.add(notNull(value, component)).addStatement("$L($L)", check, value);
    } else {
      code.addStatement("$L($L)", check, required(value, component));
    }
    return code.add(noTail(struct, value, component)).build();
  }

  /** The check of a struct that is known to be there, within something else. */
  public CodeBlock present(StructDeclaration struct, CodeBlock value, Component component) {
    return CodeBlock.builder()
        .addStatement("$T.check($L)", generated.layoutClass(struct), value)
        .add(noTail(struct, value, component))
        .build();
  }

  /** A struct within another has no room for the flexible array at its end. */
  private static CodeBlock noTail(StructDeclaration struct, CodeBlock value, Component component) {
    if (struct.tail().isEmpty()) {
      return CodeBlock.of("");
    }
    Member tail = struct.members().getLast();
    CodeBlock array = CodeBlock.of("$L.$L()", value, tail.javaName());
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
  public CodeBlock notNull(CodeBlock value, Component component) {
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
            .add(multiple(bounds, unsigned, number, component))
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

  private CodeBlock constant(EnumDeclaration declared, CodeBlock value, Component component) {
    CodeBlock.Builder code = notNull(value, component).toBuilder();
    declared
        .other()
        .ifPresent(other ->
            code.add(
                guarded(
                    CodeBlock.of("$L == $T.$L", value, generated.type(declared.javaName()), other),
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
            IntegerCode.argument((1L << (8 * bytes)) - 1, false))
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
      CodeBlock count = CodeBlock.of("$L", array.length());
      code.add(elements(array.element(), count, range, value, component));
    }
    return code.build();
  }

  /** The check of elements, one after the other. */
  public CodeBlock elements(
      DataType type,
      CodeBlock length,
      Optional<Range> range,
      CodeBlock value,
      Component component) {
    String index = GeneratedClass.index(component.indexes().size());
    return CodeBlock.builder()
        .beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", index, length)
        .add(check(type, range, CodeBlock.of("$L[$L]", value, index), component.at(index)))
        .endControlFlow()
        .build();
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
