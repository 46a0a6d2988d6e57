package io.github.ioctlabi.core.model;

/** What an address points to. */
public sealed interface PointerTarget {
  /** Memory of the caller: a {@code MemorySegment}. */
  record Segment() implements PointerTarget {}

  /** An array of integers or structs. */
  record Elements(DataType element) implements PointerTarget {}

  /** One struct. */
  record Single(StructDeclaration struct) implements PointerTarget {}
}
