package io.github.ioctlabi.benchmarks.memory;

import io.github.ioctlabi.benchmarks.calls.Command;
import io.github.ioctlabi.benchmarks.calls.Names;
import io.github.ioctlabi.benchmarks.calls.Ways;
import io.github.ioctlabi.benchmarks.declared.InterfacesIoctl;
import io.github.ioctlabi.benchmarks.declared.PipeIoctl;
import io.github.ioctlabi.benchmarks.hand.Counts;
import io.github.ioctlabi.benchmarks.hand.Kept;
import io.github.ioctlabi.benchmarks.hand.Libc;
import io.github.ioctlabi.benchmarks.hand.Lists;
import io.github.ioctlabi.benchmarks.turns.Turn;
import io.github.ioctlabi.benchmarks.turns.Variant;
import io.github.ioctlabi.runtime.Device;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * A command on a device in which threads wait.
 *
 * @param what the command
 * @param waiting how many threads read from the device, which never has anything to read
 * @param opening opens the device
 */
record Beside(String what, int waiting, Opening opening) implements Command {

  private static final int AF_INET = 2;
  private static final int SOCK_DGRAM = 2;

  /** Time enough to get from Java into the kernel. */
  private static final long UNTIL_IT_WAITS_MILLIS = 50;

  /** Opens a device, and says how its command is given. */
  @FunctionalInterface
  interface Opening {
    Opened open() throws IOException;
  }

  /** The device, and its command by hand and generated. */
  record Opened(Device device, Turn byHand, Turn generated) {}

  static Stream<Command> commands(int waiting) {
    return Stream.of(
        new Beside("FIONREAD", waiting, Beside::pipe),
        new Beside("SIOCGIFCONF, bytes behind an address", waiting, Beside::socket));
  }

  @Override
  public String name() {
    return what
        + switch (waiting) {
          case 0 -> ", alone";
          case 1 -> ", beside a thread";
          default -> ", beside " + waiting + " threads";
        };
  }

  @Override
  public Ways ways() throws IOException {
    Opened opened = opening.open();
    block(opened.device());
    return Ways.of(
        new Variant(Names.BY_HAND, opened::byHand), new Variant(Names.SHARED, opened::generated));
  }

  private void block(Device device) throws IOException {
    CountDownLatch started = new CountDownLatch(waiting);
    for (int i = 0; i < waiting; i++) {
      MemorySegment room = Arena.global().allocate(1);
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            started.countDown();
            if (device.read(room) >= 0) {
              throw new IllegalStateException("there was something to read");
            }
          });
    }
    try {
      started.await();
      Thread.sleep(waiting == 0 ? 0 : UNTIL_IT_WAITS_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  private static Opened pipe() throws IOException {
    int fd = Libc.pipe()[0];
    Device device = Device.of(fd);
    PipeIoctl pipe = PipeIoctl.on(device);
    Kept kept = Kept.in(Arena.global(), Integer.BYTES);
    return new Opened(
        device,
        (calls, sink) -> {
          for (int i = 0; i < calls; i++) {
            sink.keep(Counts.call(kept, fd));
          }
        },
        (calls, sink) -> {
          for (int i = 0; i < calls; i++) {
            sink.keep(pipe.bytesWaiting());
          }
        });
  }

  private static Opened socket() throws IOException {
    Device device = Device.socket(AF_INET, SOCK_DGRAM, 0);
    InterfacesIoctl interfaces = InterfacesIoctl.on(device);
    Kept kept = Kept.in(Arena.global(), Lists.KEPT_SIZE);
    int fd = device.fd();
    return new Opened(
        device,
        (calls, sink) -> {
          for (int i = 0; i < calls; i++) {
            sink.keep(Lists.call(kept, fd, Lists.WANTED));
          }
        },
        (calls, sink) -> {
          for (int i = 0; i < calls; i++) {
            sink.keep(interfaces.list(Lists.WANTED));
          }
        });
  }
}
