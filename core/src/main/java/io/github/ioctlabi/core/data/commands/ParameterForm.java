package io.github.ioctlabi.core.data.commands;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.Names;
import io.github.ioctlabi.core.data.names.PlaceForm;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import java.util.List;

/** The parameters of a method; usually there is the argument, if there is one, and no other. */
final class ParameterForm {
  private static final String PARAMETERS = "parameters";
  private static final String ARGUMENT = "argument";
  private static final String CAPACITY = "capacity";
  private static final String NR_OFFSET = "nr-offset";
  private static final String MAX = "max";

  private static final int MOST_OFFSET = 255;

  private ParameterForm() {}

  private static List<Parameter> usual(Payload payload) {
    return payload.hasArgument() ? List.of(new Parameter.Argument()) : List.of();
  }

  static void write(FactWriter out, List<Parameter> parameters, Payload payload, PlaceForm places) {
    if (!parameters.equals(usual(payload))) {
      out.list(PARAMETERS, parameters, (facts, each) -> write(facts, each, places));
    }
  }

  private static void write(FactWriter out, Parameter parameter, PlaceForm places) {
    switch (parameter) {
      case Parameter.Argument _ -> out.flag(ARGUMENT, true);
      case Parameter.Capacity(String name, Place place) -> {
        out.text(CAPACITY, name);
        places.write(out, place);
      }
      case Parameter.NrOffset(String name, int max, Place place) -> {
        out.text(NR_OFFSET, name);
        out.number(MAX, max);
        places.write(out, place);
      }
    }
  }

  static List<Parameter> read(FactReader in, Payload payload, Place method) {
    List<Parameter> parameters = in.list(PARAMETERS, each -> parameter(each, method));
    long arguments = parameters.stream().filter(Parameter.Argument.class::isInstance).count();
    if (in.has(PARAMETERS) && arguments != usual(payload).size()) {
      throw in.fault(
          PARAMETERS,
          "there %s".formatted(arguments == 0 ? "is no argument" : "are too many arguments"),
          "write one where the payload has one, or leave all out");
    }
    return in.has(PARAMETERS) ? parameters : usual(payload);
  }

  private static Parameter parameter(FactReader in, Place method) {
    return switch (in.kind(ARGUMENT, CAPACITY, NR_OFFSET)) {
      case ARGUMENT -> argument(in);
      case CAPACITY -> {
        String name = Names.java(in, CAPACITY);
        yield new Parameter.Capacity(name, place(in, name, method));
      }
      default -> {
        String name = Names.java(in, NR_OFFSET);
        yield new Parameter.NrOffset(
            name, in.integer(MAX, 0, MOST_OFFSET), place(in, name, method));
      }
    };
  }

  private static Parameter argument(FactReader in) {
    if (!in.flag(ARGUMENT)) {
      throw in.fault(ARGUMENT, "a parameter is not said by false", "write true");
    }
    return new Parameter.Argument();
  }

  /** Makes the place of a parameter. */
  static Place place(FactReader in, String name, Place method) {
    return PlaceForm.read(in, "'%s' of %s".formatted(name, method.label()), method);
  }
}
