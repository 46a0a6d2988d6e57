package io.github.ioctlabi.bindings.calls;

import io.github.ioctlabi.bindings.loop.Loop;
import io.github.ioctlabi.bindings.loop.LoopControlIoctl;
import io.github.ioctlabi.bindings.loop.LoopIoctl;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.nio.file.Path;

/** A file under a loop device. Closing it detaches the file. */
final class AttachedFile implements AutoCloseable {
  private static final int TRIES = 10;

  private final Path path;
  private final Device device;
  private final LoopIoctl loop;

  private AttachedFile(Path path, Device device) {
    this.path = path;
    this.device = device;
    this.loop = LoopIoctl.on(device);
  }

  /** Attaches a file to a free device. Somebody else may take that first: then to another. */
  static AttachedFile attach(Path file) throws IOException {
    try (var control = LoopControlIoctl.adopt(Machine.open("/dev/loop-control"));
        Device content = Device.open(file)) {
      for (int tries = 0; ; tries++) {
        String name = "/dev/loop" + Machine.allowed(control::free);
        Device device = Machine.open(name);
        try {
          LoopIoctl.on(device).setFd(content.fd());
          return new AttachedFile(Path.of(name), device);
        } catch (IoctlException refused) {
          device.close();
          if (refused.error() != Errno.EBUSY || tries == TRIES) {
            throw refused;
          }
        }
      }
    }
  }

  /** The loop device. */
  Path path() {
    return path;
  }

  /** Its commands. */
  Loop loop() {
    return loop;
  }

  @Override
  public void close() throws IOException {
    try (device) {
      loop.clearFd();
    }
  }
}
