package io.github.ioctlabi.core.model.types;

import java.util.Optional;

/**
 * What a type is, asked for one case at a time: a new case is none of these. What a type means is
 * asked of {@link DataType}, which knows every case. What an array holds is asked of its element.
 */
public sealed interface TypeQuestions permits DataType {
  /**
   * An integer that is one to Java too. Here every case has its say: what holds for integers may
   * hold for a new one.
   */
  default Optional<DataType.IntegerType> integer() {
    return switch (this) {
      case DataType.IntegerType integer -> Optional.of(integer);
      case DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  /** The names of an enum: not those of flags. */
  default Optional<EnumDeclaration> enumeration() {
    return this instanceof DataType.EnumType named
        ? Optional.of(named.declaration())
        : Optional.empty();
  }

  /** A fixed array. */
  default Optional<DataType.ArrayType> array() {
    return this instanceof DataType.ArrayType array ? Optional.of(array) : Optional.empty();
  }

  /** A string. */
  default Optional<DataType.TextType> text() {
    return this instanceof DataType.TextType text ? Optional.of(text) : Optional.empty();
  }

  /** A time. */
  default Optional<DataType.TimeType> time() {
    return this instanceof DataType.TimeType time ? Optional.of(time) : Optional.empty();
  }

  /** A struct. */
  default Optional<StructDeclaration> struct() {
    return this instanceof DataType.StructType struct
        ? Optional.of(struct.declaration())
        : Optional.empty();
  }

  /** A union. */
  default Optional<DataType.UnionType> union() {
    return this instanceof DataType.UnionType union ? Optional.of(union) : Optional.empty();
  }

  /** An address. */
  default Optional<DataType.PointerType> pointer() {
    return this instanceof DataType.PointerType pointer ? Optional.of(pointer) : Optional.empty();
  }

  /** A flexible array. */
  default Optional<DataType.FlexibleType> flexible() {
    return this instanceof DataType.FlexibleType flexible
        ? Optional.of(flexible)
        : Optional.empty();
  }

  /** Whether it is a file descriptor. */
  default boolean isDescriptor() {
    return this instanceof DataType.DescriptorType;
  }

  /** A type that another header defines. */
  default Optional<DataType.ForeignType> foreign() {
    return this instanceof DataType.ForeignType foreign ? Optional.of(foreign) : Optional.empty();
  }
}
