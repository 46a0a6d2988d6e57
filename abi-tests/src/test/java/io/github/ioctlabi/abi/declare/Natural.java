package io.github.ioctlabi.abi.declare;

import io.github.ioctlabi.abi.declare.DeclaredType.Named;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.DeclaredType.Union;

/**
 * Sizes and alignments as the kernel's documents want them: everything stands at a multiple of its
 * size, and a struct at a multiple of 4 at least. It knows no architecture and nothing of the
 * processor, against which it is held.
 */
final class Natural {
  private static final int LEAST = 4;

  private final Declaration declaration;

  Natural(Declaration declaration) {
    this.declaration = declaration;
  }

  /** What a type takes, in bytes. */
  long size(ComponentType type) {
    return switch (type) {
      case ComponentType.Int integer -> integer.kind().bytes();
      case ComponentType.Named named -> named(named).carrier().bytes();
      case ComponentType.Text text -> text.bytes();
      case ComponentType.Struct struct -> size(struct(struct.type()));
      case ComponentType.Union union -> size(union(union.type()));
      case ComponentType.Array array ->
          size(array.element())
              * array.lengths().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
      case ComponentType.Nanoseconds _, ComponentType.Address _ -> Long.BYTES;
      case ComponentType.Timespec _ -> 2L * Long.BYTES;
      case ComponentType.Descriptor _ -> Integer.BYTES;
      case ComponentType.Flexible _ -> 0;
    };
  }

  /** What a type stands at a multiple of, in bytes. */
  long alignment(ComponentType type) {
    return switch (type) {
      case ComponentType.Text _ -> 1;
      case ComponentType.Struct struct -> alignment(struct(struct.type()));
      case ComponentType.Union union -> alignment(union(union.type()));
      case ComponentType.Array array -> alignment(array.element());
      case ComponentType.Flexible flexible -> alignment(flexible.element());
      case ComponentType.Timespec _ -> Long.BYTES;
      case ComponentType.Int _,
          ComponentType.Named _,
          ComponentType.Nanoseconds _,
          ComponentType.Address _,
          ComponentType.Descriptor _ ->
          size(type);
    };
  }

  /** The size of a struct, whole. */
  long size(Struct struct) {
    return roundUp(end(struct), alignment(struct));
  }

  /** Where the last component and its padding end. */
  private long end(Struct struct) {
    long offset = struct.growth().bytes();
    for (Component component : struct.components()) {
      offset = roundUp(offset, alignment(struct, component)) + size(component.type());
      offset += component.padding();
    }
    return offset;
  }

  /** What a component stands at a multiple of. */
  long alignment(Struct struct, Component component) {
    return struct.packed() ? 1 : alignment(component.type());
  }

  /** What a struct stands at a multiple of. */
  long alignment(Struct struct) {
    long alignment = Math.max(struct.packed() ? 1 : LEAST, struct.align());
    for (Component component : struct.components()) {
      alignment = Math.max(alignment, alignment(struct, component));
    }
    return alignment;
  }

  /** The size of a union. */
  long size(Union union) {
    long size = 0;
    for (DeclaredType.Member member : union.members()) {
      size = Math.max(size, size(member));
    }
    return roundUp(size, alignment(union));
  }

  /** The size of a member of a union. */
  long size(DeclaredType.Member member) {
    return member.bare()
        ? size(member.struct().components().getFirst().type())
        : size(member.struct());
  }

  private long alignment(Union union) {
    long alignment = LEAST;
    for (DeclaredType.Member member : union.members()) {
      alignment =
          Math.max(
              alignment,
              member.bare()
                  ? alignment(member.struct().components().getFirst().type())
                  : alignment(member.struct()));
    }
    return alignment;
  }

  static long roundUp(long offset, long alignment) {
    return Math.ceilDiv(offset, alignment) * alignment;
  }

  Struct struct(String name) {
    return (Struct) declaration.type(name).orElseThrow();
  }

  private Union union(String name) {
    return (Union) declaration.type(name).orElseThrow();
  }

  private Named named(ComponentType.Named type) {
    return (Named) declaration.type(type.type()).orElseThrow();
  }
}
