package io.github.ioctlabi.runtime.internal;

import java.util.Locale;

/** Which machines {@link Libc} and {@link OpenFlags} are right on. */
final class Platform {

  private static final String OS_NAME = System.getProperty("os.name", "");
  private static final String OS_ARCH = System.getProperty("os.arch", "");
  private static final boolean SUPPORTED = isSupported(OS_NAME, OS_ARCH);

  private Platform() {}

  /**
   * Refuses the others.
   *
   * @throws UnsupportedOperationException if this is not Linux on a 64-bit machine of a known kind
   */
  static void requireSupported() {
    if (!SUPPORTED) {
      throw new UnsupportedOperationException(refusal(OS_NAME, OS_ARCH));
    }
  }

  static String refusal(String osName, String osArch) {
    return "devices need Linux on x86-64, aarch64, riscv64, s390x, loongarch64 or ppc64; this is "
        + osName
        + " on "
        + osArch;
  }

  static boolean isSupported(String osName, String osArch) {
    boolean known =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64", "aarch64", "riscv64", "s390x", "loongarch64" -> true;
          case "ppc64", "ppc64le" -> true;
          default -> false;
        };
    return known && osName.equals("Linux");
  }

  /** {@code O_NOFOLLOW}, the one flag of open(2) here whose number differs on these machines. */
  static int noFollow(String osArch) {
    String arch = osArch.toLowerCase(Locale.ROOT);
    return arch.startsWith("aarch64") || arch.startsWith("ppc") ? 0x8000 : 0x20000;
  }

  static int noFollow() {
    return noFollow(OS_ARCH);
  }
}
