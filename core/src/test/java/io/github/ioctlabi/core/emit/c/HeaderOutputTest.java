package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.c.check.CheckOutput;
import io.github.ioctlabi.core.emit.c.header.HeaderOutput;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.kit.Goldens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderOutputTest {
  private static final String SINK = CFiles.header(CHeaders.kitchenSink());

  @Test
  void sensor() throws IOException {
    var file = CFiles.file(new HeaderOutput(), CHeaders.sensor());
    assertEquals("uapi/linux/sensor.h", file.path());
    assertEquals(1, file.origins().size());
    Goldens.check("emit.c/sensor.h", file.content());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__u8 tiny;",
        "__u8 __pad0[7];",
        "__aligned_u64 count64;",
        "__s8 s8;",
        "__u8 flag8;",
        "__s16 s16;",
        "__s32 s32;",
        "__s64 __attribute__((aligned(8))) s64;",
        "__le16 le16;",
        "__be16 be16;",
        "__le32 le32;",
        "__aligned_le64 le64;",
        "__aligned_be64 be64;",
        "__be32 be32;",
        "__u32 flag32;",
        "__u32 matrix[4][3];",
        "__aligned_u64 quads[2];",
        "__s64 __attribute__((aligned(8))) deltas[2][2];",
        "char name[16];",
        "char labels[2][8];",
        "__s32 states[2];",
        "struct ks_all all[2];",
        "struct other_point where;",
        "__u32 mode;",
        "__aligned_u64 caps;",
        "__be16 proto;",
        "KS_SMALL_LOW = -2147483647 - 1,",
        "KS_SMALL_MINUS = -1,",
        "KS_PROTO_IP = 2048,",
      })
  void members(String line) {
    assertTrue(SINK.contains("\n\t" + line + "\n"), () -> line + "\nin\n" + SINK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#define KS_MAX\t64",
        "#define KS_UINT\t\t4294967295U",
        "#define KS_BIG\t\t9223372036854775807LL",
        "#define KS_MIN\t(-9223372036854775807LL - 1)",
        "#define KS_INT_MIN\t(-2147483647 - 1)",
        "#define KS_MINUS_BIG\t(-5000000000LL)",
        "#define KS_WIDE_NONE\t0x0U",
        "#define KS_WIDE_TOP\t0x80000000U",
        "#define KS_HUGE_ALL\t0xffffffffffffffffULL",
        "#define KS_DEEP_BOTTOM\t(-9223372036854775807LL - 1)",
        "#define KS_MODE_FAST\t\t\t_BITUL(0)",
        "#define KS_MODE_VERY_SLOW_INDEED\t_BITUL(31)",
        "#define KS_CAPS_LAST\t_BITULL(63)",
        "#define KS_NOTHING\t_IO(0xbe, 0x01)",
        "#define KS_LEVEL\t_IO(0xbe, 0x02)",
        "#define KS_RATE\t_IOW(0xbe, 0x03, __u32)",
        "#define KS_WIDE\t_IOR(0xbe, 0x04, __u64)",
        "#define KS_BYTES\t_IOW(0xbe, 0x05, __u8[16])",
        "#define KS_GRID\t_IOWR(0xbe, 0x06, __u32[2][3])",
        "#define KS_NAME\t_IOR(0xbe, 0x07, char[16])",
        "#define KS_ALL\t_IOR(0xbe, 0x0b, struct ks_all[3])",
      })
  void macros(String line) {
    assertTrue(SINK.contains("\n" + line + "\n"), () -> line + "\nin\n" + SINK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " * @__pad0: must be zero, comes back as zero",
        " * @tiny: tiny",
        " * @flag8: 0 or 1 when sent, non-zero means true when it comes back",
        " * @small: see enum ks_small",
        " * @huge: see KS_HUGE_ONE and the values after it",
        " * @caps: see KS_CAPS_FIRST and the bits after it",
        " * @at: When. Nanoseconds of CLOCK_BOOTTIME, filled by the kernel.",
        " * @ranged: a count, from 1 to 18446744073709551615 when sent",
        " * @zero: must be zero, comes back as zero",
        " * @name: NUL-terminated",
        " * The argument is a __u32 by value: from 0 to 3.",
        " * - %KS_MODE_FAST: fast",
        " * KS_MIN - The least there is.",
      })
  void comments(String line) {
    assertTrue(SINK.contains("\n" + line + "\n"), () -> line + "\nin\n" + SINK);
  }

  @Test
  void includesWhatItUses() {
    assertTrue(
        SINK.contains(
            """
            #ifndef _UAPI_LINUX_KITCHEN_SINK_H
            #define _UAPI_LINUX_KITCHEN_SINK_H

            #include <linux/const.h>
            #include <linux/ioctl.h>
            #include <linux/other.h>
            #include <linux/types.h>

            """));
    assertTrue(SINK.endsWith("\n\n#endif /* _UAPI_LINUX_KITCHEN_SINK_H */\n"));
    String constants = CFiles.header(new CHeaderBuilder("a.h", "a").constant("A_B", 1, "").build());
    assertFalse(constants.contains("#include"), constants);
    assertTrue(constants.contains("#define _UAPI_A_H\n\n#define A_B\t1\n\n#endif"), constants);
  }

  @Test
  void aLongDefinitionTakesTwoLines() {
    String name = "A_COMMAND_WITH_A_NAME_OF_REMARKABLE_LENGTH_THAT_NOBODY_LIKES";
    String text =
        CFiles.header(
            new CHeaderBuilder("a.h", "a")
                .command(name, Direction.READ, CHeaders.byAddress(Models.u32()))
                .build());
    assertTrue(text.contains("#define A_" + name + " \\\n\t_IOR(0xbe, 0x01, __u32)\n"), text);
  }

  @Test
  void theTextsOfACommandBecomeItsComment() {
    Doc doc =
        new Doc(
            List.of("Sets the rate. It takes effect at once, e.g. now.", "Twice is fine."),
            Map.of("argument", "the new rate"),
            "the rate as it was");
    String text =
        CFiles.header(
            new CHeaderBuilder("a.h", "a")
                .command("RATE", Direction.READ_WRITE, CHeaders.byAddress(Models.u32()), doc)
                .build());
    assertTrue(
        text.contains(
            """
            /**
             * A_RATE - Sets the rate.
             *
             * It takes effect at once, e.g. now.
             *
             * Twice is fine.
             *
             * The argument points to __u32: the new rate. The kernel fills it in: the rate
             * as it was.
             */
            """),
        text);
  }

  @Test
  void aResultOfWhatTheKernelOnlyReadsIsLeftOut() {
    Doc doc = new Doc(List.of("Sets the rate."), Map.of(), "nothing");
    String text =
        CFiles.header(
            new CHeaderBuilder("a.h", "a")
                .command("RATE", Direction.WRITE, CHeaders.byAddress(Models.u32()), doc)
                .build());
    assertFalse(text.contains("nothing"), text);
  }

  @Test
  void whatHasNoTextIsCalledByItsName() {
    EnumDeclaration named = Models.named("State", "a_state", false, IntegerKind.U32, "IDLE=0");
    String text =
        CFiles.header(
            new CHeaderBuilder("a.h", "a", Doc.NONE)
                .named(
                    new EnumDeclaration(
                        named.javaName(),
                        named.cName(),
                        named.header(),
                        false,
                        named.carrier(),
                        named.constants(),
                        named.other(),
                        Doc.NONE,
                        named.place()))
                .command("SET_RATE", Direction.NONE, new Payload.None(), Doc.NONE)
                .build());
    assertTrue(text.contains(" * enum a_state - A state.\n * @A_STATE_IDLE: idle\n"), text);
    assertTrue(text.contains("\n\n#define A_SET_RATE\t_IO(0xbe, 0x01)\n"), text);
    assertTrue(
        text.contains(
            "/*\n * Generated by ioctlabi as uapi/a.h from test.Sensor, test.Test; do not edit.\n"),
        text);
  }

  /** As checkpatch wants it: an empty line where plain members end. */
  @Test
  void membersWithAnAttributeStandApartFromPlainOnesBeforeThem() {
    DataType s64 = Models.integer(IntegerKind.S64, Carrier.LONG);
    StructDeclaration struct =
        CHeaders.struct(
            "a_times",
            CHeaders.member("first", s64),
            CHeaders.member("second", s64),
            CHeaders.member("third", Models.u64()),
            CHeaders.member("fourth", s64));
    String text = CFiles.header(new CHeaderBuilder("a.h", "a").struct(struct).build());
    assertTrue(
        text.contains(
            """
            struct a_times {
            \t__s64 __attribute__((aligned(8))) first;
            \t__s64 __attribute__((aligned(8))) second;
            \t__aligned_u64 third;

            \t__s64 __attribute__((aligned(8))) fourth;
            };
            """),
        text);
  }

  /** checkpatch takes an array of one element at the end for an old flexible one. */
  @Test
  void paddingOfOneByteIsNoArray() {
    Member code = CHeaders.member("code", Models.integer(IntegerKind.U8, Carrier.INT));
    StructDeclaration struct =
        CHeaders.struct(
            "a_code", Models.padded(code, 2, "__pad0"), Models.padded(code, 1, "__pad1"));
    String text = CFiles.header(new CHeaderBuilder("a.h", "a").struct(struct).build());
    assertTrue(text.contains("\t__u8 __pad0[2];\n"), text);
    assertTrue(text.contains("\t__u8 __pad1;\n};\n"), text);
  }

  @Test
  void vocabulary() throws IOException {
    Goldens.check("emit.c/vocabulary.h", CFiles.header(Vocabulary.header()));
    Goldens.check("emit.c/other.h", CFiles.header(CHeaders.other()));
  }

  @Test
  void kitchenSink() throws IOException {
    Goldens.check("emit.c/kitchen-sink.h", SINK);
  }

  /** What users write may not pass for a reference to a member; what we say of siblings does. */
  @Test
  void onlyOurOwnTextsReferToMembers() {
    StructDeclaration struct =
        CHeaders.struct(
            "a_list",
            CHeaders.member("count", Models.u32()),
            CHeaders.noted(
                "words",
                Declarations.flexible(Models.u32(), "count", "", CountUnit.ELEMENTS),
                Member.Flow.NORMAL,
                null,
                null,
                "see @nobody and %SAY"));
    String text = CFiles.header(new CHeaderBuilder("a.h", "a").struct(struct).build());
    String line = " * @words: see (at)nobody and % SAY, room for @count elements, at most 64\n";
    assertTrue(text.contains(line), text);
  }

  @Test
  void linesAreClean() {
    for (Header header :
        List.of(
            Models.sensor(),
            CHeaders.kitchenSink(),
            Vocabulary.header(),
            RandomHeader.of(1),
            Loops.header())) {
      List<GeneratedFile> files = new ArrayList<>(new HeaderOutput().files(header));
      files.add(CFiles.file(new CheckOutput(), header));
      for (GeneratedFile file : files) {
        String text = ((GeneratedFile.Resource) file).content();
        assertTrue(text.endsWith("\n") && !text.endsWith("\n\n"), text);
        assertFalse(text.contains("\n\n\n"), text);
        text.lines()
            .forEach(line -> {
              assertEquals(line.stripTrailing(), line);
              assertTrue(CSource.width(line) <= CSource.WIDTH, line);
            });
      }
      assertEquals(new HeaderOutput().files(header), new HeaderOutput().files(header));
      assertEquals(CFiles.check(header), CFiles.check(header));
    }
  }
}
