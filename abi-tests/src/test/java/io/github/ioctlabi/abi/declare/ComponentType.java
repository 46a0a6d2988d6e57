package io.github.ioctlabi.abi.declare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The type of a component, an argument or a result, as the source states it. */
public sealed interface ComponentType {
  /**
   * An integer.
   *
   * @param kind the integer in C
   * @param carrier the primitive in Java
   * @param stated whether the annotation stands there; else the primitive says it alone
   */
  record Int(IntegerName kind, String carrier, boolean stated) implements ComponentType {}

  /** A constant of an enum, or {@code Flags} of it. */
  record Named(String type, boolean flags) implements ComponentType {}

  /** {@code char[bytes]}. */
  record Text(int bytes) implements ComponentType {}

  /** A record that is a struct. */
  record Struct(String type) implements ComponentType {}

  /** A union, and the sibling that is its tag. */
  record Union(String type, String tag) implements ComponentType {}

  /** A fixed array, the outermost length first. */
  record Array(ComponentType element, List<Integer> lengths) implements ComponentType {
    public Array {
      lengths = List.copyOf(lengths);
    }
  }

  /** Nanoseconds in a long, a Duration or an Instant. */
  record Nanoseconds(String carrier, boolean signed, String clock) implements ComponentType {}

  /** {@code struct __kernel_timespec}. */
  record Timespec(String carrier, String clock) implements ComponentType {}

  /**
   * The address of something.
   *
   * @param target an integer or a struct, or empty for a segment
   * @param array whether there is an array of the target
   * @param count the sibling that counts, or empty
   * @param inBytes whether it counts bytes
   * @param max the largest number of elements, or 0
   * @param flow IN, OUT or INOUT
   */
  record Address(
      Optional<ComponentType> target,
      boolean array,
      String count,
      boolean inBytes,
      int max,
      String flow)
      implements ComponentType {}

  /** A file descriptor. */
  record Descriptor() implements ComponentType {}

  /**
   * A flexible array.
   *
   * @param count the sibling that says how much room there is, or empty
   * @param filled the sibling that says how much the kernel filled, or empty
   * @param unit what both count
   * @param max the largest number of elements
   */
  record Flexible(ComponentType element, String count, String filled, String unit, int max)
      implements ComponentType {}

  /** The siblings that it refers to. */
  default List<String> siblings() {
    return switch (this) {
      case Union union -> List.of(union.tag());
      case Address address when !address.count().isEmpty() -> List.of(address.count());
      case Flexible flexible ->
          Stream.of(flexible.count(), flexible.filled()).filter(each -> !each.isEmpty()).toList();
      default -> List.of();
    };
  }

  /** The declared type that it refers to. */
  default Optional<String> declared() {
    return switch (this) {
      case Named named -> Optional.of(named.type());
      case Struct struct -> Optional.of(struct.type());
      case Union union -> Optional.of(union.type());
      case Array array -> array.element().declared();
      case Flexible flexible -> flexible.element().declared();
      case Address address -> address.target().flatMap(ComponentType::declared);
      case Int _, Text _, Nanoseconds _, Timespec _, Descriptor _ -> Optional.empty();
    };
  }
}
