package io.github.ioctlabi.abi.declare;

/**
 * A component of a record.
 *
 * @param name its name, the same in C
 * @param type its type
 * @param flow who fills it
 * @param ranged whether a range stands on it, if it is an integer
 * @param padding bytes of explicit padding behind it, or 0
 */
public record Component(String name, ComponentType type, Flow flow, boolean ranged, int padding) {
  /** Who fills a component. */
  public enum Flow {
    NORMAL,
    RESERVED,
    OUT
  }

  /** One without further annotations. */
  public static Component of(String name, ComponentType type) {
    return new Component(name, type, Flow.NORMAL, false, 0);
  }

  /** With more padding behind it. */
  public Component padded(long more) {
    return new Component(name, type, flow, ranged, Math.toIntExact(padding + more));
  }

  /** With another type. */
  public Component with(ComponentType other) {
    return new Component(name, other, flow, ranged && other instanceof ComponentType.Int, padding);
  }

  /** With nothing but its name and type. */
  public Component plain() {
    return of(name, type);
  }
}
