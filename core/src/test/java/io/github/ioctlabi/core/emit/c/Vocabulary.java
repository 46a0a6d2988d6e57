package io.github.ioctlabi.core.emit.c;

import static io.github.ioctlabi.core.emit.c.CHeaders.member;
import static io.github.ioctlabi.core.emit.c.Declarations.bare;
import static io.github.ioctlabi.core.emit.c.Declarations.capacity;
import static io.github.ioctlabi.core.emit.c.Declarations.extensible;
import static io.github.ioctlabi.core.emit.c.Declarations.flexible;
import static io.github.ioctlabi.core.emit.c.Declarations.number;
import static io.github.ioctlabi.core.emit.c.Declarations.offset;
import static io.github.ioctlabi.core.emit.c.Declarations.pointer;
import static io.github.ioctlabi.core.emit.c.Declarations.shaped;
import static io.github.ioctlabi.core.emit.c.Declarations.struct;
import static io.github.ioctlabi.core.emit.c.Declarations.union;
import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.padded;
import static io.github.ioctlabi.core.model.Models.since;
import static io.github.ioctlabi.core.model.Models.u16;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Capability;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.commands.Restart;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.List;
import java.util.Optional;

/** A new header with everything beyond plain structs of integers. */
final class Vocabulary {
  private static final DataType S64 = integer(IntegerKind.S64, Carrier.LONG);
  private static final EnumDeclaration KIND =
      Models.named("Kind", "voc_kind", false, IntegerKind.U32, "LEVEL=1", "EDGE=2", "PULSE=3");
  private static final StructDeclaration EDGE =
      CHeaders.struct("voc_edge", member("line", u32()), member("rising", u32()));
  private static final UnionDeclaration DATA =
      union(
          "voc_data",
          Declarations.struct("edge", EDGE, 2, 3),
          bare("value64", u64(), 1),
          bare("raw", array(u8(), 8)));
  private static final StructDeclaration SIZED =
      shaped("voc_sized", extensible(Extension.SIZE_FIELD), member("flags", u32()));
  private static final StructDeclaration LIST =
      CHeaders.struct(
          "voc_list",
          member("count", u32()),
          member("filled", u32()),
          member("edges", flexible(struct(EDGE), "count", "filled", CountUnit.ELEMENTS)));

  private Vocabulary() {}

  static Header header() {
    CHeaderBuilder header =
        new CHeaderBuilder("linux/vocabulary.h", "voc").named(KIND).struct(EDGE).union(DATA);
    List.of(event(), travelling(), times(), SIZED, numbered(), LIST, packed(), aligned(), tail())
        .forEach(header::struct);
    varying(header);
    return results(header).build();
  }

  private static StructDeclaration event() {
    return CHeaders.struct(
        "voc_event",
        padded(member("kind", new DataType.EnumType(KIND)), 4, "__pad0"),
        Declarations.member("data", DATA, "kind"),
        Declarations.member("more", DATA, "kind"));
  }

  private static StructDeclaration travelling() {
    PointerTarget edges = new PointerTarget.Elements(struct(EDGE));
    return CHeaders.struct(
        "voc_travelling",
        member("edge_count", u32()),
        member("fd", new DataType.DescriptorType()),
        member("edges", pointer(edges, PointerFlow.OUT, "edge_count", 16)),
        member(
            "words", pointer(new PointerTarget.Elements(u32()), PointerFlow.IN, "edge_count", 0)),
        member("one", pointer(new PointerTarget.Single(EDGE), PointerFlow.INOUT, "", 0)),
        member(
            "memory",
            new DataType.PointerType(
                new PointerTarget.Segment(),
                Optional.empty(),
                4096,
                PointerFlow.INOUT,
                true,
                false)),
        member("mask", new DataType.ForeignType("struct other_point", "linux/other.h", 4, 8)));
  }

  private static StructDeclaration times() {
    return CHeaders.struct(
        "voc_times",
        member("timeout", time(TimeFormat.UNSIGNED_NANOSECONDS, TimeSource.MONOTONIC)),
        member("delta", time(TimeFormat.SIGNED_NANOSECONDS, TimeSource.TAI)),
        member("at", time(TimeFormat.KERNEL_TIMESPEC, TimeSource.REALTIME)),
        member("history", array(time(TimeFormat.KERNEL_TIMESPEC, TimeSource.BOOTTIME), 2)));
  }

  private static DataType time(TimeFormat format, TimeSource clock) {
    return new DataType.TimeType(format, TimeCarrier.DURATION, clock);
  }

  private static StructDeclaration numbered() {
    return shaped(
        "voc_numbered",
        extensible(Extension.SIZE_IN_NUMBER),
        member("a", u64()),
        since(1, member("b", u64())));
  }

  private static StructDeclaration packed() {
    return shaped(
        "voc_packed",
        new StructShape(true, 0, Extension.FIXED),
        member("kind", u8()),
        member("value", u64()),
        member("delta", S64),
        member("port", integer(IntegerKind.BE16, Carrier.INT)),
        member("big", integer(IntegerKind.BE64, Carrier.LONG)),
        member("edge", struct(EDGE)),
        member("data", new DataType.UnionType(DATA, true)),
        member("tail", flexible(u64(), "kind", "", CountUnit.BYTES)));
  }

  private static StructDeclaration aligned() {
    return shaped(
        "voc_aligned",
        new StructShape(false, 16, Extension.FIXED),
        member("a", u64()),
        member("b", u64()));
  }

  private static StructDeclaration tail() {
    return CHeaders.struct(
        "voc_tail",
        member("length", u64()),
        member("deltas", flexible(S64, "length", "", CountUnit.STRUCT_BYTES)));
  }

  private static void varying(CHeaderBuilder header) {
    header.command(
        "VOC_TRANSFER",
        number(Direction.WRITE, 0xbe, 0),
        new Payload.Varying(struct(EDGE), Optional.of(Models.value("edges", struct(EDGE))), false),
        Calling.PLAIN,
        new Parameter.Argument());
    header.command(
        "VOC_NAME",
        number(Direction.READ, 0xbe, 6),
        new Payload.Varying(u8(), Optional.empty(), true),
        returning(new CallResult.ElementCount()),
        capacity());
    header.command(
        "VOC_BITS_OF_A_RATHER_LONG_NAME",
        number(Direction.READ_WRITE, 0xbe, 0x20),
        new Payload.Varying(struct(event()), Optional.empty(), true),
        Calling.PLAIN,
        offset(0x1f),
        capacity());
    header.command(
        "VOC_ABS",
        number(Direction.READ, 0xbe, 0x40),
        new Payload.ByAddress(struct(EDGE), Optional.empty(), true),
        Calling.PLAIN,
        offset(0x3f));
    header.command(
        "VOC_KEY",
        number(Direction.NONE, 0xbe, 0x80),
        new Payload.None(),
        Calling.PLAIN,
        offset(3));
    header.command(
        "VOC_LIST",
        number(Direction.READ_WRITE, 0xbe, 8),
        Models.byAddress(struct(LIST), "list", true),
        Calling.PLAIN,
        new Parameter.Argument(),
        capacity());
  }

  private static CHeaderBuilder results(CHeaderBuilder header) {
    header.command(
        "VOC_SCATTER",
        number(Direction.READ_WRITE, 0xbe, 12),
        Models.byAddress(array(struct(travelling()), 2), "parts", true),
        Calling.PLAIN,
        new Parameter.Argument());
    JavaName other = new JavaName("test", List.of("Other"));
    header.command(
        "VOC_OPEN",
        number(Direction.NONE, 0xbe, 9),
        new Payload.None(),
        returning(new CallResult.NewDescriptor(other)));
    header.command(
        "VOC_GROW",
        number(Direction.NONE, 0xbe, 10),
        Models.byAddress(struct(SIZED), "sized", true),
        new Calling(
            new CallResult.Returned(),
            Restart.EINTR,
            List.of("EAGAIN", "ETIMEDOUT", "EOVERFLOW"),
            new Permission(Optional.of(new Capability("CAP_NET_ADMIN", true)), false)),
        new Parameter.Argument());
    header.command(
        "VOC_TAKE",
        number(Direction.READ_WRITE, 0xbe, 11),
        Models.byAddress(struct(LIST), "list", true),
        returning(new CallResult.WithData()),
        new Parameter.Argument());
    return header.command(
        "VOC_PRIVATE",
        new CommandNumber.DevicePrivate(3),
        Models.byAddress(u16(), "value", true),
        Calling.PLAIN,
        new Parameter.Argument());
  }

  private static Calling returning(CallResult result) {
    return new Calling(result, Restart.NEVER, List.of(), Permission.NONE);
  }
}
