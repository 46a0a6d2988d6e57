package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.DataType.FlexibleType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.List;
import java.util.Optional;

/** The flexible array at the end of a struct. */
public final class TailCode {
  private final StructLayout layout;
  private final Member member;
  private final FlexibleType type;
  private final CountScale counting;
  private final GeneratedClass generated;
  private final String component;

  private TailCode(
      StructLayout layout, Member member, FlexibleType type, GeneratedClass generated) {
    this.layout = layout;
    this.member = member;
    this.type = type;
    this.counting = new CountScale(type.unit(), generated.layouts().size(type.element()));
    this.generated = generated;
    this.component = component(layout.struct());
  }

  /** The array at the end of a struct, if it has one. */
  public static Optional<TailCode> of(StructLayout layout, GeneratedClass generated) {
    Member last = layout.struct().members().getLast();
    return layout.struct().tail().map(type -> new TailCode(layout, last, type, generated));
  }

  /** The component. */
  public Member member() {
    return member;
  }

  /** The component as messages name it. */
  public String component() {
    return component;
  }

  /** The sibling that says how much room there is. */
  Optional<String> count() {
    return type.count();
  }

  /**
   * The array of a struct that is written, as an expression: one that is sent must be there.
   *
   * @param value the variable that holds the struct
   */
  static CodeBlock fetched(StructDeclaration struct, CodeBlock value) {
    Member last = struct.members().getLast();
    CodeBlock array = CodeBlock.of("$L.$L()", value, last.javaName());
    return Handling.of(last).isSent()
        ? CheckEmitter.required(array, Component.named(component(struct)))
        : array;
  }

  /** The same of the struct in {@code value}. */
  public CodeBlock fetched() {
    return fetched(layout.struct(), CodeBlock.of("value"));
  }

  private static String component(StructDeclaration struct) {
    return struct.javaName().simple() + "." + struct.members().getLast().javaName();
  }

  /**
   * The size of a struct that stands alone, with its flexible array.
   *
   * @param array the variable that holds the array, if there is one
   */
  public static CodeBlock size(StructDeclaration struct, String array, GeneratedClass generated) {
    CodeBlock size = CodeBlock.of("$T.SIZE", generated.layoutClass(struct));
    return TailCode.of(generated.layouts().of(struct), generated)
        .map(tail -> CodeBlock.of("$L + $L", size, tail.bytes(tail.counted(array))))
        .orElse(size);
  }

  /** The size of the array with so many elements, and of the struct, whose {@code SIZE} it is. */
  public CodeBlock size(CodeBlock length) {
    return CodeBlock.of("SIZE + $L", bytes(length));
  }

  private CodeBlock bytes(CodeBlock length) {
    return CountScale.times(length, counting.stride());
  }

  /** The number of elements of the array in a variable, as an operand. */
  public CodeBlock counted(String array) {
    return isSent() ? length(array) : CodeBlock.of("($L)", length(array));
  }

  /** The number of elements of the array in a variable; one that is not sent may be missing. */
  public CodeBlock length(String array) {
    return isSent()
        ? CodeBlock.of("$L.length", array)
        : CodeBlock.of("$1L == null ? 0 : $1L.length", array);
  }

  /** Whether its elements are sent, and not only its length taken. */
  public boolean isSent() {
    return Handling.of(member).isSent();
  }

  /**
   * Statements that refuse an array that cannot be written, and else store it behind a struct that
   * has been written.
   *
   * @param array the variable that holds the array
   * @param length its length, an expression that may be evaluated more than once
   * @param count the sibling that says how much room there is, if there is one and it is sent
   */
  CodeBlock write(
      Address struct, String array, CodeBlock length, Optional<SiblingCode.Told> count) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (type.max() > 0) {
      code.addStatement(
          "$T.max($S, $L, $L)",
          Types.CHECKS,
          component,
          length,
          IntegerCode.argument(type.max(), false));
    }
    count.ifPresent(number ->
        code.addStatement(
            "$T.count($Z$S,$W$L,$W$S,$W$L)",
            Types.CHECKS,
            number.component(),
            number.value(),
            component,
            counting.expected(length)));
    Address to = struct.plus(layout.offsetOf(member));
    if (!isSent()) {
      return code.addStatement(
              "$L.asSlice($L, $L - $L).fill((byte) 0)",
              to.segment(),
              to.offset(),
              size(length),
              layout.offsetOf(member))
          .build();
    }
    CodeBlock value = CodeBlock.of("$L", array);
    Component named = Component.named(component);
    code.add(
        new WriteEmitter(generated)
            .elements(type.element(), Optional.empty(), length, value, to, named));
    // The array may begin in the padding at the end of the struct: then as much is left behind it.
    Address end =
        new Address(
            to.segment(), to.offset() + " + " + CountScale.times(length, counting.stride()), 0);
    return code.add(ZeroCode.clear(end, layout.size() - layout.offsetOf(member))).build();
  }

  /**
   * Statements that declare a variable with the number of elements to read: no more than the
   * segment holds.
   *
   * @param count the variable's name
   */
  private CodeBlock filled(SiblingCode siblings, Address struct, String count) {
    CodeBlock room =
        CodeBlock.of(
            "$T.room($L.byteSize() - $L - SIZE, $L)",
            Types.CHECKS,
            struct.segment(),
            struct.offset(),
            counting.stride());
    CodeBlock.Builder code = CodeBlock.builder().addStatement("int $L = $L", count, room);
    for (Optional<String> sibling : List.of(type.count(), type.filled())) {
      sibling.ifPresent(name ->
          code.addStatement(
              "$1L = $2T.clamp($3L, $1L)",
              count,
              Types.CHECKS,
              counting.elements(siblings.read(name, struct))));
    }
    return code.build();
  }

  /**
   * Statements that adopt the descriptors in the array, if there can be any.
   *
   * @param count a free name
   */
  CodeBlock adopt(SiblingCode siblings, Address struct, String count, AdoptCode adopts) {
    if (!Scoped.adopts(type)) {
      return CodeBlock.of("");
    }
    Address from = struct.plus(layout.offsetOf(member));
    return CodeBlock.builder()
        .add(filled(siblings, struct, count))
        .add(adopts.elements(type.element(), CodeBlock.of("$L", count), from, 0))
        .build();
  }

  /**
   * Statements that declare a variable and read the array into it: no more than the segment holds.
   *
   * @param local the variable's name
   * @param count a free name
   */
  public CodeBlock load(SiblingCode siblings, Address struct, String local, String count) {
    CodeBlock.Builder code = filled(siblings, struct, count).toBuilder();
    LoadEmitter loads = new LoadEmitter(generated);
    CodeBlock length = CodeBlock.of("$L", count);
    return code.addStatement(
            "$T $L = $L", generated.javaType(type), local, loads.created(type.element(), length))
        .add(
            loads.fill(
                type.element(),
                length,
                CodeBlock.of("$L", local),
                struct.plus(layout.offsetOf(member)),
                component,
                0))
        .build();
  }
}
