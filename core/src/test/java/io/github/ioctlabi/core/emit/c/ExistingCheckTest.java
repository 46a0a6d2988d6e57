package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.core.emit.c.check.CheckOutput;
import io.github.ioctlabi.core.emit.c.header.HeaderOutput;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Goldens;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Check files against the headers of the machine. */
@Tag("whole")
class ExistingCheckTest {
  private static final String FLAGS = " -std=gnu11 -Wall -Werror -fsyntax-only -I.";

  /** The numbers in decimal that assertions expect: one in each. */
  private static final Pattern EXPECTED =
      Pattern.compile("(?<===\\s{1,20})\\d+(?!x)|(?<=, )\\d+(?=\\),)");

  /** What no header of the kernel has at once. */
  private static final String ODD =
      """
      #include <linux/types.h>
      #include <linux/time_types.h>
      struct itimerspec_of_kernel { struct __kernel_timespec it, old; };
      struct odd {
        int kind;
        struct { struct { short x; unsigned short y; } points[2][3]; unsigned z; };
        struct { short x, y; } tail[];
      };
      """;

  @TempDir Path folder;

  @BeforeEach
  void linuxHeaders() throws IOException {
    CTools.require("gcc");
    assumeTrue(
        Files.exists(Path.of("/usr/include/linux/kvm.h")),
        "the kernel's headers (package linux-libc-dev) are not installed");
    new CTools(folder).write("test/odd.h", ODD);
  }

  static List<Named<Header>> headers() {
    return ExistingHeaders.all().stream().map(header -> Named.of(header.path(), header)).toList();
  }

  @ParameterizedTest
  @MethodSource("headers")
  void checkIsSilent(Header header) throws IOException {
    CTools tools = new CTools(folder);
    String check = CFiles.check(header);
    tools.write("check/" + header.stem() + "_check.c", check);
    tools.silent(CTools.command(check) + " -Wall -Wextra -Werror -I.", List.of());
    assertEquals(List.of(), new HeaderOutput().files(header));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void everyWrongNumberIsFound(Header header) throws IOException {
    CTools tools = new CTools(folder);
    Matcher places = EXPECTED.matcher(CFiles.check(header));
    long count = places.results().count();
    assertTrue(count > 0);
    tools.write("bad.c", places.replaceAll(place -> Long.parseLong(place.group()) + 1 + ""));
    String output = tools.run("gcc" + FLAGS, List.of("bad.c")).output();
    assertEquals(count, output.split("static assertion failed", -1).length - 1, output);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "offsetof(struct kvm_run, io.direction) == 32,",
        "offsetof(struct kvm_run, padding1) == 2,",
        "sizeof(((struct kvm_run *)0)->mmio.data) == 8,",
        "sizeof(((struct kvm_run *)0)->hypercall) == 72,",
        "offsetof(struct fiemap, fm_extents) == 32,",
        "sizeof(((struct fiemap *)0)->fm_extents[0]) == 56,",
        "sizeof(((struct fiemap_extent *)0)->fe_reserved[0]) == 4,",
        "offsetof(struct odd, points[0][0].y) == 6,",
        "sizeof(((struct odd *)0)->tail[0].x) == 2,",
        "sizeof(struct __kernel_timespec) == 16,",
        "EVIOCGBIT(31, 2) == _IOC(_IOC_READ, 0x45, 0x3f, 2),",
        "SPI_IOC_MESSAGE(2) == _IOC(_IOC_WRITE, 0x6b, 0x00, 64),",
        "TUNSETIFF == _IOC(_IOC_WRITE, 0x54, 0xca, 4),",
        "TUNATTACHFILTER == _IOC(_IOC_WRITE, 0x54, 0xd5, 16),",
        "FS_IOC_GETFLAGS == _IOC(_IOC_READ, 0x66, 0x01, 8),",
        "(unsigned int)LOOP_CLR_FD == 0x4c01U,",
        "(unsigned int)TIOCGWINSZ == 0x40087468U,",
      })
  void asserts(String text) {
    assertTrue(
        ExistingHeaders.all().stream()
            .map(header -> CFiles.check(header).replaceAll("==\\s+", "== "))
            .anyMatch(check -> check.contains("_Static_assert(" + text)),
        text);
  }

  @Test
  void opaqueMembersAndUnnamedPaddingAreNotLookedFor() {
    String all = String.join("", ExistingHeaders.all().stream().map(CFiles::check).toList());
    assertFalse(all.contains("hypercall.flags"));
    assertFalse(all.contains("__pad"));
  }

  /** Only the preprocessor looks, so that no compiler for the architecture is needed. */
  @ParameterizedTest
  @CsvSource({
    "-D__x86_64__, 0x5413U",
    "-D__powerpc64__ -D__LITTLE_ENDIAN__, 0x40087468U",
    "-D__powerpc64__ -D__BIG_ENDIAN__, 0x40087468U",
    "-D__mips64 -D__MIPSEL__, 0x40087468U",
    "-D__mips64 -D__MIPSEB__, 0x5413U",
    "-D__powerpc__, 0x5413U",
  })
  void architecturesDiffer(String macros, String number) throws IOException {
    Header terminal =
        ExistingHeaders.all().stream()
            .filter(header -> header.path().equals("asm/termios.h"))
            .findFirst()
            .orElseThrow();
    CTools tools = new CTools(folder);
    tools.write("arch.c", CFiles.check(terminal).replaceAll("#include.*", ""));
    String text = tools.run("gcc -E -P -undef " + macros, List.of("arch.c")).output();
    assertTrue(text.contains("TIOCGWINSZ == " + number), text);
    assertEquals(1, text.split("TIOCGWINSZ ==", -1).length - 1, text);
  }

  @Test
  void wrongDeclarationsFailWithTheirNames() throws IOException {
    var config = Loops.config("fd", "block_size");
    String flag = "AUTOCLEAR=2";
    fails(
        Loops.header(Loops.config("block_size", "fd"), flag, 0x4c0a, 64),
        "offset of struct loop_config.fd");
    fails(
        Loops.header(CHeaders.struct("loop_config", config.members().getFirst()), flag, 0x4c0a, 64),
        "size of struct loop_config");
    fails(Loops.header(config, "AUTOCLEAR=3", 0x4c0a, 64), "LO_FLAGS_AUTOCLEAR");
    fails(Loops.header(config, flag, 0x4c0b, 64), "LOOP_CONFIGURE");
    fails(Loops.header(config, flag, 0x4c0a, 65), "LO_NAME_SIZE");
  }

  private void fails(Header header, String name) throws IOException {
    CTools tools = new CTools(folder);
    tools.write("bad.c", CFiles.check(header));
    Tool run = tools.run("gcc" + FLAGS, List.of("bad.c"));
    assertNotEquals(0, run.status(), name);
    assertTrue(run.output().contains("static assertion failed: \"" + name + "\""), run.output());
  }

  @Test
  void loop() throws IOException {
    var file = CFiles.file(new CheckOutput(), Loops.header());
    assertEquals("check/linux/loop_check.c", file.path());
    Goldens.check("emit.c/loop_check.c", file.content());
  }
}
