package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Checkers of the kernel, as far as the machine has them; without them a test is skipped. */
public final class KernelTools {
  private KernelTools() {}

  /** The script that reads documentation comments. */
  public static String kernelDoc() throws IOException {
    return kbuild().resolve("scripts/kernel-doc").toString();
  }

  /** The script that judges style. */
  public static Path checkpatch() {
    return fromSources("scripts/checkpatch.pl");
  }

  /** The newest of Debian's packages {@code linux-kbuild}: kernel-doc, headers_install.sh. */
  public static Path kbuild() throws IOException {
    CTools.require("perl");
    return newest(Path.of("/usr/lib"), "linux-kbuild-", "scripts/kernel-doc", "linux-kbuild-*");
  }

  /**
   * A script that only the kernel's sources have. {@code .ci/run} takes it from there to {@code
   * ~/.cache/ioctlabi/linux}; the property {@code abi.linux} names another tree.
   *
   * @param path where it is in the kernel's sources
   */
  public static Path fromSources(String path) {
    CTools.require("perl");
    String cache = System.getenv("XDG_CACHE_HOME");
    Path folder =
        cache == null || cache.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    Path tree = Path.of(System.getProperty("abi.linux", folder + "/ioctlabi/linux"));
    Path script = tree.resolve(path);
    return Files.isRegularFile(script)
        ? script
        : abort(script.getFileName() + " is not in " + tree + ": .ci/run downloads it");
  }

  /** Where modules are built. */
  public static Path build() throws IOException {
    return newest(Path.of("/lib/modules"), "", "build", "linux-headers-*").resolve("build");
  }

  /** The newest of the folders whose names begin like this and that have a file. */
  private static Path newest(Path folder, String start, String path, String packages)
      throws IOException {
    String missing = path + " (package " + packages + ") is not installed";
    if (!Files.isDirectory(folder)) {
      return abort(missing);
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(each -> each.getFileName().toString().startsWith(start))
          .filter(each -> Files.exists(each.resolve(path)))
          .max(Comparator.naturalOrder())
          .orElseGet(() -> abort(missing));
    }
  }
}
