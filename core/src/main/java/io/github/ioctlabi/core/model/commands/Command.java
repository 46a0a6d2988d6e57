package io.github.ioctlabi.core.model.commands;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.Doc;
import java.util.List;
import java.util.Optional;

/**
 * A command, declared as a method.
 *
 * @param javaName the method
 * @param constant the name of the Java constant, such as {@code SET_CONFIG}
 * @param cName the macro, such as {@code SENSOR_SET_CONFIG}
 * @param number what its number is made of
 * @param parameters the method's, in their order
 * @param payload the data
 * @param calling how it is called
 * @param doc the method's comment
 * @param place the method
 */
public record Command(
    String javaName,
    String constant,
    String cName,
    CommandNumber number,
    List<Parameter> parameters,
    Payload payload,
    Calling calling,
    Doc doc,
    Place place) {
  public Command {
    parameters = List.copyOf(parameters);
  }

  /** An ordinary command. */
  public Command(
      String javaName,
      String constant,
      String cName,
      Direction direction,
      int type,
      int nr,
      Payload payload,
      Doc doc,
      Place place) {
    this(
        javaName,
        constant,
        cName,
        new CommandNumber.Encoded(direction, type, nr, Optional.empty()),
        payload.hasArgument() ? List.of(new Parameter.Argument()) : List.of(),
        payload,
        Calling.PLAIN,
        doc,
        place);
  }

  /** The number, if it is in the {@code _IOC} scheme. */
  public Optional<CommandNumber.Encoded> encoded() {
    return number instanceof CommandNumber.Encoded encoded
        ? Optional.of(encoded)
        : Optional.empty();
  }

  /** Which way the number says that the data travels. */
  public Direction direction() {
    return encoded().map(CommandNumber.Encoded::direction).orElse(Direction.NONE);
  }

  /** The ioctl type: of a number outside the scheme its second byte. */
  public int type() {
    return switch (number) {
      case CommandNumber.Encoded encoded -> encoded.type();
      case CommandNumber.Raw raw -> raw.request() >>> 8 & 0xff;
      case CommandNumber.DevicePrivate _ -> CommandNumber.DevicePrivate.FIRST >>> 8;
    };
  }

  /** The number within its type: of a number outside the scheme its lowest byte. */
  public int nr() {
    return switch (number) {
      case CommandNumber.Encoded encoded -> encoded.nr();
      case CommandNumber.Raw raw -> raw.request() & 0xff;
      case CommandNumber.DevicePrivate device ->
          (CommandNumber.DevicePrivate.FIRST & 0xff) + device.index();
    };
  }

  /** The parameter that gives the room for the result. */
  public Optional<Parameter.Capacity> capacity() {
    return parameters.stream()
        .filter(Parameter.Capacity.class::isInstance)
        .map(Parameter.Capacity.class::cast)
        .findFirst();
  }

  /** The parameter that is added to the number. */
  public Optional<Parameter.NrOffset> nrOffset() {
    return parameters.stream()
        .filter(Parameter.NrOffset.class::isInstance)
        .map(Parameter.NrOffset.class::cast)
        .findFirst();
  }

  /** Whether the number depends on the call, so that it is a macro with arguments in C. */
  public boolean varies() {
    boolean sized = payload instanceof Payload.Varying && encoded().isPresent();
    return (sized && encoded().orElseThrow().encodedAs().isEmpty()) || nrOffset().isPresent();
  }
}
