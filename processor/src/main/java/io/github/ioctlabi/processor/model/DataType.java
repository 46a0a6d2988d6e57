package io.github.ioctlabi.processor.model;

/** The type of a member, an element or an argument, as C and Java both see it. */
public sealed interface DataType {
  /**
   * An integer.
   *
   * @param kind the integer in C
   * @param carrier the primitive in Java: never narrower than the integer; boolean with U8 and U32
   */
  record IntegerType(IntegerKind kind, Carrier carrier) implements DataType {}

  /** A named value: an integer in C, an enum constant in Java. */
  record EnumType(EnumDeclaration declaration) implements DataType {}

  /** A set of named bits: an integer in C, {@code Flags<E>} in Java. */
  record FlagsType(EnumDeclaration declaration) implements DataType {}

  /**
   * A string: {@code char[bytes]} in C, a {@code String} in Java.
   *
   * @param bytes the room for UTF-8 and its final NUL, at least 1
   */
  record TextType(int bytes) implements DataType {}

  /** A nested struct. */
  record StructType(StructDeclaration declaration) implements DataType {}

  /**
   * A fixed array. An array of several dimensions is an array of arrays, the outermost first, as in
   * both languages.
   *
   * @param element what it holds: never flags, which Java cannot put in an array
   * @param length the number of elements, at least 1
   */
  record ArrayType(DataType element, int length) implements DataType {}
}
