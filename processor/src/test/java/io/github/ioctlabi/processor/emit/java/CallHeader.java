package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.core.model.Models.doc;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.struct;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.core.model.Models.value;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.commands.Restart;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An interface {@code test.Sensor} whose commands a test adds, together with its Java source. */
final class CallHeader {
  static final StructDeclaration POINT = Fixtures.POINT;

  /** A struct of 8 bytes with a tail of 16-bit integers. */
  static final StructDeclaration SAMPLES =
      struct(
          "Samples",
          "samples",
          member("count", u32()),
          member("filled", u32()),
          member(
              "data",
              new DataType.FlexibleType(
                  integer(IntegerKind.U16, Carrier.SHORT),
                  Optional.of("count"),
                  Optional.of("filled"),
                  CountUnit.ELEMENTS,
                  0)));

  /** A tail whose room a parameter gives. */
  static final StructDeclaration LISTING =
      struct(
          "Listing",
          "listing",
          member("filled", u32()),
          member(
              "ids",
              new DataType.FlexibleType(
                  u32(), Optional.empty(), Optional.of("filled"), CountUnit.ELEMENTS, 100)));

  /** A counted pointer to bytes. */
  static final StructDeclaration BUFFER =
      struct(
          "Buffer",
          "buffer",
          member(
              "bytes",
              new DataType.PointerType(
                  new PointerTarget.Elements(u8()),
                  Optional.of(new Count("length", CountUnit.ELEMENTS)),
                  0,
                  PointerFlow.INOUT,
                  false,
                  false)),
          member("length", u32()),
          member("zero", u32()));

  /** A descriptor that the kernel makes. */
  static final StructDeclaration HANDLE =
      struct("Handle", "handle", member("device", new DataType.DescriptorType()));

  /** Descriptors that the kernel makes if it gets that far. */
  static final StructDeclaration EXPORT =
      struct(
          "Export",
          "export",
          Fixtures.flow(member("made", new DataType.DescriptorType()), Member.Flow.OUT),
          Fixtures.flow(
              member("more", Models.array(new DataType.DescriptorType(), 2)), Member.Flow.OUT));

  private static final List<String> RECORDS =
      List.of(
          "record Point(int x, short y)",
          "record Samples(int count, int filled, short[] data)",
          "record Listing(int filled, int[] ids)",
          "record Buffer(byte[] bytes, int length, int zero)",
          "record Handle(io.github.ioctlabi.runtime.Device device)",
          "record Export(io.github.ioctlabi.runtime.Device made,"
              + " io.github.ioctlabi.runtime.Device[] more)");

  private final List<Command> commands = new ArrayList<>();
  private final StringBuilder methods = new StringBuilder();

  static Parameter argument() {
    return new Parameter.Argument();
  }

  static Parameter capacity(String name) {
    return new Parameter.Capacity(name, Place.of(name));
  }

  static Parameter offset(String name, int max) {
    return new Parameter.NrOffset(name, max, Place.of(name));
  }

  static CommandNumber number(Direction direction, int nr) {
    return new CommandNumber.Encoded(direction, 0xbe, nr, Optional.empty());
  }

  static CommandNumber encodedAs(Direction direction, int nr, DataType type) {
    return new CommandNumber.Encoded(
        direction, 0xbe, nr, Optional.of(new EncodedAs("some type", type)));
  }

  static CommandNumber raw(int request, Map<String, Integer> except) {
    return new CommandNumber.Raw(request, new TreeMap<>(except));
  }

  static DataType type(StructDeclaration struct) {
    return new DataType.StructType(struct);
  }

  static Payload takes(DataType type) {
    return new Payload.ByAddress(type, Optional.of(value("data", type)), false);
  }

  static Payload swaps(DataType type) {
    return new Payload.ByAddress(type, Optional.of(value("data", type)), true);
  }

  static Payload gives(DataType type) {
    return new Payload.ByAddress(type, Optional.empty(), true);
  }

  static Payload byValue(DataType type) {
    return new Payload.ByValue(value("data", type));
  }

  static Payload.Varying array(DataType element, boolean argument, boolean result) {
    return new Payload.Varying(
        element, argument ? Optional.of(value("data", element)) : Optional.empty(), result);
  }

  static Calling returning(CallResult result) {
    return new Calling(result, Restart.NEVER, List.of(), Permission.NONE);
  }

  static Calling restarting(Restart restart) {
    return new Calling(new CallResult.Unused(), restart, List.of(), Permission.NONE);
  }

  static Calling readingBackOn(String... errors) {
    return new Calling(new CallResult.Unused(), Restart.NEVER, List.of(errors), Permission.NONE);
  }

  /**
   * Adds a command.
   *
   * @param signature the method as Java has it, up to the closing parenthesis
   */
  CallHeader add(
      String signature,
      CommandNumber number,
      Payload payload,
      Calling calling,
      Parameter... parameters) {
    String before = signature.substring(0, signature.indexOf('('));
    String name = before.substring(before.lastIndexOf(' ') + 1);
    String constant = name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    commands.add(
        new Command(
            name,
            constant,
            "SENSOR_" + constant,
            number,
            List.of(parameters),
            payload,
            calling,
            doc("Does " + constant + "."),
            Place.of(name)));
    methods
        .append(comment(signature, "@throws io.github.ioctlabi.runtime.IoctlException e\n"))
        .append(signature)
        .append(" throws io.github.ioctlabi.runtime.IoctlException;\n");
    return this;
  }

  /** An ordinary command, with its argument if the payload has one. */
  CallHeader add(String signature, CommandNumber number, Payload payload) {
    return add(
        signature,
        number,
        payload,
        Calling.PLAIN,
        payload.hasArgument() ? new Parameter[] {argument()} : new Parameter[] {});
  }

  Header header(boolean existing) {
    InterfaceDeclaration declared =
        new InterfaceDeclaration(
            new JavaName("test", List.of("Sensor")),
            true,
            "SENSOR",
            doc("A sensor."),
            List.of(),
            commands,
            Set.of("Point", "Samples", "Listing", "Buffer", "Handle", "Export"),
            Place.of("Sensor"));
    return new Header(
        "linux/sensor.h",
        "MIT",
        List.of(),
        List.of(declared),
        List.of(),
        List.of(POINT, SAMPLES, LISTING, BUFFER, HANDLE, EXPORT),
        Set.of(),
        Set.of(),
        existing);
  }

  /** The interface that somebody would have written. */
  String source() {
    StringBuilder records = new StringBuilder();
    for (String text : RECORDS) {
      records.append(comment("void " + text, "")).append(text).append(" {}\n");
    }
    return "package test;\n/** An interface. */\n"
        + "public interface Sensor extends AutoCloseable {\n@Override void close();\n"
        + records
        + methods
        + "}\n";
  }

  /** A comment that javadoc finds complete. */
  private static String comment(String signature, String last) {
    StringBuilder text = new StringBuilder("/** Does something.\n");
    String inside = signature.substring(signature.indexOf('(') + 1, signature.length() - 1);
    for (String parameter : inside.isEmpty() ? new String[] {} : inside.split(", ")) {
      text.append("@param ").append(parameter.substring(parameter.indexOf(' '))).append(" p\n");
    }
    if (!signature.startsWith("void ")) {
      text.append("@return r\n");
    }
    return text.append(last).append("*/\n").toString();
  }
}
