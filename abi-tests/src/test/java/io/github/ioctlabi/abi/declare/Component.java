package io.github.ioctlabi.abi.declare;

import java.util.Optional;

/**
 * A component of a record.
 *
 * @param name its name, the same in C
 * @param type its type
 * @param flow who fills it
 * @param range the values that it may have, if it is an integer that says so
 * @param padding bytes of explicit padding behind it, or 0
 */
public record Component(
    String name, ComponentType type, Flow flow, Optional<Range> range, int padding) {
  /**
   * The values of an integer, both ends included.
   *
   * @param multipleOf what each is a multiple of
   */
  public record Range(long min, long max, long multipleOf) {
    /** All values between two ends. */
    public Range(long min, long max) {
      this(min, max, 1);
    }
  }

  /** Who fills a component. */
  public enum Flow {
    NORMAL,
    RESERVED,
    OUT
  }

  /** One without further annotations. */
  public static Component of(String name, ComponentType type) {
    return new Component(name, type, Flow.NORMAL, Optional.empty(), 0);
  }

  /** With more padding behind it. */
  public Component padded(long more) {
    return new Component(name, type, flow, range, Math.toIntExact(padding + more));
  }

  /** With another type. */
  public Component with(ComponentType other) {
    return new Component(
        name, other, flow, range.filter(_ -> other instanceof ComponentType.Int), padding);
  }

  /** With another flow. */
  public Component with(Flow other) {
    return new Component(name, type, other, range, padding);
  }

  /** With a range. */
  public Component within(Range other) {
    return new Component(name, type, flow, Optional.of(other), padding);
  }

  /** With nothing but its name and type. */
  public Component plain() {
    return of(name, type);
  }
}
