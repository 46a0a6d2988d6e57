package io.github.ioctlabi.bindings.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.bindings.tty.PseudoTerminalIoctl;
import io.github.ioctlabi.bindings.tty.Termio;
import io.github.ioctlabi.bindings.tty.Tty;
import io.github.ioctlabi.bindings.tty.TtyIoctl;
import io.github.ioctlabi.runtime.Device;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Both sides of a pseudoterminal. */
class PseudoTerminalTest {
  private static final int O_RDWR_NOCTTY = 0x2 | 0x100;

  @Test
  void theSizeThatOneSideSetsIsReadOnTheOther() throws Exception {
    Path side;
    try (Device device = Machine.open("/dev/ptmx")) {
      PseudoTerminalIoctl master = PseudoTerminalIoctl.on(device);
      assertEquals(1, master.locked());
      master.setLocked(0);
      assertEquals(0, master.locked());
      side = Path.of("/dev/pts/" + master.number());
      assertTrue(Files.exists(side), side::toString);

      Termio.WindowSize size = new Termio.WindowSize(25, 132, 640, 480);
      TtyIoctl.on(device).setWindowSize(size);
      try (Tty slave = master.peer(O_RDWR_NOCTTY)) {
        assertEquals(size, slave.windowSize());
      }
    }
    assertFalse(Files.exists(side), side::toString);
  }
}
