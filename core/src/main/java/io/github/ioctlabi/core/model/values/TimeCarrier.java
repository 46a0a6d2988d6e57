package io.github.ioctlabi.core.model.values;

/** The class of {@code java.time} that holds a time. */
public enum TimeCarrier {
  DURATION,
  INSTANT
}
