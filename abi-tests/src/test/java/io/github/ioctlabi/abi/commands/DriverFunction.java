package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a driver does for one command. It looks at all that it gets, answers at random in all that
 * it may write, and succeeds or fails. What it got and what it answers it tells.
 */
final class DriverFunction {
  private final Command command;
  private final Signature signature;
  private final Deque<Signature.Parameter> parameters;
  private final Statements body = new Statements();
  private final Statements tells = new Statements();
  private final boolean in;

  /** How many elements there are of an array of the call's own length. */
  private String elements = "0";

  private DriverFunction(Command command, Signature signature) {
    this.command = command;
    this.signature = signature;
    this.parameters = new ArrayDeque<>(signature.parameters());
    Direction direction = command.direction();
    in = direction == Direction.NONE ? command.payload().hasArgument() : direction.writes();
  }

  /** The function, which is called as the member of the table, behind {@code driver_}. */
  static String of(Command command, Signature signature) {
    DriverFunction function = new DriverFunction(command, signature);
    function.write();
    return "static %s driver_%s(%s)\n{\n%s}\n\n"
        .formatted(signature.result(), signature.name(), signature.text(), function.body);
  }

  /** The function that takes back what that one has made. */
  static String undoing(Signature signature) {
    Statements body = new Statements();
    signature.parameters().forEach(each -> body.line("(void)%s;".formatted(each.name())));
    body.line("undone++;");
    return "static void driver_%s(%s)\n{\n%s}\n\n"
        .formatted(signature.name(), signature.text(), body);
  }

  private void write() {
    body.line("static __maybe_unused const char command[] = \"%s\";".formatted(command.cName()));
    List<String> errors = command.calling().readBackOn();
    body.line(
        "static const int errors[] = { %s };"
            .formatted(errors.isEmpty() ? "0" : String.join(", ", errors)));
    ignore(parameters.removeFirst());
    if (command.calling().requires().writable()) {
      body.line("needs_writable(command);");
    }
    command.nrOffset().ifPresent(this::offset);
    switch (command.payload()) {
      case Payload.None _ -> {}
      case Payload.ByValue(Value value) -> {
        String name = ignore(parameters.removeFirst());
        body.add(Received.of(value.type(), name, value.range()));
        tell(value.type(), name, "SENT", body);
      }
      case Payload.ByAddress(DataType type, Optional<Value> argument, boolean _) ->
          data(type, argument.flatMap(Value::range));
      case Payload.Varying(DataType element, Optional<Value> _, boolean _) -> elements(element);
      case Payload.Terminated _ -> throw new IllegalArgumentException("only existing headers");
    }
    for (Signature.Parameter parameter : parameters) {
      if (!parameter.isUser()) {
        throw new IllegalStateException("what is %s of %s?".formatted(parameter, signature));
      }
      ignore(parameter);
    }
    end(errors.size());
  }

  /** Lets a parameter be unused; its name. */
  private String ignore(Signature.Parameter parameter) {
    body.line("(void)%s;".formatted(parameter.name()));
    return parameter.name();
  }

  private static void tell(DataType type, String lvalue, String way, Statements to) {
    to.line("step(\"argument\");");
    to.add(Told.of(type, lvalue, way));
    to.line("back(0);");
  }

  private void offset(Parameter.NrOffset offset) {
    String name = parameters.removeFirst().name();
    body.line("if (%s > %d)".formatted(name, offset.max()));
    body.line("\tbroken(command, \"an offset that is too large\");");
    body.line("tell_at(\"offset\", %s);".formatted(name));
  }

  private void data(DataType type, Optional<Range> range) {
    Signature.Parameter parameter = parameters.removeFirst();
    String name = ignore(parameter);
    boolean array = type instanceof DataType.ArrayType || type instanceof DataType.TextType;
    String lvalue = array || !parameter.isAddress() ? name : "(*" + name + ")";
    boolean written = parameter.isAddress() && !parameter.isConstant();
    if (in) {
      body.add(Received.of(type, lvalue, range));
      tell(type, lvalue, "SENT", body);
    } else {
      body.clean(CText.address(type, lvalue), CText.size(type, lvalue), name);
    }
    if (type instanceof DataType.StructType(StructDeclaration struct)) {
      DriverStruct all = new DriverStruct(struct, parameter, parameters, in);
      body.add(all.looks());
      body.add(all.answers());
      tells.add(all.tells());
    } else if (written) {
      body.add(Answers.of(type, lvalue, range, !in));
    }
    if (written) {
      tell(type, lvalue, in ? "BACK" : "FILLED", tells);
    }
  }

  /** The elements of an array of the call's own length. */
  private void elements(DataType element) {
    Signature.Parameter parameter = parameters.removeFirst();
    String name = ignore(parameter);
    if (parameter.isUser()) {
      return;
    }
    elements = parameters.removeFirst().name();
    String each = name + "[i]";
    if (in) {
      body.loop(elements, Received.of(element, each, Optional.empty()));
      body.tellAll("argument", elements, element, each, "SENT");
    } else {
      body.clean(name, "%s * sizeof(*%s)".formatted(elements, name), "elements");
    }
    if (!parameter.isConstant()) {
      body.loop(elements, Answers.of(element, each, Optional.empty(), !in));
      String filled =
          command.calling().result() instanceof CallResult.ElementCount
              ? "(error ? %s : (size_t)result)".formatted(elements)
              : elements;
      tells.tellAll("argument", filled, element, each, in ? "BACK" : "FILLED");
    }
  }

  private void end(int errors) {
    CallResult result = command.calling().result();
    boolean opens = result instanceof CallResult.NewDescriptor;
    body.line("const int error = refusal_of(%d, errors, %d);".formatted(command.nr(), errors));
    body.line(
        "const long result = %s;"
            .formatted(
                switch (result) {
                  case CallResult.Unused _, CallResult.Dropped _, CallResult.NewDescriptor _ -> "0";
                  case CallResult.Returned _, CallResult.WithData _ -> "below(1000)";
                  case CallResult.ElementCount _ -> "below(%s + 1)".formatted(elements);
                }));
    body.line("(void)result;");
    body.line("tell_answer();");
    body.add(tells);
    body.line("if (error)");
    body.line(opens ? "\treturn ERR_PTR(-error);" : "\treturn -error;");
    if (command.calling().handsOut()) {
      body.line("made = true;");
    }
    body.line(opens ? "return new_file();" : "return result;");
  }
}
