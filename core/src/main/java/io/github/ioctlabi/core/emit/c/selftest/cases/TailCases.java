package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.selftest.data.Elements;
import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.ValidValues;
import io.github.ioctlabi.core.emit.c.selftest.scenes.CommandScenes;
import io.github.ioctlabi.core.emit.c.selftest.scenes.DataVariant;
import io.github.ioctlabi.core.emit.c.selftest.scenes.FilledTail;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TriedCount;
import io.github.ioctlabi.core.emit.c.selftest.scenes.WriteBackCases;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.ArrayList;
import java.util.List;

/** Flexible arrays that a command must refuse. */
final class TailCases {
  private final Contract contract;
  private final Layouts layouts;
  private final CommandScenes scenes;
  private final DataCases data;

  TailCases(Contract contract, Layouts layouts, CommandScenes scenes, DataCases data) {
    this.contract = contract;
    this.layouts = layouts;
    this.scenes = scenes;
    this.data = data;
  }

  /** Adds the cases of the array behind an argument. */
  void add(Argument.Tailed tailed, Location at) {
    DataType.FlexibleType flexible = tailed.flexible();
    TriedCount tried = new TriedCount(tailed.count());
    tried
        .tooMany(at, Refusal.TAIL_TOO_LONG)
        .forEach(tooMany -> scenes.addMissing(DataVariant.PLAIN, tooMany));
    tried.tooFew(at).ifPresent(tooFew -> scenes.add(DataVariant.PLAIN, tooFew));
    List<Counted> all = TriedCount.all(tailed.struct(), layouts);
    int elements = tried.elements(all);
    if (elements == 0) {
      return;
    }
    long count = tailed.count().count(elements);
    Location place = at.member(tailed.tail().cName());
    boolean sent = Handling.of(tailed.tail()).isSent();
    if (sent && elements > tried.least() && passesEnd(tailed, elements)) {
      scenes.add(
          DataVariant.PLAIN,
          new Refused(
              place.label() + " beyond the memory there is",
              Refusal.UNREADABLE,
              tried.mutation(at, count)));
    }
    int innermost = elements * Elements.count(flexible.element());
    DataVariant there = there(tailed, at, elements);
    tried.uneven(at, all).ifPresent(uneven -> scenes.add(there, uneven));
    FilledTail filled = new FilledTail(contract, tailed, at);
    if (sent) {
      data.ends(flexible, place, innermost, there, filled.isReturned(elements));
    }
    scenes.add(
        there,
        new TestCase.Accepted("a call with " + place.label(), new Mutation.Nothing(), false));
    tried
        .racing(at, count, Refusal.TAIL_TOO_LONG)
        .ifPresent(wrong -> scenes.add(there, new TestCase.Raced(wrong, contract.travel().out())));
    tried
        .most(all)
        .ifPresent(most -> {
          if (most * layouts.size(flexible.element()) <= TriedCount.LARGEST_DATA) {
            scenes.add(there(tailed, at, most), tried.accepted(at, most, false));
          }
        });
    // Elements that begin in their struct's padding end elsewhere.
    StructLayout struct = layouts.of(tailed.struct());
    if (struct.offsetOf(tailed.tail()) == struct.size()) {
      scenes.addAll(there, WriteBackCases.ofTail(filled, elements));
      filled
          .step(elements - 1L)
          .filter(_ -> filled.isReturned(elements))
          .ifPresent(step ->
              scenes.add(
                  there.with("filled in part", List.of(step)),
                  WriteBackCases.guarded(filled, elements - 1)));
    }
  }

  /** Valid data with so many elements, all of them said to be filled if the caller says it. */
  private DataVariant there(Argument.Tailed tailed, Location at, int elements) {
    DataType.FlexibleType flexible = tailed.flexible();
    Location place = at.member(tailed.tail().cName());
    int innermost = elements * Elements.count(flexible.element());
    long count = tailed.count().count(elements);
    List<FillStep> steps = new ArrayList<>();
    steps.add(new TriedCount(tailed.count()).step(at, count));
    new FilledTail(contract, tailed, at).step(elements).ifPresent(steps::add);
    steps.addAll(ValidValues.each(flexible, place, innermost).stream().toList());
    return DataVariant.PLAIN
        .with(place.label() + (elements > 3 ? ", all of it" : ""), steps)
        .followedBy("%d * sizeof(%s)".formatted(elements, CType.of(flexible.element()).name()));
  }

  /** Elements that begin in the padding at a struct's end may fit there. */
  private boolean passesEnd(Argument.Tailed tailed, int elements) {
    StructLayout struct = layouts.of(tailed.struct());
    long size = elements * layouts.size(tailed.flexible().element());
    return struct.offsetOf(tailed.tail()) + size > struct.size();
  }
}
