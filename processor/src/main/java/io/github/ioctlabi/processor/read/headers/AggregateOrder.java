package io.github.ioctlabi.processor.read.headers;

import io.github.ioctlabi.core.model.Aggregate;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.model.TimeFormat;
import io.github.ioctlabi.core.model.UnionDeclaration;
import io.github.ioctlabi.core.model.UnionMember;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The order of structs and unions in a header, and what else their members need there. */
final class AggregateOrder {
  /** Where {@code struct __kernel_timespec} is defined. */
  private static final String TIMESPEC = "linux/time_types.h";

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
      types(aggregate).forEach(this::placeContained);
      sorted.add(aggregate);
    }
  }

  private void placeContained(DataType type) {
    switch (type) {
      case DataType.StructType struct -> place(struct.declaration());
      case DataType.UnionType union -> place(union.declaration());
      case DataType.ArrayType array -> placeContained(array.element());
      case DataType.FlexibleType flexible -> placeContained(flexible.element());
      default -> {
        // C needs nothing before it: an address may lead to a struct that is not complete.
      }
    }
  }

  private static Stream<DataType> types(Aggregate aggregate) {
    return switch (aggregate) {
      case StructDeclaration struct -> struct.members().stream().map(Member::type);
      case UnionDeclaration union -> union.members().stream().map(UnionMember::type);
    };
  }

  /** The headers of types that no declaration stands for. */
  static Set<String> foreignHeaders(List<Aggregate> aggregates) {
    Set<String> headers = new TreeSet<>();
    for (Aggregate aggregate : aggregates) {
      types(aggregate)
          .forEach(type -> {
            if (type instanceof DataType.ForeignType foreign) {
              headers.add(foreign.header());
            } else if (type instanceof DataType.TimeType time
                && time.format() == TimeFormat.KERNEL_TIMESPEC) {
              headers.add(TIMESPEC);
            }
          });
    }
    return headers;
  }
}
