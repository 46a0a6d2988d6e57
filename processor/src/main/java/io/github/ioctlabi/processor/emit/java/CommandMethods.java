package io.github.ioctlabi.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Payload;
import io.github.ioctlabi.processor.model.Value;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that make the calls. */
final class CommandMethods {
  private static final Address ARGUMENT = new Address("call.memory()", "", 0);

  private final Scope scope;
  private final CheckEmitter checks;
  private final StoreEmitter stores;
  private final LoadEmitter loads;

  CommandMethods(Scope scope) {
    this.scope = scope;
    this.checks = new CheckEmitter(scope);
    this.stores = new StoreEmitter(scope);
    this.loads = new LoadEmitter(scope);
  }

  /** The method that the interface declares. */
  MethodSpec method(Command command) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(command.javaName())
            .addAnnotation(Types.OVERRIDE)
            .addModifiers(Modifier.PUBLIC)
            .addException(Types.IOCTL_EXCEPTION);
    Javadoc javadoc =
        new Javadoc().description(command.doc(), "Calls {@code " + command.cName() + "}.");
    switch (command.payload()) {
      case Payload.None _ -> method.addStatement("caller.call($L)", command.constant());
      case Payload.ByValue(Value argument) -> byValue(method, javadoc, command, argument);
      case Payload.ByAddress data -> byAddress(method, javadoc, command, data);
      case Payload.Varying _, Payload.Terminated _ ->
          throw new UnsupportedOperationException("not emitted yet");
    }
    javadoc.tag(
        "@throws " + scope.names().inComment(Types.IOCTL_EXCEPTION), "if the kernel refuses");
    return method.addJavadoc(javadoc.block()).build();
  }

  /** The overload that takes the data where it is. */
  MethodSpec segmentMethod(Command command) {
    long size = 0;
    if (command.payload() instanceof Payload.ByAddress data) {
      size = scope.layouts().size(data.type());
    }
    String room = "native, at least " + size + (size == 1 ? " byte" : " bytes");
    return MethodSpec.methodBuilder(command.javaName())
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addParameter(Types.SEGMENT, "argument")
        .addException(Types.IOCTL_EXCEPTION)
        .addJavadoc(
            new Javadoc()
                .paragraph(
                    "Calls {@code "
                        + command.cName()
                        + "} on memory of the caller, without a copy.")
                .tag("@param argument", command.direction().reads() ? room + ", writable" : room)
                .tag("@return", "the result of ioctl(2)")
                .tag(
                    "@throws " + scope.names().inComment(Types.IOCTL_EXCEPTION),
                    "if the kernel refuses")
                .block())
        .addStatement("return caller.call($L, argument)", command.constant())
        .build();
  }

  private void byValue(
      MethodSpec.Builder method, Javadoc javadoc, Command command, Value argument) {
    String name = parameter(method, javadoc, command, argument);
    CodeBlock value = CodeBlock.of("$L", name);
    method.addCode(check(argument, value));
    method.addStatement(
        "caller.call($L, $L)", command.constant(), extended(argument.type(), value));
  }

  private CodeBlock extended(DataType type, CodeBlock value) {
    if (type instanceof DataType.IntegerType integer) {
      return Integers.extended(integer, value);
    }
    throw new IllegalArgumentException("by value: " + type);
  }

  private void byAddress(
      MethodSpec.Builder method, Javadoc javadoc, Command command, Payload.ByAddress data) {
    CodeBlock store = CodeBlock.of("");
    if (data.argument().isPresent()) {
      Value argument = data.argument().get();
      String name = parameter(method, javadoc, command, argument);
      CodeBlock value = CodeBlock.of("$L", name);
      method.addCode(check(argument, value));
      store = store(argument, value);
    }
    method.beginControlFlow(
        "try ($T call = caller.$L($L))",
        Types.CALL,
        data.argument().isPresent() ? "begin" : "beginZeroed",
        size(data.type()));
    method.addCode(store);
    method.addStatement("call.invoke($L)", command.constant());
    if (data.result()) {
      String returns = Javadoc.escape(command.doc().returns());
      javadoc.tag("@return", returns.isEmpty() ? "what the kernel wrote" : returns);
      method.returns(scope.javaType(data.type()));
      method.addCode(result(command, data.type()));
    }
    method.endControlFlow();
  }

  /** Adds the parameter under a name that hides nothing that the method's body needs. */
  private String parameter(
      MethodSpec.Builder method, Javadoc javadoc, Command command, Value argument) {
    NameAllocator names = new NameAllocator();
    List.of("call", "caller", "result").forEach(names::newName);
    for (int depth = 0; depth < 8; depth++) {
      names.newName(Scope.index(depth));
    }
    String wanted = argument.javaName();
    String name = names.newName(Character.isUpperCase(wanted.charAt(0)) ? wanted + "_" : wanted);
    method.addParameter(scope.javaType(argument.type()), name);
    String text = Javadoc.escape(command.doc().param(wanted));
    javadoc.tag("@param " + name, text.isEmpty() ? "what the kernel reads" : text);
    return name;
  }

  private CodeBlock check(Value argument, CodeBlock value) {
    Component component = Component.named(argument.javaName());
    return argument.type() instanceof DataType.StructType
        ? checks.notNull(value, component)
        : checks.check(argument.type(), argument.range(), value, component);
  }

  private CodeBlock store(Value argument, CodeBlock value) {
    if (argument.type() instanceof DataType.StructType struct) {
      return CodeBlock.builder()
          .addStatement(
              "$T.write($L, $L, 0)",
              scope.layoutClass(struct.declaration()),
              value,
              ARGUMENT.segment())
          .build();
    }
    return stores.store(argument.type(), value, ARGUMENT, argument.javaName(), 0);
  }

  private CodeBlock size(DataType type) {
    return type instanceof DataType.StructType struct
        ? CodeBlock.of("$T.SIZE", scope.layoutClass(struct.declaration()))
        : CodeBlock.of("$L", scope.layouts().size(type));
  }

  private CodeBlock result(Command command, DataType type) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (type instanceof DataType.ArrayType array) {
      return code.add(loads.array(array, ARGUMENT, command.javaName(), "result"))
          .addStatement("return result")
          .build();
    }
    return code.addStatement("return $L", loads.load(type, ARGUMENT, command.javaName())).build();
  }
}
