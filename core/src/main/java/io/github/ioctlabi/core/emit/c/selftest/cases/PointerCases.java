package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Followed;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.Elements;
import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.Memory;
import io.github.ioctlabi.core.emit.c.selftest.data.ValidValues;
import io.github.ioctlabi.core.emit.c.selftest.scenes.CommandScenes;
import io.github.ioctlabi.core.emit.c.selftest.scenes.DataVariant;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TriedCount;
import io.github.ioctlabi.core.emit.c.selftest.scenes.WriteBackCases;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Data behind the addresses that a dispatcher follows, which a command must refuse. */
final class PointerCases {
  private final Contract contract;
  private final Layouts layouts;
  private final CommandScenes scenes;
  private final DataCases data;

  PointerCases(Contract contract, Layouts layouts, CommandScenes scenes, DataCases data) {
    this.contract = contract;
    this.layouts = layouts;
    this.scenes = scenes;
    this.data = data;
  }

  /** Adds the cases of an address of the argument. */
  void add(Followed address, Location argument) {
    Location at = argument.member(address.path());
    address
        .count()
        .ifPresentOrElse(
            count -> {
              if (!countsTail(address.struct(), count)) {
                elements(address, at, argument, count);
              }
            },
            () -> single(address, at));
  }

  private void single(Followed address, Location at) {
    Location target = Location.of(Memory.DATA, address.element(), at.label());
    DataVariant leading = leading(at, address.element(), target, List.of());
    answered(address, at, address.element(), target, leading);
    if (!address.way().in()) {
      noRoom(at, leading, Optional.empty());
      return;
    }
    scenes.add(DataVariant.PLAIN, nowhere(at, new Mutation.Pointer(at)));
    scenes.add(leading, beyond(at));
    data.type(address.element(), Optional.empty(), target, leading, address.way().out());
  }

  private void elements(Followed address, Location at, Location argument, Counted count) {
    TriedCount tried = new TriedCount(count);
    Location struct = argument.around(address.path());
    DataVariant nowhere =
        DataVariant.PLAIN.with(
            at.label() + " that leads nowhere", List.of(new FillStep.PointNowhere(at)));
    tried.tooMany(struct, Refusal.DATA_TOO_LONG).forEach(tooMany -> scenes.add(nowhere, tooMany));
    List<Counted> all = TriedCount.all(address.struct(), layouts);
    int elements = tried.elements(all);
    if (elements == 0) {
      return;
    }
    long told = count.count(elements);
    DataType array = new DataType.ArrayType(address.element(), elements);
    Location target = Location.of(Memory.DATA, array, at.label());
    DataVariant leading = leading(at, array, target, List.of(tried.step(struct, told)));
    boolean echoed = contract.travel().out();
    answered(address, at, array, target, leading);
    tried
        .racing(struct, told, Refusal.DATA_TOO_LONG)
        .ifPresent(wrong -> scenes.add(leading, new TestCase.Raced(wrong, echoed)));
    tried.most(all).ifPresent(most -> most(address, at, struct, tried, most));
    if (!address.way().in()) {
      if (count.isAlwaysWhole() && !contract.counts(address)) {
        noRoom(at, leading, Optional.of(tried.at(struct)));
      }
      return;
    }
    scenes.add(nowhere, nowhere(at, tried.mutation(struct, told)));
    scenes.add(leading, beyond(at));
    tried.uneven(struct, all).ifPresent(uneven -> scenes.add(leading, uneven));
    boolean returned = address.way().out() && !contract.counts(address);
    data.ends(array, target, Elements.count(array), leading, returned);
  }

  /** Adds what shows that a driver is called, and that all of its answer comes back. */
  private void answered(
      Followed address, Location at, DataType type, Location target, DataVariant leading) {
    scenes.add(
        leading, new TestCase.Accepted("a call with " + at.label(), new Mutation.Nothing(), false));
    scenes.addAll(leading, WriteBackCases.ofData(contract, address, type, target));
  }

  /** Adds as many elements as there may be, and their count without an address. */
  private void most(Followed address, Location at, Location struct, TriedCount tried, int most) {
    boolean echoed = contract.travel().out();
    scenes.add(DataVariant.PLAIN, tried.accepted(struct, most, echoed));
    if (most * layouts.size(address.element()) <= TriedCount.LARGEST_DATA) {
      DataType array = new DataType.ArrayType(address.element(), most);
      Location target = Location.of(Memory.DATA, array, at.label());
      FillStep told = tried.step(struct, tried.of().count(most));
      scenes.add(leading(at, array, target, List.of(told)), tried.accepted(struct, most, echoed));
    }
  }

  /** Adds what shows that nothing is written to where there is no memory. */
  private void noRoom(Location at, DataVariant leading, Optional<Location> told) {
    scenes.add(
        leading, new TestCase.NoRoomElsewhere(at.label() + " that leads nowhere", at, false, told));
    scenes.add(
        leading, new TestCase.NoRoomElsewhere(at.label() + " beyond all memory", at, true, told));
  }

  private static TestCase beyond(Location at) {
    return new Refused(
        at.label() + " beyond all memory", Refusal.DATA_UNREADABLE, new Mutation.HighPointer(at));
  }

  /** Whether more elements would have to stand behind the struct, too. */
  private boolean countsTail(StructDeclaration struct, Counted count) {
    return struct
        .tail()
        .flatMap(tail -> Counted.following(struct, tail, layouts))
        .filter(count::sharesCount)
        .isPresent();
  }

  private static TestCase nowhere(Location at, Mutation mutation) {
    return new Refused(at.label() + " that leads nowhere", Refusal.DATA_UNREADABLE, mutation);
  }

  /** Data whose address leads to something valid. */
  private static DataVariant leading(
      Location at, DataType type, Location target, List<FillStep> count) {
    List<FillStep> steps = new ArrayList<>(count);
    steps.add(new FillStep.Point(at));
    steps.addAll(ValidValues.of(type, Optional.empty(), target).stream().toList());
    return DataVariant.PLAIN
        .with(at.label(), steps)
        .leadingTo("%d * sizeof(%s)".formatted(Elements.count(type), target.type()));
  }
}
