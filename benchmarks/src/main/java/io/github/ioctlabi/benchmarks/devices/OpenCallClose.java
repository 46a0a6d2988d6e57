package io.github.ioctlabi.benchmarks.devices;

import io.github.ioctlabi.benchmarks.calls.Command;
import io.github.ioctlabi.benchmarks.calls.Names;
import io.github.ioctlabi.benchmarks.calls.Ways;
import io.github.ioctlabi.benchmarks.declared.EntropyPoolIoctl;
import io.github.ioctlabi.benchmarks.hand.Entropy;
import io.github.ioctlabi.benchmarks.hand.Kept;
import io.github.ioctlabi.benchmarks.hand.Libc;
import io.github.ioctlabi.benchmarks.others.CTurns;
import io.github.ioctlabi.benchmarks.others.Gcc;
import io.github.ioctlabi.benchmarks.turns.Turn;
import io.github.ioctlabi.benchmarks.turns.Variant;
import io.github.ioctlabi.runtime.DeviceOption;
import java.lang.foreign.Arena;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The random device, opened for one integer. By hand the path is kept as C has it, too. */
final class OpenCallClose implements Command {

  private static final String FILE = "/dev/urandom";

  @Override
  public String name() {
    return "open, RNDGETENTCNT, close";
  }

  @Override
  public Ways ways() {
    return new Ways(
        List.of(
            new Variant(Names.BY_HAND, OpenCallClose::byHand),
            new Variant(
                Names.CONFINED, () -> generated(StandardOpenOption.READ, DeviceOption.CONFINED)),
            new Variant(Names.SHARED, () -> generated(StandardOpenOption.READ))),
        Gcc.missing().isPresent()
            ? List.of()
            : List.of(
                new Variant("C", () -> CTurns.of("open_turn", 0, Kept.path(FILE).argument()))));
  }

  private static Turn byHand() {
    Kept path = Kept.path(FILE);
    Kept kept = Kept.in(Arena.global(), Integer.BYTES);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        int fd = Libc.open(path);
        try {
          sink.keep(Entropy.call(kept, fd));
        } finally {
          Libc.close(path.state(), fd);
        }
      }
    };
  }

  private static Turn generated(OpenOption... options) {
    Path path = Path.of(FILE);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        try (EntropyPoolIoctl pool = EntropyPoolIoctl.open(path, options)) {
          sink.keep(pool.entropyCount());
        }
      }
    };
  }
}
