package io.github.ioctlabi.core.emit.c;

import static io.github.ioctlabi.core.emit.c.CHeaders.member;
import static io.github.ioctlabi.core.emit.c.Declarations.struct;
import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The header of loop devices, right and wrong. */
final class Loops {
  private static final DataType S32 = integer(IntegerKind.S32, Carrier.INT);

  private Loops() {}

  static Header header() {
    return header(config("fd", "block_size"), "LO_FLAGS_AUTOCLEAR=2", 0x4c0a, 64);
  }

  /** What a header can be wrong about. */
  static Header header(StructDeclaration config, String flag, int configure, long nameSize) {
    EnumDeclaration.Constant autoclear =
        new EnumDeclaration.Constant(
            "AUTOCLEAR",
            "LO_FLAGS_AUTOCLEAR",
            Long.decode(flag.substring(flag.indexOf('=') + 1)),
            Doc.NONE,
            Place.of("AUTOCLEAR"));
    EnumDeclaration flags = Models.named("Flags", "lo_flags", true, IntegerKind.U32, "ONE=0");
    EnumDeclaration named =
        new EnumDeclaration(
            flags.javaName(),
            flags.cName(),
            flags.header(),
            true,
            IntegerKind.U32,
            List.of(autoclear),
            Optional.empty(),
            Doc.NONE,
            flags.place());
    return ExistingHeaders.existing("linux/loop.h")
        .constant("LO_NAME_SIZE", nameSize, "")
        .named(named)
        .struct(info())
        .struct(config)
        .command("LOOP_CLR_FD", ExistingHeaders.raw(0x4c01), new Payload.None(), Calling.PLAIN)
        .command(
            "LOOP_CONFIGURE",
            ExistingHeaders.raw(configure),
            ExistingHeaders.byAddress(struct(config)),
            Calling.PLAIN)
        .build();
  }

  static StructDeclaration config(String first, String second) {
    return CHeaders.struct(
        "loop_config",
        member(first, S32),
        member(second, u32()),
        member("info", struct(info())),
        member("__reserved", array(u64(), 8)));
  }

  private static StructDeclaration info() {
    Stream<Member> wide =
        Stream.of("lo_device", "lo_inode", "lo_rdevice", "lo_offset", "lo_sizelimit")
            .map(name -> member(name, u64()));
    Stream<Member> narrow =
        Stream.of("lo_number", "lo_encrypt_type", "lo_encrypt_key_size", "lo_flags")
            .map(name -> member(name, u32()));
    Stream<Member> rest =
        Stream.of(
            member("lo_file_name", new DataType.TextType(64)),
            member("lo_crypt_name", array(u8(), 64)),
            member("lo_encrypt_key", array(u8(), 32)),
            member("lo_init", array(u64(), 2)));
    return CHeaders.struct(
        "loop_info64",
        Stream.of(wide, narrow, rest).flatMap(members -> members).toArray(Member[]::new));
  }
}
