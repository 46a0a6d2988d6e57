package io.github.ioctlabi.core.model.types;

import java.util.Optional;

/**
 * What a type is, asked for one thing at a time. Each answer knows every case, so that a new one
 * has to say whether it is meant. What an array holds is asked of its element.
 */
public sealed interface TypeQuestions permits DataType {
  /** An integer that is one to Java too. */
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
    return switch (this) {
      case DataType.EnumType named -> Optional.of(named.declaration());
      case DataType.IntegerType _,
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

  /** A fixed array. */
  default Optional<DataType.ArrayType> array() {
    return switch (this) {
      case DataType.ArrayType array -> Optional.of(array);
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  /** A time. */
  default Optional<DataType.TimeType> time() {
    return switch (this) {
      case DataType.TimeType time -> Optional.of(time);
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  /** A struct. */
  default Optional<StructDeclaration> struct() {
    return switch (this) {
      case DataType.StructType struct -> Optional.of(struct.declaration());
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
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

  /** A union. */
  default Optional<DataType.UnionType> union() {
    return switch (this) {
      case DataType.UnionType union -> Optional.of(union);
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  /** An address. */
  default Optional<DataType.PointerType> pointer() {
    return switch (this) {
      case DataType.PointerType pointer -> Optional.of(pointer);
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  /** A flexible array. */
  default Optional<DataType.FlexibleType> flexible() {
    return switch (this) {
      case DataType.FlexibleType flexible -> Optional.of(flexible);
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  /** A type that another header defines. */
  default Optional<DataType.ForeignType> foreign() {
    return switch (this) {
      case DataType.ForeignType foreign -> Optional.of(foreign);
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _ ->
          Optional.empty();
    };
  }
}
