package io.github.ioctlabi.benchmarks.start;

import io.github.ioctlabi.benchmarks.declared.EntropyPoolIoctl;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens a device, makes one call and closes it, as users do. */
final class Generated {
  private Generated() {}

  public static void main(String[] args) throws IOException {
    try (EntropyPoolIoctl pool =
        EntropyPoolIoctl.open(Path.of("/dev/urandom"), StandardOpenOption.READ)) {
      pool.entropyCount();
    }
  }
}
