package io.github.ioctlabi.processor.emit.java.calls;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.Component;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.values.CheckEmitter;
import io.github.ioctlabi.processor.emit.java.values.StoreEmitter;

/** Statements that check an argument and put it into the call's memory. */
final class ArgumentCode {
  /** What goes along with the call that is under way. */
  static final CodeBlock CALL_SCOPE = CodeBlock.of("call.scope()");

  private final GeneratedClass generated;
  private final CheckEmitter checks;
  private final StoreEmitter stores;

  ArgumentCode(GeneratedClass generated) {
    this.generated = generated;
    this.checks = new CheckEmitter(generated);
    this.stores = new StoreEmitter(generated, CALL_SCOPE);
  }

  /** The check of an argument of fixed size; a struct checks itself when it is written. */
  CodeBlock check(Value argument, CodeBlock value) {
    Component component = Component.named(argument.javaName());
    return argument.type().struct().isPresent()
        ? checks.notNull(value, component)
        : checks.check(argument.type(), argument.range(), value, component);
  }

  /** The check of an array of any length. */
  CodeBlock checkElements(Value argument, CodeBlock value, CodeBlock length) {
    Component component = Component.named(argument.javaName());
    CodeBlock.Builder code = checks.notNull(value, component).toBuilder();
    if (CheckEmitter.visits(argument.type(), argument.range())) {
      code.add(checks.elements(argument.type(), length, argument.range(), value, component));
    }
    return code.build();
  }

  /** The store of an argument of fixed size. */
  CodeBlock store(Value argument, CodeBlock value, Address to) {
    return argument
        .type()
        .struct()
        .map(struct ->
            CodeBlock.builder()
                .addStatement(
                    "$T.write($L, $L, 0$L)",
                    generated.layoutClass(struct),
                    value,
                    to.segment(),
                    passed(argument.type()))
                .build())
        .orElseGet(() -> stores.store(argument.type(), value, to, argument.javaName(), 0));
  }

  /** The store of an array of any length. */
  CodeBlock storeElements(Value argument, CodeBlock value, CodeBlock length, Address to) {
    return stores.elements(argument.type(), length, value, to, argument.javaName(), 0);
  }

  /** The argument that passes on what goes along with the call, where it is taken. */
  static CodeBlock passed(DataType type) {
    return Scoped.is(type) ? CodeBlock.of(", $L", CALL_SCOPE) : CodeBlock.of("");
  }
}
