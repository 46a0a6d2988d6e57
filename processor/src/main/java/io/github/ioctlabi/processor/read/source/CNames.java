package io.github.ioctlabi.processor.read.source;

import io.github.ioctlabi.core.model.names.SnakeCase;

/** Names in C, made from names in Java. */
public final class CNames {
  private CNames() {}

  /** {@code sampleHz} is {@code sample_hz}. */
  public static String lowerSnake(String javaName) {
    return SnakeCase.lower(javaName);
  }

  /** {@code setConfig} is {@code SET_CONFIG}. */
  public static String upperSnake(String javaName) {
    return SnakeCase.upper(javaName);
  }

  /** The name of a Java constant: as it stands, unless it has small letters. */
  public static String constant(String javaName) {
    boolean upper = javaName.chars().noneMatch(Character::isLowerCase);
    return upper ? javaName : upperSnake(javaName);
  }
}
