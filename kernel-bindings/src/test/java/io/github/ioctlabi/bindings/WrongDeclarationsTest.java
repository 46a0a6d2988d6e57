package io.github.ioctlabi.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A declaration with one deliberate mistake: the C compiler must find it. */
class WrongDeclarationsTest {
  private static final String RIGHT =
      """
      import io.github.ioctlabi.annotations.*;
      import io.github.ioctlabi.annotations.legacy.*;
      import io.github.ioctlabi.runtime.*;

      @IoctlInterface(type = 'W', header = "linux/watchdog.h", prefix = "WDIOC", existing = true)
      public interface Watchdog {
        @IoctlConstant @CName("WATCHDOG_IOCTL_BASE") int BASE = 0x57;

        @IoctlFlags @CName("wdiof")
        enum State { @Bit(0) OVERHEAT, @Bit(15) KEEPALIVEPING }

        @IoctlEnum @S32 @CName("wdios")
        enum Option { @Value(1) DISABLECARD, @Value(2) ENABLECARD }

        @IoctlStruct(name = "watchdog_info")
        record Info(@U32 int options, @U32 int firmwareVersion, @Length(32) byte[] identity) {}

        @IoR(nr = 0, name = "WDIOC_GETSUPPORT") Info support() throws IoctlException;
        @IoWR(nr = 6, name = "WDIOC_SETTIMEOUT") void setTimeout(@S32 int s) throws IoctlException;
      }
      """;

  private static final String RAW =
      """
      import io.github.ioctlabi.annotations.*;
      import io.github.ioctlabi.annotations.legacy.*;
      import io.github.ioctlabi.runtime.*;

      @IoctlInterface(header = "linux/loop.h", existing = true)
      public interface Loop {
        @IoRaw(request = 0x4c01, name = "LOOP_CLR_FD") void clear() throws IoctlException;
      }
      """;

  private static final String TRAVEL =
      """
      import io.github.ioctlabi.annotations.*;
      import io.github.ioctlabi.annotations.legacy.*;
      import io.github.ioctlabi.runtime.*;

      @IoctlInterface(type = 'f', header = "linux/fs.h", existing = true)
      public interface Files {
        @IoR(nr = 1, name = "FS_IOC_GETFLAGS", encodedAs = "long") @U32 int flags()
            throws IoctlException;
      }
      """;

  @TempDir Path directory;

  @Test
  void rightOnesPass() throws Exception {
    assertEquals("", check("Watchdog", RIGHT, "linux/watchdog").output());
    assertEquals("", check("Loop", RAW, "linux/loop").output());
    assertEquals("", check("Files", TRAVEL, "linux/fs").output());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          offset of a member  | @U32 int options, @U32 int firmwareVersion | @U32 int firmwareVersion, @U32 int options | offset of struct watchdog_info.options
          size of a member    | @Length(32) byte[] identity | @Length(31) byte[] identity | size of struct watchdog_info.identity
          size of a struct    | @Length(32) byte[] identity | @Length(36) byte[] identity | size of struct watchdog_info
          direction           | @IoR(nr = 0, | @IoWR(nr = 0, | WDIOC_GETSUPPORT
          number              | @IoR(nr = 0, | @IoR(nr = 1, | WDIOC_GETSUPPORT
          size in the number  | @S32 int s | @S64 long s | WDIOC_SETTIMEOUT
          type                | type = 'W' | type = 'w' | WDIOC_GETSUPPORT
          enum value          | @Value(2) | @Value(3) | WDIOS_ENABLECARD
          flag                | @Bit(15) | @Bit(14) | WDIOF_KEEPALIVEPING
          constant            | 0x57 | 0x56 | WATCHDOG_IOCTL_BASE
          """)
  void wrongOnesFail(String kind, String right, String wrong, String message) throws Exception {
    refuses("Watchdog", change(RIGHT, right, wrong), "linux/watchdog", message);
  }

  @Test
  void wrongRawNumbersFail() throws Exception {
    refuses("Loop", change(RAW, "0x4c01", "0x4c02"), "linux/loop", "LOOP_CLR_FD");
  }

  @Test
  void wrongEncodedTypesFail() throws Exception {
    String wrong = change(TRAVEL, "\"long\"", "\"int\"");
    refuses("Files", wrong, "linux/fs", "FS_IOC_GETFLAGS");
  }

  private static String change(String source, String from, String to) {
    assertTrue(source.contains(from), from);
    return source.replace(from, to);
  }

  private void refuses(String name, String source, String stem, String message) throws Exception {
    Tool outcome = check(name, source, stem);
    assertNotEquals(0, outcome.status());
    assertTrue(outcome.output().contains("static assertion failed: \"" + message), outcome::output);
  }

  private Tool check(String name, String source, String stem) throws Exception {
    Path checks = Compilers.checksOf(directory, name, source);
    return Compilers.check(checks.resolve(stem + "_check.c"));
  }
}
