package io.github.ioctlabi.core.model.commands;

import io.github.ioctlabi.core.finding.Place;

/** A parameter of a command's method. */
public sealed interface Parameter {
  /** The argument, which the payload describes. */
  record Argument() implements Parameter {}

  /** The room for the result, in elements. */
  record Capacity(String javaName, Place place) implements Parameter {}

  /**
   * What is added to the command's number.
   *
   * @param max the largest value; the smallest is 0
   */
  record NrOffset(String javaName, int max, Place place) implements Parameter {}
}
