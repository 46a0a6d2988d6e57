package io.github.ioctlabi.processor.emit.java.calls;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.CheckEmitter;
import io.github.ioctlabi.processor.emit.java.values.Operand;
import io.github.ioctlabi.processor.emit.java.values.TailCode;
import io.github.ioctlabi.processor.emit.java.values.WriteEmitter;

/** Statements that check an argument and put it into the call's memory. */
final class ArgumentCode {
  /** What goes along with the call that is under way. */
  static final CodeBlock CALL_SCOPE = CodeBlock.of("call.scope()");

  private final GeneratedClass generated;
  private final WriteEmitter writes;

  ArgumentCode(GeneratedClass generated) {
    this.generated = generated;
    this.writes = new WriteEmitter(generated, CALL_SCOPE);
  }

  /** The check of an integer that is passed by value. */
  static CodeBlock check(Value argument, DataType.IntegerType integer, CodeBlock value) {
    Component component = Component.named(argument.javaName());
    return CheckEmitter.integer(integer, argument.range(), value, component);
  }

  /**
   * What happens before the call begins: null is refused, and the flexible array fetched that says
   * how much memory is needed.
   */
  CodeBlock before(Value argument, Operand value) {
    CodeBlock.Builder code = CodeBlock.builder();
    argument
        .type()
        .struct()
        .ifPresent(struct -> {
          code.add(notNull(argument, value));
          if (struct.tail().isPresent()) {
            code.add(WriteEmitter.tail(struct, value));
          }
        });
    return code.build();
  }

  /** A statement that refuses null. */
  static CodeBlock notNull(Value argument, Operand value) {
    return CheckEmitter.notNull(
        CodeBlock.of("$L", value.variable()), Component.named(argument.javaName()));
  }

  /** The write of an argument of fixed size, or of a struct with a flexible array. */
  CodeBlock write(Value argument, Operand value, Address to) {
    Component component = Component.named(argument.javaName());
    return argument
        .type()
        .struct()
        .map(struct ->
            struct.tail().isPresent()
                ? writes.tailed(struct, value, to)
                : writes.within(struct, value, to, component))
        .orElseGet(() -> writes.write(argument.type(), argument.range(), value, to, component));
  }

  /** The write of an array of any length. */
  CodeBlock writeElements(Value argument, Operand value, CodeBlock length, Address to) {
    return writes.elements(
        argument.type(),
        argument.range(),
        length,
        CodeBlock.of("$L", value.variable()),
        to,
        Component.named(argument.javaName()));
  }

  /** What a struct with a tail needs: what the argument says, what the capacity says, or both. */
  CodeBlock size(StructDeclaration struct, Parameters parameters) {
    boolean hasArgument = !parameters.argument().isEmpty();
    CodeBlock own =
        hasArgument
            ? TailCode.size(struct, parameters.operand().tail(), generated)
            : CodeBlock.of("$T.SIZE", generated.layoutClass(struct));
    if (parameters.capacity().isEmpty()) {
      return own;
    }
    long stride = generated.layouts().size(struct.tail().orElseThrow().element());
    CodeBlock wanted =
        CodeBlock.of(
            "$T.SIZE + $L * $LL", generated.layoutClass(struct), parameters.capacity(), stride);
    return hasArgument ? CodeBlock.of("$T.max($Z$L,$W$L)", Types.MATH, own, wanted) : wanted;
  }

  /** The argument that passes on what goes along with the call, where it is taken. */
  static CodeBlock passed(DataType type) {
    return Scoped.is(type) ? CodeBlock.of(", $L", CALL_SCOPE) : CodeBlock.of("");
  }
}
