package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.Optional;

/**
 * Statements that put values into memory. Each value and each element is fetched once, refused if
 * it cannot be written, and stored: what is stored is what has been checked, whoever changes the
 * record's arrays meanwhile.
 */
public final class WriteEmitter {
  private final GeneratedClass generated;
  private final CheckEmitter checks;
  private final CodeBlock callScope;

  /** Statements for where a {@code CallScope} is the variable {@code scope}. */
  public WriteEmitter(GeneratedClass generated) {
    this(generated, CodeBlock.of("scope"));
  }

  /**
   * Statements that pass a {@code CallScope} on.
   *
   * @param callScope the expression for it
   */
  public WriteEmitter(GeneratedClass generated, CodeBlock callScope) {
    this.generated = generated;
    this.checks = new CheckEmitter(generated);
    this.callScope = callScope;
  }

  /**
   * The write of a value of any type but an address, a flexible array, and a union with a tag.
   *
   * @param range the values that it may have, as far as it is declared
   * @param component what messages name
   */
  public CodeBlock write(
      DataType type, Optional<Range> range, Operand value, Address to, Component component) {
    return switch (type) {
      case DataType.IntegerType integer -> integer(integer, range, value, to, component);
      case DataType.EnumType named -> constant(named, value, to, component);
      case DataType.FlagsType flags -> flags(flags, value, to, component);
      case DataType.TextType text -> text(text, value, to, component);
      case DataType.StructType(StructDeclaration struct) -> struct(struct, value, to, component);
      case DataType.ArrayType array -> array(array, range, value, to, component);
      case DataType.TimeType time -> TimeCode.write(time, value, to, component);
      case DataType.UnionType union ->
          aggregate(
              union.declaration(),
              CodeBlock.of("$L, $L", component.expression(), value.fetch()),
              to);
      case DataType.DescriptorType _ ->
          to.set(
              generated.access(IntegerKind.S32),
              CodeBlock.of("$L.descriptor($L)", callScope, value.fetch()));
      case DataType.ForeignType foreign -> {
        var bytes = new DataType.ArrayType(IntegerCode.RAW_BYTE, foreign.bytes());
        yield array(bytes, Optional.empty(), value, to, component);
      }
      case DataType.PointerType _, DataType.FlexibleType _ ->
          throw new IllegalArgumentException(component.name());
    };
  }

  private CodeBlock integer(
      DataType.IntegerType integer,
      Optional<Range> range,
      Operand value,
      Address to,
      Component component) {
    CodeBlock access = generated.access(integer.kind());
    if (IntegerCode.bounds(integer, range).isEmpty()) {
      return to.set(access, IntegerCode.toMemory(integer, value.fetch()));
    }
    return CodeBlock.builder()
        .add(fetch(generated.javaType(integer), value))
        .add(CheckEmitter.integer(integer, range, value.value(), component))
        .add(to.set(access, IntegerCode.toMemory(integer, value.value())))
        .build();
  }

  private CodeBlock constant(
      DataType.EnumType named, Operand value, Address to, Component component) {
    EnumDeclaration declared = named.declaration();
    CodeBlock access = generated.access(declared.carrier());
    if (declared.other().isEmpty() && !component.isElement() && !value.isFetched()) {
      CodeBlock constant = CheckEmitter.required(value.fetch(), component);
      return to.set(access, generated.enumMethods().toMemory(declared, constant));
    }
    return CodeBlock.builder()
        .add(present(named, value, component))
        .add(checks.constant(declared, value.value(), component))
        .add(to.set(access, generated.enumMethods().toMemory(declared, value.value())))
        .build();
  }

  private CodeBlock flags(
      DataType.FlagsType flags, Operand value, Address to, Component component) {
    EnumDeclaration declared = flags.declaration();
    int bytes = declared.carrier().bytes();
    CodeBlock access = generated.access(declared.carrier());
    if (bytes == Long.BYTES) {
      return to.set(
          access, CodeBlock.of("$L.bits()", CheckEmitter.required(value.fetch(), component)));
    }
    return CodeBlock.builder()
        .add(present(flags, value, component))
        .add(CheckEmitter.flags(declared, value.value(), component))
        .add(
            to.set(
                access,
                CodeBlock.of("($L) $L.bits()", IntegerCode.primitive(bytes), value.value())))
        .build();
  }

  /** The method that writes a string refuses it first. */
  private CodeBlock text(DataType.TextType text, Operand value, Address to, Component component) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock string = CheckEmitter.required(value.fetch(), component);
    if (component.isElement()) {
      string = value.value();
      code.add(present(text, value, component))
          .add(CheckEmitter.textElement(text, string, component));
    }
    return code.addStatement(
            "$T.write($Z$S, $L, $L, $L, $L)",
            Types.TEXT,
            component.name(),
            string,
            to.segment(),
            to.offset(),
            text.bytes())
        .build();
  }

  private CodeBlock struct(
      StructDeclaration struct, Operand value, Address to, Component component) {
    if (struct.tail().isPresent()) {
      return CodeBlock.builder()
          .add(present(new DataType.StructType(struct), value, component))
          .add(within(struct, value, to, component))
          .build();
    }
    if (!component.isElement() && !value.isFetched()) {
      return aggregate(struct, CheckEmitter.required(value.fetch(), component), to);
    }
    return CodeBlock.builder()
        .add(present(new DataType.StructType(struct), value, component))
        .add(aggregate(struct, value.value(), to))
        .build();
  }

  /** The write of a struct that a variable holds, within something else. */
  public CodeBlock within(
      StructDeclaration struct, Operand value, Address to, Component component) {
    if (struct.tail().isEmpty()) {
      return aggregate(struct, value.value(), to);
    }
    return CodeBlock.builder()
        .add(tail(struct, value))
        .add(CheckEmitter.noTail(struct, value.tail(), component))
        .add(tailed(struct, value, to))
        .build();
  }

  /**
   * The statement that fetches the flexible array of a struct, whose length decides how much memory
   * is needed.
   */
  public static CodeBlock tail(StructDeclaration struct, Operand value) {
    // Its type may be one that only the struct's package can name.
    return CodeBlock.builder()
        .addStatement("var $L =$W$L", value.tail(), TailCode.fetched(struct, value.value()))
        .build();
  }

  /** The write of a struct whose flexible array has been fetched. */
  public CodeBlock tailed(StructDeclaration struct, Operand value, Address to) {
    return aggregate(struct, CodeBlock.of("$L, $L", value.variable(), value.tail()), to);
  }

  private CodeBlock aggregate(Aggregate type, CodeBlock values, Address to) {
    return CodeBlock.builder()
        .addStatement(
            "$T.write($Z$L, $L, $L$L)",
            generated.layoutClass(type),
            values,
            to.segment(),
            to.offset(),
            passed(type))
        .build();
  }

  /** The write of a union that a tag selects from. */
  CodeBlock tagged(
      UnionDeclaration union, CodeBlock tag, CodeBlock value, Address to, String component) {
    return aggregate(union, CodeBlock.of("$S, $L, $L", component, tag, value), to);
  }

  /** The argument after the others that passes the {@code CallScope} on, if one is taken. */
  CodeBlock passed(Aggregate type) {
    return Scoped.is(type) ? CodeBlock.of(", $L", callScope) : CodeBlock.of("");
  }

  private CodeBlock array(
      DataType.ArrayType array,
      Optional<Range> range,
      Operand value,
      Address to,
      Component component) {
    return CodeBlock.builder()
        .add(present(array, value, component))
        .add(CheckEmitter.length(array.length(), value.value(), component))
        .add(
            elements(
                array.element(),
                range,
                CodeBlock.of("$L", array.length()),
                value.value(),
                to,
                component))
        .build();
  }

  /**
   * The write of elements, one after the other; all at once where memory holds them as the array
   * does, and any of them will do.
   *
   * @param length how many, an expression that may be evaluated more than once
   * @param value the variable that holds the array
   */
  public CodeBlock elements(
      DataType type,
      Optional<Range> range,
      CodeBlock length,
      CodeBlock value,
      Address to,
      Component component) {
    Optional<DataType.IntegerType> raw =
        type.integer()
            .filter(IntegerCode::isRaw)
            .filter(integer -> IntegerCode.bounds(integer, range).isEmpty());
    if (raw.isPresent()) {
      return CodeBlock.builder()
          .addStatement(
              "$T.copy($Z$L, 0, $L, $L, $L, $L)",
              Types.SEGMENT,
              value,
              to.segment(),
              generated.access(raw.get().kind()),
              to.offset(),
              length)
          .build();
    }
    int depth = component.indexes().size();
    String index = GeneratedClass.index(depth);
    Operand element =
        new Operand(CodeBlock.of("$L[$L]", value, index), GeneratedClass.element(depth));
    Address at = to.element(index, generated.layouts().size(type));
    return CodeBlock.builder()
        .beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", index, length)
        .add(write(type, range, element, at, component.at(index)))
        .endControlFlow()
        .build();
  }

  /** Fetches a value that must not be null. */
  private CodeBlock present(DataType type, Operand value, Component component) {
    if (value.isFetched() || component.isElement()) {
      return CodeBlock.builder()
          .add(fetch(generated.javaType(type), value))
          .add(CheckEmitter.notNull(value.value(), component))
          .build();
    }
    return CodeBlock.builder()
        .addStatement(
            "$T $L =$W$L",
            generated.javaType(type),
            value.variable(),
            CheckEmitter.required(value.fetch(), component))
        .build();
  }

  /** Declares the variable that holds a value from here on. */
  static CodeBlock fetch(TypeName type, Operand value) {
    return value.isFetched()
        ? CodeBlock.of("")
        : CodeBlock.builder()
            .addStatement("$T $L = $L", type, value.variable(), value.fetch())
            .build();
  }
}
