package io.github.ioctlabi.bindings.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.bindings.KernelText;
import io.github.ioctlabi.bindings.net.InterfaceIoctlsIoctl;
import io.github.ioctlabi.bindings.net.NetworkInterface;
import io.github.ioctlabi.bindings.net.NetworkInterface.Address;
import io.github.ioctlabi.bindings.net.NetworkInterface.IntValue;
import io.github.ioctlabi.bindings.net.NetworkInterface.Mtu;
import io.github.ioctlabi.bindings.net.NetworkInterface.RequestFlags;
import io.github.ioctlabi.bindings.net.NetworkInterface_RequestLayout;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.Overlay;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a socket tells of the machine's network interfaces, beside what other sources tell. */
class NetworkInterfacesTest {
  private static final int AF_INET = 2;
  private static final int SOCK_DGRAM = 2;
  private static final int UP_AND_LOOPBACK = 0x9;
  private static final Path LOOPBACK = Path.of("/sys/class/net/lo");
  private static final int REQUEST_BYTES = (int) NetworkInterface_RequestLayout.SIZE;

  private Device socket;
  private InterfaceIoctlsIoctl interfaces;

  @BeforeEach
  void openSocket() throws IOException {
    socket = Device.socket(AF_INET, SOCK_DGRAM, 0);
    interfaces = InterfaceIoctlsIoctl.on(socket);
  }

  @AfterEach
  void closeSocket() {
    socket.close();
  }

  private static NetworkInterface.Request named(String name) {
    return new NetworkInterface.Request(
        KernelText.of(name, NetworkInterface.NAME_SIZE), Overlay.of(new IntValue(0)));
  }

  private static String sys(String file) throws IOException {
    assumeTrue(Files.exists(LOOPBACK), "this machine has no " + LOOPBACK);
    return Files.readString(LOOPBACK.resolve(file)).strip();
  }

  @Test
  void flagsMtuAndIndexOfTheLoopback() throws IOException {
    short flags = interfaces.interfaceFlags(named("lo")).data().as(RequestFlags.class).flags();
    assertEquals(Integer.decode(sys("flags")) & UP_AND_LOOPBACK, flags & UP_AND_LOOPBACK);
    assertNotEquals(0, flags & UP_AND_LOOPBACK);
    assertEquals(
        Integer.parseInt(sys("mtu")), interfaces.mtu(named("lo")).data().as(Mtu.class).mtu());
    int index = interfaces.index(named("lo")).data().as(IntValue.class).value();
    assertEquals(Integer.parseInt(sys("ifindex")), index);
    NetworkInterface.Request byIndex =
        new NetworkInterface.Request(
            new byte[NetworkInterface.NAME_SIZE], Overlay.of(new IntValue(index)));
    assertEquals("lo", KernelText.text(interfaces.interfaceName(byIndex).name()));
  }

  @Test
  void anInterfaceThatIsNotThere() {
    IoctlException refused =
        assertThrows(IoctlException.class, () -> interfaces.mtu(named("nosuch0")));
    assertEquals(Errno.ENODEV, refused.error());
  }

  @Test
  void theKernelFillsTheListAndSaysHowFar() throws IOException {
    int room = 64;
    NetworkInterface.RequestList list =
        interfaces.interfaces(
            new NetworkInterface.RequestList(
                room * REQUEST_BYTES, new NetworkInterface.Request[room]));
    Set<String> told = new TreeSet<>();
    for (NetworkInterface.Request each : list.requests()) {
      NetworkInterface.SocketAddress address = each.data().as(Address.class).address();
      assertEquals(AF_INET, address.family());
      byte[] number = Arrays.copyOfRange(address.data(), 2, 6);
      told.add(InetAddress.getByAddress(number).getHostAddress());
    }
    assertEquals(list.length(), list.requests().length * REQUEST_BYTES);
    assertEquals(addressesOfJava(), told);
  }

  @Test
  void withoutAListTheKernelTellsItsLength() throws IOException {
    NetworkInterface.RequestList asked =
        interfaces.interfaces(new NetworkInterface.RequestList(0, null));
    assertNull(asked.requests());
    assertEquals(addressesOfJava().size(), asked.length() / REQUEST_BYTES);
  }

  @Test
  void aCountThatDoesNotMatchTheListSendsNothing() {
    NetworkInterface.RequestList wrong =
        new NetworkInterface.RequestList(REQUEST_BYTES, new NetworkInterface.Request[2]);
    assertThrows(IllegalArgumentException.class, () -> interfaces.interfaces(wrong));
  }

  private static Set<String> addressesOfJava() throws IOException {
    Set<String> addresses = new TreeSet<>();
    java.net.NetworkInterface.networkInterfaces()
        .flatMap(java.net.NetworkInterface::inetAddresses)
        .filter(Inet4Address.class::isInstance)
        .forEach(address -> addresses.add(address.getHostAddress()));
    return addresses;
  }
}
