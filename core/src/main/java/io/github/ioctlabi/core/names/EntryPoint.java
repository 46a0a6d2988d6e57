package io.github.ioctlabi.core.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A function of a dispatcher that other files call. It is external in C, so a kernel has no other
 * of its name; all else of a dispatcher is static.
 */
public enum EntryPoint {
  /** For {@code unlocked_ioctl}. */
  IOCTL("ioctl"),
  /** For {@code compat_ioctl}. */
  COMPAT_IOCTL("compat_ioctl"),
  /** For {@code ndo_siocdevprivate}. */
  SIOCDEVPRIVATE("siocdevprivate"),
  /** For tracing. */
  COMMAND_NAME("command_name");

  private static final String TABLE = "kernel-functions.txt";

  private final String suffix;

  EntryPoint(String suffix) {
    this.suffix = suffix;
  }

  /** Loads the table when it is first asked. */
  private static final class Loaded {
    private static final Set<String> FUNCTIONS = read();

    private static Set<String> read() {
      try (InputStream table =
          Objects.requireNonNull(EntryPoint.class.getResourceAsStream(TABLE), TABLE)) {
        return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Its name, such as {@code sensor_ioctl}; one that the kernel has, such as {@code drm_ioctl},
   * with a {@code _} at its end.
   *
   * @param lead what the names of an interface begin with
   */
  public String name(String lead) {
    String name = lead + "_" + suffix;
    return Loaded.FUNCTIONS.contains(name) ? name + "_" : name;
  }
}
