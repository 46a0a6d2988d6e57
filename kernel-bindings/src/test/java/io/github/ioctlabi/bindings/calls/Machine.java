package io.github.ioctlabi.bindings.calls;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.ioctlabi.kit.Abilities;
import io.github.ioctlabi.kit.Tool;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** What the machine has and allows. A test ends as skipped, with the reason, where it does not. */
final class Machine {
  private Machine() {}

  /** Opens a device. */
  static Device open(String path) throws IOException {
    try {
      return Device.open(Path.of(path));
    } catch (NoSuchFileException missing) {
      return abort("this machine has no " + path);
    } catch (AccessDeniedException denied) {
      return abort(path + " may not be opened by this user");
    } catch (FileSystemException refused) {
      return abort(path + " cannot be opened: " + refused.getMessage());
    }
  }

  /** A call that takes a right. */
  interface Privileged<T> {
    T call() throws IOException;
  }

  /** Makes a call that the kernel may deny to this user. */
  static <T> T allowed(Privileged<T> call) throws IOException {
    try {
      return call.call();
    } catch (IoctlException refused) {
      if (refused.error() == Errno.EPERM || refused.error() == Errno.EACCES) {
        return abort("not allowed to this user: " + refused.getMessage());
      }
      throw refused;
    }
  }

  /** Runs a tool that must be there and succeed. */
  static void run(String... command) throws IOException, InterruptedException {
    if (!Abilities.isInstalled(command[0])) {
      abort("this machine has no " + command[0]);
    }
    Tool done = Tool.run(Path.of(""), List.of(command));
    if (done.status() != 0) {
      throw new IOException(String.join(" ", command) + " failed: " + done.output());
    }
  }
}
