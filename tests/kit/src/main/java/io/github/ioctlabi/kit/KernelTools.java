package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Checkers of the kernel, as far as the machine has them; without them a test is skipped. */
public final class KernelTools {
  private KernelTools() {}

  /** The script that reads documentation comments. */
  public static String kernelDoc() throws IOException {
    return first(Path.of("/usr/lib"), "linux-kbuild-", "scripts/kernel-doc", "linux-kbuild-*");
  }

  /**
   * The script that judges style. Debian has it in the kernel's source alone, from which {@code
   * .ci/run} takes it.
   */
  public static Path checkpatch() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path folder =
        cache == null || cache.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    Path script = folder.resolve("ioctlabi/linux/scripts/checkpatch.pl");
    return Files.isRegularFile(script)
        ? script
        : abort("checkpatch.pl is not at " + script + ": .ci/run downloads it");
  }

  /** Where modules are built. */
  public static Path build() throws IOException {
    return Path.of(first(Path.of("/lib/modules"), "", "build", "linux-headers-*"));
  }

  private static String first(Path folder, String start, String path, String packages)
      throws IOException {
    String missing = path + " (package " + packages + ") is not installed";
    if (!Files.isDirectory(folder)) {
      return abort(missing);
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(each -> each.getFileName().toString().startsWith(start))
          .map(each -> each.resolve(path))
          .filter(Files::exists)
          .sorted()
          .findFirst()
          .orElseGet(() -> abort(missing))
          .toString();
    }
  }
}
