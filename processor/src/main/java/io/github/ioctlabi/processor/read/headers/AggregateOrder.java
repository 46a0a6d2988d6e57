package io.github.ioctlabi.processor.read.headers;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The order of structs and unions in a header, and what else their members need there. */
final class AggregateOrder {
  private final Set<Aggregate> left = Collections.newSetFromMap(new IdentityHashMap<>());

  private final List<Aggregate> sorted = new ArrayList<>();

  private AggregateOrder(List<Aggregate> aggregates) {
    left.addAll(aggregates);
  }

  /** Puts each behind those that it contains; the order stays as it was otherwise. */
  static List<Aggregate> sorted(List<Aggregate> aggregates) {
    AggregateOrder order = new AggregateOrder(aggregates);
    aggregates.forEach(order::place);
    return List.copyOf(order.sorted);
  }

  private void place(Aggregate aggregate) {
    if (left.remove(aggregate)) {
      aggregate.types().forEach(type -> contained(type).ifPresent(this::place));
      sorted.add(aggregate);
    }
  }

  /** An address may lead to a struct that is not complete: C needs nothing before it. */
  private static Optional<Aggregate> contained(DataType type) {
    return type.elementary().aggregate();
  }

  /** The headers of types that no declaration stands for. */
  static Set<String> foreignHeaders(List<Aggregate> aggregates) {
    Set<String> headers = new TreeSet<>();
    for (Aggregate aggregate : aggregates) {
      aggregate.types().flatMap(type -> type.include().stream()).forEach(headers::add);
    }
    return headers;
  }
}
