package io.github.ioctlabi.core.emit.c;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Headers for the tests of the C back ends. */
final class CHeaders {
  private CHeaders() {}

  /** The first example of the documentation, with all its texts. */
  static Header sensor() {
    EnumDeclaration state =
        new EnumDeclaration(
            new JavaName("com.example", List.of("Sensor", "State")),
            "sensor_state",
            "linux/sensor.h",
            false,
            IntegerKind.U32,
            Models.named(
                    "State",
                    "sensor_state",
                    false,
                    IntegerKind.U32,
                    "IDLE=0",
                    "SAMPLING=1",
                    "FAULT=2")
                .constants(),
            Optional.empty(),
            Doc.NONE,
            Place.of("State"));
    StructDeclaration config =
        sensorStruct(
            "Config",
            "How the sensor samples.",
            noted(
                "sample_hz",
                u32(),
                Member.Flow.NORMAL,
                new Range(1, 48_000),
                null,
                "samples a second"),
            noted(
                "oversample",
                u32(),
                Member.Flow.NORMAL,
                null,
                null,
                "raw readings averaged into one sample"));
    StructDeclaration status =
        sensorStruct(
            "Status",
            "What the sensor is doing.",
            member("state", new DataType.EnumType(state)),
            member("error_count", u32()),
            noted("captured_at", u64(), Member.Flow.NORMAL, null, TimeSource.MONOTONIC, ""));
    StructDeclaration packet =
        sensorStruct(
            "Packet",
            "",
            member("config", new DataType.StructType(config)),
            noted("status", new DataType.StructType(status), Member.Flow.OUT, null, null, ""));
    CHeaderBuilder header =
        new CHeaderBuilder("linux/sensor.h", "sensor", Models.doc("Controls a sampling sensor."))
            .declaredIn(new JavaName("com.example", List.of("Sensor")))
            .named(state);
    List.of(config, status, packet).forEach(header::struct);
    Payload read = new Payload.ByAddress(new DataType.StructType(status), Optional.empty(), true);
    return header
        .command(
            "SET_CONFIG", Direction.WRITE, byAddress(new DataType.StructType(config)), Doc.NONE)
        .command("GET_STATUS", Direction.READ, read, Doc.NONE)
        .command(
            "UPDATE",
            Direction.READ_WRITE,
            Models.byAddress(new DataType.StructType(packet), "packet", true),
            Doc.NONE)
        .command("RESET", Direction.NONE, new Payload.None(), Doc.NONE)
        .build();
  }

  private static StructDeclaration sensorStruct(String name, String text, Member... members) {
    return new StructDeclaration(
        new JavaName("com.example", List.of("Sensor", name)),
        true,
        "sensor_" + name.toLowerCase(Locale.ROOT),
        "linux/sensor.h",
        text.isEmpty() ? Doc.NONE : Models.doc(text),
        List.of(members),
        Place.of(name));
  }

  /** A header that another one includes. */
  static Header other() {
    StructDeclaration point =
        struct(
            "other_point", member("x", integer(IntegerKind.S32, Carrier.INT)), member("y", u32()));
    return new CHeaderBuilder("linux/other.h", "other").struct(point).build();
  }

  /** A header with everything that a header can have. */
  static Header kitchenSink() {
    CHeaderBuilder sink = new CHeaderBuilder("linux/kitchen-sink.h", "ks").include("linux/other.h");
    sink.constant("KS_MAX", 64, "").constant("KS_MIN", Long.MIN_VALUE, "The least there is.");
    sink.constant("KS_UINT", 0xffff_ffffL, "").constant("KS_BIG", Long.MAX_VALUE, "");
    sink.constant("KS_INT_MIN", Integer.MIN_VALUE, "")
        .constant("KS_MINUS_BIG", -5_000_000_000L, "");

    EnumDeclaration small =
        Models.named(
            "Small",
            "ks_small",
            false,
            IntegerKind.S32,
            "LOW=-2147483648",
            "MINUS=-1",
            "HIGH=2147483647");
    EnumDeclaration unsigned =
        Models.named("Wide", "ks_wide", false, IntegerKind.U32, "NONE=0", "TOP=0x80000000");
    EnumDeclaration huge =
        Models.named("Huge", "ks_huge", false, IntegerKind.U64, "ONE=1", "ALL=-1");
    EnumDeclaration negative =
        Models.named(
            "Deep", "ks_deep", false, IntegerKind.S64, "BOTTOM=-9223372036854775808", "UP=7");
    EnumDeclaration endian =
        Models.named("Proto", "ks_proto", false, IntegerKind.BE16, "IP=0x0800", "ARP=0x0806");
    EnumDeclaration bits =
        Models.named("Mode", "ks_mode", true, IntegerKind.U32, "FAST=0", "VERY_SLOW_INDEED=31");
    EnumDeclaration bits64 =
        Models.named("Caps", "ks_caps", true, IntegerKind.U64, "FIRST=0", "LAST=63");
    List.of(small, unsigned, huge, negative, endian, bits, bits64).forEach(sink::named);

    StructDeclaration all =
        struct(
            "ks_all",
            Models.padded(member("tiny", u8()), 7, "__pad0"),
            member("count64", u64()),
            member("s8", integer(IntegerKind.S8, Carrier.BYTE)),
            member("flag8", integer(IntegerKind.U8, Carrier.BOOLEAN)),
            member("s16", integer(IntegerKind.S16, Carrier.SHORT)),
            member("s32", integer(IntegerKind.S32, Carrier.INT)),
            member("s64", integer(IntegerKind.S64, Carrier.LONG)),
            member("le16", integer(IntegerKind.LE16, Carrier.SHORT)),
            member("be16", integer(IntegerKind.BE16, Carrier.INT)),
            member("le32", integer(IntegerKind.LE32, Carrier.INT)),
            member("le64", integer(IntegerKind.LE64, Carrier.LONG)),
            member("be64", integer(IntegerKind.BE64, Carrier.LONG)),
            member("be32", integer(IntegerKind.BE32, Carrier.INT)),
            member("flag32", integer(IntegerKind.U32, Carrier.BOOLEAN)));
    StructDeclaration rows =
        struct(
            "ks_rows",
            member("matrix", array(u32(), 4, 3)),
            member("quads", array(u64(), 2)),
            member("deltas", array(integer(IntegerKind.S64, Carrier.LONG), 2, 2)),
            member("name", new DataType.TextType(16)),
            member("labels", array(new DataType.TextType(8), 2)),
            member("states", array(new DataType.EnumType(small), 2)),
            member("all", array(new DataType.StructType(all), 2)),
            member("where", new DataType.StructType(other().structs().getFirst())));
    StructDeclaration notes =
        struct(
            "ks_notes",
            member("small", new DataType.EnumType(small)),
            member("wide", new DataType.EnumType(unsigned)),
            member("huge", new DataType.EnumType(huge)),
            member("deep", new DataType.EnumType(negative)),
            Models.padded(member("proto", new DataType.EnumType(endian)), 2, "__pad0"),
            member("mode", new DataType.FlagsType(bits)),
            member("caps", new DataType.FlagsType(bits64)),
            noted("at", u64(), Member.Flow.OUT, null, TimeSource.BOOTTIME, "When."),
            noted("ranged", u64(), Member.Flow.NORMAL, new Range(1, -1), null, "a count"),
            noted("zero", array(u32(), 2), Member.Flow.RESERVED, null, null, ""));
    List.of(all, rows, notes).forEach(sink::struct);

    sink.command("NOTHING", Direction.NONE, new Payload.None());
    sink.command("LEVEL", Direction.NONE, new Payload.ByValue(value(u32(), new Range(0, 3))));
    sink.command("RATE", Direction.WRITE, byAddress(u32()));
    sink.command("WIDE", Direction.READ, new Payload.ByAddress(u64(), Optional.empty(), true));
    sink.command("BYTES", Direction.WRITE, byAddress(array(u8(), 16)));
    sink.command("GRID", Direction.READ_WRITE, byAddress(array(u32(), 2, 3)));
    sink.command("NAME", Direction.READ, byAddress(new DataType.TextType(16)));
    sink.command("MODE", Direction.WRITE, byAddress(new DataType.FlagsType(bits)));
    sink.command("SMALL", Direction.WRITE, byAddress(new DataType.EnumType(small)));
    sink.command(
        "EXCHANGE_ALL_THE_ROWS", Direction.READ_WRITE, byAddress(new DataType.StructType(rows)));
    sink.command("ALL", Direction.READ, byAddress(array(new DataType.StructType(all), 3)));
    return sink.build();
  }

  /** A header that says the same text everywhere it can. */
  static Header saying(String text, String path) {
    Doc doc = new Doc(List.of(text, text), Map.of("argument", text), text);
    EnumDeclaration.Constant constant =
        new EnumDeclaration.Constant("ONE", "SAY_STATE_ONE", 1, doc, Place.of("ONE"));
    CHeaderBuilder header = new CHeaderBuilder(path, "say", doc).constant("SAY_MAX", 1, text);
    for (boolean flags : new boolean[] {false, true}) {
      header.named(
          new EnumDeclaration(
              header.type(flags ? "Mode" : "State"),
              flags ? "say_mode" : "say_state",
              path,
              flags,
              IntegerKind.U32,
              List.of(
                  flags
                      ? new EnumDeclaration.Constant("FAST", "SAY_FAST", 0, doc, Place.of("FAST"))
                      : constant),
              Optional.empty(),
              doc,
              Place.of("State")));
    }
    StructDeclaration struct =
        new StructDeclaration(
            header.type("Config"),
            true,
            "say_config",
            path,
            doc,
            List.of(
                noted("hz", u32(), Member.Flow.NORMAL, new Range(1, 2), null, text),
                noted("volts", u32(), Member.Flow.NORMAL, null, null, text)),
            Place.of("Config"));
    header.struct(struct);
    header.command("SET", Direction.WRITE, byAddress(new DataType.StructType(struct)), doc);
    header.command(
        "LEVEL", Direction.NONE, new Payload.ByValue(value(u32(), new Range(0, 3))), doc);
    return header.build();
  }

  static StructDeclaration struct(String cName, Member... members) {
    String name = cName.isEmpty() ? "OF_" + members[0].cName() : cName;
    return Models.struct(name.toUpperCase(Locale.ROOT), cName, members);
  }

  static Member member(String name, DataType type) {
    return Models.member(name, type);
  }

  static Member noted(
      String name,
      DataType type,
      Member.Flow flow,
      @Nullable Range range,
      @Nullable TimeSource clock,
      String doc) {
    return new Member(
        name,
        name,
        type,
        flow,
        Optional.ofNullable(range),
        Optional.ofNullable(clock),
        Optional.empty(),
        doc,
        Place.of(name));
  }

  static Payload byAddress(DataType type) {
    return Models.byAddress(type, "argument", false);
  }

  static Value value(DataType type, Range range) {
    return new Value("argument", type, Optional.of(range), Place.of("argument"));
  }
}
