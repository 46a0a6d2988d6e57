package io.github.ioctlabi.core.model.types;

import java.util.Optional;

/** What an address points to. */
public sealed interface PointerTarget {
  /** Memory of the caller: a {@code MemorySegment}. */
  record Segment() implements PointerTarget {}

  /** An array of integers or structs. */
  record Elements(DataType element) implements PointerTarget {}

  /** One struct. */
  record Single(StructDeclaration struct) implements PointerTarget {}

  /** The type of what is there, of one element where there are several; memory has none. */
  default Optional<DataType> type() {
    return switch (this) {
      case Segment _ -> Optional.empty();
      case Elements(DataType element) -> Optional.of(element);
      case Single(StructDeclaration struct) -> Optional.of(new DataType.StructType(struct));
    };
  }

  /** What the array there holds. */
  default Optional<DataType> elements() {
    return switch (this) {
      case Elements(DataType element) -> Optional.of(element);
      case Segment _, Single _ -> Optional.empty();
    };
  }

  /** The one struct that is there. */
  default Optional<StructDeclaration> single() {
    return switch (this) {
      case Single(StructDeclaration struct) -> Optional.of(struct);
      case Segment _, Elements _ -> Optional.empty();
    };
  }
}
