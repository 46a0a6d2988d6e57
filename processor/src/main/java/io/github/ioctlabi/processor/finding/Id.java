package io.github.ioctlabi.processor.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The rules by their stable names. The constants are those of {@code RuleId} in the annotations,
 * with the kind of each.
 */
public enum Id {
  IMPLICIT_PADDING(Kind.PORTABILITY),
  MISALIGNED_FIELD(Kind.PORTABILITY),
  SIZE_NOT_MULTIPLE(Kind.PORTABILITY),
  UNION_TAIL(Kind.PORTABILITY),
  FLEXIBLE_OFFSET(Kind.PORTABILITY),
  FLEXIBLE_NESTED(Kind.PORTABILITY),
  ARCH_DEPENDENT_TYPE(Kind.PORTABILITY),
  BIT_FIELD(Kind.PORTABILITY),
  PACKED_STRUCT(Kind.PORTABILITY),
  ARGUMENT_TOO_LARGE(Kind.PORTABILITY),
  DUPLICATE_COMMAND(Kind.PORTABILITY),
  UNBOUNDED_COUNT(Kind.PORTABILITY),
  LEGACY_ONLY(Kind.FATAL),
  BULK_ARGUMENT(Kind.ADVICE),
  BY_VALUE_ARGUMENT(Kind.ADVICE),
  BY_VALUE_TOO_WIDE(Kind.PORTABILITY),
  REGISTERED_TYPE(Kind.ADVICE),
  PRIVATE_NET_IOCTL(Kind.ADVICE),
  VERSION_FIELD(Kind.ADVICE),
  RELATIVE_TIMEOUT(Kind.ADVICE),
  POSITIVE_RETURN(Kind.ADVICE),
  PLAIN_FLAGS(Kind.ADVICE),
  PLAIN_RESERVED(Kind.ADVICE),
  PLAIN_ADDRESS(Kind.ADVICE),
  PLAIN_DESCRIPTOR(Kind.ADVICE),
  PLAIN_TIMEOUT(Kind.ADVICE),
  PLAIN_SIZE(Kind.ADVICE),
  UNSUPPORTED_TYPE(Kind.FATAL),
  MISSING_LENGTH(Kind.FATAL),
  BAD_LENGTH(Kind.FATAL),
  BAD_RANGE(Kind.FATAL),
  IMPOSSIBLE_BOUNDS(Kind.FATAL),
  BAD_PADDING(Kind.FATAL),
  BAD_ENCODED_AS(Kind.FATAL),
  BAD_ANNOTATION(Kind.FATAL),
  EMPTY_STRUCT(Kind.FATAL),
  RECURSIVE_STRUCT(Kind.FATAL),
  NUMBER_OUT_OF_RANGE(Kind.FATAL),
  DIRECTION_MISMATCH(Kind.FATAL),
  MISSING_THROWS(Kind.FATAL),
  MISSING_COMMAND(Kind.FATAL),
  BAD_INTERFACE(Kind.FATAL),
  NAME_CLASH(Kind.FATAL),
  VALUE_MISSING(Kind.FATAL),
  DUPLICATE_VALUE(Kind.FATAL),
  VALUE_OUT_OF_RANGE(Kind.FATAL),
  UNKNOWN_SIBLING(Kind.FATAL),
  TAG_MISSING(Kind.FATAL),
  TAG_OVERLAP(Kind.FATAL),
  TAG_UNCOVERED(Kind.FATAL),
  CLOCK_MISMATCH(Kind.FATAL),
  RETAINED_POINTER(Kind.FATAL),
  BAD_HEADER(Kind.FATAL),
  BAD_C_NAME(Kind.FATAL),
  DUPLICATE_C_NAME(Kind.FATAL),
  TOO_LONG(Kind.FATAL),
  UNCLEAR_OWNER(Kind.FATAL),
  BREAKING_CHANGE(Kind.PORTABILITY),
  FOREIGN_CLASS(Kind.FATAL),
  BAD_OPTION(Kind.FATAL),
  UNWRITTEN_FILE(Kind.FATAL),
  INTERNAL_ERROR(Kind.FATAL);

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
  private final String printed;

  Id(Kind kind) {
    this.kind = kind;
    this.printed =
        Arrays.stream(name().split("_", -1))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
  }

  /** Whether a finding of this rule is an error, can be lifted, or warns only. */
  public Kind kind() {
    return kind;
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
