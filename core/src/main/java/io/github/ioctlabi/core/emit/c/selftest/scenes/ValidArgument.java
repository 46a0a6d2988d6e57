package io.github.ioctlabi.core.emit.c.selftest.scenes;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.SizeTold;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.selftest.data.Elements;
import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import io.github.ioctlabi.core.emit.c.selftest.data.IntegerBits;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.Memory;
import io.github.ioctlabi.core.emit.c.selftest.data.NumberSpace;
import io.github.ioctlabi.core.emit.c.selftest.data.ValidValues;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The argument of a command in valid calls.
 *
 * @param call the call
 * @param type the type of the data, an array if the call says how long it is
 * @param range what an integer may be
 * @param sizeTold where the call says how large the data is
 * @param at the data, or its first element
 */
public record ValidArgument(
    Scene.Call call, DataType type, Optional<Range> range, SizeTold sizeTold, Location at) {
  /** How many elements there are where nothing says it: a first, a middle and a last one. */
  private static final int MANY = 3;

  /** The types of commands without data. */
  private static final DataType NOTHING = new DataType.DescriptorType();

  /** The argument of a command. */
  public static ValidArgument of(Contract contract, NumberSpace space) {
    Command command = contract.command();
    boolean in = contract.travel().in();
    return switch (contract.argument()) {
      case Argument.None _ -> plain(command, "0");
      case Argument.Immediate value -> plain(command, value(value));
      case Argument.Single single ->
          of(command, single.type(), single.range(), single.sizeTold(), in, 1);
      case Argument.Tailed tailed -> {
        DataType struct = new DataType.StructType(tailed.struct());
        ValidArgument plain = of(command, struct, Optional.empty(), SizeTold.NOWHERE, in, 1);
        yield plain.with(tailed);
      }
      case Argument.Elements(DataType element) -> {
        int count = elements(contract, space);
        DataType array = new DataType.ArrayType(element, count);
        yield of(command, array, Optional.empty(), SizeTold.NOWHERE, in, count);
      }
      case Argument.Unknown(DataType element) -> {
        DataType array = new DataType.ArrayType(element, MANY);
        yield of(command, array, Optional.empty(), SizeTold.NOWHERE, in, MANY);
      }
    };
  }

  /** The argument with as many elements as the number can say, where it says how many there are. */
  public static Optional<ValidArgument> longest(Contract contract, NumberSpace space) {
    Command command = contract.command();
    long most = NumberSpace.LARGEST_SIZE / Math.max(1, space.size(command));
    return contract.argument() instanceof Argument.Elements(DataType element)
            && contract.isCountedByNumber()
            && most > MANY
        ? Optional.of(
            of(
                command,
                new DataType.ArrayType(element, Math.toIntExact(most)),
                Optional.empty(),
                SizeTold.NOWHERE,
                contract.travel().in(),
                Math.toIntExact(most)))
        : Optional.empty();
  }

  /** How many elements there are where the call decides: three, if so many can be said. */
  public static int elements(Contract contract, NumberSpace space) {
    boolean fits = MANY * space.size(contract.command()) <= NumberSpace.LARGEST_SIZE;
    return contract.isCountedByNumber() && fits ? MANY : 1;
  }

  private static ValidArgument plain(Command command, String value) {
    Scene.Call call = Scene.Call.value(number(command, 0), value);
    Location at = Location.of(Memory.ARGUMENT, NOTHING, "");
    return new ValidArgument(call, NOTHING, Optional.empty(), SizeTold.NOWHERE, at);
  }

  private static ValidArgument of(
      Command command,
      DataType type,
      Optional<Range> range,
      SizeTold told,
      boolean in,
      int elements) {
    String label = hasMembers(type) ? "" : "the value";
    Location at = Location.of(Memory.ARGUMENT, type, label);
    List<FillStep> valid = in ? ValidValues.of(type, range, at).stream().toList() : List.of();
    String size = "sizeof(" + CType.of(type).name() + ")";
    return new ValidArgument(
        new Scene.Call(number(command, elements), size, "0", valid), type, range, told, at);
  }

  /** The same, with room behind the struct for the elements that its smallest count stands for. */
  private ValidArgument with(Argument.Tailed tailed) {
    TriedCount count = new TriedCount(tailed.count());
    int least = count.least();
    if (least == 0) {
      return this;
    }
    List<FillStep> valid = new ArrayList<>(call.valid());
    if (tailed.count().unit() == CountUnit.STRUCT_BYTES) {
      valid.add(count.step(at, tailed.count().count(least)));
    }
    DataType element = tailed.flexible().element();
    int innermost = least * Elements.count(element);
    if (Handling.of(tailed.tail()).isSent()) {
      ValidValues.each(tailed.flexible(), at.member(tailed.tail().cName()), innermost)
          .ifPresent(valid::add);
    }
    String size = "%s + %d * sizeof(%s)".formatted(call.size(), least, CType.of(element).name());
    Scene.Call longer = new Scene.Call(call.number(), size, call.value(), valid);
    return new ValidArgument(longer, type, range, sizeTold, at);
  }

  private static boolean hasMembers(DataType type) {
    return type.elementary().struct().isPresent();
  }

  /** The number of a command: with parameters, that with the smallest offset. */
  public static String number(Command command, int elements) {
    List<String> arguments =
        CIoc.parameters(command).stream()
            .map(name -> name.equals(CIoc.OFFSET) ? "0" : Integer.toString(elements))
            .toList();
    return command.cName() + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")");
  }

  private static String value(Argument.Immediate value) {
    return value
        .type()
        .integer()
        .map(DataType.IntegerType::kind)
        .flatMap(kind ->
            value
                .range()
                .map(range -> IntegerBits.expression(kind, ValidValues.nearest(kind, range))))
        .orElse("0");
  }

  /** The command's number, as a C expression. */
  public String number() {
    return call.number();
  }

  /** The struct that the data is, if it is one. */
  public Optional<StructDeclaration> struct() {
    return type.struct();
  }

  /** Whether an address is passed. */
  public boolean inMemory() {
    return !call.size().isEmpty();
  }
}
