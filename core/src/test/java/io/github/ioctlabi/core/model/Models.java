package io.github.ioctlabi.core.model;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.Padding;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Declarations for tests, without a compiler. */
public final class Models {
  /** The place that all declarations of {@link #sensor} stand in. */
  public static final Place SENSOR = Place.of("Sensor");

  private Models() {}

  public static DataType u8() {
    return new DataType.IntegerType(IntegerKind.U8, Carrier.BYTE);
  }

  public static DataType u16() {
    return new DataType.IntegerType(IntegerKind.U16, Carrier.SHORT);
  }

  public static DataType u32() {
    return new DataType.IntegerType(IntegerKind.U32, Carrier.INT);
  }

  public static DataType u64() {
    return new DataType.IntegerType(IntegerKind.U64, Carrier.LONG);
  }

  public static DataType integer(IntegerKind kind, Carrier carrier) {
    return new DataType.IntegerType(kind, carrier);
  }

  /** An array; the outermost dimension comes first. */
  public static DataType array(DataType element, int... lengths) {
    DataType type = element;
    for (int i = lengths.length - 1; i >= 0; i--) {
      type = new DataType.ArrayType(type, lengths[i]);
    }
    return type;
  }

  public static Doc doc(String text) {
    return new Doc(List.of(text), Map.of(), "");
  }

  /** A plain member, called the same in both languages. */
  public static Member member(String name, DataType type) {
    return new Member(
        name,
        name,
        type,
        Member.Flow.NORMAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Place.of(name));
  }

  public static Member padded(Member member, int bytes, String padName) {
    return new Member(
        member.javaName(),
        member.cName(),
        member.type(),
        member.flow(),
        member.range(),
        member.clock(),
        Optional.of(new Padding(bytes, padName)),
        member.doc(),
        member.place());
  }

  /** A member that a version of its struct appended. */
  public static Member since(int version, Member member) {
    return new Member(
        member.javaName(),
        member.cName(),
        member.type(),
        member.flow(),
        member.range(),
        member.clock(),
        member.tag(),
        member.opaque(),
        member.padding(),
        version,
        member.doc(),
        member.place());
  }

  /** A record nested in {@code Sensor}. */
  public static StructDeclaration struct(String javaName, String cName, Member... members) {
    return new StructDeclaration(
        new JavaName("test", List.of("Sensor", javaName)),
        true,
        cName,
        "linux/sensor.h",
        doc("The " + javaName + "."),
        List.of(members),
        new Place(javaName, SENSOR, Set.of()));
  }

  /** Constants as {@code NAME=number}. */
  public static EnumDeclaration named(
      String javaName, String cName, boolean flags, IntegerKind carrier, String... constants) {
    return new EnumDeclaration(
        new JavaName("test", List.of("Sensor", javaName)),
        cName,
        "linux/sensor.h",
        flags,
        carrier,
        Arrays.stream(constants).map(text -> constant(cName, text)).toList(),
        Optional.empty(),
        doc("The " + javaName + "."),
        new Place(javaName, SENSOR, Set.of()));
  }

  private static EnumDeclaration.Constant constant(String cName, String text) {
    String name = text.substring(0, text.indexOf('='));
    return new EnumDeclaration.Constant(
        name,
        cName.toUpperCase(Locale.ROOT) + "_" + name,
        Long.decode(text.substring(text.indexOf('=') + 1)),
        Doc.NONE,
        Place.of(name));
  }

  public static Value value(String name, DataType type) {
    return new Value(name, type, Optional.empty(), Place.of(name));
  }

  public static Command command(
      String javaName, String constant, Direction direction, int nr, Payload payload) {
    return new Command(
        javaName,
        constant,
        "SENSOR_" + constant,
        direction,
        0xbe,
        nr,
        payload,
        doc("Does " + constant + "."),
        new Place(javaName, SENSOR, Set.of()));
  }

  public static Header header(
      List<EnumDeclaration> enums, List<StructDeclaration> structs, Command... commands) {
    InterfaceDeclaration declared =
        new InterfaceDeclaration(
            new JavaName("test", List.of("Sensor")),
            true,
            "SENSOR",
            doc("Controls a sampling sensor."),
            List.of(),
            List.of(commands),
            Stream.concat(
                    enums.stream().map(EnumDeclaration::javaName),
                    structs.stream().map(StructDeclaration::javaName))
                .map(JavaName::simple)
                .collect(Collectors.toSet()),
            SENSOR);
    return new Header(
        "linux/sensor.h",
        "GPL-2.0 WITH Linux-syscall-note",
        List.of(),
        List.of(declared),
        enums,
        structs,
        Set.of(SENSOR));
  }

  /** The interface of the documentation's first example. */
  public static Header sensor() {
    EnumDeclaration state =
        named("State", "sensor_state", false, IntegerKind.U32, "IDLE=0", "SAMPLING=1", "FAULT=2");
    StructDeclaration config =
        struct("Config", "sensor_config", member("sampleHz", u32()), member("oversample", u32()));
    StructDeclaration status =
        struct(
            "Status",
            "sensor_status",
            member("state", new DataType.EnumType(state)),
            member("errorCount", u32()),
            member("capturedAt", u64()));
    StructDeclaration packet =
        struct(
            "Packet",
            "sensor_packet",
            member("config", new DataType.StructType(config)),
            member("status", new DataType.StructType(status)));
    return header(
        List.of(state),
        List.of(config, status, packet),
        command(
            "setConfig",
            "SET_CONFIG",
            Direction.WRITE,
            1,
            byAddress(new DataType.StructType(config), "config", false)),
        command(
            "getStatus",
            "GET_STATUS",
            Direction.READ,
            2,
            new Payload.ByAddress(new DataType.StructType(status), Optional.empty(), true)),
        command(
            "update",
            "UPDATE",
            Direction.READ_WRITE,
            3,
            byAddress(new DataType.StructType(packet), "packet", true)),
        command("reset", "RESET", Direction.NONE, 4, new Payload.None()));
  }

  public static Payload byAddress(DataType type, String argument, boolean result) {
    return new Payload.ByAddress(type, Optional.of(value(argument, type)), result);
  }
}
