package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.DataType.PointerType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
import io.github.ioctlabi.processor.emit.java.text.Types;
import java.util.Optional;

/**
 * Addresses: what they point to is put into blocks of the variable {@code scope}, and found there
 * again. Null is address 0.
 */
final class PointerCode {
  private final GeneratedClass generated;
  private final WriteEmitter writes;
  private final LoadEmitter loads;

  PointerCode(GeneratedClass generated) {
    this.generated = generated;
    this.writes = new WriteEmitter(generated);
    this.loads = new LoadEmitter(generated);
  }

  /**
   * Statements that refuse what cannot be written, and else store the address and what it points
   * to.
   *
   * @param block a free name
   * @param count the sibling that counts, if there is one and it is sent
   */
  CodeBlock write(
      PointerType pointer,
      Operand value,
      Address to,
      String component,
      String block,
      Optional<SiblingCode.Told> count) {
    return switch (pointer.target()) {
      case PointerTarget.Segment _ -> segment(pointer, value, to, component, count);
      case PointerTarget.Elements(DataType element) -> {
        CodeBlock length = CodeBlock.of("$L.length", value.variable());
        CodeBlock size = CountScale.times(length, generated.layouts().size(element));
        CodeBlock.Builder inside = CodeBlock.builder();
        if (pointer.max() > 0) {
          inside.addStatement(
              "$T.max($S, $L, $L)",
              Types.CHECKS,
              component,
              length,
              IntegerCode.argument(pointer.max(), false));
        }
        count.ifPresent(number ->
            inside.add(equal(number, component, counting(pointer, element).expected(length))));
        inside.add(allocated(pointer, value, size, component, block));
        if (Way.of(pointer).in()) {
          Address start = new Address(block, "", 0);
          Component named = Component.named(component);
          inside.add(
              writes.elements(element, Optional.empty(), length, value.value(), start, named));
        }
        yield unlessNull(pointer, value, to, block, inside.build());
      }
      case PointerTarget.Single(StructDeclaration struct) ->
          unlessNull(
              pointer, value, to, block, one(pointer, struct, value, component, block, count));
    };
  }

  private CodeBlock unlessNull(
      PointerType pointer, Operand value, Address to, String block, CodeBlock inside) {
    CodeBlock word = generated.access(IntegerKind.U64);
    return CodeBlock.builder()
        .add(WriteEmitter.fetch(generated.javaType(pointer), value))
        .beginControlFlow("if ($L == null)", value.variable())
        .add(to.set(word, CodeBlock.of("0L")))
        .nextControlFlow("else")
        .add(inside)
        .add(to.set(word, CodeBlock.of("$L.address()", block)))
        .endControlFlow()
        .build();
  }

  /** What the kernel only reads is remembered. */
  private static CodeBlock allocated(
      PointerType pointer, Operand value, CodeBlock size, String component, String block) {
    return CodeBlock.builder()
        .addStatement(
            "$T $L =$Wscope.allocate($S, $L$L)",
            Types.SEGMENT,
            block,
            component,
            size,
            Way.of(pointer).out() ? CodeBlock.of("") : CodeBlock.of(", $L", value.variable()))
        .build();
  }

  /** One struct; the kernel may write as far as the number of bytes says. */
  private CodeBlock one(
      PointerType pointer,
      StructDeclaration struct,
      Operand value,
      String component,
      String block,
      Optional<SiblingCode.Told> count) {
    CodeBlock own = TailCode.size(struct, value.tail(), generated);
    CodeBlock.Builder code = CodeBlock.builder();
    boolean tailed = struct.tail().isPresent();
    if (tailed) {
      code.add(WriteEmitter.tail(struct, value));
    }
    count.ifPresent(number ->
        code.add(
            inRange(
                number,
                own,
                CodeBlock.of("$L", pointer.max() > 0 ? pointer.max() : Integer.MAX_VALUE))));
    CodeBlock size = count.map(SiblingCode.Told::value).orElse(own);
    code.add(allocated(pointer, value, size, component, block));
    if (Way.of(pointer).in()) {
      Address start = new Address(block, "", 0);
      code.add(
          tailed
              ? writes.tailed(struct, value, start)
              : writes.within(struct, value, start, Component.named(component)));
    }
    return code.build();
  }

  /** Memory of the caller; the kernel reaches no further than the count says. */
  private CodeBlock segment(
      PointerType pointer,
      Operand value,
      Address to,
      String component,
      Optional<SiblingCode.Told> count) {
    CodeBlock word = generated.access(IntegerKind.U64);
    if (count.isEmpty()) {
      return to.set(word, CodeBlock.of("scope.address($S,$W$L)", component, value.fetch()));
    }
    CodeBlock room = CodeBlock.of("$L.byteSize()", value.variable());
    CodeBlock most =
        pointer.max() > 0 ? CodeBlock.of("$T.min($L, $LL)", Types.MATH, room, pointer.max()) : room;
    return CodeBlock.builder()
        .add(WriteEmitter.fetch(Types.SEGMENT, value))
        .beginControlFlow("if ($L != null)", value.variable())
        .add(inRange(count.get(), CodeBlock.of("0"), most))
        .endControlFlow()
        .add(to.set(word, CodeBlock.of("scope.address($S,$W$L)", component, value.variable())))
        .build();
  }

  private static CodeBlock inRange(SiblingCode.Told count, CodeBlock least, CodeBlock most) {
    return CodeBlock.builder()
        .addStatement(
            "$T.$L($Z$S,$W$L,$W$L,$W$L)",
            Types.CHECKS,
            IntegerCode.comparesUnsigned(count.kind()) ? "rangeUnsigned" : "range",
            count.component(),
            count.value(),
            least,
            most)
        .build();
  }

  private static CodeBlock equal(SiblingCode.Told count, String component, CodeBlock expected) {
    return CodeBlock.builder()
        .addStatement(
            "$T.count($Z$S,$W$L,$W$S,$W$L)",
            Types.CHECKS,
            count.component(),
            count.value(),
            component,
            expected)
        .build();
  }

  /**
   * Statements that declare a variable and read into it what an address points to.
   *
   * @param local the variable's name
   * @param block a free name
   * @param length another
   * @param count the sibling that counts, if there is one
   */
  CodeBlock load(
      PointerType pointer,
      Address from,
      String component,
      String local,
      String block,
      String length,
      Optional<SiblingCode.Told> count) {
    CodeBlock address = from.get(generated.access(IntegerKind.U64));
    if (!Way.of(pointer).out() && !pointer.isSegment()) {
      return sent(pointer, address, component, local, length, count);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    switch (pointer.target()) {
      case PointerTarget.Segment _ ->
          code.addStatement("$T $L =$Wscope.segment($L)", Types.SEGMENT, local, address);
      case PointerTarget.Single(StructDeclaration struct) ->
          code.add(block(block, component, address))
              .addStatement(
                  "$1T $2L =$W$3L == null ? null : $4T.$5L($3L, 0$6L)",
                  generated.type(struct.javaName()),
                  local,
                  block,
                  generated.layoutClass(struct),
                  generated.loadMethod(struct),
                  loads.passed(struct));
      case PointerTarget.Elements(DataType element) -> {
        CodeBlock elements = CodeBlock.of("$L", length);
        code.add(block(block, component, address))
            .addStatement("$T $L = null", generated.javaType(pointer), local)
            .beginControlFlow("if ($L != null)", block)
            .addStatement("int $L = $L", length, length(pointer, element, block, count, generated))
            .addStatement("$L = $L", local, loads.created(element, elements))
            .add(
                loads.fill(
                    element,
                    elements,
                    CodeBlock.of("$L", local),
                    new Address(block, "", 0),
                    component,
                    0))
            .endControlFlow();
      }
    }
    return code.build();
  }

  /** How many elements to read of a block: no more than the count says. */
  static CodeBlock length(
      PointerType pointer,
      DataType element,
      String block,
      Optional<SiblingCode.Told> count,
      GeneratedClass generated) {
    long stride = generated.layouts().size(element);
    CodeBlock room = CodeBlock.of("$T.room($L.byteSize(), $L)", Types.CHECKS, block, stride);
    return count
        .map(number -> new CountScale(unit(pointer), stride).elements(number))
        .map(number -> CodeBlock.of("$T.clamp($Z$L,$W$L)", Types.CHECKS, number, room))
        .orElse(room);
  }

  /** What the kernel only reads is what was sent. Of an array it is as much as its count says. */
  private CodeBlock sent(
      PointerType pointer,
      CodeBlock address,
      String component,
      String local,
      String length,
      Optional<SiblingCode.Told> count) {
    TypeName type = generated.javaType(pointer);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$1T $2L =$Wscope.sent($Z$3S,$W$4L,$W$1T.class)", type, local, component, address);
    if (count.isPresent() && pointer.target() instanceof PointerTarget.Elements(DataType element)) {
      code.beginControlFlow("if ($L != null)", local)
          .addStatement(
              "int $L = $T.clamp($Z$L,$W$L.length)",
              length,
              Types.CHECKS,
              counting(pointer, element).elements(count.get()),
              local)
          .addStatement("$1L = $2T.copyOf($1L, $3L)", local, Types.ARRAYS, length)
          .endControlFlow();
    }
    return code.build();
  }

  private static CodeBlock block(String block, String component, CodeBlock address) {
    return CodeBlock.builder()
        .addStatement("$T $L =$Wscope.block($S, $L)", Types.SEGMENT, block, component, address)
        .build();
  }

  private CountScale counting(PointerType pointer, DataType element) {
    return new CountScale(unit(pointer), generated.layouts().size(element));
  }

  private static CountUnit unit(PointerType pointer) {
    return pointer.count().map(Count::unit).orElse(CountUnit.ELEMENTS);
  }
}
