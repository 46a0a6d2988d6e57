package io.github.ioctlabi.abi.gatekeepers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.KernelTools;
import io.github.ioctlabi.kit.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernel's style, as its {@code scripts/checkpatch.pl} judges it. */
class CheckpatchTest {
  private static final Pattern TOTAL =
      Pattern.compile("total: (\\d+) errors, (\\d+) warnings, (\\d+) checks, (\\d+) lines checked");

  @TempDir static Path folder;

  @Test
  void findsNothing() throws Exception {
    int lines = 0;
    for (SourceTree tree : SourceTree.write(folder, ProjectHeaders.all())) {
      Tool done = checkpatch(tree);
      Matcher total = TOTAL.matcher(done.output());
      int judged = 0;
      while (total.find()) {
        judged++;
        lines += Integer.parseInt(total.group(4));
        assertEquals("0 0 0", found(total), done.output());
      }
      assertEquals(tree.headers().size(), judged, done.output());
      assertEquals(0, done.status(), done.output());
    }
    System.out.printf(
        "checkpatch --strict: %d headers, %d lines, 0 errors, 0 warnings, 0 checks%n",
        ProjectHeaders.all().size(), lines);
  }

  /** That it looks at all: a careless hand's work is found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\t__u32 oversample;' | '    __u32 oversample;' | LEADING_SPACE",
        "'__u32 oversample;'   | '__u32 overSample;'     | CAMELCASE",
        "'__u32 oversample;'   | '__u32 oversample; '    | TRAILING_WHITESPACE",
        "'__u32 oversample;'   | '__s64 __attribute__((aligned(8))) oversample;' | LINE_SPACING",
        "'/* SPDX-'            | '/* '                   | SPDX_LICENSE_TAG",
        "'_IOW(0xbe, 0x01, struct sensor_config)' | '0x01 + 2' | COMPLEX_MACRO",
      })
  void findsAFault(String what, String instead, String type) throws Exception {
    GeneratedHeader wrong = ProjectHeaders.sensor().with(what, instead);
    SourceTree tree = SourceTree.write(folder, List.of(wrong)).getFirst();
    Tool done = checkpatch(tree);
    assertTrue(done.output().contains(":" + type + ": "), done.output());
    Matcher total = TOTAL.matcher(done.output());
    assertTrue(total.find() && !found(total).equals("0 0 0"), done.output());
  }

  private static String found(Matcher total) {
    return String.join(" ", total.group(1), total.group(2), total.group(3));
  }

  private static Tool checkpatch(SourceTree tree) throws Exception {
    Path script = KernelTools.checkpatch();
    List<String> command =
        new ArrayList<>(
            List.of(
                "perl",
                script.toString(),
                "--no-tree",
                "--strict",
                "--show-types",
                // A size is read twice where it is judged, as SPI_MSGSIZE of linux/spi/spidev.h
                // does.
                "--ignore=MACRO_ARG_REUSE",
                "--color=never",
                "-f"));
    command.addAll(tree.files());
    return Tool.run(tree.root(), command);
  }
}
