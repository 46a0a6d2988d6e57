package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.Optional;

/** Statements that put checked values into memory. */
public final class StoreEmitter {
  private static final int WORD = Long.BYTES;

  /** Up to so many bytes are zeroed one store after the other; more in a loop. */
  private static final long UNROLLED = 2 * WORD;

  private final GeneratedClass generated;
  private final CodeBlock callScope;

  /** Statements for where a {@code CallScope} is the variable {@code scope}. */
  public StoreEmitter(GeneratedClass generated) {
    this(generated, CodeBlock.of("scope"));
  }

  /**
   * Statements that pass a {@code CallScope} on.
   *
   * @param callScope the expression for it
   */
  public StoreEmitter(GeneratedClass generated, CodeBlock callScope) {
    this.generated = generated;
    this.callScope = callScope;
  }

  /** Whether the store of an array visits its elements one by one. */
  static boolean visitsElements(DataType.ArrayType array) {
    return array.element().integer().filter(IntegerCode::isRaw).isEmpty();
  }

  /**
   * The store of a value.
   *
   * @param value an expression that may be evaluated more than once
   * @param component what messages name
   * @param depth the number of loops around it
   */
  public CodeBlock store(DataType type, CodeBlock value, Address to, String component, int depth) {
    return switch (type) {
      case DataType.IntegerType integer ->
          to.set(generated.access(integer.kind()), IntegerCode.toMemory(integer, value));
      case DataType.EnumType named ->
          to.set(
              generated.access(named.declaration().carrier()),
              generated.enumMethods().toMemory(named.declaration(), value));
      case DataType.FlagsType flags -> {
        int bytes = flags.declaration().carrier().bytes();
        CodeBlock bits = CodeBlock.of("$L.bits()", value);
        yield to.set(
            generated.access(flags.declaration().carrier()),
            bytes == 8 ? bits : CodeBlock.of("($L) $L", IntegerCode.primitive(bytes), bits));
      }
      case DataType.TextType text ->
          CodeBlock.builder()
              .addStatement(
                  "$T.write($Z$S, $L, $L, $L, $L)",
                  Types.TEXT,
                  component,
                  value,
                  to.segment(),
                  to.offset(),
                  text.bytes())
              .build();
      case DataType.StructType struct ->
          aggregate(struct.declaration(), generated.storeMethod(struct.declaration()), value, to);
      case DataType.ArrayType array -> array(array, value, to, component, depth);
      case DataType.TimeType time -> TimeCode.store(time, value, to, component);
      case DataType.UnionType union -> aggregate(union.declaration(), "store", value, to);
      case DataType.DescriptorType _ ->
          to.set(
              generated.access(IntegerKind.S32),
              CodeBlock.of("$L.descriptor($L)", callScope, value));
      case DataType.ForeignType foreign ->
          elements(
              IntegerCode.RAW_BYTE,
              CodeBlock.of("$L", foreign.bytes()),
              value,
              to,
              component,
              depth);
      case DataType.PointerType _, DataType.FlexibleType _ ->
          throw new IllegalArgumentException(component);
    };
  }

  private CodeBlock aggregate(Aggregate type, String method, CodeBlock value, Address to) {
    return CodeBlock.builder()
        .addStatement(
            "$T.$L($Z$L, $L, $L$L)",
            generated.layoutClass(type),
            method,
            value,
            to.segment(),
            to.offset(),
            Scoped.is(type) ? CodeBlock.of(", $L", callScope) : CodeBlock.of(""))
        .build();
  }

  private CodeBlock array(
      DataType.ArrayType array, CodeBlock value, Address to, String component, int depth) {
    CodeBlock length = CodeBlock.of("$L", array.length());
    return elements(array.element(), length, value, to, component, depth);
  }

  /**
   * The store of elements, one after the other.
   *
   * @param length how many, an expression that may be evaluated more than once
   * @param value the array, an expression that may be evaluated more than once
   */
  public CodeBlock elements(
      DataType type, CodeBlock length, CodeBlock value, Address to, String component, int depth) {
    Optional<DataType.IntegerType> raw = type.integer().filter(IntegerCode::isRaw);
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
    String index = GeneratedClass.index(depth);
    Address element = to.element(index, generated.layouts().size(type));
    return CodeBlock.builder()
        .beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", index, length)
        .add(store(type, CodeBlock.of("$L[$L]", value, index), element, component, depth + 1))
        .endControlFlow()
        .build();
  }

  /** The store of zeros. */
  public static CodeBlock clear(Address to, long bytes) {
    CodeBlock.Builder code = CodeBlock.builder();
    long done = 0;
    if (bytes > UNROLLED) {
      done = bytes - bytes % WORD;
      code.beginControlFlow("for (long i = 0; i < $L; i += $L)", done, WORD)
          .add(
              new Address(to.segment(), to.offset() + " + i", 0)
                  .set(CodeBlock.of("$T.JAVA_LONG_UNALIGNED", Types.VALUE_LAYOUT), zero(WORD)))
          .endControlFlow();
    }
    for (int width = WORD; width > 0; width /= 2) {
      for (; bytes - done >= width; done += width) {
        code.add(to.plus(done).set(word(width), zero(width)));
      }
    }
    return code.build();
  }

  private static CodeBlock word(int bytes) {
    return switch (bytes) {
      case 1 -> CodeBlock.of("$T.JAVA_BYTE", Types.VALUE_LAYOUT);
      case 2 -> CodeBlock.of("$T.JAVA_SHORT_UNALIGNED", Types.VALUE_LAYOUT);
      case 4 -> CodeBlock.of("$T.JAVA_INT_UNALIGNED", Types.VALUE_LAYOUT);
      default -> CodeBlock.of("$T.JAVA_LONG_UNALIGNED", Types.VALUE_LAYOUT);
    };
  }

  private static CodeBlock zero(int bytes) {
    return switch (bytes) {
      case 1 -> CodeBlock.of("(byte) 0");
      case 2 -> CodeBlock.of("(short) 0");
      case 4 -> CodeBlock.of("0");
      default -> CodeBlock.of("0L");
    };
  }
}
