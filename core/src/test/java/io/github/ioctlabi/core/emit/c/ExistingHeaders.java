package io.github.ioctlabi.core.emit.c;

import static io.github.ioctlabi.core.emit.c.CHeaders.member;
import static io.github.ioctlabi.core.emit.c.Declarations.anonymous;
import static io.github.ioctlabi.core.emit.c.Declarations.bare;
import static io.github.ioctlabi.core.emit.c.Declarations.capacity;
import static io.github.ioctlabi.core.emit.c.Declarations.flexible;
import static io.github.ioctlabi.core.emit.c.Declarations.number;
import static io.github.ioctlabi.core.emit.c.Declarations.offset;
import static io.github.ioctlabi.core.emit.c.Declarations.struct;
import static io.github.ioctlabi.core.emit.c.Declarations.union;
import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.padded;
import static io.github.ioctlabi.core.model.Models.u16;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Headers that the kernel ships, some of them in part. */
final class ExistingHeaders {
  private static final DataType S32 = integer(IntegerKind.S32, Carrier.INT);
  private static final StructDeclaration EXTENT =
      CHeaders.struct(
          "fiemap_extent",
          member("fe_logical", u64()),
          member("fe_physical", u64()),
          member("fe_length", u64()),
          member("fe_reserved64", array(u64(), 2)),
          member("fe_flags", u32()),
          member("fe_reserved", array(u32(), 3)));

  private ExistingHeaders() {}

  static List<Header> all() {
    return List.of(
        Loops.header(), fiemap(), fs(), kvm(), input(), tun(), spi(), terminal(), event());
  }

  private static Header fiemap() {
    return existing("linux/fiemap.h").struct(EXTENT).struct(map()).build();
  }

  private static StructDeclaration map() {
    return CHeaders.struct(
        "fiemap",
        member("fm_start", u64()),
        member("fm_length", u64()),
        member("fm_flags", u32()),
        member("fm_mapped_extents", u32()),
        padded(member("fm_extent_count", u32()), 4, "fm_reserved"),
        member(
            "fm_extents",
            flexible(struct(EXTENT), "fm_extent_count", "fm_mapped_extents", CountUnit.ELEMENTS)));
  }

  private static Header fs() {
    return existing("linux/fs.h")
        .include("linux/fiemap.h")
        .command(
            "FS_IOC_FIEMAP",
            number(Direction.READ_WRITE, 'f', 11),
            byAddress(struct(map())),
            Calling.PLAIN)
        .command(
            "FS_IOC_GETFLAGS",
            number(Direction.READ, 'f', 1, "long", native64()),
            new Payload.ByAddress(u32(), Optional.empty(), true),
            Calling.PLAIN)
        .command("BLKRRPART", number(Direction.NONE, 0x12, 95), new Payload.None(), Calling.PLAIN)
        .build();
  }

  /** The part of kvm_run that is the same everywhere but on s390. */
  private static Header kvm() {
    StructDeclaration io =
        CHeaders.struct(
            "",
            member("direction", u8()),
            member("size", u8()),
            member("port", u16()),
            member("count", u32()),
            member("data_offset", u64()));
    StructDeclaration mmio =
        CHeaders.struct(
            "",
            member("phys_addr", u64()),
            member("data", array(u8(), 8)),
            member("len", u32()),
            padded(member("is_write", u8()), 3, "__pad0"));
    StructDeclaration hypercall =
        CHeaders.struct(
            "",
            member("nr", u64()),
            member("args", array(u64(), 6)),
            member("ret", u64()),
            Declarations.opaque("flags", u64()));
    var exit =
        union(
            "",
            Declarations.struct("hw", CHeaders.struct("", member("hardware_exit_reason", u64()))),
            Declarations.struct("io", io, 2),
            Declarations.struct("mmio", mmio, 6),
            Declarations.struct("hypercall", hypercall, 3),
            bare("padding", array(u8(), 256)));
    StructDeclaration run =
        CHeaders.struct(
            "kvm_run",
            member("request_interrupt_window", u8()),
            padded(member("immediate_exit", u8()), 6, "padding1"),
            member("exit_reason", u32()),
            member("ready_for_interrupt_injection", u8()),
            member("if_flag", u8()),
            member("flags", u16()),
            member("cr8", u64()),
            member("apic_base", u64()),
            anonymous(new DataType.UnionType(exit, true)),
            member("kvm_valid_regs", u64()),
            member("kvm_dirty_regs", u64()),
            Declarations.member("s", union("", bare("padding", array(u8(), 2048))), ""));
    return existing("linux/kvm.h")
        .constant("KVM_EXIT_IO", 2, "")
        .struct(run)
        .command(
            "KVM_CREATE_VM", number(Direction.NONE, 0xae, 1), new Payload.None(), Calling.PLAIN)
        .build();
  }

  private static Header input() {
    StructDeclaration info =
        CHeaders.struct(
            "input_absinfo",
            Stream.of("value", "minimum", "maximum", "fuzz", "flat", "resolution")
                .map(name -> member(name, S32))
                .toArray(Member[]::new));
    Payload bytes = new Payload.Varying(u8(), Optional.empty(), true);
    return existing("linux/input.h")
        .struct(info)
        .command("EVIOCGNAME", number(Direction.READ, 'E', 6), bytes, Calling.PLAIN, capacity())
        .command(
            "EVIOCGBIT",
            number(Direction.READ, 'E', 0x20),
            bytes,
            Calling.PLAIN,
            offset(0x1f),
            capacity())
        .command(
            "EVIOCGABS",
            number(Direction.READ, 'E', 0x40),
            new Payload.ByAddress(struct(info), Optional.empty(), true),
            Calling.PLAIN,
            offset(0x3f))
        .command(
            "EVIOCGKEYCODE",
            number(Direction.READ, 'E', 4, "unsigned int[2]", array(u32(), 2)),
            byAddress(array(u32(), 2)),
            Calling.PLAIN)
        .build();
  }

  private static Header tun() {
    Payload byValue =
        new Payload.ByValue(Models.value("value", integer(IntegerKind.NATIVE_ULONG, Carrier.LONG)));
    return existing("linux/if_tun.h")
        .command(
            "TUNSETIFF",
            number(Direction.WRITE, 'T', 202, "int", S32),
            byAddress(array(u8(), 40)),
            Calling.PLAIN)
        .command(
            "TUNSETNOCSUM", number(Direction.WRITE, 'T', 200, "int", S32), byValue, Calling.PLAIN)
        .command(
            "TUNSETPERSIST",
            number(Direction.WRITE, 'T', 203),
            new Payload.ByValue(Models.value("value", S32)),
            Calling.PLAIN)
        .command(
            "TUNATTACHFILTER",
            number(
                Direction.WRITE,
                'T',
                213,
                "struct sock_fprog",
                struct(
                    CHeaders.struct(
                        "sock_fprog",
                        padded(member("len", u16()), 6, "__pad0"),
                        member("filter", Declarations.nativePointer())))),
            byAddress(array(u8(), 16)),
            Calling.PLAIN)
        .build();
  }

  private static Header spi() {
    StructDeclaration transfer =
        CHeaders.struct(
            "spi_ioc_transfer",
            member("tx_buf", u64()),
            member("rx_buf", u64()),
            member("len", u32()),
            member("speed_hz", u32()),
            member("delay_usecs", u16()),
            member("bits_per_word", u8()),
            member("cs_change", u8()),
            member("tx_nbits", u8()),
            member("rx_nbits", u8()),
            member("word_delay_usecs", u8()),
            member("pad", u8()));
    DataType type = struct(transfer);
    return existing("linux/spi/spidev.h")
        .struct(transfer)
        .command(
            "SPI_IOC_MESSAGE",
            number(Direction.WRITE, 'k', 0),
            new Payload.Varying(type, Optional.of(Models.value("transfers", type)), false),
            Calling.PLAIN,
            new Parameter.Argument())
        .build();
  }

  private static Header terminal() {
    TreeMap<String, Integer> except =
        new TreeMap<>(Map.of("ppc64le", 0x40087468, "ppc64", 0x40087468, "mips64el", 0x40087468));
    StructDeclaration size =
        CHeaders.struct(
            "winsize",
            member("ws_row", u16()),
            member("ws_col", u16()),
            member("ws_xpixel", u16()),
            member("ws_ypixel", u16()));
    return existing("asm/termios.h")
        .include("asm/ioctls.h")
        .struct(size)
        .command(
            "TIOCGWINSZ",
            new CommandNumber.Raw(0x5413, except),
            new Payload.ByAddress(struct(size), Optional.empty(), true),
            Calling.PLAIN)
        .build();
  }

  /** Foreign types, arrays of types without a tag and members without a name. */
  private static Header event() {
    StructDeclaration stamped =
        CHeaders.struct(
            "itimerspec_of_kernel",
            member(
                "it",
                new DataType.TimeType(
                    TimeFormat.KERNEL_TIMESPEC, TimeCarrier.DURATION, TimeSource.MONOTONIC)),
            member(
                "old",
                new DataType.ForeignType("struct __kernel_timespec", "linux/time.h", 8, 16)));
    StructDeclaration pair = CHeaders.struct("", member("x", u16()), member("y", u16()));
    StructDeclaration nameless =
        CHeaders.struct("", member("points", array(struct(pair), 2, 3)), member("z", u32()));
    return existing("test/odd.h")
        .struct(stamped)
        .struct(
            CHeaders.struct(
                "odd",
                member("kind", u32()),
                anonymous(struct(nameless)),
                member("tail", flexible(struct(pair), "kind", "", CountUnit.ELEMENTS))))
        .build();
  }

  static CHeaderBuilder existing(String path) {
    return new CHeaderBuilder(path, "X").existing();
  }

  private static DataType native64() {
    return integer(IntegerKind.NATIVE_LONG, Carrier.LONG);
  }

  static CommandNumber raw(int request) {
    return new CommandNumber.Raw(request, new TreeMap<>());
  }

  static Payload byAddress(DataType type) {
    return Models.byAddress(type, "argument", true);
  }
}
