package io.github.ioctlabi.core.rules.structs;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.byAddress;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.member;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.core.rules.Judged.commands;
import static io.github.ioctlabi.core.rules.Judged.expect;
import static io.github.ioctlabi.core.rules.Judged.members;
import static io.github.ioctlabi.core.rules.Judged.nested;
import static io.github.ioctlabi.core.rules.Judged.struct;
import static io.github.ioctlabi.core.rules.Judged.structs;
import static io.github.ioctlabi.core.rules.Vocabulary.aggregates;
import static io.github.ioctlabi.core.rules.Vocabulary.encoded;
import static io.github.ioctlabi.core.rules.Vocabulary.flexible;
import static io.github.ioctlabi.core.rules.Vocabulary.header;
import static io.github.ioctlabi.core.rules.Vocabulary.inUnion;
import static io.github.ioctlabi.core.rules.Vocabulary.numbered;
import static io.github.ioctlabi.core.rules.Vocabulary.opaque;
import static io.github.ioctlabi.core.rules.Vocabulary.packed;
import static io.github.ioctlabi.core.rules.Vocabulary.pointer;
import static io.github.ioctlabi.core.rules.Vocabulary.shaped;
import static io.github.ioctlabi.core.rules.Vocabulary.sizeField;
import static io.github.ioctlabi.core.rules.Vocabulary.time;
import static io.github.ioctlabi.core.rules.Vocabulary.timespec;
import static io.github.ioctlabi.core.rules.Vocabulary.union;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import io.github.ioctlabi.core.rules.Judged;
import io.github.ioctlabi.core.rules.advice.RelativeTimeout;
import io.github.ioctlabi.core.rules.counts.RetainedPointer;
import io.github.ioctlabi.core.rules.counts.UnboundedCount;
import io.github.ioctlabi.core.rules.padding.FlexibleOffset;
import io.github.ioctlabi.core.rules.padding.ImplicitPadding;
import io.github.ioctlabi.core.rules.padding.MisalignedField;
import io.github.ioctlabi.core.rules.padding.SizeNotMultiple;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.values.ClockMismatch;
import io.github.ioctlabi.core.rules.values.UnknownSibling;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Flexible arrays, addresses, times, packed structs and types that follow the machine. */
final class ShapeRulesTest {
  private static final DataType NATIVE = integer(IntegerKind.NATIVE_ULONG, Carrier.LONG);

  @Test
  void wantsFlexibleArraysAtTheEnd() {
    Header header =
        members(member("id", u64()), member("count", u32()), member("data", flexible(u8(), 8)));
    expect(
        new FlexibleOffset(),
        header,
        "data: [FlexibleOffset] 'data' begins at offset 12, and 'struct sensor_config' ends at 16:"
            + " put @PadAfter(4) on 'count'");
    expect(new ImplicitPadding(), header);
    expect(new SizeNotMultiple(), header);
    expect(
        new FlexibleOffset(), members(member("count", u64()), member("data", flexible(u8(), 8))));
    Header hole = members(member("count", u32()), member("data", flexible(u64(), 8)));
    expect(new FlexibleOffset(), hole);
    expect(
        new ImplicitPadding(),
        hole,
        "data: [ImplicitPadding] 4 bytes of padding before 'data' (offset 4, aligned to 8): put"
            + " @PadAfter(4) on 'count'");
  }

  @Test
  void wantsFlexibleStructsToStandAlone() {
    StructDeclaration tailed = struct(member("n", u32()), member("data", flexible(u8(), 8)));
    String fault =
        "contains 'struct sensor_config', whose flexible array 'data' would lie over what follows:"
            + " put the array into the outermost struct, or behind an address with @UserPointer";
    expect(
        new FlexibleNested(),
        structs(struct(nested("one", tailed), member("several", array(type(tailed), 2)))),
        "one: [FlexibleNested] 'one' " + fault,
        "several: [FlexibleNested] 'several' " + fault);
    expect(
        new FlexibleNested(),
        aggregates(union(inUnion(tailed))),
        "Config: [FlexibleNested] 'Config' " + fault);
    expect(
        new FlexibleNested(),
        commands(varying(type(tailed))),
        "items: [FlexibleNested] 'transfer' " + fault);
    expect(
        new FlexibleNested(),
        members(member("at", pointer(type(tailed), "", 0))),
        "at: [FlexibleNested] 'at' " + fault);
    expect(new FlexibleNested(), structs(tailed));
  }

  private static DataType type(StructDeclaration struct) {
    return new DataType.StructType(struct);
  }

  private static Command varying(DataType element) {
    return numbered(
        "transfer",
        encoded(Direction.WRITE, 1),
        new Payload.Varying(element, Optional.of(Models.value("items", element)), false),
        new Parameter.Argument());
  }

  @Test
  void reportsTypesOfTheMachine() {
    expect(
        new ArchDependentType(),
        members(member("size", array(NATIVE, 2)), member("fine", u64())),
        "size: [ArchDependentType] 'size' is @NativeULong, which has another size on 32-bit"
            + " machines");
    DataType address =
        new DataType.PointerType(
            new PointerTarget.Segment(), Optional.empty(), 0, PointerFlow.INOUT, false, true);
    expect(
        new ArchDependentType(),
        members(member("buffer", address)),
        "buffer: [ArchDependentType] 'buffer' is a C pointer, which has another size on 32-bit"
            + " machines");
    CommandNumber number =
        new CommandNumber.Encoded(
            Direction.READ, 0xbe, 1, Optional.of(new EncodedAs("long", NATIVE)));
    expect(
        new ArchDependentType(),
        commands(numbered("flags", number, byAddress(u32(), "flags", false))),
        "flags: [ArchDependentType] the number of 'flags' carries the size of 'long', which 32-bit"
            + " programs see otherwise");
  }

  @Test
  void reportsBitFieldsAndPackedStructs() {
    expect(
        new BitField(),
        members(opaque(member("bits", u32())), member("fine", u32())),
        "bits: [BitField] 'bits' holds bit-fields, which every ABI places as it likes");
    expect(
        new BitField(),
        members(opaque(member("raw", array(u8(), 8))), opaque(member("tail", flexible(u8(), 9)))));
    Header header =
        structs(shaped(packed(), member("a", u8()), member("b", u64()), member("c", u8())));
    expect(
        new PackedStruct(),
        header,
        "Config: [PackedStruct] 'struct sensor_config' is packed, so that its members are off their"
            + " alignment: leave 'packed' out, and put @PadAfter where there would be holes");
    expect(new ImplicitPadding(), header);
    expect(new MisalignedField(), header);
    expect(new SizeNotMultiple(), header);
    expect(new PackedStruct(), members(member("a", u32())));
  }

  @Test
  void keepsStructsThatStateTheirAlignmentOutOfPackedOnes() {
    StructDeclaration aligned =
        shaped(new StructShape(false, 16, Extension.FIXED), member("a", u64()), member("b", u64()));
    DataType type = new DataType.StructType(aligned);
    Member byteBefore = member("id", u8());
    String fault =
        ": [MisalignedField] 'struct sensor_config' states its alignment, 16, and 'struct"
            + " sensor_config' is packed, so that 'inner' is off it: leave 'align' or 'packed' out";
    Rule rule = new AlignedInPacked();
    expect(rule, structs(shaped(packed(), byteBefore, member("inner", type))), "inner" + fault);
    expect(
        rule,
        structs(shaped(packed(), byteBefore, member("inner", array(type, 2)))),
        "inner" + fault);
    // An alignment that says nothing is stated all the same.
    StructDeclaration one = shaped(new StructShape(false, 1, Extension.FIXED), member("a", u64()));
    expect(
        rule,
        structs(shaped(packed(), byteBefore, nested("inner", one))),
        "inner" + fault.replace("16", "8"));
    // At a multiple of it, the struct itself must be aligned as well.
    expect(rule, structs(shaped(packed(), member("inner", type))), "inner" + fault);
    StructShape both = new StructShape(true, 16, Extension.FIXED);
    expect(rule, structs(shaped(both, member("inner", type), member("id", u8()))));
    expect(rule, structs(shaped(both, byteBefore, member("inner", type))), "inner" + fault);
    expect(
        rule, structs(shaped(packed(), byteBefore, nested("inner", struct(member("a", u64()))))));
    expect(rule, structs(struct(byteBefore, member("inner", type))));
  }

  @Test
  void namesTheSizeThatComesFirst() {
    expect(
        new ImplicitPadding(),
        structs(shaped(sizeField(), member("a", u64()))),
        "a: [ImplicitPadding] 4 bytes of padding before 'a' (offset 4, aligned to 8): put a"
            + " reserved member of 4 bytes before it, behind the size that comes first");
    expect(
        new ImplicitPadding(),
        structs(shaped(sizeField(), member("b", u32()), member("a", u64()))));
  }

  @Test
  void padsTimespecsWhereOnlySomeAbisDo() {
    expect(
        new ImplicitPadding(),
        members(member("a", u32()), member("at", timespec())),
        "at: [ImplicitPadding] 4 bytes of padding before 'at' (offset 4, aligned to 8), which"
            + " is at offset 4 on i386, m68k and ARM OABI, 8 elsewhere: put @PadAfter(4) on 'a'");
    expect(
        new ImplicitPadding(),
        members(member("at", timespec()), member("a", u32())),
        "a: [ImplicitPadding] 4 bytes of padding at the end of 'struct sensor_config' (offset 20,"
            + " size should be a multiple of 8), which has 20 bytes on i386, m68k and ARM OABI, 24"
            + " elsewhere: put @PadAfter(4) on 'a'");
  }

  @Test
  void wantsALargestCount() {
    expect(
        new UnboundedCount(),
        members(
            member("n", u32()),
            member("items", pointer(u32(), "n", 0)),
            member("bounded", pointer(u32(), "n", 4)),
            member("uncounted", pointer(u32(), "", 0)),
            member("tail", flexible(u32(), 0))),
        "items: [UnboundedCount] nothing bounds the number of elements of 'items', and so what a"
            + " caller makes the kernel allocate: put max into its @UserPointer, such as max ="
            + " 1024",
        "tail: [UnboundedCount] nothing bounds the number of elements of 'tail', and so what a"
            + " caller makes the kernel allocate: put max into its @FlexibleArray, such as max ="
            + " 1024");
  }

  @Test
  void wantsIntegersThatCount() {
    DataType tail =
        new DataType.FlexibleType(
            u8(), Optional.of("room"), Optional.of("text"), CountUnit.BYTES, 8);
    expect(
        new UnknownSibling(),
        members(
            member("n", u32()),
            member("text", new DataType.TextType(8)),
            member("items", pointer(u32(), "m", 0)),
            member("tail", tail)),
        "items: [UnknownSibling] count of 'items': 'Config' has no component 'm': name 'n'",
        "tail: [UnknownSibling] count of 'tail': 'Config' has no component 'room': name 'n'",
        "tail: [UnknownSibling] filled of 'tail': 'text' is no integer: name 'n'");
  }

  @Test
  void wantsInstantsOnTheWallClock() {
    expect(
        new ClockMismatch(),
        members(
            member("at", time(TimeFormat.KERNEL_TIMESPEC, TimeCarrier.INSTANT, TimeSource.TAI)),
            member(
                "on", time(TimeFormat.KERNEL_TIMESPEC, TimeCarrier.INSTANT, TimeSource.REALTIME)),
            member("since", timespec())),
        "at: [ClockMismatch] 'at' is an Instant, and the clock TAI has no date: put clock ="
            + " Clock.REALTIME if the kernel counts on it, or make it a Duration");
  }

  @Test
  void keepsTheAddressesOfSegmentsOnly() {
    expect(
        new RetainedPointer(),
        members(
            member("segment", retained(new PointerTarget.Segment())),
            member("copied", retained(new PointerTarget.Elements(u32())))),
        "copied: [RetainedPointer] the kernel keeps the address of 'copied', and what is copied for"
            + " a call is freed after it: make it a MemorySegment, or remove @Retained");
  }

  private static DataType retained(PointerTarget target) {
    return new DataType.PointerType(target, Optional.empty(), 0, PointerFlow.INOUT, true, false);
  }

  @Test
  void advisesAgainstTimeoutsThatTheKernelReads() {
    StructDeclaration inner = struct(member("timeout", timespec()));
    StructDeclaration outer =
        struct(
            nested("inner", inner),
            Judged.called("read_delay", member("readDelay", timespec())),
            Judged.called("timeout_abs", member("timeoutAbs", timespec())),
            member("period", timespec()));
    String fault =
        "looks like a time to wait, which begins anew when an interrupted call is made again: take"
            + " the time of the clock at which it ends";
    expect(
        new RelativeTimeout(),
        header(
            false,
            List.of(outer, inner),
            numbered(
                "wait", encoded(Direction.WRITE, 1), byAddress(type(outer), "argument", false))),
        "timeout: [RelativeTimeout] 'timeout' " + fault,
        "readDelay: [RelativeTimeout] 'readDelay' " + fault);
    expect(
        new RelativeTimeout(),
        header(
            false,
            List.of(outer, inner),
            numbered(
                "get",
                encoded(Direction.READ, 1),
                new Payload.ByAddress(type(outer), Optional.empty(), true))));
  }
}
