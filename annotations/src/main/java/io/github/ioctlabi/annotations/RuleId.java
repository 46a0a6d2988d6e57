package io.github.ioctlabi.annotations;

/**
 * The rules that declarations are checked against. A message prints the rule without underscores:
 * {@code IMPLICIT_PADDING} is {@code [ImplicitPadding]}. Which of them can be lifted is in the
 * message's kind: portability rules and advice can, with {@link AllowRule}; fatal ones cannot.
 */
public enum RuleId {
  /** A hole before a member or at the end of a struct. */
  IMPLICIT_PADDING,
  /** A member that is not at the same offset on all architectures. */
  MISALIGNED_FIELD,
  /**
   * A size that is not the same on all architectures: not a multiple of 8 with a 64-bit member
   * inside, or not of 4 at all.
   */
  SIZE_NOT_MULTIPLE,
  /** Members of a union of unequal size without padding. */
  UNION_TAIL,
  /** A flexible member that does not begin where its struct ends. */
  FLEXIBLE_OFFSET,
  /** A flexible member inside another struct or an array. */
  FLEXIBLE_NESTED,
  /** A type whose size depends on the architecture. */
  ARCH_DEPENDENT_TYPE,
  /** The storage unit of bit-fields. */
  BIT_FIELD,
  /** A packed struct. */
  PACKED_STRUCT,
  /** An argument over 8191 bytes, the limit of a 13-bit size field. */
  ARGUMENT_TOO_LARGE,
  /** The same type and number twice. */
  DUPLICATE_COMMAND,
  /** A counted pointer or tail without a largest count, or with one that bounds nothing. */
  UNBOUNDED_COUNT,
  /** Something that only a binding of an existing header may use. */
  LEGACY_ONLY,
  /** An argument over 4096 bytes: read, write or mmap suit bulk data better. */
  BULK_ARGUMENT,
  /** A command with an integer by value: a pointer to a struct can grow. */
  BY_VALUE_ARGUMENT,
  /** An integer by value that is wider than 32 bits. */
  BY_VALUE_TOO_WIDE,
  /** A type and number that the kernel's registry gives to somebody else. */
  REGISTERED_TYPE,
  /** A command of the SIOCDEVPRIVATE range, which is deprecated. */
  PRIVATE_NET_IOCTL,
  /** A member that holds a version: make a new command instead. */
  VERSION_FIELD,
  /** A relative timeout that the kernel reads. */
  RELATIVE_TIMEOUT,
  /** A result in ioctl's own return value on a new interface. */
  POSITIVE_RETURN,
  /** An integer called flags: nothing refuses bits without a meaning. */
  PLAIN_FLAGS,
  /** An integer called pad, reserved or unused: nothing refuses what is not zero. */
  PLAIN_RESERVED,
  /** An integer called ptr or addr: nothing copies or checks what it leads to. */
  PLAIN_ADDRESS,
  /** An integer called fd: nobody owns or closes the descriptor. */
  PLAIN_DESCRIPTOR,
  /** An integer called timeout: the wait begins anew when an interrupted call is made again. */
  PLAIN_TIMEOUT,
  /** A first member called size, in a struct whose command has the size in its number. */
  PLAIN_SIZE,
  /** A Java type that has no C counterpart. */
  UNSUPPORTED_TYPE,
  /** An array or string without its length. */
  MISSING_LENGTH,
  /** An impossible length. */
  BAD_LENGTH,
  /** An impossible range. */
  BAD_RANGE,
  /** A count whose range and whose arrays do not agree. */
  IMPOSSIBLE_BOUNDS,
  /** Impossible padding. */
  BAD_PADDING,
  /** A C type that cannot be read. */
  BAD_ENCODED_AS,
  /** An annotation that does not belong where it stands, or conflicts with another. */
  BAD_ANNOTATION,
  /** A struct without members. */
  EMPTY_STRUCT,
  /** A struct that contains itself. */
  RECURSIVE_STRUCT,
  /** An ioctl type, number or index outside its range. */
  NUMBER_OUT_OF_RANGE,
  /** A method whose shape does not fit its command's direction. */
  DIRECTION_MISMATCH,
  /** A command method that does not declare IoctlException. */
  MISSING_THROWS,
  /** An abstract method that is no command. */
  MISSING_COMMAND,
  /** An interface whose shape does not allow an implementation. */
  BAD_INTERFACE,
  /** Generated Java names that collide. */
  NAME_CLASH,
  /** An enum or flag constant without its number. */
  VALUE_MISSING,
  /** Two constants with the same number. */
  DUPLICATE_VALUE,
  /** A constant's number that its integer cannot hold. */
  VALUE_OUT_OF_RANGE,
  /** A reference to a component that does not exist. */
  UNKNOWN_SIBLING,
  /** A union without a tag. */
  TAG_MISSING,
  /** A tag value that selects two members of a union. */
  TAG_OVERLAP,
  /** A tag value that selects no member of a union. */
  TAG_UNCOVERED,
  /** A Java time type that does not fit its clock. */
  CLOCK_MISMATCH,
  /** A retained pointer to memory that the caller does not own. */
  RETAINED_POINTER,
  /** A header path that is no C include path. */
  BAD_HEADER,
  /** A name that C, C++ or the kernel does not allow. */
  BAD_C_NAME,
  /** A C name used twice. */
  DUPLICATE_C_NAME,
  /** A name or a list that is longer than what is made of it may be. */
  TOO_LONG,
  /** A struct or header that several could own. */
  UNCLEAR_OWNER,
  /** A change that breaks the locked ABI. */
  BREAKING_CHANGE,
  /**
   * A class that another jar should have, generated from a type there, and has not, or outdated.
   */
  FOREIGN_CLASS,
  /** An option of the compiler that is not one of the processor's, or whose value is none. */
  BAD_OPTION,
  /** A generated file that could not be written. */
  UNWRITTEN_FILE,
  /** A fault of the processor itself. */
  INTERNAL_ERROR
}
