package io.github.ioctlabi.core.emit.c.doc.sample;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import java.util.Locale;
import java.util.stream.Collectors;

/** A call in Java, by the generated class. */
public final class JavaSample {
  private JavaSample() {}

  /** The lines of a call; what it takes is the caller's. */
  public static String of(InterfaceDeclaration owner, Contract contract) {
    Command command = contract.command();
    String type = owner.ioctlClass().simple();
    String prefix = owner.prefix().toLowerCase(Locale.ROOT);
    String device = contract.isPrivate() ? "\"eth0\"" : "Path.of(\"/dev/" + prefix + "0\")";
    String arguments =
        command.parameters().stream()
            .map(parameter -> name(parameter, command.payload()))
            .collect(Collectors.joining(", "));
    return """
    try (var device = %s.open(%s)) {
      %sdevice.%s(%s);
    }
    """
        .formatted(type, device, result(contract), command.javaName(), arguments);
  }

  private static String name(Parameter parameter, Payload payload) {
    return switch (parameter) {
      case Parameter.Argument _ ->
          payload instanceof Payload.Terminated text
              ? text.javaName()
              : payload.value().map(value -> value.javaName()).orElse("argument");
      case Parameter.Capacity capacity -> capacity.javaName();
      case Parameter.NrOffset offset -> offset.javaName();
    };
  }

  private static String result(Contract contract) {
    boolean data = contract.command().payload().result();
    return switch (contract.outcome()) {
      case Outcome.Returned _ -> "int result = ";
      case Outcome.WithData _ -> "var answer = ";
      case Outcome.Descriptor _ -> "var opened = ";
      case Outcome.Nothing _, Outcome.Dropped _, Outcome.Elements _ -> data ? "var answer = " : "";
    };
  }
}
