package io.github.ioctlabi.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Range;
import io.github.ioctlabi.processor.model.Value;
import java.util.Optional;

/** Statements that check an argument and put it into the call's memory. */
final class ArgumentCode {
  private final Scope scope;
  private final CheckEmitter checks;
  private final StoreEmitter stores;

  ArgumentCode(Scope scope) {
    this.scope = scope;
    this.checks = new CheckEmitter(scope);
    this.stores = new StoreEmitter(scope);
  }

  /** The check of an argument of fixed size; a struct checks itself when it is written. */
  CodeBlock check(Value argument, CodeBlock value) {
    Component component = Component.named(argument.javaName());
    return argument.type() instanceof DataType.StructType
        ? checks.notNull(value, component)
        : checks.check(argument.type(), argument.range(), value, component);
  }

  /** The check of an array of any length. */
  CodeBlock checkElements(Value argument, String name) {
    DataType element = argument.type();
    Optional<Range> range = argument.range();
    Component component = Component.named(argument.javaName());
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(checks.notNull(CodeBlock.of("$L", name), component));
    if (element instanceof DataType.IntegerType integer
        && Integers.bounds(integer, range).isEmpty()) {
      return code.build();
    }
    String index = Scope.index(0);
    return code.beginControlFlow("for (int $1L = 0; $1L < $2L.length; $1L++)", index, name)
        .add(
            checks.check(
                element, range, CodeBlock.of("$L[$L]", name, index), component.at(index)))
        .endControlFlow()
        .build();
  }

  /** The store of an argument of fixed size. */
  CodeBlock store(Value argument, CodeBlock value, Address to) {
    return store(argument.type(), value, to, argument.javaName(), 0);
  }

  /** The store of an array of any length. */
  CodeBlock storeElements(Value argument, String name, Address to) {
    DataType element = argument.type();
    if (element instanceof DataType.IntegerType integer && Integers.isRaw(integer)) {
      return CodeBlock.builder()
          .addStatement(
              "$1T.copy($Z$2L, 0, $3L, $4L, $5L, $2L.length)",
              Types.SEGMENT,
              name,
              to.segment(),
              scope.access(integer.kind()),
              to.offset())
          .build();
    }
    String index = Scope.index(0);
    return CodeBlock.builder()
        .beginControlFlow("for (int $1L = 0; $1L < $2L.length; $1L++)", index, name)
        .add(
            store(
                element,
                CodeBlock.of("$L[$L]", name, index),
                to.element(index, scope.layouts().size(element)),
                argument.javaName(),
                1))
        .endControlFlow()
        .build();
  }

  private CodeBlock store(
      DataType type, CodeBlock value, Address to, String component, int depth) {
    if (type instanceof DataType.StructType struct) {
      return CodeBlock.builder()
          .addStatement(
              "$T.write($Z$L, $L, $L$L)",
              scope.layoutClass(struct.declaration()),
              value,
              to.segment(),
              to.offset(),
              Scoped.is(struct) ? ", call.scope()" : "")
          .build();
    }
    if (type instanceof DataType.ArrayType array && Scoped.is(array)) {
      String index = Scope.index(depth);
      return CodeBlock.builder()
          .beginControlFlow("for (int $1L = 0; $1L < $2L; $1L++)", index, array.length())
          .add(
              store(
                  array.element(),
                  CodeBlock.of("$L[$L]", value, index),
                  to.element(index, scope.layouts().size(array.element())),
                  component,
                  depth + 1))
          .endControlFlow()
          .build();
    }
    return stores.store(type, value, to, component, depth);
  }
}
