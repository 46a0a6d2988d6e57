package io.github.ioctlabi.processor.emit.java.calls;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.emit.java.text.GeneratedClass;
import io.github.ioctlabi.processor.emit.java.text.Javadoc;
import io.github.ioctlabi.processor.emit.java.text.Types;
import io.github.ioctlabi.processor.emit.java.values.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a command's method, in the order that the interface has them, under names that
 * hide nothing that the method's body needs.
 */
final class Parameters {
  private static final String WHAT_IS_READ = "what the kernel reads";

  private final Command command;
  private final GeneratedClass generated;
  private final NameAllocator names = names();
  private final List<String> refusals = new ArrayList<>();
  private String argument = "";
  private String tail = "";
  private String capacity = "";
  private String offset = "";

  Parameters(Command command, GeneratedClass generated) {
    this.command = command;
    this.generated = generated;
  }

  private static NameAllocator names() {
    NameAllocator names = new NameAllocator();
    List.of(
            "call", "caller", "result", "command", "count", "error", "failure", "opened", "refused",
            "room", "scope", "status")
        .forEach(names::newName);
    for (int depth = 0; depth < 8; depth++) {
      names.newName(GeneratedClass.index(depth));
      names.newName(GeneratedClass.element(depth));
      names.newName(GeneratedClass.element(depth) + Operand.TAIL);
    }
    return names;
  }

  /** What there is to say of an offset. */
  static String text(Parameter.NrOffset offset) {
    return "what is added to the command's number, 0 to " + offset.max();
  }

  /** The name of the argument, or of the array or string. */
  String argument() {
    return argument;
  }

  /** The argument, which the parameter holds, and a variable for the array at its end. */
  Operand operand() {
    return new Operand(CodeBlock.of("$L", argument), argument, tail);
  }

  /** The name of the parameter that gives the room, or empty. */
  String capacity() {
    return capacity;
  }

  /** The name of the parameter that is added to the number, or empty. */
  String offset() {
    return offset;
  }

  /** Adds all parameters, and what is said of them. */
  void addTo(MethodSpec.Builder method, Javadoc javadoc) {
    for (Parameter parameter : command.parameters()) {
      switch (parameter) {
        case Parameter.Argument _ -> argument = addArgument(method, javadoc);
        case Parameter.Capacity room ->
            capacity =
                add(
                    method,
                    javadoc,
                    TypeName.INT,
                    room.javaName(),
                    "how many elements there is room for");
        case Parameter.NrOffset plus ->
            offset = add(method, javadoc, TypeName.INT, plus.javaName(), text(plus));
      }
    }
    if (!argument.isEmpty()) {
      tail = GeneratedClass.local(names, argument + Operand.TAIL);
    }
  }

  private String addArgument(MethodSpec.Builder method, Javadoc javadoc) {
    return switch (command.payload()) {
      case Payload.None _ -> throw new IllegalArgumentException(command.javaName());
      case Payload.ByValue(Value value) ->
          add(method, javadoc, generated.javaType(value.type()), value.javaName(), WHAT_IS_READ);
      case Payload.ByAddress data -> {
        Value value = data.argument().orElseThrow();
        yield add(
            method, javadoc, generated.javaType(value.type()), value.javaName(), WHAT_IS_READ);
      }
      case Payload.Varying data -> {
        Value value = data.argument().orElseThrow();
        TypeName type = ArrayTypeName.of(generated.javaType(data.element()));
        yield add(method, javadoc, type, value.javaName(), WHAT_IS_READ);
      }
      case Payload.Terminated text ->
          add(method, javadoc, Types.STRING, text.javaName(), WHAT_IS_READ);
    };
  }

  private String add(
      MethodSpec.Builder method, Javadoc javadoc, TypeName type, String wanted, String otherwise) {
    String name = GeneratedClass.local(names, wanted);
    method.addParameter(type, name);
    String text = Javadoc.escape(command.doc().param(wanted));
    javadoc.tag("@param " + name, text.isEmpty() ? otherwise : text);
    return name;
  }

  /** Refuses a room or an offset that is out of bounds. Messages have the names as declared. */
  CodeBlock checks() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Parameter parameter : command.parameters()) {
      switch (parameter) {
        case Parameter.Argument _ -> {}
        case Parameter.Capacity room ->
            code.add(range(room.javaName(), capacity, maxCapacity(), "is negative"));
        case Parameter.NrOffset plus ->
            code.add(range(plus.javaName(), offset, plus.max(), "is negative"));
      }
    }
    return code.build();
  }

  private CodeBlock range(String wanted, String name, long most, String negative) {
    boolean bounded = most < Integer.MAX_VALUE;
    refusals.add("{@code " + name + "} " + negative + (bounded ? " or over " + most : ""));
    return CodeBlock.builder()
        .addStatement("$T.range($S, $L, 0, $L)", Types.CHECKS, wanted, name, most)
        .build();
  }

  /** Refuses an array with more elements than the number can say. */
  CodeBlock maxLength(Payload.Varying data) {
    if (!CommandConstants.isSized(command)) {
      return CodeBlock.of("");
    }
    long most = CommandConstants.maxElements(generated.layouts(), data.element());
    refusals.add("{@code " + argument + "} has more than " + most + " elements");
    return CodeBlock.builder()
        .addStatement(
            "$T.max($S, $L.length, $L)",
            Types.CHECKS,
            data.argument().orElseThrow().javaName(),
            argument,
            most)
        .build();
  }

  private long maxCapacity() {
    long most =
        switch (command.payload()) {
          case Payload.Varying data when CommandConstants.isSized(command) ->
              CommandConstants.maxElements(generated.layouts(), data.element());
          case Payload.ByAddress data ->
              data.type()
                  .struct()
                  .flatMap(StructDeclaration::tail)
                  .map(DataType.FlexibleType::max)
                  .filter(max -> max > 0)
                  .orElse(0L);
          case Payload.Varying _, Payload.None _, Payload.ByValue _, Payload.Terminated _ -> 0;
        };
    boolean unbounded = most == 0 && !CommandConstants.isSized(command);
    return unbounded ? Integer.MAX_VALUE : Math.min(most, Integer.MAX_VALUE);
  }

  /** Says what is refused before anything is sent. */
  Optional<String> refusals() {
    return refusals.isEmpty()
        ? Optional.empty()
        : Optional.of("if " + String.join(", or ", refusals));
  }

  /** Notes something else that is refused. */
  void refuses(String what) {
    refusals.add(what);
  }
}
