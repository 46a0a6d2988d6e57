package io.github.ioctlabi.core.data.commands;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.PlaceForm;
import io.github.ioctlabi.core.data.types.NumberForm;
import io.github.ioctlabi.core.data.types.References;
import io.github.ioctlabi.core.data.types.TypeForm;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Optional;

/** What travels with a command: its first fact says how, and of which type it is. */
final class PayloadForm {
  private static final String BY_VALUE = "by-value";
  private static final String BY_ADDRESS = "by-address";
  private static final String VARYING = "varying";
  private static final String TERMINATED = "terminated";
  private static final String ARGUMENT = "argument";
  private static final String RESULT = "result";
  private static final String NAME = "name";
  private static final String TYPE = "type";
  private static final String RANGE = "range";

  private PayloadForm() {}

  static void write(FactWriter out, Payload payload, PlaceForm places) {
    switch (payload) {
      case Payload.None _ -> {}
      case Payload.ByValue(Value value) ->
          write(out, BY_VALUE, value.type(), Optional.of(value), false, places);
      case Payload.ByAddress data ->
          write(out, BY_ADDRESS, data.type(), data.argument(), data.result(), places);
      case Payload.Varying data ->
          write(out, VARYING, data.element(), data.argument(), data.result(), places);
      case Payload.Terminated(String name, Place place) ->
          out.object(
              TERMINATED,
              facts -> {
                facts.text(NAME, name);
                places.write(facts, place);
              });
    }
  }

  private static void write(
      FactWriter out,
      String how,
      DataType type,
      Optional<Value> argument,
      boolean result,
      PlaceForm places) {
    out.object(how, facts -> TypeForm.write(facts, type));
    argument.ifPresent(value ->
        out.object(
            ARGUMENT,
            facts -> {
              facts.text(NAME, value.javaName());
              if (!value.type().equals(type)) {
                facts.object(TYPE, own -> TypeForm.write(own, value.type()));
              }
              value
                  .range()
                  .ifPresent(range ->
                      facts.object(RANGE, own -> NumberForm.write(own, range, value.type())));
              places.write(facts, value.place());
            }));
    out.flag(RESULT, result);
  }

  static Payload read(FactReader in, References references, Place method) {
    if (in.names().isEmpty()) {
      throw in.fault("nothing travels", "leave the fact out");
    }
    return switch (in.kind(BY_VALUE, BY_ADDRESS, VARYING, TERMINATED)) {
      case BY_VALUE -> {
        DataType type = type(in, BY_VALUE, references);
        yield new Payload.ByValue(
            in.object(ARGUMENT, facts -> value(facts, type, references, method)));
      }
      case BY_ADDRESS -> {
        DataType type = type(in, BY_ADDRESS, references);
        yield new Payload.ByAddress(type, argument(in, type, references, method), in.flag(RESULT));
      }
      case VARYING -> {
        DataType type = type(in, VARYING, references);
        yield new Payload.Varying(type, argument(in, type, references, method), in.flag(RESULT));
      }
      default -> in.object(TERMINATED, facts -> terminated(facts, method));
    };
  }

  private static DataType type(FactReader in, String how, References references) {
    return in.object(how, facts -> TypeForm.read(facts, references));
  }

  private static Optional<Value> argument(
      FactReader in, DataType type, References references, Place method) {
    return in.optional(ARGUMENT, facts -> value(facts, type, references, method));
  }

  private static Value value(FactReader in, DataType usual, References references, Place method) {
    String name = Names.java(in, NAME);
    DataType type = in.optional(TYPE, facts -> TypeForm.read(facts, references)).orElse(usual);
    Optional<Range> range = in.optional(RANGE, facts -> NumberForm.range(facts, type));
    return new Value(name, type, range, ParameterForm.place(in, name, method));
  }

  private static Payload terminated(FactReader in, Place method) {
    String name = Names.java(in, NAME);
    return new Payload.Terminated(name, ParameterForm.place(in, name, method));
  }
}
