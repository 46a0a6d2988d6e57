package io.github.ioctlabi.core.contract.data;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that a caller may send in one place: in a member, an element or an argument. */
public sealed interface Allowed {
  /** {@code NSEC_PER_SEC} of the kernel: a normalised time has fewer. */
  long NANOSECONDS = 1_000_000_000;

  /** Whatever the bytes can say. */
  record Anything() implements Allowed {}

  /** Numbers of a range. */
  record Within(IntegerKind kind, Range range) implements Allowed {}

  /** The numbers of an enum's constants. */
  record Named(EnumDeclaration names) implements Allowed {}

  /** Bits that have a name. */
  record Bits(EnumDeclaration names) implements Allowed {}

  /** Strings that end. */
  record Terminated() implements Allowed {}

  /** Times whose nanoseconds are within a second. */
  record Normalised() implements Allowed {}

  /**
   * What a type allows that holds no others: of an array, a struct or a union its elements and
   * members say it, and what an address leads to is judged there.
   *
   * @param range the range that an integer declares
   */
  static Allowed of(DataType type, Optional<Range> range) {
    return switch (type) {
      case DataType.IntegerType(IntegerKind kind, Carrier carrier) ->
          carrier == Carrier.BOOLEAN ? within(kind, new Range(0, 1)) : integer(kind, range);
      case DataType.EnumType(EnumDeclaration names) ->
          names.other().isPresent() ? new Anything() : new Named(names);
      case DataType.FlagsType(EnumDeclaration names) -> new Bits(names);
      case DataType.TextType _ -> new Terminated();
      case DataType.TimeType time ->
          time.format() == TimeFormat.KERNEL_TIMESPEC ? new Normalised() : new Anything();
      case DataType.StructType _,
          DataType.UnionType _,
          DataType.ArrayType _,
          DataType.FlexibleType _,
          DataType.PointerType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          new Anything();
    };
  }

  private static Allowed integer(IntegerKind kind, Optional<Range> range) {
    return range.map(declared -> within(kind, declared)).orElseGet(Anything::new);
  }

  private static Allowed within(IntegerKind kind, Range range) {
    return range.equals(kind.range()) ? new Anything() : new Within(kind, range);
  }

  /**
   * The numbers where what is allowed ends: both of a range, all that an enum names, all bits at
   * once. What is no number, or may be any, has none.
   */
  default List<Long> ends() {
    return switch (this) {
      case Within(IntegerKind kind, Range range) ->
          Stream.of(range.least(kind), range.greatest(kind))
              .flatMap(end -> end.stream().boxed())
              .distinct()
              .toList();
      case Named(EnumDeclaration names) ->
          names.constants().stream().map(EnumDeclaration.Constant::number).distinct().toList();
      case Bits(EnumDeclaration names) ->
          List.of(
              names.constants().stream()
                  .mapToLong(constant -> 1L << constant.number())
                  .reduce(0, (a, b) -> a | b));
      case Anything _, Terminated _, Normalised _ -> List.of();
    };
  }

  /** Whether nothing is refused. */
  default boolean isAnything() {
    return this instanceof Anything;
  }

  /**
   * How a value that is not allowed is refused.
   *
   * @param around the struct that it stands in, if it stands in one
   */
  default Refusal refusal(Optional<StructDeclaration> around) {
    return switch (this) {
      case Named _, Bits _ -> Refusal.notYet(around);
      case Anything _, Within _, Terminated _, Normalised _ -> Refusal.VALUE;
    };
  }
}
