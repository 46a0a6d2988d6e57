package io.github.ioctlabi.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The check file of each header on this machine that defines commands: it passes by the command in
 * its head if the header compiles at all.
 */
class EveryHeaderTest {
  private static final Path INCLUDE = Path.of("/usr/include");
  private static final List<String> FOLDERS =
      List.of(
          "linux", "asm-generic", "drm", "libdrm", "misc", "mtd", "rdma", "scsi", "sound", "xen");
  private static final Pattern COMMAND =
      Pattern.compile("#\\s*define\\s+\\w+\\s+_IO[RW]{0,2}\\s*\\(");
  private static final List<String> STANDARDS = List.of("c11", "gnu11", "gnu17");

  @TempDir Path directory;

  private static List<String> headers() throws IOException {
    List<String> headers = new ArrayList<>();
    for (String folder : FOLDERS) {
      Path path = INCLUDE.resolve(folder);
      if (Files.isDirectory(path)) {
        for (Path file : Folders.files(path, ".h")) {
          if (COMMAND.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find()) {
            headers.add(INCLUDE.relativize(file).toString());
          }
        }
      }
    }
    return headers;
  }

  /** Whether a header compiles, alone and whatever it warns of. */
  private boolean compiles(String header) throws IOException, InterruptedException {
    Path source = Files.writeString(directory.resolve("alone.c"), "#include <" + header + ">\n");
    for (String standard : STANDARDS) {
      List<String> options = List.of("-std=" + standard, "-fsyntax-only", source.toString());
      if (Compilers.cc(options).status() == 0) {
        return true;
      }
    }
    return false;
  }

  @Test
  void checkFilesPassByTheirOwnCommand() throws IOException, InterruptedException {
    List<String> headers = headers();
    assumeTrue(
        headers.contains("linux/fs.h"),
        "the kernel's headers (package linux-libc-dev) are not installed");
    StringBuilder source = new StringBuilder("import io.github.ioctlabi.annotations.*;\n");
    for (int i = 0; i < headers.size(); i++) {
      source.append(
          """
          @IoctlInterface(header = "%s", prefix = "H%d", existing = true)
          interface H%2$d {
            @IoctlConstant @CName("__CHAR_BIT__") int BITS = 8;
          }
          """
              .formatted(headers.get(i), i));
    }
    Path checks = Compilers.checksOf(directory, "Headers", source.toString());
    List<String> failed = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    for (String header : headers) {
      String stem = header.substring(0, header.length() - ".h".length());
      Tool outcome = Compilers.check(checks.resolve(stem + "_check.c"));
      if (outcome.status() != 0 || !outcome.output().isEmpty()) {
        if (compiles(header)) {
          failed.add(header + ": " + outcome.output());
        } else {
          alone.add(header);
        }
      }
    }
    assertEquals(List.of(), failed);
    assertTrue(alone.size() * 20 < headers.size(), () -> "these do not compile alone: " + alone);
  }
}
