package io.github.ioctlabi.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.runtime.Direction;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

final class AppendedTest {
  private static final IoctlCommand COMMAND =
      IoctlCommand.of("SENSOR_APPLY", Direction.WRITE, 0xbe, 1, 24);

  private static final Appended APPENDED =
      Appended.of("Settings.burst", 8, 8).and("Settings.window", 16, 4).and("Settings.more", 20, 4);

  private static String message(int errno, byte[] argument) {
    return assertThrows(
            IoctlException.class,
            () -> APPENDED.check(COMMAND, -errno, MemorySegment.ofArray(argument)))
        .getMessage();
  }

  @Test
  void namesWhatIsNotZero() {
    byte[] argument = new byte[24];
    argument[0] = 1;
    String plain = new IoctlException(COMMAND, Errno.E2BIG.number()).getMessage();
    assertEquals(plain, message(Errno.E2BIG.number(), argument));
    argument[15] = 1;
    assertEquals(
        plain + "; it may be older than Settings.burst, which is not zero",
        message(Errno.E2BIG.number(), argument));
    argument[20] = 1;
    assertEquals(
        plain + "; it may be older than Settings.burst, Settings.more, which are not zero",
        message(Errno.E2BIG.number(), argument));
  }

  @Test
  void saysNothingOfOtherErrors() {
    byte[] argument = new byte[24];
    argument[15] = 1;
    assertFalse(message(Errno.EINVAL.number(), argument).contains("Settings"));
  }

  /** A caller's memory may end where an earlier version does. */
  @Test
  void looksNoFurtherThanTheMemory() {
    byte[] argument = new byte[10];
    argument[9] = 1;
    assertTrue(
        message(Errno.E2BIG.number(), argument).endsWith("Settings.burst, which is not zero"));
  }

  @Test
  void handsOnResults() throws IoctlException {
    assertEquals(3, APPENDED.check(COMMAND, 3, MemorySegment.NULL));
  }
}
