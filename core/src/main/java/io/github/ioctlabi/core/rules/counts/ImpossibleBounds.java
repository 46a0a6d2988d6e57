package io.github.ioctlabi.core.rules.counts;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a count may be by its range, and what by the arrays that it counts, agree. */
public final class ImpossibleBounds implements Rule {
  @Override
  public Id id() {
    return Id.IMPOSSIBLE_BOUNDS;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (List<CountedArray> arrays : byCount(struct)) {
        CountedArray.Sibling count = arrays.getFirst().count().orElseThrow();
        if (count.member().range().isEmpty() || count.range().isPresent()) {
          new Bounds(count, arrays, struct.existing())
              .fault()
              .ifPresent(fault -> findings.report(count.member().place(), fault));
        }
      }
    }
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
