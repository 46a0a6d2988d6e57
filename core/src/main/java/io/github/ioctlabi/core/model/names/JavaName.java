package io.github.ioctlabi.core.model.names;

import java.util.List;

/**
 * The name of a Java type.
 *
 * @param packageName the package, empty for the unnamed one
 * @param simpleNames the names of the enclosing types and of the type, outermost first
 */
public record JavaName(String packageName, List<String> simpleNames) {
  public JavaName {
    simpleNames = List.copyOf(simpleNames);
  }

  /** The type's own name. */
  public String simple() {
    return simpleNames.getLast();
  }

  /** The enclosing names and the type's own, with a dot between. */
  public String nested() {
    return String.join(".", simpleNames);
  }

  /** The full name as Java sources have it. */
  public String qualified() {
    return packageName.isEmpty() ? nested() : packageName + "." + nested();
  }

  /** A top-level name in the same package: all simple names joined by {@code _}, and a suffix. */
  public JavaName companion(String suffix) {
    return new JavaName(packageName, List.of(String.join("_", simpleNames) + suffix));
  }
}
