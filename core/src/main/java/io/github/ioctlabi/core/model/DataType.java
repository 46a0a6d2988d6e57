package io.github.ioctlabi.core.model;

import java.util.Optional;

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

  /**
   * A time in Java.
   *
   * @param format how it is represented in C
   * @param carrier the class in Java
   * @param clock the clock that it is counted on
   */
  record TimeType(TimeFormat format, TimeCarrier carrier, TimeSource clock) implements DataType {}

  /**
   * A union.
   *
   * @param overlay whether Java has it as an {@code Overlay<U>}, without a tag
   */
  record UnionType(UnionDeclaration declaration, boolean overlay) implements DataType {}

  /**
   * The address of data in user space.
   *
   * @param target what is there
   * @param count how much is there, if a sibling says so
   * @param max the largest number of elements, or 0
   * @param flow which way the data travels
   * @param retained whether the kernel keeps the address after the call
   * @param nativePointer whether it is a pointer in C; else {@code __u64}
   */
  record PointerType(
      PointerTarget target,
      Optional<Count> count,
      long max,
      PointerFlow flow,
      boolean retained,
      boolean nativePointer)
      implements DataType {}

  /**
   * A flexible array member: the last of its struct, without size of its own.
   *
   * @param element what it holds
   * @param count the sibling that says how much room there is
   * @param filled the sibling that says how much the kernel filled
   * @param unit what both count
   * @param max the largest number of elements, or 0
   */
  record FlexibleType(
      DataType element, Optional<String> count, Optional<String> filled, CountUnit unit, long max)
      implements DataType {}

  /** A file descriptor: {@code __s32} in C, a {@code Device} in Java. */
  record DescriptorType() implements DataType {}

  /**
   * A type that another header defines, carried as bytes.
   *
   * @param cName its name in C, such as {@code struct kvm_regs}
   * @param header the header that defines it
   * @param alignment in bytes
   * @param bytes its size
   */
  record ForeignType(String cName, String header, int alignment, int bytes) implements DataType {}
}
