package io.github.ioctlabi.core.data;

import io.github.ioctlabi.core.data.json.Mention;
import io.github.ioctlabi.core.data.names.DocForm;
import io.github.ioctlabi.core.data.types.TypeForm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Structs and unions, each behind those that it uses, over however many steps. */
final class UseOrder {
  private static final Set<String> NAMING = Set.of(TypeForm.STRUCT, TypeForm.UNION);

  private final Map<String, ReadTypes.Head> heads = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final Set<String> done = new HashSet<>();
  private final Deque<Step> steps = new ArrayDeque<>();
  private final List<ReadTypes.Head> order = new ArrayList<>();

  /** A declaration, and what it uses and has not been looked at. */
  private record Step(ReadTypes.Head head, Iterator<Mention> left) {}

  private UseOrder(List<ReadTypes.Head> all) {
    all.forEach(head -> heads.put(head.qualified(), head));
  }

  static List<ReadTypes.Head> of(List<ReadTypes.Head> all) {
    UseOrder order = new UseOrder(all);
    all.forEach(order::add);
    return order.order;
  }

  private void add(ReadTypes.Head first) {
    begin(first);
    while (!steps.isEmpty()) {
      Step step = steps.peek();
      if (!step.left().hasNext()) {
        steps.pop();
        done.add(step.head().qualified());
        order.add(step.head());
        continue;
      }
      Mention used = step.left().next();
      ReadTypes.Head head = heads.get(used.name());
      // What nobody declares is missed where it is read.
      if (head != null && begun.contains(used.name()) && !done.contains(used.name())) {
        throw used.fault(
            "%s contains itself, by an address or as it is".formatted(head.name().nested()),
            "lead to something else");
      }
      if (head != null) {
        begin(head);
      }
    }
  }

  private void begin(ReadTypes.Head head) {
    if (begun.add(head.qualified())) {
      steps.push(new Step(head, head.in().mentions(NAMING, DocForm.KEY).iterator()));
    }
  }
}
