package io.github.ioctlabi.runtime.support;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.annotations.RestartPolicy;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.Kernel;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class NetworkCallerTest {

  private static final IoctlCommand PRIVATE = IoctlCommand.raw("PRIVATE", 0x89f0);
  private static final IoctlCommand SIOCGIFMTU = IoctlCommand.raw("SIOCGIFMTU", 0x8921);

  /** One of the few commands beside the private ones that use {@code ifr_data}. */
  private static final IoctlCommand SIOCETHTOOL = IoctlCommand.raw("SIOCETHTOOL", 0x8946);

  private static final int ETHTOOL_GLINK = 10;

  private final List<String> requests = new ArrayList<>();
  private final FakeDevice fake = new FakeDevice();

  /** Keeps the name and {@code ifr_data} of what the fake is shown. */
  private void record() {
    fake.driver =
        memory -> {
          assertEquals(40, memory.byteSize());
          assertEquals(0, memory.get(JAVA_LONG, 24));
          assertEquals(0, memory.get(JAVA_LONG, 32));
          String data = Long.toHexString(memory.get(JAVA_LONG, 16));
          requests.add(memory.getString(0) + " " + data);
        };
  }

  @Test
  void everyCallIsWrapped() throws Exception {
    record();
    fake.answer = 3;
    try (IoctlCaller caller = IoctlCaller.network(fake, "eth0");
        Arena arena = Arena.ofConfined()) {
      MemorySegment own = arena.allocate(8);
      assertEquals(3, caller.call(PRIVATE));
      assertEquals(3, caller.call(PRIVATE, 0x12));
      assertEquals(3, caller.call(PRIVATE, own));
      long argument;
      try (IoctlCall call = caller.beginZeroed(4)) {
        argument = call.argument().address();
        assertEquals(3, call.invoke(PRIVATE));
        assertEquals(3, call.attempt(PRIVATE, RestartPolicy.EINTR));
        assertEquals(0, call.argument().get(JAVA_INT, 0), "the request lies beside it");
      }
      assertTrue(caller.supports(PRIVATE, DataCommands.of(DataCommand.of(PRIVATE, 0, false))));
      String address = "eth0 " + Long.toHexString(argument);
      assertEquals(
          List.of(
              "eth0 0",
              "eth0 12",
              "eth0 " + Long.toHexString(own.address()),
              address,
              address,
              "eth0 0"),
          requests);
    }
    assertEquals(0, fake.closes.get());
  }

  /** Each way to call again: the same memory again and again, until the thread is interrupted. */
  @Test
  void restartsTakeNoMemoryAndEndAtAnInterrupt() throws Exception {
    int attempts = 10_000;
    Set<Long> addresses = new HashSet<>();
    fake.answer = -Errno.EAGAIN.number();
    fake.driver =
        memory -> {
          addresses.add(memory.address());
          if (fake.calls.size() == attempts) {
            Thread.currentThread().interrupt();
          }
        };
    RestartPolicy policy = RestartPolicy.EINTR_AND_EAGAIN;
    try (IoctlCaller caller = IoctlCaller.network(fake, "eth0");
        Arena arena = Arena.ofConfined()) {
      MemorySegment own = arena.allocate(8);
      List<Callable<Integer>> ways =
          List.of(
              () -> caller.call(PRIVATE, policy),
              () -> caller.call(PRIVATE, 5, policy),
              () -> caller.call(PRIVATE, own, policy),
              () -> {
                try (IoctlCall call = caller.begin(300)) {
                  return call.invoke(PRIVATE, policy);
                }
              });
      for (Callable<Integer> way : ways) {
        addresses.clear();
        fake.calls.clear();
        var e = assertThrows(IoctlException.class, way::call);
        assertEquals(Errno.EAGAIN, e.error());
        assertTrue(Thread.interrupted(), "the interrupt is still pending");
        assertEquals(attempts, fake.calls.size());
        assertEquals(1, addresses.size());
      }
    }
  }

  @Test
  void argumentsOfEverySize() throws Exception {
    record();
    try (IoctlCaller caller = IoctlCaller.network(fake, "eth0")) {
      for (int size : new int[] {0, 4, 150, 192, 16_384, 40_000}) {
        try (IoctlCall call = caller.begin(size)) {
          call.argument().fill((byte) 1);
          MemorySegment more = call.scope().allocate("Foo.data", 16).fill((byte) 2);
          call.invoke(PRIVATE);
          assertEquals(-1, call.argument().mismatch(ones(size)));
          assertEquals(0x0202020202020202L, more.get(JAVA_LONG, 8));
        }
      }
    }
  }

  private static MemorySegment ones(int size) {
    return MemorySegment.ofArray(new byte[size]).fill((byte) 1);
  }

  @Test
  void namesThatNoDeviceHas() {
    for (String name :
        new String[] {
          "", "0123456789abcdef", "a/b", "a b", "a\tb", "a\n", "a\0b", "\u00a0", "éééééééé"
        }) {
      var e = assertThrows(RuntimeException.class, () -> IoctlCaller.network(fake, name));
      assertSame(IllegalArgumentException.class, e.getClass());
      assertTrue(e.getMessage().startsWith("netdev: "), e.getMessage());
      assertThrows(IllegalArgumentException.class, () -> IoctlCaller.openNetwork(name));
    }
  }

  @Test
  void namesToTheLastByte() throws Exception {
    record();
    for (String name : new String[] {"a", "0123456789abcde", "ééééééé", "eth0:1", "eth0.5"}) {
      try (IoctlCaller caller = IoctlCaller.network(fake, name)) {
        caller.call(PRIVATE);
      }
      assertEquals(name + " 0", requests.removeLast());
    }
  }

  @Test
  void memoryThatTheKernelCannotBeGiven() {
    try (IoctlCaller caller = IoctlCaller.network(fake, "eth0")) {
      MemorySegment heap = MemorySegment.ofArray(new byte[8]);
      assertThrows(IllegalArgumentException.class, () -> caller.call(PRIVATE, heap));
      Arena arena = Arena.ofConfined();
      MemorySegment gone = arena.allocate(8);
      arena.close();
      var e = assertThrows(IllegalStateException.class, () -> caller.call(PRIVATE, gone));
      assertEquals("PRIVATE: the segment's arena is closed", e.getMessage());
    }
    assertEquals(List.of(), fake.calls);
  }

  @Test
  void theKernelFindsTheDeviceByItsName() throws Exception {
    try (IoctlCaller nobody = IoctlCaller.openNetwork("nosuchdevice")) {
      var e = assertThrows(IoctlException.class, () -> nobody.call(SIOCGIFMTU));
      assertSame(Errno.ENODEV, e.error());
    }
    try (IoctlCaller loopback = IoctlCaller.openNetwork("lo")) {
      assertEquals(0, loopback.call(SIOCGIFMTU));
    }
  }

  @Test
  void theKernelFindsTheArgumentThroughIfrData() throws Exception {
    try (Device socket = Device.socket(2, 2, 0);
        IoctlCaller loopback = IoctlCaller.network(socket, "lo");
        Arena arena = Arena.ofConfined();
        IoctlCall call = loopback.beginZeroed(8)) {
      call.argument().set(JAVA_INT, 0, ETHTOOL_GLINK);
      call.argument().set(JAVA_INT, 4, 77);
      int result = call.attempt(SIOCETHTOOL, RestartPolicy.EINTR);
      Kernel.skipIf(
          result < 0, "SIOCETHTOOL on the loopback device says " + Errno.of(-result).name());
      int link = call.argument().get(JAVA_INT, 4);
      assertTrue(link == 0 || link == 1, "was " + link);
      MemorySegment own = arena.allocate(8);
      own.set(JAVA_INT, 0, ETHTOOL_GLINK);
      own.set(JAVA_INT, 4, 77);
      assertEquals(0, loopback.call(SIOCETHTOOL, own));
      assertEquals(link, own.get(JAVA_INT, 4));
    }
  }

  @Test
  void theSocketIsClosedWithItsOwner() throws Exception {
    IoctlCaller caller = IoctlCaller.openNetwork("lo");
    caller.close();
    assertThrows(IllegalStateException.class, () -> caller.call(SIOCGIFMTU));
    try (Device socket = Device.socket(2, 2, 0)) {
      IoctlCaller.network(socket, "lo").close();
      assertTrue(Kernel.isOpen(socket.fd()));
    }
  }

  @Test
  void supportsVaryingCommandsByTheirNames() throws Exception {
    fake.answer = -Errno.ENOTTY.number();
    try (IoctlCaller caller = IoctlCaller.borrowing(fake)) {
      IoctlCommand other = IoctlCommand.raw("PRIVATE", 0x89f1);
      DataCommands varying = DataCommands.of(DataCommand.varying("PRIVATE", 0, false));
      DataCommands one = DataCommands.of(DataCommand.of(PRIVATE, 0, false));
      assertFalse(caller.supports(other, varying));
      assertFalse(caller.supports(PRIVATE, one));
      assertThrows(IllegalArgumentException.class, () -> caller.supports(other, one));
    }
  }
}
