package io.github.ioctlabi.annotations;

/**
 * The rules that declarations are checked against. A message prints the rule without underscores:
 * {@code IMPLICIT_PADDING} is {@code [ImplicitPadding]}. Which of them can be lifted is in the
 * message's kind: portability rules and advice can, with {@link AllowRule}; fatal ones cannot.
 */
public enum RuleId {
  /** A hole before a member or at the end. */
  IMPLICIT_PADDING,
  /**
   * A member that is not at the same offset on all architectures; in a packed struct, one whose
   * struct states its {@code align}.
   */
  MISALIGNED_FIELD,
  /**
   * A size that differs between architectures: not a multiple of 8 with a 64-bit member, or not of
   * 4.
   */
  SIZE_NOT_MULTIPLE,
  /** A member of a union that is shorter than the union. */
  UNION_TAIL,
  /** A flexible array that does not begin where its struct ends. */
  FLEXIBLE_OFFSET,
  /** A struct with a flexible array inside another, a union or an array. */
  FLEXIBLE_NESTED,
  /**
   * A type whose size follows the machine: {@code long}, {@code size_t}, a C pointer, or their size
   * in a number.
   */
  ARCH_DEPENDENT_TYPE,
  /** The storage of bit-fields, {@code @Opaque}. */
  BIT_FIELD,
  /** A struct with {@code packed = true}; its members may be off their alignment. */
  PACKED_STRUCT,
  /** An argument, or one element of what varies, over 8191 bytes; over 16383 it is fatal. */
  ARGUMENT_TOO_LARGE,
  /**
   * The same type and number twice, also by an offset; in existing headers the same whole number.
   */
  DUPLICATE_COMMAND,
  /**
   * A counted address or a flexible array without a largest count, or with one that bounds nothing.
   */
  UNBOUNDED_COUNT,
  /** What only bindings of existing headers may use. */
  LEGACY_ONLY,
  /** An argument over 4096 bytes. Bulk data is better read, written or mapped. */
  BULK_ARGUMENT,
  /** An integer by value. A pointer to a struct can grow. */
  BY_VALUE_ARGUMENT,
  /** An integer over 32 bits by value. */
  BY_VALUE_TOO_WIDE,
  /** A type and number that the kernel's registry gives to somebody else. */
  REGISTERED_TYPE,
  /** A command with {@code @SiocDevPrivate}. They are deprecated. */
  PRIVATE_NET_IOCTL,
  /** A member called {@code version} or {@code api_version}. A new command says the same. */
  VERSION_FIELD,
  /** A {@code Duration} called timeout, delay, wait or expiry that the kernel reads. */
  RELATIVE_TIMEOUT,
  /** A value in the result of ioctl: {@code @ReturnsValue int}, {@code IoctlResult}. */
  POSITIVE_RETURN,
  /**
   * An integer called {@code flags} that the kernel reads. Nothing refuses bits without a meaning.
   */
  PLAIN_FLAGS,
  /**
   * An integer called {@code pad}, {@code padding}, {@code reserved} or {@code unused}, also an
   * array. Nothing refuses what is not zero.
   */
  PLAIN_RESERVED,
  /**
   * An integer of 64 bits called {@code ptr}, {@code addr} or {@code address}. Nothing copies or
   * checks what it leads to.
   */
  PLAIN_ADDRESS,
  /**
   * An integer of 32 bits called {@code fd}, also where the kernel fills it. Nobody owns or closes
   * the descriptor.
   */
  PLAIN_DESCRIPTOR,
  /**
   * An integer called {@code timeout} that the kernel reads. The wait begins anew when an
   * interrupted call is made again.
   */
  PLAIN_TIMEOUT,
  /** A first member called {@code size} where the command's number has the size. */
  PLAIN_SIZE,
  /** A Java type without a C counterpart; structs more than 63 levels inside each other. */
  UNSUPPORTED_TYPE,
  /** An array or a string without its length. */
  MISSING_LENGTH,
  /**
   * A length below 1, more or fewer lengths than the type has dimensions, or a type that they make
   * too large.
   */
  BAD_LENGTH,
  /** A range that is empty, or not in what its integer holds. */
  BAD_RANGE,
  /**
   * A count whose {@code @Range} allows nothing that its array takes, or more than that; a
   * {@code @Range} without a multiple.
   */
  IMPOSSIBLE_BOUNDS,
  /** Padding of no bytes, or of too many. */
  BAD_PADDING,
  /** A C type that cannot be read. */
  BAD_ENCODED_AS,
  /** An annotation that does not belong there, or conflicts with another. */
  BAD_ANNOTATION,
  /** A struct without members. */
  EMPTY_STRUCT,
  /** A struct or union inside itself. */
  RECURSIVE_STRUCT,
  /** A type or number outside 0..255, offsets included; an index outside 0..15. */
  NUMBER_OUT_OF_RANGE,
  /** A method whose shape does not fit its command. */
  DIRECTION_MISMATCH,
  /** A command without {@code throws IoctlException}. */
  MISSING_THROWS,
  /** An abstract method that is no command. */
  MISSING_COMMAND,
  /** An interface that no class can implement, or that declares nothing. */
  BAD_INTERFACE,
  /** Generated Java names that collide. */
  NAME_CLASH,
  /** An enum that names nothing, or a constant of one without its number. */
  VALUE_MISSING,
  /** Two constants of an enum with the same number. */
  DUPLICATE_VALUE,
  /** A number of a constant, or a tag, that its integer cannot hold. */
  VALUE_OUT_OF_RANGE,
  /**
   * A {@code count}, {@code filled} or {@code @Tag} that names no component of the record, or none
   * that can serve.
   */
  UNKNOWN_SIBLING,
  /** A union without {@code @Tag}, or a member that no tag selects. */
  TAG_MISSING,
  /** A tag that selects two members, or two with {@code otherwise}. */
  TAG_OVERLAP,
  /** A constant of the enum that is the tag and selects no member. */
  TAG_UNCOVERED,
  /** An {@code Instant} on a clock other than {@code REALTIME}. */
  CLOCK_MISMATCH,
  /** {@code @Retained} on anything but a {@code MemorySegment}. */
  RETAINED_POINTER,
  /**
   * Data that flows out and cannot come back: {@code @ReturnsValue int} with an answer, or a method
   * that drops what the kernel fills or writes behind an address; an address that flows out of data
   * that only flows in.
   */
  LOST_DATA,
  /**
   * A path that is no C include path, that generated files include themselves, or that another
   * header's dispatcher has; {@code @CType} of the header that is made.
   */
  BAD_HEADER,
  /**
   * A name that C, C++, the kernel or the C library has taken, or that generated C uses; in
   * existing headers only what C cannot have.
   */
  BAD_C_NAME,
  /**
   * A name that C has twice, the macro {@code TAG_SIZE_VER0} of an extensible struct included, or
   * two prefixes whose dispatchers would have a function of one name.
   */
  DUPLICATE_C_NAME,
  /**
   * {@code @Extensible} on a struct that ends in a flexible array, stands inside another struct, a
   * union or an array, or has over 4096 bytes.
   */
  EXTENSIBLE_TAIL,
  /**
   * {@code @Since} that falls along the record, skips a version, or stands in a struct that cannot
   * grow; an earlier version without its constructor in the record.
   */
  SINCE_ORDER,
  /**
   * A {@code @Since} component that zero does not fit: a {@code @Range} without it, an enum without
   * 0 and without {@code @Other}, a union whose tag 0 selects nothing, a descriptor.
   */
  SINCE_ZERO,
  /**
   * A name of more than 255 bytes, or one that makes a class or a file with such a name; more than
   * 1,000 commands in an interface, 2,000 constants in an enum, 100 members or 256 tags in a union;
   * more data than a reader of {@code abi/STEM.json} takes.
   */
  TOO_LONG,
  /** A struct or header that several could own. */
  UNCLEAR_OWNER,
  /** A change that breaks the locked ABI. */
  BREAKING_CHANGE,
  /** A type of another jar whose generated class is missing or out of date. */
  FOREIGN_CLASS,
  /**
   * An option {@code -Aioctlabi...} that does not exist, or a value that it does not have; nothing
   * is written.
   */
  BAD_OPTION,
  /** A generated file that could not be written. */
  UNWRITTEN_FILE,
  /** A fault of the processor itself. */
  INTERNAL_ERROR
}
