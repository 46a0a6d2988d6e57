package io.github.ioctlabi.core.model.types;

import java.util.regex.Pattern;

/**
 * Explicit padding after a member.
 *
 * @param bytes how much, at least 1
 * @param cName its name in C, such as {@code __pad0}
 */
public record Padding(int bytes, String cName) {
  private static final Pattern UNNAMED = Pattern.compile("__pad[0-9]+");

  /** Whether the name is one that padding gets by itself. */
  public boolean unnamed() {
    return UNNAMED.matcher(cName).matches();
  }
}
