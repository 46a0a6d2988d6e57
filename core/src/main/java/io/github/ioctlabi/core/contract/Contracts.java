package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Optional;

/** The contracts of commands. */
public final class Contracts {
  private final Layouts layouts;

  /** With the sizes of one ABI. */
  public Contracts(Layouts layouts) {
    this.layouts = layouts;
  }

  /** The contract of a command. */
  public Contract of(Command command) {
    Travel travel = Travel.of(command);
    Argument argument = argument(command, travel);
    Addresses addresses = new Addresses(layouts);
    addresses.collect(argument, travel);
    Outcome outcome = Outcome.of(command);
    if (outcome instanceof Outcome.Descriptor) {
      addresses.opened().add(new Opened(Optional.empty()));
    }
    return new Contract(
        command,
        NumberSize.of(command),
        travel,
        argument,
        addresses.followed(),
        addresses.opened(),
        addresses.left(),
        outcome);
  }

  private Argument argument(Command command, Travel travel) {
    return switch (command.payload()) {
      case Payload.None _ -> new Argument.None();
      case Payload.ByValue(Value value) -> new Argument.Immediate(value.type(), value.range());
      case Payload.ByAddress(DataType type, Optional<Value> given, boolean _) ->
          single(command, type, given.flatMap(Value::range), travel.in());
      case Payload.Varying(DataType element, Optional<Value> _, boolean _) ->
          command.encoded().isPresent()
              ? new Argument.Elements(element)
              : new Argument.Unknown(element);
      // Only headers that exist already have such commands.
      case Payload.Terminated _ -> new Argument.Unknown(new DataType.TextType(1));
    };
  }

  private Argument single(Command command, DataType type, Optional<Range> range, boolean in) {
    return type.struct()
        .map(struct -> single(command, type, struct, range, in))
        .orElseGet(() -> new Argument.Single(type, range, SizeTold.NOWHERE, Optional.empty()));
  }

  private Argument single(
      Command command, DataType type, StructDeclaration struct, Optional<Range> range, boolean in) {
    SizeTold told = told(command, struct);
    if (struct.tail().isEmpty()) {
      return new Argument.Single(type, range, told, Optional.empty());
    }
    DataType.FlexibleType flexible = struct.tail().get();
    Member tail = struct.members().getLast();
    Optional<Counted> count =
        Counted.following(struct, flexible, layouts).filter(_ -> in && told == SizeTold.NOWHERE);
    return count
        .<Argument>map(counted ->
            new Argument.Tailed(struct, tail, flexible, counted, filled(struct, flexible, counted)))
        .orElseGet(() ->
            new Argument.Single(
                type, range, told, Optional.of(new Argument.Uncounted(tail, flexible.element()))));
  }

  private static Counted filled(
      StructDeclaration struct, DataType.FlexibleType flexible, Counted count) {
    return struct.members().stream()
        .filter(member -> flexible.filled().filter(member.javaName()::equals).isPresent())
        .findFirst()
        .map(count::by)
        .orElse(count);
  }

  /** A number without a size says nothing of it. */
  private static SizeTold told(Command command, StructDeclaration struct) {
    return switch (struct.shape().extension()) {
      case FIXED -> SizeTold.NOWHERE;
      case SIZE_FIELD -> SizeTold.IN_STRUCT;
      case SIZE_IN_NUMBER ->
          command.number() instanceof CommandNumber.Encoded encoded
                  && encoded.direction() != Direction.NONE
              ? SizeTold.IN_NUMBER
              : SizeTold.NOWHERE;
    };
  }

  /** Whether a struct has the same size for everybody who knows it. */
  static boolean isFixed(StructDeclaration struct) {
    return struct.tail().isEmpty() && !struct.canGrow();
  }
}
