package io.github.ioctlabi.core.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The catalogue of what is reported: the stable name of each rule, its kind, and what breaks it.
 * The constants are those of {@code RuleId} in the annotations, and {@code docs/declarations.md}
 * has them in a table.
 */
public enum Id {
  IMPLICIT_PADDING(Kind.PORTABILITY, "a hole before a member or at the end"),
  MISALIGNED_FIELD(
      Kind.PORTABILITY,
      "a member that is not at the same offset on all architectures; in a packed struct, one whose"
          + " struct states its `align`"),
  SIZE_NOT_MULTIPLE(
      Kind.PORTABILITY,
      "a size that differs between architectures: not a multiple of 8 with a 64-bit member, or not"
          + " of 4"),
  UNION_TAIL(Kind.PORTABILITY, "a member of a union that is shorter than the union"),
  FLEXIBLE_OFFSET(Kind.PORTABILITY, "a flexible array that does not begin where its struct ends"),
  FLEXIBLE_NESTED(
      Kind.PORTABILITY, "a struct with a flexible array inside another, a union or an array"),
  ARCH_DEPENDENT_TYPE(
      Kind.PORTABILITY,
      "a type whose size follows the machine: `long`, `size_t`, a C pointer, or their size in a"
          + " number"),
  BIT_FIELD(Kind.PORTABILITY, "the storage of bit-fields, `@Opaque`"),
  PACKED_STRUCT(
      Kind.PORTABILITY, "a struct with `packed = true`; its members may be off their alignment"),
  ARGUMENT_TOO_LARGE(
      Kind.PORTABILITY,
      "an argument, or one element of what varies, over 8191 bytes; over 16383 it is fatal"),
  DUPLICATE_COMMAND(
      Kind.PORTABILITY,
      "the same type and number twice, also by an offset; in existing headers the same whole"
          + " number"),
  UNBOUNDED_COUNT(
      Kind.PORTABILITY,
      "a counted address or a flexible array without a largest count, or with one that bounds"
          + " nothing"),
  LEGACY_ONLY(Kind.FATAL, "what only bindings of existing headers may use"),
  BULK_ARGUMENT(Kind.ADVICE, "an argument over 4096 bytes"),
  BY_VALUE_ARGUMENT(Kind.ADVICE, "an integer by value"),
  BY_VALUE_TOO_WIDE(Kind.PORTABILITY, "an integer over 32 bits by value"),
  REGISTERED_TYPE(
      Kind.ADVICE, "a type and number that the kernel's registry gives to somebody else"),
  PRIVATE_NET_IOCTL(Kind.ADVICE, "a command with `@SiocDevPrivate`"),
  VERSION_FIELD(Kind.ADVICE, "a member called `version` or `api_version`"),
  RELATIVE_TIMEOUT(
      Kind.ADVICE, "a `Duration` called timeout, delay, wait or expiry that the kernel reads"),
  POSITIVE_RETURN(
      Kind.ADVICE, "a value in the result of ioctl: `@ReturnsValue int`, `IoctlResult`"),
  PLAIN_FLAGS(Kind.ADVICE, "an integer called `flags` that the kernel reads"),
  PLAIN_RESERVED(
      Kind.ADVICE, "an integer called `pad`, `padding`, `reserved` or `unused`, also an array"),
  PLAIN_ADDRESS(Kind.ADVICE, "an integer of 64 bits called `ptr`, `addr` or `address`"),
  PLAIN_DESCRIPTOR(
      Kind.ADVICE, "an integer of 32 bits called `fd`, also where the kernel fills it"),
  PLAIN_TIMEOUT(Kind.ADVICE, "an integer called `timeout` that the kernel reads"),
  PLAIN_SIZE(Kind.ADVICE, "a first member called `size` where the command's number has the size"),
  UNSUPPORTED_TYPE(
      Kind.FATAL,
      "a Java type without a C counterpart; structs more than 63 levels inside each other"),
  MISSING_LENGTH(Kind.FATAL, "an array or a string without its length"),
  BAD_LENGTH(
      Kind.FATAL,
      "a length below 1, more or fewer lengths than the type has dimensions, or a type that they"
          + " make too large"),
  BAD_RANGE(Kind.FATAL, "a range that is empty, or not in what its integer holds"),
  IMPOSSIBLE_BOUNDS(
      Kind.FATAL,
      "a count whose `@Range` allows nothing that its array takes, or more than that; a `@Range`"
          + " without a multiple"),
  BAD_PADDING(Kind.FATAL, "padding of no bytes, or of too many"),
  BAD_ENCODED_AS(Kind.FATAL, "a C type that cannot be read"),
  BAD_ANNOTATION(Kind.FATAL, "an annotation that does not belong there, or conflicts with another"),
  EMPTY_STRUCT(Kind.FATAL, "a struct without members"),
  RECURSIVE_STRUCT(Kind.FATAL, "a struct or union inside itself"),
  NUMBER_OUT_OF_RANGE(
      Kind.FATAL, "a type or number outside 0..255, offsets included; an index outside 0..15"),
  DIRECTION_MISMATCH(Kind.FATAL, "a method whose shape does not fit its command"),
  MISSING_THROWS(Kind.FATAL, "a command without `throws IoctlException`"),
  MISSING_COMMAND(Kind.FATAL, "an abstract method that is no command"),
  BAD_INTERFACE(Kind.FATAL, "an interface that no class can implement, or that declares nothing"),
  NAME_CLASH(Kind.FATAL, "generated Java names that collide"),
  VALUE_MISSING(Kind.FATAL, "an enum that names nothing, or a constant of one without its number"),
  DUPLICATE_VALUE(Kind.FATAL, "two constants of an enum with the same number"),
  VALUE_OUT_OF_RANGE(Kind.FATAL, "a number of a constant, or a tag, that its integer cannot hold"),
  UNKNOWN_SIBLING(
      Kind.FATAL,
      "a `count`, `filled` or `@Tag` that names no component of the record, or none that can"
          + " serve"),
  TAG_MISSING(Kind.FATAL, "a union without `@Tag`, or a member that no tag selects"),
  TAG_OVERLAP(Kind.FATAL, "a tag that selects two members, or two with `otherwise`"),
  TAG_UNCOVERED(Kind.FATAL, "a constant of the enum that is the tag and selects no member"),
  CLOCK_MISMATCH(Kind.FATAL, "an `Instant` on a clock other than `REALTIME`"),
  RETAINED_POINTER(Kind.FATAL, "`@Retained` on anything but a `MemorySegment`"),
  LOST_DATA(
      Kind.FATAL,
      "data that flows out and cannot come back: `@ReturnsValue int` with an answer, or a method"
          + " that drops what the kernel fills or writes behind an address; an address that flows"
          + " out of data that only flows in"),
  BAD_HEADER(
      Kind.FATAL,
      "a path that is no C include path, that generated files include themselves, or that another"
          + " header's dispatcher has; `@CType` of the header that is made"),
  BAD_C_NAME(
      Kind.FATAL,
      "a name that C, C++, the kernel or the C library has taken, or that generated C uses; in"
          + " existing headers only what C cannot have"),
  DUPLICATE_C_NAME(
      Kind.FATAL,
      "a name that C has twice, the macro `TAG_SIZE_VER0` of an extensible struct included, or two"
          + " prefixes whose dispatchers would have a function of one name"),
  EXTENSIBLE_TAIL(
      Kind.FATAL,
      "`@Extensible` on a struct that ends in a flexible array, stands inside another struct, a"
          + " union or an array, or has over 4096 bytes"),
  SINCE_ORDER(
      Kind.FATAL,
      "`@Since` that falls along the record, skips a version, or stands in a struct that cannot"
          + " grow; an earlier version without its constructor in the record"),
  SINCE_ZERO(
      Kind.FATAL,
      "a `@Since` component that zero does not fit: a `@Range` without it, an enum without 0 and"
          + " without `@Other`, a union whose tag 0 selects nothing, a descriptor"),
  TOO_LONG(
      Kind.FATAL,
      "a name of more than 255 bytes, or one that makes a class or a file with such a name; more"
          + " than 1,000 commands in an interface, 2,000 constants in an enum, 100 members or 256"
          + " tags in a union; more data than a reader of `abi/STEM.json` takes"),
  UNCLEAR_OWNER(Kind.FATAL, "a struct or header that several could own"),
  BREAKING_CHANGE(Kind.PORTABILITY, "a change that breaks the locked ABI"),
  FOREIGN_CLASS(
      Kind.FATAL, "a type of another jar whose generated class is missing or out of date"),
  BAD_OPTION(
      Kind.FATAL,
      "an option `-Aioctlabi...` that does not exist, or a value that it does not have; nothing is"
          + " written"),
  UNWRITTEN_FILE(Kind.FATAL, "a generated file that could not be written"),
  INTERNAL_ERROR(Kind.FATAL, "a fault of the processor itself");

  /** How a broken rule is reported. */
  public enum Kind {
    /** Always an error; it cannot be lifted. */
    FATAL,
    /** An error that {@code @AllowRule} lifts. */
    PORTABILITY,
    /** A warning that {@code @AllowRule} silences. */
    ADVICE
  }

  private final Kind kind;
  private final String meaning;
  private final String printed;

  Id(Kind kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
    this.printed =
        Arrays.stream(name().split("_", -1))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
  }

  /** Whether a finding of this rule is an error, can be lifted, or warns only. */
  public Kind kind() {
    return kind;
  }

  /** What breaks the rule: a sentence without its capital and its stop, with code in backticks. */
  public String meaning() {
    return meaning;
  }

  /** How a finding of this rule is reported where a header is made. */
  public Severity severity() {
    if (kind != Kind.ADVICE) {
      return Severity.ERROR;
    }
    // The table of numbers is never complete nor up to date, so that it cannot warn.
    return this == REGISTERED_TYPE ? Severity.NOTE : Severity.WARNING;
  }

  /** The name as messages print it, such as {@code ImplicitPadding}. */
  public String printed() {
    return printed;
  }
}
