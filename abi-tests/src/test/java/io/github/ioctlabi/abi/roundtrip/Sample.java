package io.github.ioctlabi.abi.roundtrip;

import io.github.ioctlabi.abi.declare.DeclaredType;
import java.util.List;

/**
 * A struct with a value.
 *
 * @param types where its classes are
 * @param struct the struct
 * @param way who writes it
 * @param value the record that is written or expected
 * @param tail how many elements the array at its end has
 * @param leaves the numbers in it, as C sees them
 */
record Sample(
    JavaTypes types,
    DeclaredType.Struct struct,
    Way way,
    Object value,
    int tail,
    List<Leaf> leaves) {
  Sample {
    leaves = List.copyOf(leaves);
  }

  /** The struct's tag in C. */
  String cName() {
    return types.declaration().cName(struct);
  }

  /** The size of struct and tail together, as Java has it. */
  long size() throws ReflectiveOperationException {
    return types.size(struct, value);
  }

  @Override
  public String toString() {
    return "%s of seed %d, %s".formatted(struct.name(), types.declaration().seed(), way);
  }
}
