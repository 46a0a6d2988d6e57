package io.github.ioctlabi.abi.gatekeepers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.KernelTools;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code make headers_install}: what the kernel's scripts do to a UAPI header on its way to user
 * space, and what they say of it.
 */
class HeadersInstallTest {
  private static final Pattern GUARD =
      Pattern.compile("(?m)(?<=^#ifndef |^#define |^#endif /\\* )_UAPI(?=_)");
  private static final Pattern INCLUDE = Pattern.compile("(?m)^#include <(.*)>$");
  private static final Pattern KERNEL_ONLY =
      Pattern.compile("//|CONFIG_|(?m:^\\s*)(?:[us](?:8|16|32|64)|u?int\\d+_t|typedef)\\s");
  private static final String SPDX =
      "/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */\n";

  @TempDir static Path folder;

  /** The script takes {@code _UAPI} off the guard, and has nothing else to do. */
  @Test
  void takesTheGuardsPrefixAway() throws Exception {
    int headers = 0;
    for (SourceTree tree : SourceTree.write(folder, ProjectHeaders.all())) {
      for (GeneratedHeader header : tree.headers()) {
        Path installed = folder.resolve("installed.h");
        assertEquals(new Tool(0, ""), install(tree, header, installed), header::toString);
        Matcher guard = GUARD.matcher(header.text());
        assertEquals(3, guard.results().count(), header::toString);
        assertEquals(guard.replaceAll(""), Files.readString(installed), header::toString);
        headers++;
      }
    }
    System.out.printf("headers_install.sh: %d headers, only the guard changed%n", headers);
  }

  /** Every include exists in user space, types are from linux/types.h, nothing is extern. */
  @Test
  void theInstalledHeadersPassTheCheck() throws Exception {
    int headers = 0;
    for (SourceTree tree : SourceTree.write(folder, ProjectHeaders.all())) {
      assertEquals(new Tool(0, ""), check(tree));
      headers += tree.headers().size();
    }
    System.out.printf("headers_check.pl: %d headers, nothing found%n", headers);
  }

  /** What no script looks at. */
  @Test
  void saysNothingThatOnlyTheKernelKnows() {
    for (GeneratedHeader header : ProjectHeaders.all()) {
      assertTrue(header.text().startsWith(SPDX), header::text);
      Matcher kernelOnly = KERNEL_ONLY.matcher(header.code());
      assertFalse(kernelOnly.find(), () -> kernelOnly.group() + " in\n" + header.text());
      String guard = "_UAPI_" + header.path().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
      assertTrue(
          header.code().stripLeading().startsWith("#ifndef " + guard + "\n#define " + guard + "\n"),
          header::text);
    }
  }

  /** That the scripts look at all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' WITH Linux-syscall-note' | ''                | missing \"WITH Linux-syscall-note\"",
        "'__u32 oversample'         | '__u32 CONFIG_HZ' | leak CONFIG_HZ to user-space",
      })
  void installFindsAFault(String what, String instead, String message) throws Exception {
    GeneratedHeader wrong = ProjectHeaders.sensor().with(what, instead);
    SourceTree tree = SourceTree.write(folder, List.of(wrong)).getFirst();
    Tool done = install(tree, wrong, folder.resolve("wrong.h"));
    assertTrue(done.output().contains(message), done.output());
    assertNotEquals(0, done.status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<linux/types.h> | <linux/nothing.h> | 'linux/nothing.h' is not exported",
        "<linux/types.h> | <asm/types.h>     | is preferred over <asm/types.h>",
        "#define SENSOR_RESET | extern int a; | userspace cannot reference",
      })
  void checkFindsAFault(String what, String instead, String message) throws Exception {
    GeneratedHeader wrong = ProjectHeaders.sensor().with(what, instead);
    Tool done = check(SourceTree.write(folder, List.of(wrong)).getFirst());
    assertTrue(done.output().contains(message), done.output());
  }

  private static Tool install(SourceTree tree, GeneratedHeader header, Path to) throws Exception {
    // The script calls scripts/unifdef from where it runs.
    return Tool.run(
        KernelTools.kbuild(),
        List.of(
            "sh",
            "scripts/headers_install.sh",
            tree.root().resolve(SourceTree.INCLUDE + header.path()).toString(),
            to.toString()));
  }

  private static Tool check(SourceTree tree) throws Exception {
    Path script = KernelTools.fromSources("usr/include/headers_check.pl");
    Path exported = Files.createTempDirectory(folder, "exported");
    List<String> command =
        new ArrayList<>(List.of("perl", script.toString(), exported.toString(), "x86"));
    for (GeneratedHeader header : tree.headers()) {
      Path file = exported.resolve(header.path());
      Files.createDirectories(file.getParent());
      assertEquals(new Tool(0, ""), install(tree, header, file));
      command.add(file.toString());
      copyIncludes(header, exported);
    }
    return Tool.run(exported, command);
  }

  /** Puts what user space has already beside our headers. */
  private static void copyIncludes(GeneratedHeader header, Path exported) throws IOException {
    Matcher include = INCLUDE.matcher(header.text());
    while (include.find()) {
      Path file = exported.resolve(include.group(1));
      Path system = Path.of("/usr/include", include.group(1));
      if (!Files.exists(file) && Files.exists(system)) {
        Files.createDirectories(file.getParent());
        Files.copy(system, file);
      }
    }
  }
}
