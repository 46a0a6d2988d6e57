package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.Optional;

/** Expressions and statements that take values out of memory. */
public final class LoadEmitter {
  private final GeneratedClass generated;
  private final CodeBlock callScope;
  private final String device;

  /** Expressions for where a {@code CallScope} is the variable {@code scope}. */
  public LoadEmitter(GeneratedClass generated) {
    this(generated, CodeBlock.of("scope"));
  }

  /**
   * Expressions that pass a {@code CallScope} on.
   *
   * @param callScope the expression for it
   */
  public LoadEmitter(GeneratedClass generated, CodeBlock callScope) {
    this(generated, callScope, "device");
  }

  private LoadEmitter(GeneratedClass generated, CodeBlock callScope, String device) {
    this.generated = generated;
    this.callScope = callScope;
    this.device = device;
  }

  /** The same for a member that only the kernel fills in. */
  LoadEmitter filled() {
    return new LoadEmitter(generated, callScope, "filled");
  }

  /** The value at an address, as an expression; of an array, see {@link #array}. */
  public CodeBlock load(DataType type, Address from, String component) {
    return switch (type) {
      case DataType.IntegerType integer ->
          IntegerCode.fromMemory(integer, from.get(generated.access(integer.kind())));
      case DataType.EnumType named -> {
        EnumDeclaration declared = named.declaration();
        yield generated
            .enumMethods()
            .fromMemory(declared, component, from.get(generated.access(declared.carrier())));
      }
      case DataType.FlagsType flags -> flags(flags.declaration(), from);
      case DataType.TextType text ->
          CodeBlock.of(
              "$T.read($Z$L, $L, $L)", Types.TEXT, from.segment(), from.offset(), text.bytes());
      case DataType.StructType(StructDeclaration struct) -> struct(struct, from);
      case DataType.ArrayType _ -> throw new IllegalArgumentException(component);
      case DataType.TimeType time -> TimeCode.load(time, from, component);
      case DataType.UnionType union -> overlay(union.declaration(), from);
      case DataType.DescriptorType _ ->
          CodeBlock.of("$L.$L($L)", callScope, device, from.get(generated.access(IntegerKind.S32)));
      case DataType.ForeignType foreign -> bytes(from, foreign.bytes());
      case DataType.PointerType _, DataType.FlexibleType _ ->
          throw new IllegalArgumentException(component);
    };
  }

  /** A struct; what would be its tail belongs to somebody else. */
  private CodeBlock struct(StructDeclaration struct, Address from) {
    CodeBlock passed = passed(struct);
    return struct.tail().isPresent()
        ? CodeBlock.of(
            "$T.$L($Z$L.asSlice($L, $L), 0$L)",
            generated.layoutClass(struct),
            generated.loadMethod(struct),
            from.segment(),
            from.offset(),
            generated.layouts().of(struct).size(),
            passed)
        : CodeBlock.of(
            "$T.$L($Z$L, $L$L)",
            generated.layoutClass(struct),
            generated.loadMethod(struct),
            from.segment(),
            from.offset(),
            passed);
  }

  /** The argument after the others that passes the {@code CallScope} on, if one is taken. */
  CodeBlock passed(Aggregate type) {
    return Scoped.is(type) ? CodeBlock.of(", $L", callScope) : CodeBlock.of("");
  }

  private CodeBlock overlay(UnionDeclaration union, Address from) {
    return CodeBlock.of(
        "$T.<$T>ofBytes($Z$L,$W$T::as)",
        Types.OVERLAY,
        generated.type(union.javaName()),
        bytes(from, generated.layouts().of(union).size()),
        generated.layoutClass(union));
  }

  private static CodeBlock bytes(Address from, long size) {
    return CodeBlock.of(
        "$L.asSlice($L, $L).toArray($T.JAVA_BYTE)",
        from.segment(),
        from.offset(),
        size,
        Types.VALUE_LAYOUT);
  }

  /**
   * The statements that declare a local variable and read an array into it.
   *
   * @param local the variable's name
   */
  public CodeBlock array(DataType.ArrayType array, Address from, String component, String local) {
    CodeBlock length = CodeBlock.of("$L", array.length());
    return CodeBlock.builder()
        .addStatement(
            "$T $L = $L", generated.javaType(array), local, created(array.element(), length))
        .add(fill(array.element(), length, CodeBlock.of("$L", local), from, component, 0))
        .build();
  }

  /** A new array. */
  public CodeBlock created(DataType element, CodeBlock length) {
    CodeBlock.Builder dimensions = CodeBlock.builder().add("[$L]", length);
    for (Optional<DataType.ArrayType> inner = element.array();
        inner.isPresent();
        inner = inner.get().element().array()) {
      dimensions.add("[$L]", inner.get().length());
    }
    DataType leaf = element.innermost();
    if (leaf.foreign().isPresent()) {
      dimensions.add("[]");
      return CodeBlock.of("new byte$L", dimensions.build());
    }
    return CodeBlock.of("new $T$L", generated.javaType(leaf), dimensions.build());
  }

  /**
   * The statements that read elements into an array.
   *
   * @param length how many, an expression that may be evaluated more than once
   * @param target the array, an expression that may be evaluated more than once
   */
  public CodeBlock fill(
      DataType type,
      CodeBlock length,
      CodeBlock target,
      Address from,
      String component,
      int depth) {
    Optional<DataType.IntegerType> raw = type.integer().filter(IntegerCode::isRaw);
    if (raw.isPresent()) {
      return CodeBlock.builder()
          .addStatement(
              "$T.copy($Z$L, $L, $L, $L, 0, $L)",
              Types.SEGMENT,
              from.segment(),
              generated.access(raw.get().kind()),
              from.offset(),
              target,
              length)
          .build();
    }
    String index = GeneratedClass.index(depth);
    Address element = from.element(index, generated.layouts().size(type));
    CodeBlock place = CodeBlock.of("$L[$L]", target, index);
    CodeBlock body =
        type.array()
            .map(inner ->
                fill(
                    inner.element(),
                    CodeBlock.of("$L", inner.length()),
                    place,
                    element,
                    component,
                    depth + 1))
            .orElseGet(() ->
                CodeBlock.builder()
                    .addStatement("$L =$W$L", place, load(type, element, component))
                    .build());
    return CodeBlock.builder()
        .beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", index, length)
        .add(body)
        .endControlFlow()
        .build();
  }

  private CodeBlock flags(EnumDeclaration declared, Address from) {
    CodeBlock raw = from.get(generated.access(declared.carrier()));
    int bytes = declared.carrier().bytes();
    return CodeBlock.of(
        "$T.ofBits($T.class,$W$L)",
        Types.FLAGS,
        generated.type(declared.javaName()),
        bytes == 8 ? raw : IntegerCode.unsignedLong(bytes, raw));
  }
}
