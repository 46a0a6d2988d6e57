package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What the components of a record say of each other, chosen before any of them has its value. */
final class Siblings {
  private static final long ENOUGH = 5;

  private final StructDeclaration struct;
  private final Samples samples;
  private final RandomGenerator random;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final Map<String, UnionMember> members = new HashMap<>();

  Siblings(StructDeclaration struct, Samples samples, RandomGenerator random)
      throws ReflectiveOperationException {
    this.struct = struct;
    this.samples = samples;
    this.random = random;
    Map<String, List<Counted>> counted = new LinkedHashMap<>();
    for (Member member : struct.members()) {
      switch (member.type()) {
        case DataType.UnionType(UnionDeclaration union, boolean _) -> choose(member, union);
        case DataType.PointerType pointer -> {
          Optional<Counted> each = counted(member, pointer);
          each.ifPresentOrElse(
              it -> counted.computeIfAbsent(it.count(), _ -> new ArrayList<>()).add(it),
              () -> lengths.put(member.javaName(), random.nextInt(4) == 0 ? -1 : 3));
        }
        case DataType.FlexibleType tail -> {
          long base = tail.unit() == CountUnit.STRUCT_BYTES ? samples.size(struct) : 0;
          long step = samples.step(tail.element(), tail.unit());
          tail.count()
              .ifPresentOrElse(
                  name ->
                      counted
                          .computeIfAbsent(name, _ -> new ArrayList<>())
                          .add(new Counted(member, name, base, step, tail.max(), false)),
                  () -> lengths.put(member.javaName(), random.nextInt((int) tail.max() + 1)));
        }
        default -> {}
      }
    }
    counted.forEach(this::count);
  }

  /**
   * An array with a count.
   *
   * @param base what the count is without elements
   * @param step by how much an element makes it more
   */
  private record Counted(
      Member array, String count, long base, long step, long max, boolean nullable) {}

  private Optional<Counted> counted(Member member, DataType.PointerType pointer)
      throws ReflectiveOperationException {
    if (pointer.count().isEmpty()) {
      return Optional.empty();
    }
    Count count = pointer.count().get();
    long step =
        pointer.target() instanceof PointerTarget.Elements(DataType element)
            ? samples.step(element, count.unit())
            : 1;
    return Optional.of(new Counted(member, count.member(), 0, step, pointer.max(), true));
  }

  /** All arrays of one count have the same length, or are not there. */
  private void count(String name, List<Counted> arrays) {
    Member counter = CText.sibling(struct, name);
    Counted first = arrays.getFirst();
    long most = Math.min(ENOUGH, arrays.stream().mapToLong(Counted::max).min().orElseThrow());
    List<Long> fitting = new ArrayList<>();
    for (long length = 0; length <= most; length++) {
      long number = first.base() + length * first.step();
      if (counter.range().filter(it -> number < it.min() || number > it.max()).isEmpty()
          && fits(counter, number)) {
        fitting.add(length);
      }
    }
    boolean none = fitting.isEmpty();
    long length = none ? 0 : fitting.get(random.nextInt(fitting.size()));
    boolean there = false;
    for (Counted each : arrays) {
      boolean absent = each.nullable() && (none || random.nextInt(4) == 0);
      lengths.put(each.array().javaName(), absent ? -1 : (int) length);
      there |= !absent;
    }
    numbers.put(
        name,
        // Without an array Java believes any count, and more than the largest it sends.
        none || (there && samples.strays())
            ? counter.range().map(Range::min).orElse(first.base())
            : first.base() + length * first.step());
  }

  private static boolean fits(Member counter, long number) {
    return Leaves.extended(CText.integer(counter.type()).orElseThrow(), number) == number;
  }

  private void choose(Member member, UnionDeclaration union) {
    Member tag = CText.sibling(struct, member.tag().orElseThrow());
    List<Long> tags = Answers.tags(union, tag);
    long number = tags.get(random.nextInt(tags.size()));
    numbers.put(tag.javaName(), number);
    members.put(
        member.javaName(),
        samples.strays() ? union.members().getFirst() : Answers.selected(union, number));
  }

  /** The number that a component must have, if another one decides it. */
  Optional<Long> number(String component) {
    return Optional.ofNullable(numbers.get(component));
  }

  /** How many elements an array has; of one that is not there -1. */
  int length(String component) {
    return lengths.get(component);
  }

  /** The member of a union that is there. */
  UnionMember member(String component) {
    return members.get(component);
  }
}
