package io.github.ioctlabi.runtime.support;

import java.util.Locale;
import java.util.Map;

/** Numbers outside {@code _IOC} that differ between architectures. For generated code. */
public final class Requests {

  private Requests() {}

  /**
   * The number on the machine that this runs on.
   *
   * @param request the number on most architectures
   * @param except the numbers on others, by the value of the system property {@code os.arch} there
   */
  public static int pick(int request, Map<String, Integer> except) {
    return pick(request, except, System.getProperty("os.arch", ""));
  }

  static int pick(int request, Map<String, Integer> except, String osArch) {
    return except.getOrDefault(osArch.toLowerCase(Locale.ROOT), request);
  }
}
