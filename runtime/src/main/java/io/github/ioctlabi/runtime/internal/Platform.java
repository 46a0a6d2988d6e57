package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.MemorySegment;
import java.util.Locale;

/** Whether {@link Libc} and {@link OpenFlags} are right on this machine, and may be used. */
final class Platform {

  private static final String OS_NAME = System.getProperty("os.name", "");
  private static final String OS_ARCH = System.getProperty("os.arch", "");
  private static final boolean SUPPORTED = isSupported(OS_NAME, OS_ARCH);

  private Platform() {}

  /**
   * Refuses the others, and a JVM that lets nobody call native code: each time with the same
   * exception, before a class is asked that could not be initialized then.
   *
   * @throws UnsupportedOperationException if this is not Linux on a 64-bit machine of a known kind
   * @throws IllegalCallerException if native access is denied
   */
  static void requireSupported() {
    if (!SUPPORTED) {
      throw new UnsupportedOperationException(refusal(OS_NAME, OS_ARCH));
    }
    requireNativeAccess(Platform.class.getModule());
  }

  @SuppressWarnings("restricted")
  private static void requireNativeAccess(Module module) {
    try {
      MemorySegment _ = MemorySegment.NULL.reinterpret(0);
    } catch (IllegalCallerException e) {
      throw new IllegalCallerException(
          "ioctl needs native access, which this JVM denies: run java with --enable-native-access="
              + (module.isNamed() ? module.getName() : "ALL-UNNAMED"),
          e);
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
