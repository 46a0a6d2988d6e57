package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.processor.model.CallResult;
import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Direction;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.Parameter;
import io.github.ioctlabi.processor.model.Payload;
import io.github.ioctlabi.processor.model.PointerFlow;
import io.github.ioctlabi.processor.model.PointerTarget;
import io.github.ioctlabi.processor.model.Range;
import io.github.ioctlabi.processor.model.StructDeclaration;
import io.github.ioctlabi.processor.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a driver does for one command. It looks at all that it gets, answers at random in all that
 * it may write, and succeeds or fails.
 */
final class DriverFunction {
  private final Command command;
  private final Signature signature;
  private final Deque<Signature.Parameter> parameters;
  private final StringBuilder text = new StringBuilder();
  private final boolean in;
  private String counted = "0";

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
    return function.text.toString();
  }

  private void line(String line) {
    text.append('\t').append(line).append('\n');
  }

  private void write() {
    text.append(
        "static %s driver_%s(%s)\n{\n"
            .formatted(signature.result(), signature.name(), signature.text()));
    line("static __maybe_unused const char command[] = \"%s\";".formatted(command.cName()));
    line(errors());
    line("(void)%s;".formatted(parameters.removeFirst().name()));
    command.nrOffset().ifPresent(this::offset);
    switch (command.payload()) {
      case Payload.None _ -> {}
      case Payload.ByValue(Value value) -> {
        String name = parameters.removeFirst().name();
        line("(void)%s;".formatted(name));
        text.append(Received.of(value.type(), name, value.range()));
      }
      case Payload.ByAddress(DataType type, Optional<Value> argument, boolean _) ->
          data(type, argument.flatMap(Value::range));
      case Payload.Varying(DataType element, Optional<Value> _, boolean _) -> elements(element);
      case Payload.Terminated _ -> throw new IllegalArgumentException("only existing headers");
    }
    parameters.forEach(this::other);
    end();
    text.append("}\n\n");
  }

  /** The errors on which the answer is read back. */
  private String errors() {
    List<String> names = command.calling().readBackOn();
    return "static const int errors[] = { %s };"
        .formatted(names.isEmpty() ? "0" : String.join(", ", names));
  }

  private void offset(Parameter.NrOffset offset) {
    String name = parameters.removeFirst().name();
    line("if (%s > %d)".formatted(name, offset.max()));
    line("\tbroken(command, \"an offset that is too large\");");
  }

  private void data(DataType type, Optional<Range> range) {
    Signature.Parameter parameter = parameters.removeFirst();
    String name = parameter.name();
    line("(void)%s;".formatted(name));
    boolean array = type instanceof DataType.ArrayType || type instanceof DataType.TextType;
    String lvalue = array || !parameter.isAddress() ? name : "(*" + name + ")";
    if (in) {
      text.append(Received.of(type, lvalue, range));
    } else {
      clean(CText.address(type, lvalue), CText.size(type, lvalue), name);
    }
    if (type instanceof DataType.StructType(StructDeclaration struct)) {
      struct(struct, parameter);
    } else if (parameter.isAddress() && !parameter.isConstant()) {
      text.append(Answers.of(type, lvalue, range));
    }
  }

  private void clean(String address, String size, String name) {
    line("if (!is_clean(%s, %s))".formatted(address, size));
    line("\tbroken(command, \"%s that is not zero\");".formatted(name));
  }

  /** A struct with all that is counted in it, which is looked at before the counts change. */
  private void struct(StructDeclaration struct, Signature.Parameter parameter) {
    List<String> answers = new ArrayList<>();
    boolean written = !parameter.isConstant();
    Optional<DataType.FlexibleType> tail = struct.tail();
    if (tail.isPresent() && !isLeft()) {
      tail(struct, tail.get(), parameter, answers);
    }
    pointers(struct, parameter.name() + "->", answers);
    if (written) {
      answers.addFirst("answer_%s(%s);".formatted(struct.cName(), parameter.name()));
      counts(struct, parameter.name() + "->", answers);
    }
    answers.forEach(this::line);
  }

  /** Whether the driver has the address of an array in the caller's memory, and not the array. */
  private boolean isLeft() {
    return parameters.stream().anyMatch(Signature.Parameter::isUser);
  }

  private void tail(
      StructDeclaration struct,
      DataType.FlexibleType tail,
      Signature.Parameter parameter,
      List<String> answers) {
    Member member = struct.members().getLast();
    String name = parameter.name();
    Counter counter = Counter.of(struct, tail, name + "->");
    line("const size_t room = %s;".formatted(counter.elements()));
    line("if (%s)".formatted(counter.isWrong()));
    line("\tbroken(command, \"a count that is wrong\");");
    String each = "%s->%s[i]".formatted(name, member.cName());
    if (member.flow() == Member.Flow.OUT) {
      String tailed = "%s->%s".formatted(name, member.cName());
      clean(tailed, "room * sizeof(%s[0])".formatted(tailed), name);
    } else {
      loop("room", Received.of(tail.element(), each, Optional.empty()));
    }
    if (!parameter.isConstant()) {
      answers.add(loopText("room", Answers.of(tail.element(), each, Optional.empty())));
    }
  }

  private void loop(String bound, String body) {
    line(loopText(bound, body));
  }

  private static String loopText(String bound, String body) {
    return "for (size_t i = 0; i < %s; i++) {\n%s\t}".formatted(bound, body);
  }

  /** What the addresses in a struct lead to, where the dispatcher follows them. */
  private void pointers(StructDeclaration struct, String path, List<String> answers) {
    for (Member member : struct.members()) {
      if (member.type() instanceof DataType.StructType(StructDeclaration inner)) {
        pointers(inner, path + member.cName() + ".", answers);
      } else if (member.type() instanceof DataType.PointerType pointer) {
        parameters.stream()
            .filter(each -> !each.isFile() && !each.isUser() && each.isOf(member.javaName()))
            .findFirst()
            .ifPresent(parameter -> {
              parameters.remove(parameter);
              pointer(struct, path, pointer, parameter, answers);
            });
      }
    }
  }

  private void pointer(
      StructDeclaration struct,
      String path,
      DataType.PointerType pointer,
      Signature.Parameter parameter,
      List<String> answers) {
    String name = parameter.name();
    DataType element =
        switch (pointer.target()) {
          case PointerTarget.Elements(DataType type) -> type;
          case PointerTarget.Single(StructDeclaration single) -> new DataType.StructType(single);
          case PointerTarget.Segment _ -> throw new IllegalArgumentException(name);
        };
    String count = name + "_elements";
    Optional<Counter> counter =
        pointer.count().map(each -> Counter.of(struct, each, pointer.max(), path, "*" + name));
    line("const size_t %s = %s;".formatted(count, counter.map(Counter::elements).orElse("1")));
    counter.ifPresent(each -> {
      line("if (%s)".formatted(each.isWrong()));
      line("\tbroken(command, \"a count that is wrong\");");
    });
    String each = name + "[i]";
    String bound = "%s ? %s : 0".formatted(name, count);
    if (pointer.flow() == PointerFlow.OUT) {
      clean(name, "(%s) * sizeof(*%s)".formatted(bound, name), name);
    } else {
      loop("(%s)".formatted(bound), Received.of(element, each, Optional.empty()));
    }
    if (!parameter.isConstant()) {
      answers.add(loopText("(%s)".formatted(bound), Answers.of(element, each, Optional.empty())));
    }
  }

  /** Counts may say anything up to the most elements that there may be. */
  private void counts(StructDeclaration struct, String path, List<String> answers) {
    for (Member member : struct.members()) {
      switch (member.type()) {
        case DataType.StructType(StructDeclaration inner) ->
            counts(inner, path + member.cName() + ".", answers);
        case DataType.PointerType pointer ->
            pointer
                .count()
                .filter(_ -> pointer.target() instanceof PointerTarget.Elements)
                .ifPresent(count ->
                    answers.add(
                        Counter.of(struct, count, pointer.max(), path, size(struct, member))
                            .any()));
        case DataType.FlexibleType tail -> {
          tail.count()
              .map(count -> Counter.of(struct, tail, path))
              .ifPresent(counter -> answers.add(counter.any()));
          tail.filled()
              .map(filled -> Counter.of(struct, tail, filled, path))
              .ifPresent(counter -> answers.add(isLeft() ? counter.none() : counter.any()));
        }
        default -> {}
      }
    }
  }

  private static String size(StructDeclaration struct, Member pointer) {
    DataType.PointerType type = (DataType.PointerType) pointer.type();
    return switch (((PointerTarget.Elements) type.target()).element()) {
      case DataType.StructType(StructDeclaration element) ->
          "(struct %s){ 0 }".formatted(element.cName());
      case DataType element ->
          "(u%d)0".formatted(CText.integer(element).orElseThrow().bytes() * Byte.SIZE);
    };
  }

  /** The elements of an array of the call's own length. */
  private void elements(DataType element) {
    Signature.Parameter parameter = parameters.removeFirst();
    if (parameter.isUser()) {
      line("(void)%s;".formatted(parameter.name()));
      return;
    }
    String count = parameters.removeFirst().name();
    line("(void)%s;".formatted(parameter.name()));
    counted = count;
    String each = parameter.name() + "[i]";
    if (in) {
      loop(count, Received.of(element, each, Optional.empty()));
    } else {
      clean(parameter.name(), "%s * sizeof(*%s)".formatted(count, parameter.name()), "elements");
    }
    if (!parameter.isConstant()) {
      loop(count, Answers.of(element, each, Optional.empty()));
    }
  }

  private void other(Signature.Parameter parameter) {
    if (parameter.isFile()) {
      line("if (below(2))");
      line("\t*%s = new_file();".formatted(parameter.name()));
    } else if (parameter.isUser()) {
      line("(void)%s;".formatted(parameter.name()));
    } else {
      throw new IllegalStateException("what is %s of %s?".formatted(parameter, signature.name()));
    }
  }

  private void end() {
    boolean opens = command.calling().result() instanceof CallResult.NewDescriptor;
    line(
        "const int error = refusal_of(%d, errors, %d);"
            .formatted(command.nr(), command.calling().readBackOn().size()));
    line("if (error)");
    line(opens ? "\treturn ERR_PTR(-error);" : "\treturn -error;");
    line(
        switch (command.calling().result()) {
          case CallResult.Unused _ -> "return 0;";
          case CallResult.Returned _ -> "return below(1000);";
          case CallResult.ElementCount _ -> "return some_of(%s);".formatted(counted);
          case CallResult.NewDescriptor _ -> "return new_file();";
        });
  }
}
