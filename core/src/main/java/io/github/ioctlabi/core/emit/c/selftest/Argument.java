package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.emit.c.CIncludes;
import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.IntegerKind;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.Payload;
import io.github.ioctlabi.core.model.Range;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The argument of a command in valid calls.
 *
 * @param call the call
 * @param type the type of the data, an array if the call says how long it is
 * @param range what an integer may be
 * @param at the data, or its first element
 */
record Argument(Scene.Call call, DataType type, Optional<Range> range, Location at) {
  /** The types of commands without data. */
  private static final DataType NOTHING = new DataType.DescriptorType();

  /** The argument of a command. */
  static Argument of(Command command, NumberSpace space, Layouts layouts) {
    return switch (command.payload()) {
      case Payload.None _, Payload.Terminated _ -> plain(command, "0");
      case Payload.ByValue(Value value) -> plain(command, value(value));
      case Payload.ByAddress(DataType type, Optional<Value> value, boolean _) ->
          of(command, type, value.flatMap(Value::range), 1).withTail(layouts);
      case Payload.Varying varying -> {
        int count = elements(command, space);
        DataType array = new DataType.ArrayType(varying.element(), count);
        yield of(command, array, Optional.empty(), count);
      }
    };
  }

  /** How many elements there are where the call decides: two, if so many can be said. */
  static int elements(Command command, NumberSpace space) {
    boolean varies = command.payload() instanceof Payload.Varying;
    return varies && 2 * space.size(command) <= NumberSpace.LARGEST_SIZE ? 2 : 1;
  }

  private static Argument plain(Command command, String value) {
    Scene.Call call = Scene.Call.value(number(command, 0), value);
    return new Argument(call, NOTHING, Optional.empty(), Location.of(Memory.ARGUMENT, NOTHING, ""));
  }

  private static Argument of(Command command, DataType type, Optional<Range> range, int elements) {
    String label =
        CIncludes.data(command).filter(Argument::hasMembers).isPresent() ? "" : "the value";
    Location at = Location.of(Memory.ARGUMENT, type, label);
    List<Setting> valid =
        Travel.of(command).in() ? ValidValues.of(type, range, at).stream().toList() : List.of();
    String size = "sizeof(" + CType.of(type).name() + ")";
    return new Argument(
        new Scene.Call(number(command, elements), size, "0", valid), type, range, at);
  }

  /** The same, with the elements behind the struct that its smallest count stands for. */
  private Argument withTail(Layouts layouts) {
    if (call.valid().isEmpty()
        || !(type instanceof DataType.StructType(StructDeclaration struct))
        || struct.tail().isEmpty()) {
      return this;
    }
    DataType.FlexibleType tail = struct.tail().get();
    Member member = struct.members().getLast();
    int least = Counting.of(struct, tail, layouts).map(Counting::least).orElse(0);
    if (least == 0 || member.flow() != Member.Flow.NORMAL) {
      return this;
    }
    List<Setting> valid = new ArrayList<>(call.valid());
    int innermost = least * Elements.count(tail.element());
    ValidValues.each(tail, at.member(member.cName()), innermost).ifPresent(valid::add);
    String size =
        "%s + %d * sizeof(%s)".formatted(call.size(), least, CType.of(tail.element()).name());
    return new Argument(new Scene.Call(call.number(), size, call.value(), valid), type, range, at);
  }

  private static boolean hasMembers(DataType type) {
    return Elements.innermost(type) instanceof DataType.StructType;
  }

  /** The number of a command: with parameters, that with the smallest offset. */
  static String number(Command command, int elements) {
    List<String> arguments =
        CIoc.parameters(command).stream()
            .map(name -> name.equals(CIoc.OFFSET) ? "0" : Integer.toString(elements))
            .toList();
    return command.cName() + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")");
  }

  private static String value(Value value) {
    return value.type() instanceof DataType.IntegerType(IntegerKind kind, _)
        ? value
            .range()
            .map(range -> Numbers.expression(kind, ValidValues.nearest(kind, range)))
            .orElse("0")
        : "0";
  }

  /** The command's number, as a C expression. */
  String number() {
    return call.number();
  }

  /** Whether an address is passed. */
  boolean inMemory() {
    return !call.size().isEmpty();
  }
}
