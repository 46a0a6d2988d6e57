package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.Followed;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.Elements;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.Memory;
import io.github.ioctlabi.core.emit.c.selftest.data.Setting;
import io.github.ioctlabi.core.emit.c.selftest.data.ValidValues;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Context;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Counting;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Fault;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Scenes;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.StructDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Data behind the addresses that a dispatcher follows, which a command must refuse. */
final class PointerCases {
  private final Layouts layouts;
  private final Scenes scenes;
  private final DataCases data;

  PointerCases(Layouts layouts, Scenes scenes, DataCases data) {
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
    if (address.way().in()) {
      scenes.add(Context.PLAIN, nowhere(at, new Fault.Pointer(at)));
      Location target = Location.of(Memory.DATA, address.element(), at.label());
      data.type(
          address.element(),
          Optional.empty(),
          target,
          leading(at, address.element(), target, List.of()));
    }
  }

  private void elements(Followed address, Location at, Location argument, Counted count) {
    Counting counting = new Counting(count);
    Location struct = argument.around(address.path());
    Context nowhere =
        Context.PLAIN.with(
            at.label() + " that leads nowhere", List.of(new Setting.PointNowhere(at)));
    counting
        .tooMany(struct, Refusal.DATA_TOO_LONG)
        .ifPresent(tooMany -> scenes.add(nowhere, tooMany));
    List<Counted> all = Counting.all(address.struct(), layouts);
    int elements = counting.elements(all);
    if (!address.way().in() || elements == 0) {
      return;
    }
    long told = count.count(elements);
    scenes.add(nowhere, nowhere(at, counting.fault(struct, told)));
    DataType array = new DataType.ArrayType(address.element(), elements);
    Location target = Location.of(Memory.DATA, array, at.label());
    Context leading = leading(at, array, target, List.of(counting.setting(struct, told)));
    counting.uneven(struct, all).ifPresent(uneven -> scenes.add(leading, uneven));
    data.ends(array, target, Elements.count(array), leading);
  }

  /** Whether more elements would have to stand behind the struct, too. */
  private boolean countsTail(StructDeclaration struct, Counted count) {
    return struct
        .tail()
        .flatMap(tail -> Counted.following(struct, tail, layouts))
        .filter(count::sharesCount)
        .isPresent();
  }

  private static TestCase nowhere(Location at, Fault fault) {
    return new Refused(at.label() + " that leads nowhere", Refusal.DATA_UNREADABLE, fault);
  }

  /** Data whose address leads to something valid. */
  private static Context leading(Location at, DataType type, Location target, List<Setting> count) {
    List<Setting> settings = new ArrayList<>(count);
    settings.add(new Setting.Point(at));
    settings.addAll(ValidValues.of(type, Optional.empty(), target).stream().toList());
    return Context.PLAIN
        .with(at.label(), settings)
        .leadingTo("%d * sizeof(%s)".formatted(Elements.count(type), target.type()));
  }
}
