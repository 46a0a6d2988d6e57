package io.github.ioctlabi.abi.gatekeepers;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.ioctlabi.kit.CTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the kernel's own scripts are. A test that needs an absent one is skipped, by name. */
final class KernelScripts {
  private KernelScripts() {}

  /**
   * A script that only the kernel's sources have. {@code .ci/run} takes it from there to {@code
   * ~/.cache/ioctlabi/linux}; the property {@code abi.linux} names another tree.
   *
   * @param path where it is in the kernel's sources
   */
  static Path fromSources(String path) {
    CTools.require("perl");
    String cache =
        Objects.requireNonNullElse(
            System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home") + "/.cache");
    Path tree = Path.of(System.getProperty("abi.linux", cache + "/ioctlabi/linux"));
    Path script = tree.resolve(path);
    return Files.isRegularFile(script)
        ? script
        : abort(script.getFileName() + " is not in " + tree + ": .ci/run downloads it");
  }

  /** The newest of Debian's packages {@code linux-kbuild}: kernel-doc, headers_install.sh. */
  static Path kbuild() throws IOException {
    CTools.require("perl");
    try (Stream<Path> found = Files.list(Path.of("/usr/lib"))) {
      return found
          .filter(path -> path.getFileName().toString().startsWith("linux-kbuild-"))
          .filter(path -> Files.isRegularFile(path.resolve("scripts/kernel-doc")))
          .max(Comparator.naturalOrder())
          .orElseGet(() -> abort("the package linux-kbuild is not installed"));
    }
  }
}
