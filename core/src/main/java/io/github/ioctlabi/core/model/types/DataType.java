package io.github.ioctlabi.core.model.types;

import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The type of a member, an element or an argument, as C and Java both see it. Whoever needs one
 * thing of a type asks it; whoever needs all writes a switch over the cases. Neither has a default,
 * so that a new case does not compile before each of them knows it.
 */
public sealed interface DataType extends TypeQuestions {
  /**
   * An integer.
   *
   * @param kind the integer in C
   * @param carrier the primitive in Java: never narrower than the integer; boolean with U8 and U32
   */
  record IntegerType(IntegerKind kind, Carrier carrier) implements DataType {
    /** Whether it is a number in Java too, and no boolean. */
    public boolean isNumber() {
      return carrier != Carrier.BOOLEAN;
    }
  }

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
      implements DataType {
    /** Whether memory of the caller is there, which stays where it is. */
    public boolean isSegment() {
      return target.type().isEmpty();
    }
  }

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

  /** What remains when all dimensions of a fixed array are taken off. */
  default DataType innermost() {
    return switch (this) {
      case ArrayType array -> array.element().innermost();
      case IntegerType _,
          EnumType _,
          FlagsType _,
          TextType _,
          StructType _,
          TimeType _,
          UnionType _,
          PointerType _,
          FlexibleType _,
          DescriptorType _,
          ForeignType _ ->
          this;
    };
  }

  /** What a fixed or a flexible array holds. */
  default Optional<DataType> held() {
    return switch (this) {
      case ArrayType array -> Optional.of(array.element());
      case FlexibleType flexible -> Optional.of(flexible.element());
      case IntegerType _,
          EnumType _,
          FlagsType _,
          TextType _,
          StructType _,
          TimeType _,
          UnionType _,
          PointerType _,
          DescriptorType _,
          ForeignType _ ->
          Optional.empty();
    };
  }

  /** What remains when all dimensions are taken off, also that of a flexible array. */
  default DataType elementary() {
    return held().map(DataType::elementary).orElse(this);
  }

  /** The struct or union that it is. */
  default Optional<Aggregate> aggregate() {
    return switch (this) {
      case StructType(StructDeclaration struct) -> Optional.of(struct);
      case UnionType(UnionDeclaration union, _) -> Optional.of(union);
      case IntegerType _,
          EnumType _,
          FlagsType _,
          TextType _,
          ArrayType _,
          TimeType _,
          PointerType _,
          FlexibleType _,
          DescriptorType _,
          ForeignType _ ->
          Optional.empty();
    };
  }

  /** The enum or the flags that name its values. */
  default Optional<EnumDeclaration> named() {
    return switch (this) {
      case EnumType(EnumDeclaration declared) -> Optional.of(declared);
      case FlagsType(EnumDeclaration declared) -> Optional.of(declared);
      case IntegerType _,
          TextType _,
          StructType _,
          ArrayType _,
          TimeType _,
          UnionType _,
          PointerType _,
          FlexibleType _,
          DescriptorType _,
          ForeignType _ ->
          Optional.empty();
    };
  }

  /**
   * The type, those of its elements, and what its address points to; without the members of structs
   * and unions.
   */
  default Stream<DataType> parts() {
    Stream<DataType> inside =
        switch (this) {
          case ArrayType array -> array.element().parts();
          case FlexibleType flexible -> flexible.element().parts();
          case PointerType pointer -> pointer.target().type().stream().flatMap(DataType::parts);
          case IntegerType _,
              EnumType _,
              FlagsType _,
              TextType _,
              StructType _,
              TimeType _,
              UnionType _,
              DescriptorType _,
              ForeignType _ ->
              Stream.empty();
        };
    return Stream.concat(Stream.of(this), inside);
  }

  /** The integer that it is in C, if it is one. */
  default Optional<IntegerKind> scalar() {
    return switch (this) {
      case IntegerType integer -> Optional.of(integer.kind());
      case EnumType named -> Optional.of(named.declaration().carrier());
      case FlagsType flags -> Optional.of(flags.declaration().carrier());
      case TimeType time -> time.format().scalar();
      case DescriptorType _ -> Optional.of(IntegerKind.S32);
      case TextType _,
          StructType _,
          ArrayType _,
          UnionType _,
          PointerType _,
          FlexibleType _,
          ForeignType _ ->
          Optional.empty();
    };
  }

  /** Whether it is the same type in C, of times also the same clock. */
  default boolean isSameInC(DataType other) {
    return switch (this) {
      case IntegerType integer ->
          other.integer().filter(that -> that.kind() == integer.kind()).isPresent();
      case TimeType time ->
          other
              .time()
              .filter(that -> that.format() == time.format() && that.clock() == time.clock())
              .isPresent();
      case ArrayType array ->
          other
              .array()
              .filter(that -> that.length() == array.length())
              .filter(that -> array.element().isSameInC(that.element()))
              .isPresent();
      case EnumType _,
          FlagsType _,
          TextType _,
          StructType _,
          UnionType _,
          PointerType _,
          FlexibleType _,
          DescriptorType _,
          ForeignType _ ->
          equals(other);
    };
  }

  /** Whether its own size follows the machine; an array's does where that of its elements does. */
  default boolean isNative() {
    return switch (this) {
      case IntegerType integer -> integer.kind().isNative();
      case PointerType pointer -> pointer.nativePointer();
      case EnumType _,
          FlagsType _,
          TextType _,
          StructType _,
          ArrayType _,
          TimeType _,
          UnionType _,
          FlexibleType _,
          DescriptorType _,
          ForeignType _ ->
          false;
    };
  }

  /** The siblings that say how much of it there is, by their names in Java. */
  default List<String> counters() {
    return switch (this) {
      case PointerType pointer -> pointer.count().stream().map(Count::member).toList();
      case FlexibleType flexible ->
          Stream.concat(flexible.count().stream(), flexible.filled().stream()).toList();
      case IntegerType _,
          EnumType _,
          FlagsType _,
          TextType _,
          StructType _,
          ArrayType _,
          TimeType _,
          UnionType _,
          DescriptorType _,
          ForeignType _ ->
          List.of();
    };
  }

  /** The header of the kernel that its name in C comes from, where no declaration says so. */
  default Optional<String> include() {
    return switch (this) {
      case ForeignType foreign -> Optional.of(foreign.header());
      case TimeType time -> time.format().include();
      case IntegerType _,
          EnumType _,
          FlagsType _,
          TextType _,
          StructType _,
          ArrayType _,
          UnionType _,
          PointerType _,
          FlexibleType _,
          DescriptorType _ ->
          Optional.empty();
    };
  }
}
