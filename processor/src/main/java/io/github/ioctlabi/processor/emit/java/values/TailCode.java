package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.DataType.FlexibleType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
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
    this.component = layout.struct().javaName().simple() + "." + member.javaName();
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

  /** The size of struct and array together, of a record {@code value}. */
  public CodeBlock size() {
    CodeBlock length = isSent() ? length() : CodeBlock.of("($L)", length());
    return CodeBlock.of("SIZE + $L", CountScale.times(length, counting.stride()));
  }

  /** The number of elements of a record {@code value}; one that is not sent may be missing. */
  private CodeBlock length() {
    CodeBlock array = CodeBlock.of("value.$L()", member.javaName());
    return isSent()
        ? CodeBlock.of("$L.length", CheckEmitter.required(array, Component.named(component)))
        : CodeBlock.of("$1L == null ? 0 : $1L.length", array);
  }

  /**
   * Statements that refuse an array that cannot be written.
   *
   * @param local a free name
   */
  public CodeBlock check(SiblingCode siblings, String local) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock array = CodeBlock.of("$L", local);
    CodeBlock length = isSent() ? CodeBlock.of("$L.length", array) : array;
    if (type.max() > 0) {
      code.addStatement(
          "$T.max($S, $L, $L)",
          Types.CHECKS,
          component,
          length,
          IntegerCode.argument(type.max(), false));
    }
    Optional<SiblingCode.Told> count =
        type.count().map(siblings::written).filter(SiblingCode.Told::sent);
    if (count.isPresent()) {
      code.addStatement(
          "$T.count($Z$S,$W$L,$W$S,$W$L)",
          Types.CHECKS,
          count.get().component(),
          count.get().value(),
          component,
          counting.expected(length));
    }
    if (isSent() && CheckEmitter.visits(type.element(), Optional.empty())) {
      code.add(
          new CheckEmitter(generated)
              .elements(
                  type.element(), length, Optional.empty(), array, Component.named(component)));
    }
    return whatIsChecked(local, code.build());
  }

  /** The array that is sent, or the length of one that is not, and the checks of it. */
  private CodeBlock whatIsChecked(String local, CodeBlock checks) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (isSent()) {
      CodeBlock array =
          CheckEmitter.required(
              CodeBlock.of("value.$L()", member.javaName()), Component.named(component));
      if (checks.isEmpty()) {
        code.addStatement("$L", array);
      } else {
        code.addStatement("$T $L = $L", generated.javaType(type), local, array);
      }
    } else if (!checks.isEmpty()) {
      code.addStatement("int $L = $L", local, length());
    }
    return code.add(checks).build();
  }

  /**
   * Statements that store the array behind a struct that has been stored.
   *
   * @param local a free name
   */
  public CodeBlock store(Address struct, String local) {
    Address to = struct.plus(layout.offsetOf(member));
    CodeBlock.Builder code = CodeBlock.builder();
    if (!isSent()) {
      return code.addStatement(
              "$L.asSlice($L, size(value) - $L).fill((byte) 0)",
              to.segment(),
              to.offset(),
              layout.offsetOf(member))
          .build();
    }
    CodeBlock array = CodeBlock.of("$L", local);
    CodeBlock length = CodeBlock.of("$L.length", array);
    code.addStatement("$T $L = value.$L()", generated.javaType(type), local, member.javaName());
    code.add(new StoreEmitter(generated).elements(type.element(), length, array, to, component, 0));
    // The array may begin in the padding at the end of the struct: then as much is left behind it.
    Address end =
        new Address(
            to.segment(), to.offset() + " + " + CountScale.times(length, counting.stride()), 0);
    return code.add(StoreEmitter.clear(end, layout.size() - layout.offsetOf(member))).build();
  }

  /**
   * Statements that declare a variable and read the array into it: no more than the segment holds.
   *
   * @param local the variable's name
   * @param count a free name
   */
  public CodeBlock load(SiblingCode siblings, Address struct, String local, String count) {
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

  private boolean isSent() {
    return Handling.of(member).isSent();
  }
}
