package io.github.ioctlabi.bindings.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.bindings.KernelText;
import io.github.ioctlabi.bindings.net.NetworkInterface;
import io.github.ioctlabi.bindings.net.NetworkInterface.RequestFlags;
import io.github.ioctlabi.bindings.tun.Tun;
import io.github.ioctlabi.bindings.tun.TunIoctl;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A network device of the program's own. It is gone with its descriptor. */
class TunTest {
  @Test
  void aDeviceIsMadeAndReadBack() throws IOException {
    Flags<Tun.Flag> wanted = Flags.of(Tun.Flag.TUN, Tun.Flag.NO_PI);
    Path directory;
    try (TunIoctl tun = TunIoctl.adopt(Machine.open("/dev/net/tun"))) {
      NetworkInterface.Request made =
          Machine.allowed(() -> tun.setInterface(request("ioctlabi%d", (short) wanted.bits())));
      String name = KernelText.text(made.name());
      assertTrue(name.matches("ioctlabi[0-9]+"), name);
      directory = Path.of("/sys/class/net", name);
      assertTrue(Files.exists(directory), directory::toString);

      NetworkInterface.Request told = tun.networkInterface();
      assertArrayEquals(made.name(), told.name());
      Flags<Tun.Flag> flags =
          Flags.ofBits(
              Tun.Flag.class, Short.toUnsignedLong(told.data().as(RequestFlags.class).flags()));
      assertTrue(flags.contains(Tun.Flag.TUN), flags::toString);
      assertTrue(flags.contains(Tun.Flag.NO_PI), flags::toString);
      assertFalse(flags.contains(Tun.Flag.TAP), flags::toString);

      tun.setSendBuffer(123_456);
      assertEquals(123_456, tun.sendBuffer());
    }
    assertFalse(Files.exists(directory), directory::toString);
  }

  private static NetworkInterface.Request request(String name, short flags) {
    return new NetworkInterface.Request(
        KernelText.of(name, NetworkInterface.NAME_SIZE), Overlay.of(new RequestFlags(flags)));
  }
}
