package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.CountUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a command's method is called with. */
final class Arguments {
  private static final int MOST_ELEMENTS = 4;

  /** What a number can say, in bytes. */
  private static final int LARGEST = (1 << 14) - 1;

  private final Samples samples;
  private final RandomGenerator random;

  Arguments(Samples samples, RandomGenerator random) {
    this.samples = samples;
    this.random = random;
  }

  /**
   * Arguments for a call.
   *
   * @param sent gets what is in them
   */
  List<Object> of(Command command, Map<String, String> sent)
      throws ReflectiveOperationException, IOException {
    List<Object> arguments = new ArrayList<>();
    for (Parameter parameter : command.parameters()) {
      arguments.add(
          switch (parameter) {
            case Parameter.Argument _ -> argument(command.payload(), sent);
            case Parameter.Capacity _ ->
                samples.strays()
                    ? random.nextInt(-2, 3000)
                    : random.nextInt(room(command.payload()) + 1);
            case Parameter.NrOffset offset -> {
              int chosen = random.nextInt(offset.max() + (samples.strays() ? 3 : 1));
              sent.put("offset", Integer.toHexString(chosen));
              yield chosen;
            }
          });
    }
    return arguments;
  }

  /** The most elements that an array may have; all of them must fit into the number. */
  private int room(Payload payload) throws ReflectiveOperationException {
    return switch (payload) {
      case Payload.ByAddress(DataType.StructType type, var _, var _) ->
          (int) type.declaration().tail().orElseThrow().max();
      case Payload.Varying(DataType element, var _, var _) ->
          (int) Math.min(MOST_ELEMENTS, LARGEST / samples.step(element, CountUnit.BYTES));
      case Payload.ByAddress _, Payload.ByValue _, Payload.None _, Payload.Terminated _ ->
          throw new IllegalArgumentException(payload.toString());
    };
  }

  private Object argument(Payload payload, Map<String, String> sent)
      throws ReflectiveOperationException, IOException {
    return switch (payload) {
      case Payload.ByValue(Value value) -> single(value, sent);
      case Payload.ByAddress(DataType _, Optional<Value> value, boolean _) ->
          single(value.orElseThrow(), sent);
      case Payload.Varying(DataType element, Optional<Value> _, boolean _) -> {
        Object array = samples.array(element, random.nextInt(room(payload) + 1));
        sent.putAll(Leaves.elements(element, array));
        yield array;
      }
      case Payload.None _, Payload.Terminated _ ->
          throw new IllegalArgumentException(payload.toString());
    };
  }

  private Object single(Value value, Map<String, String> sent)
      throws ReflectiveOperationException, IOException {
    Object made = samples.of(value.type(), value.range());
    sent.putAll(Leaves.of(value.type(), made));
    return made;
  }
}
