package io.github.ioctlabi.core.model;

/** The class of {@code java.time} that holds a time. */
public enum TimeCarrier {
  DURATION,
  INSTANT
}
