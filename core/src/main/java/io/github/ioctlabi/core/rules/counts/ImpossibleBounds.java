package io.github.ioctlabi.core.rules.counts;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.rules.shared.Integers;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A range has a multiple of what it says, and what a count may be by its range, and what by the
 * arrays that it counts, agree.
 */
public final class ImpossibleBounds implements Rule {
  @Override
  public Id id() {
    return Id.IMPOSSIBLE_BOUNDS;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Member member : TypeUses.members(headers)) {
      empty(member.javaName(), member.type(), member.range(), member.place(), findings);
    }
    for (Command command : Wording.commands(headers)) {
      command
          .payload()
          .value()
          .ifPresent(value ->
              empty(value.javaName(), value.type(), value.range(), value.place(), findings));
    }
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (List<CountedArray> arrays : byCount(struct)) {
        CountedArray.Sibling count = arrays.getFirst().count().orElseThrow();
        if (count.member().range().isEmpty()
            || count.range().filter(range -> !isEmpty(count.kind(), range)).isPresent()) {
          new Bounds(count, arrays, struct.existing())
              .fault()
              .ifPresent(fault -> findings.report(count.member().place(), fault));
        }
      }
    }
  }

  private static void empty(
      String name, DataType type, Optional<Range> range, Place place, RuleFindings findings) {
    type.integer()
        .map(DataType.IntegerType::kind)
        .flatMap(kind ->
            range
                .filter(values -> Integers.isSound(kind, values) && isEmpty(kind, values))
                .map(values -> fault(name, kind, values)))
        .ifPresent(fault -> findings.report(place, fault));
  }

  private static boolean isEmpty(IntegerKind kind, Range range) {
    return range.nearestToZero(kind).isEmpty();
  }

  private static Fault fault(String name, IntegerKind kind, Range range) {
    Range more = new Range(range.min(), kind.range().max(), range.multipleOf());
    long next = more.min() < 0 && kind.signed() ? 0 : more.nearestToZero(kind).orElse(range.max());
    Range wider = new Range(range.min(), next, range.multipleOf());
    return Fault.of(
        "%s of '%s' allows nothing: no multiple of %d is between them"
            .formatted(Integers.annotation(range), name, range.multipleOf()),
        isEmpty(kind, wider)
            ? "remove multipleOf"
            : "put %s on '%s'".formatted(Integers.annotation(wider), name));
  }

  private static Collection<List<CountedArray>> byCount(StructDeclaration struct) {
    Map<String, List<CountedArray>> arrays = new LinkedHashMap<>();
    for (CountedArray counted : CountedArray.in(struct)) {
      counted
          .count()
          .ifPresent(count ->
              arrays
                  .computeIfAbsent(count.member().javaName(), _ -> new ArrayList<>())
                  .add(counted));
    }
    return arrays.values();
  }
}
