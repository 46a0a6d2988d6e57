package io.github.ioctlabi.processor.emit.java.calls;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.emit.java.text.Address;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.IntegerCode;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** The method that an interface declares for one command: what makes the call. */
final class CommandMethod {
  private static final CodeBlock NOTHING = CodeBlock.of("");
  private static final Address MEMORY = new Address("call.memory()", "", 0);

  /** The memory without what a slot has beyond it: for who goes by the segment's size. */
  private static final Address EXACT = new Address("call.argument()", "", 0);

  private final Command command;
  private final Contract contract;
  private final GeneratedClass generated;
  private final Parameters parameters;
  private final ArgumentCode arguments;
  private final ResultCode results;
  private final Invocation invocation;
  private final MethodSpec.Builder method;
  private final Javadoc javadoc;

  CommandMethod(Command command, GeneratedClass generated) {
    this.command = command;
    this.contract = generated.contract(command);
    this.generated = generated;
    this.parameters = new Parameters(command, generated);
    this.arguments = new ArgumentCode(generated);
    this.results = new ResultCode(generated);
    this.invocation = new Invocation(contract, generated);
    this.method = MethodSpec.methodBuilder(command.javaName());
    this.javadoc =
        new Javadoc().description(command.doc(), "Calls {@code " + command.cName() + "}.");
  }

  MethodSpec emit() {
    method
        .addAnnotation(Types.OVERRIDE)
        .addModifiers(Modifier.PUBLIC)
        .addException(Types.IOCTL_EXCEPTION);
    parameters.addTo(method, javadoc);
    method.addCode(parameters.checks());
    method.returns(returned());
    switch (command.payload()) {
      case Payload.None _ -> withoutMemory(CodeBlock.of(""));
      case Payload.ByValue(Value argument) -> byValue(argument);
      case Payload.ByAddress data -> byAddress(data);
      case Payload.Varying data -> varying(data);
      case Payload.Terminated text -> terminated(text);
    }
    if (!method.build().returnType().equals(TypeName.VOID)) {
      String text = Javadoc.escape(command.doc().returns());
      javadoc.tag("@return", text.isEmpty() ? returnedText() : text);
    }
    javadoc.tag("@throws " + generated.names().inComment(Types.IOCTL_EXCEPTION), refusedText());
    parameters
        .refusals()
        .ifPresent(text ->
            javadoc.tag("@throws " + generated.names().inComment(Types.ILLEGAL_ARGUMENT), text));
    return method.addJavadoc(javadoc.block()).build();
  }

  private TypeName returned() {
    TypeName own = invocation.ownType();
    if (!own.equals(TypeName.VOID)) {
      return own;
    }
    if (!command.payload().result()) {
      return TypeName.VOID;
    }
    TypeName data =
        switch (command.payload()) {
          case Payload.ByAddress(DataType type, _, _) -> generated.javaType(type);
          case Payload.Varying(DataType element, _, _) ->
              ArrayTypeName.of(generated.javaType(element));
          case Payload.None _, Payload.ByValue _, Payload.Terminated _ -> TypeName.VOID;
        };
    return invocation.isBeside() ? ParameterizedTypeName.get(Types.IOCTL_RESULT, data.box()) : data;
  }

  /** The statement that returns the data, with ioctl(2)'s own result beside it if that is asked. */
  private CodeBlock returning(CodeBlock data) {
    CodeBlock value =
        invocation.isBeside()
            ? CodeBlock.of("new $T<>($Zstatus, $L)", Types.IOCTL_RESULT, data)
            : data;
    return CodeBlock.of("return $L", value);
  }

  private String returnedText() {
    return switch (contract.outcome()) {
      case Outcome.Nothing _, Outcome.Dropped _ -> "what the kernel wrote";
      case Outcome.Returned _ -> "the result of ioctl(2)";
      case Outcome.WithData _ -> "the result of ioctl(2), and what the kernel wrote";
      case Outcome.Elements _ -> "as many elements as the kernel wrote";
      case Outcome.Descriptor _ -> "the calls on a new descriptor, which it owns";
    };
  }

  private String refusedText() {
    List<String> errors = contract.travel().outOn();
    return errors.isEmpty()
        ? "if the kernel refuses"
        : "if the kernel refuses; on "
            + String.join(", ", errors)
            + " its {@code result()} is the argument as the kernel left it";
  }

  /** Makes the call without memory: with nothing, or a value. */
  private void withoutMemory(CodeBlock value) {
    String name = command.varies() ? "command" : command.constant();
    if (command.varies()) {
      method.addStatement("$T command = $L", Types.COMMAND, numbered(CodeBlock.of("")));
    }
    method.addCode(
        invocation.returning(
            name, CodeBlock.of("caller.call($L$L$L)", name, value, Invocation.policy(command))));
  }

  /** The call of the method that makes the command. */
  private CodeBlock numbered(CodeBlock elements) {
    List<CodeBlock> values = new ArrayList<>();
    if (!parameters.offset().isEmpty()) {
      values.add(CodeBlock.of("$L", parameters.offset()));
    }
    if (CommandConstants.isSized(command)) {
      values.add(elements);
    }
    return CodeBlock.of("$L($L)", command.constant(), CodeBlock.join(values, ", "));
  }

  private void byValue(Value argument) {
    CodeBlock value = CodeBlock.of("$L", parameters.argument());
    DataType.IntegerType integer =
        argument
            .type()
            .integer()
            .orElseThrow(() -> new IllegalArgumentException("by value: " + argument.type()));
    method.addCode(ArgumentCode.check(argument, integer, value));
    withoutMemory(CodeBlock.of(", $L", IntegerCode.extended(integer, value)));
  }

  private void byAddress(Payload.ByAddress data) {
    Optional<StructDeclaration> tailed =
        data.type().struct().filter(struct -> struct.tail().isPresent());
    Address memory = tailed.isPresent() ? EXACT : MEMORY;
    CodeBlock store = CodeBlock.of("");
    if (data.argument().isPresent()) {
      Operand value = parameters.operand();
      method.addCode(arguments.before(data.argument().get(), value));
      store = arguments.write(data.argument().get(), value, memory);
    }
    boolean zeroed = data.argument().isEmpty() || !parameters.capacity().isEmpty();
    CodeBlock size =
        tailed
            .map(struct -> arguments.size(struct, parameters))
            .orElseGet(() ->
                data.type()
                    .struct()
                    .map(struct -> CodeBlock.of("$T.SIZE", generated.layoutClass(struct)))
                    .orElseGet(() -> CodeBlock.of("$L", generated.layouts().size(data.type()))));
    begin(CodeBlock.of(""), size, generated.layouts().size(data.type()), zeroed);
    method.addCode(store);
    Supplier<ResultCode.Loaded> result =
        () -> results.load(data.type(), memory, command.javaName());
    if (returnsData(data.result())) {
      ResultCode.Loaded loaded =
          counted(data.type(), memory).or(() -> cut(data.type(), memory)).orElseGet(result);
      method.addCode(invocation.withMemory(Optional.of(result), loaded.adopt()));
      method.addCode(loaded.before()).addStatement(returning(loaded.value()));
    } else {
      method.addCode(invocation.withMemory(Optional.of(result), NOTHING));
    }
    end(data.type());
  }

  /** A fixed array of which ioctl(2)'s result counts the elements. */
  private Optional<ResultCode.Loaded> counted(DataType type, Address memory) {
    return type.array()
        .filter(_ -> contract.countsResult())
        .map(array ->
            results.loadCounted(
                array.element(), memory, command.javaName(), CodeBlock.of("$L", array.length())));
  }

  /** A struct whose array is cut to ioctl(2)'s result; the room is the most that there is of it. */
  private Optional<ResultCode.Loaded> cut(DataType type, Address memory) {
    return contract
        .counted()
        .flatMap(array ->
            type.struct().map(struct -> results.cut(struct, array, memory, command.javaName())));
  }

  private void varying(Payload.Varying data) {
    CodeBlock store = CodeBlock.of("");
    boolean hasCapacity = !parameters.capacity().isEmpty();
    CodeBlock room = CodeBlock.of("$L", hasCapacity ? parameters.capacity() : "0");
    if (data.argument().isPresent()) {
      Value argument = data.argument().get();
      Operand value = parameters.operand();
      CodeBlock length = CodeBlock.of("$L.length", value.variable());
      method.addCode(ArgumentCode.notNull(argument, value));
      method.addCode(parameters.maxLength(data));
      store = arguments.writeElements(argument, value, length, MEMORY);
      if (hasCapacity) {
        method.addStatement("int room = $T.max($L, $L)", Types.MATH, length, room);
        room = CodeBlock.of("room");
      } else {
        room = length;
      }
    }
    long stride = generated.layouts().size(data.element());
    CodeBlock size = stride == 1 ? room : CodeBlock.of("$L * $LL", room, stride);
    begin(room, size, 0, data.argument().isEmpty() || hasCapacity);
    method.addCode(store);
    CodeBlock all = room;
    Supplier<ResultCode.Loaded> whole =
        () -> results.loadElements(data.element(), MEMORY, command.javaName(), all);
    if (returnsData(data.result())) {
      ResultCode.Loaded loaded =
          contract.countsResult()
              ? results.loadCounted(data.element(), MEMORY, command.javaName(), all)
              : whole.get();
      method.addCode(invocation.withMemory(Optional.of(whole), loaded.adopt()));
      method.addCode(loaded.before()).addStatement(returning(loaded.value()));
    } else {
      method.addCode(invocation.withMemory(Optional.of(whole), NOTHING));
    }
    end(data.element());
  }

  private void terminated(Payload.Terminated text) {
    String name = parameters.argument();
    parameters.refuses("{@code " + name + "} holds a NUL or half of a surrogate pair");
    method.addStatement("int room = $T.sizeOf($S, $L)", Types.TEXT, text.javaName(), name);
    begin(CodeBlock.of(""), CodeBlock.of("room"), 0, false);
    method.addStatement(
        "$T.write($S, $L, $L, 0, room)", Types.TEXT, text.javaName(), name, MEMORY.segment());
    method.addCode(invocation.withMemory(Optional.empty(), NOTHING));
    method.endControlFlow();
  }

  private boolean returnsData(boolean result) {
    return result && invocation.ownType().equals(TypeName.VOID);
  }

  /**
   * Begins the call.
   *
   * @param least what {@code size} is at least, whatever the call is
   */
  private void begin(CodeBlock elements, CodeBlock size, long least, boolean zeroed) {
    if (command.varies()) {
      method.addStatement("$T command = $L", Types.COMMAND, numbered(elements));
    }
    long inNumber = NumberSize.of(command).besideData(generated.layouts());
    method.beginControlFlow(
        "try ($T call = caller.$L($L$L))",
        Types.CALL,
        zeroed ? "beginZeroed" : "begin",
        size,
        inNumber > least ? CodeBlock.of(", $L", inNumber) : CodeBlock.of(""));
  }

  private void end(DataType type) {
    if (Scoped.is(type) && !parameters.argument().isEmpty()) {
      // What its addresses lead to is known to the argument alone.
      method.nextControlFlow("finally");
      method.addStatement("$T.reachabilityFence($L)", Types.REFERENCE, parameters.argument());
    }
    method.endControlFlow();
  }
}
