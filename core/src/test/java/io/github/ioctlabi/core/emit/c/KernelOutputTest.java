package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.c.kernel.KernelOutput;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.Neighbours;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Goldens;
import io.github.ioctlabi.kit.KernelTools;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of dispatchers, before compilers and the kernel's own checkers. */
@Tag("whole")
class KernelOutputTest {
  private static final String STRICT =
      " -D_GNU_SOURCE -Wall -Wextra -Werror -fsyntax-only -I" + Project.shim() + " -Iuapi -Ikernel";

  @TempDir static Path folder;

  private static List<Header> headers = List.of();

  @BeforeAll
  static void write() throws IOException {
    headers =
        Stream.concat(
                Stream.of(CHeaders.sensor(), names()),
                IntStream.range(0, 60).mapToObj(RandomHeader::of))
            .filter(header -> !header.commands().isEmpty())
            .toList();
    CTools tools = new CTools(folder);
    CFiles.write(tools, CHeaders.other());
    for (Header header : headers) {
      CFiles.write(tools, header);
      CFiles.writeKernel(tools, header);
    }
  }

  /** Names that C and the kernel have taken, and that the dispatcher itself would like to have. */
  private static Header names() {
    StructDeclaration call = CHeaders.struct("call_call", CHeaders.member("ret", Models.u32()));
    StructDeclaration ops = CHeaders.struct("call_ops", CHeaders.member("default_", Models.u32()));
    CHeaderBuilder header = new CHeaderBuilder("linux/call.h", "call").struct(call).struct(ops);
    for (String name : List.of("DEFAULT", "CURRENT", "SWAP", "GET_USER", "1ST", "default", "RET")) {
      header.command(
          name,
          Direction.READ_WRITE,
          Models.byAddress(Declarations.struct(name.length() % 2 == 0 ? call : ops), "ret", true));
    }
    return header.build();
  }

  private static String content(Header header) {
    return CFiles.dispatcher(header);
  }

  @Test
  void sensor() throws IOException {
    List<GeneratedFile.Resource> files = CFiles.kernel(CHeaders.sensor());
    assertEquals(
        List.of("kernel/linux/sensor_ioctl.h", "kernel/linux/sensor_ioctl.c"),
        files.stream().map(GeneratedFile.Resource::path).toList());
    Goldens.check("emit.c.kernel/sensor_ioctl.h", files.getFirst().content());
    Goldens.check("emit.c.kernel/sensor_ioctl.c", files.getLast().content());
  }

  @Test
  void thereIsNoneForExistingHeadersAndForThoseWithoutCommands() {
    StructDeclaration struct = CHeaders.struct("a_b", CHeaders.member("c", Models.u32()));
    Header plain = new CHeaderBuilder("a.h", "a").struct(struct).build();
    assertEquals(List.of(), new KernelOutput().files(plain));
    assertEquals(List.of(), new KernelOutput().files(Loops.header()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int (*default_)(",
        "int (*current_)(",
        "int (*_1st)(",
        "int (*default_2)(",
        "(*call->ops->swap)(",
        "(*call->ops->get_user)(",
        "struct call_ops_2 {",
        "struct call_call_2 {",
        // What a driver sees has the name that is declared; the function has a variable so called.
        "struct call_call *ret)",
        "call->ops->default_(call->file, &ret_2)",
      })
  void namesThatAreTakenAreLeftAlone(String text) {
    assertTrue(content(names()).contains(text), content(names()));
  }

  /** A descriptor is often called as the struct that it stands in. */
  @Test
  void aFileBesideItsStruct() {
    Member tap =
        CHeaders.noted(
            "tap", new DataType.DescriptorType(), Member.Flow.OUT, null, null, "The tap.");
    DataType struct = Declarations.struct(CHeaders.struct("net_tap", tap));
    String text =
        content(
            new CHeaderBuilder("linux/net.h", "net")
                .command("OPEN", Direction.READ_WRITE, Models.byAddress(struct, "tap", true))
                .build());
    assertTrue(text.contains("struct file **tap_file);"), text);
    assertTrue(text.contains("struct net_tap *tap,"), text);
    assertTrue(text.contains("open file is to be stored in tap_file"), text);
  }

  /** A prototype says how many elements there are. */
  @Test
  void anArrayOfFixedLength() {
    DataType key = new DataType.ArrayType(Models.u8(), 32);
    String text =
        content(
            new CHeaderBuilder("linux/net.h", "net")
                .command("KEY", Direction.WRITE, Models.byAddress(key, "key", false))
                .command("DIGEST", Direction.READ_WRITE, Models.byAddress(key, "digest", true))
                .build());
    assertTrue(text.contains("(*key)(struct file *file, const __u8 key[32]);"), text);
    assertTrue(text.contains("(*digest)(struct file *file, __u8 digest[32]);"), text);
  }

  /** One driver may include the dispatchers of two headers, of which one has the other's names. */
  @Test
  void namesOfOtherHeadersAreTaken(@TempDir Path own) throws IOException {
    Header first =
        new CHeaderBuilder("linux/first.h", "one")
            .command("RATE", Direction.WRITE, Models.byAddress(Models.u32(), "rate", false))
            .build();
    Header second =
        new CHeaderBuilder("linux/second.h", "two")
            .constant("rate", 3, "")
            .constant("one_do_rate", 4, "")
            .named(Models.named("Kind", "one_call", false, IntegerKind.U32, "FIND=0"))
            .struct(CHeaders.struct("one_ops", CHeaders.member("a", Models.u32())))
            .command("RESET", Direction.NONE, new Payload.None())
            .build();
    CTools tools = new CTools(own);
    for (Header header : List.of(first, second)) {
      CFiles.write(tools, header);
      for (GeneratedFile each :
          new KernelOutput().files(header, Neighbours.of(header, List.of(first, second)))) {
        tools.write(((GeneratedFile.Resource) each).path(), each.content());
      }
    }
    tools.write("driver.c", "#include <linux/second_ioctl.h>\n#include <linux/first_ioctl.h>\n");
    CTools.require("gcc");
    tools.silent(
        "gcc" + STRICT,
        List.of("driver.c", "kernel/linux/first_ioctl.c", "kernel/linux/second_ioctl.c"));
  }

  /** Two files that define drm_ioctl are no kernel. */
  @ParameterizedTest
  @ValueSource(strings = {"drm", "dev", "vfs", "tcp", "scsi", "hdlc", "vt"})
  void entryPointsThatTheKernelHasAreLeftAlone(String prefix) {
    String text =
        content(
            new CHeaderBuilder("linux/" + prefix + ".h", prefix)
                .command("RESET", Direction.NONE, new Payload.None())
                .build());
    assertTrue(text.contains("\nlong " + prefix + "_ioctl_(const struct "), text);
    assertFalse(text.contains(prefix + "_ioctl("), text);
    assertTrue(text.contains("\nconst char *" + prefix + "_command_name(unsigned"), text);
  }

  @Test
  void aNetworkDeviceHasItsOwnEntryPoint() {
    String text =
        content(
            new CHeaderBuilder("linux/vnet.h", "vnet")
                .command(
                    "VNET_RESET",
                    new CommandNumber.DevicePrivate(3),
                    new Payload.None(),
                    Calling.PLAIN)
                .build());
    assertTrue(text.contains("\tint (*reset)(struct net_device *dev);\n"), text);
    assertTrue(text.contains("\t[VNET_RESET - SIOCDEVPRIVATE] = {\n"), text);
    assertTrue(text.contains("#include <linux/netdevice.h>\n"), text);
    assertFalse(text.contains("compat"), text);
    assertFalse(text.contains("vnet_ioctl("), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gcc -std=gnu89 -Wno-long-long",
        "gcc -std=gnu11 -O2",
        "gcc -std=gnu17",
        "clang -std=gnu11"
      })
  void compiles(String compiler) throws IOException {
    CTools.require(compiler.substring(0, compiler.indexOf(' ')));
    new CTools(folder).silent(compiler + STRICT, sources());
  }

  /** As an interface's license, but without the exception for programs. */
  @Test
  void theLicenseIsTheKernels() {
    String text = content(CHeaders.sensor());
    assertTrue(text.startsWith("/* SPDX-License-Identifier: GPL-2.0 */\n"), text);
    assertTrue(text.contains("\n// SPDX-License-Identifier: GPL-2.0\n"), text);
  }

  @Test
  void linesAreClean() {
    for (Header header : headers) {
      String text = content(header);
      assertEquals(text, content(header));
      assertTrue(text.endsWith("}\n") && !text.contains("\n\n\n"), text);
      text.lines()
          .forEach(line -> {
            assertEquals(line.stripTrailing(), line);
            // A row of the kernel's table is as wide as that.
            boolean row = line.endsWith(" <mailto:...>");
            assertTrue(row || CSource.width(line) <= CSource.WIDTH, line);
          });
    }
  }

  @Test
  void nobodyJumpsToTheNextLine() {
    List<String> all = headers.stream().map(KernelOutputTest::content).toList();
    assertTrue(all.stream().anyMatch(text -> text.contains("\nout:\n")));
    all.forEach(text -> assertFalse(text.contains("goto out;\nout:"), text));
  }

  @Test
  void kernelDoc() throws IOException {
    CTools.require("perl");
    new CTools(folder).silent("perl " + KernelTools.kernelDoc() + " -none -Werror", files());
  }

  /** From elsewhere: a file in which its own path stands, as here in the banner, is remarked on. */
  @Test
  void checkpatch() throws IOException {
    CTools.require("perl");
    new CTools(folder)
        .silent(
            "perl " + KernelTools.checkpatch() + " --no-tree --strict --terse --no-summary -q -f",
            files().stream().map(file -> "./" + file).toList());
  }

  private static List<String> files() {
    return Stream.concat(
            sources().stream(), headers.stream().map(header -> "kernel/" + header.dispatcher()))
        .toList();
  }

  private static List<String> sources() {
    return headers.stream().map(header -> "kernel/" + header.dispatcherSource()).toList();
  }
}
