package io.github.ioctlabi.core.model.names;

import java.util.Locale;

/**
 * Java names as C writes them. A word begins at a capital after a small letter or a digit, and at
 * the last capital of a run that a small letter follows; a digit begins none.
 */
public final class SnakeCase {
  private SnakeCase() {}

  /** {@code sampleHz} is {@code sample_hz}. */
  public static String lower(String javaName) {
    return split(javaName).toLowerCase(Locale.ROOT);
  }

  /** {@code setConfig} is {@code SET_CONFIG}. */
  public static String upper(String javaName) {
    return split(javaName).toUpperCase(Locale.ROOT);
  }

  private static String split(String name) {
    StringBuilder split = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (i > 0 && beginsWord(name, i)) {
        split.append('_');
      }
      split.append(name.charAt(i));
    }
    return split.toString();
  }

  private static boolean beginsWord(String name, int at) {
    if (!Character.isUpperCase(name.charAt(at))) {
      return false;
    }
    char before = name.charAt(at - 1);
    if (Character.isLowerCase(before) || Character.isDigit(before)) {
      return true;
    }
    return Character.isUpperCase(before)
        && at + 1 < name.length()
        && Character.isLowerCase(name.charAt(at + 1));
  }
}
