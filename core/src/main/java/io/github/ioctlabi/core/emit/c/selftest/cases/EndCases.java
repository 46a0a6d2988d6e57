package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.IntegerBits;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.TagGroup;
import io.github.ioctlabi.core.emit.c.selftest.data.ValidValues;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Accepted;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Raced;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TriedCount;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Values next to those that a command must refuse: a driver that agrees to everything gets them.
 * And values that somebody spoils after they have been judged.
 */
final class EndCases {
  private final Layouts layouts;
  private final LeftAddresses left;

  EndCases(Layouts layouts, LeftAddresses left) {
    this.layouts = layouts;
    this.left = left;
  }

  /**
   * The cases of a type that is no array and has no members.
   *
   * @param around the struct that it stands in, if it stands in one
   * @param returned whether what the driver has got comes back
   */
  List<TestCase> of(
      DataType type,
      Optional<Range> range,
      Location at,
      Optional<StructDeclaration> around,
      boolean returned) {
    if (around.filter(struct -> tells(struct, at)).isPresent()) {
      return List.of();
    }
    Allowed allowed = Allowed.of(type, range);
    Refusal reason = allowed.refusal(around);
    return switch (allowed) {
      case Allowed.Anything _ -> List.of();
      case Allowed.Within(IntegerKind kind, Range within) ->
          numbers(
              allowed,
              kind,
              at,
              returned,
              raced(
                  ScalarCases.outside(kind, within).stream(),
                  kind,
                  ValidValues.nearest(kind, within),
                  at,
                  reason));
      case Allowed.Named(EnumDeclaration names) ->
          numbers(
              allowed,
              names.carrier(),
              at,
              returned,
              raced(
                  ScalarCases.unnamed(names).stream(),
                  names.carrier(),
                  ValidValues.first(names),
                  at,
                  reason));
      case Allowed.Bits(EnumDeclaration names) ->
          numbers(
              allowed,
              names.carrier(),
              at,
              returned,
              raced(
                  Stream.of(ScalarCases.unknown(names)).map(Long::lowestOneBit),
                  names.carrier(),
                  0,
                  at,
                  reason));
      case Allowed.Terminated _ ->
          List.of(
              new Accepted(
                  at.label() + " as long as it may be", new Mutation.LongestString(at), returned));
      case Allowed.Normalised _ -> nanoseconds(at.member("tv_nsec"), returned);
    };
  }

  private static List<TestCase> nanoseconds(Location at, boolean returned) {
    Range second = new Range(0, Allowed.NANOSECONDS - 1);
    return numbers(
        new Allowed.Within(IntegerKind.S64, second),
        IntegerKind.S64,
        at,
        returned,
        raced(
            ScalarCases.outside(IntegerKind.S64, second).stream(),
            IntegerKind.S64,
            0,
            at,
            Refusal.VALUE));
  }

  private static List<TestCase> numbers(
      Allowed allowed, IntegerKind kind, Location at, boolean returned, Optional<Refused> raced) {
    List<TestCase> cases = new ArrayList<>();
    allowed.ends().forEach(end -> cases.add(number(at, kind, end, returned)));
    raced.ifPresent(wrong -> cases.add(new Raced(wrong, returned)));
    return cases;
  }

  /** A number that is accepted. */
  static TestCase number(Location at, IntegerKind kind, long number, boolean returned) {
    return new Accepted(
        at.label() + " " + kind.print(number),
        new Mutation.Value(at, kind.order(), IntegerBits.expression(kind, number)),
        returned);
  }

  /**
   * A number that is wrong in one byte alone, so that it becomes right and wrong at once.
   *
   * @param wrong numbers that are refused
   * @param valid the number in valid data
   */
  static Optional<Refused> raced(
      Stream<Long> wrong, IntegerKind kind, long valid, Location at, Refusal reason) {
    return wrong
        .filter(number -> IntegerBits.differInOneByte(kind, valid, number))
        .findFirst()
        .map(number ->
            new Refused(
                at.label() + " " + kind.print(number),
                reason,
                new Mutation.Value(at, kind.order(), IntegerBits.expression(kind, number))));
  }

  /** Whether a member of a struct says something of another: then others have cases of it. */
  private boolean tells(StructDeclaration struct, Location at) {
    String name = at.path().substring(at.path().lastIndexOf('.') + 1);
    return Stream.concat(
            counts(struct).stream().map(Counted::member),
            TagGroup.of(struct).stream().map(group -> group.tag().member()))
        .anyMatch(member -> member.cName().equals(name));
  }

  private List<Counted> counts(StructDeclaration struct) {
    return Stream.concat(
            TriedCount.all(struct, layouts).stream(),
            left.counts(struct).stream().map(LeftAddresses.Judged::count))
        .toList();
  }

  /** The largest counts of what the driver follows itself, without an address. */
  List<TestCase> left(StructDeclaration struct, Location at, boolean returned) {
    List<Counted> all = counts(struct);
    List<TestCase> cases = new ArrayList<>();
    for (LeftAddresses.Judged judged : left.counts(struct)) {
      TriedCount tried = new TriedCount(judged.count());
      OptionalInt most = tried.most(all);
      if (most.isPresent() && !isFollowed(struct, judged.count())) {
        cases.add(tried.accepted(at, most.getAsInt(), returned));
      }
    }
    return cases;
  }

  /** Whether elements are read from behind the struct because of a count. */
  private boolean isFollowed(StructDeclaration struct, Counted count) {
    return struct
        .tail()
        .flatMap(tail -> Counted.following(struct, tail, layouts))
        .filter(count::sharesCount)
        .isPresent();
  }
}
