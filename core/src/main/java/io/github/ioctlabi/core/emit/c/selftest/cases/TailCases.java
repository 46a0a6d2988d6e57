package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.selftest.data.Elements;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.Setting;
import io.github.ioctlabi.core.emit.c.selftest.data.ValidValues;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Context;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Counting;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Scenes;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.DataType;
import java.util.ArrayList;
import java.util.List;

/** Flexible arrays that a command must refuse. */
final class TailCases {
  private final Layouts layouts;
  private final Scenes scenes;
  private final DataCases data;

  TailCases(Layouts layouts, Scenes scenes, DataCases data) {
    this.layouts = layouts;
    this.scenes = scenes;
    this.data = data;
  }

  /** Adds the cases of the array behind an argument. */
  void add(Argument.Tailed tailed, Location at) {
    DataType.FlexibleType flexible = tailed.flexible();
    Counting counting = new Counting(tailed.count());
    counting
        .tooMany(at, Refusal.TAIL_TOO_LONG)
        .filter(tooMany -> !scenes.plain().contains(tooMany))
        .ifPresent(tooMany -> scenes.add(Context.PLAIN, tooMany));
    counting.tooFew(at).ifPresent(tooFew -> scenes.add(Context.PLAIN, tooFew));
    List<Counted> all = Counting.all(tailed.struct(), layouts);
    int elements = counting.elements(all);
    if (elements == 0) {
      return;
    }
    long count = tailed.count().count(elements);
    Location place = at.member(tailed.tail().cName());
    boolean sent = Handling.of(tailed.tail()).isSent();
    if (sent && elements > counting.least()) {
      scenes.add(
          Context.PLAIN,
          new Refused(
              place.label() + " beyond the memory there is",
              Refusal.UNREADABLE,
              counting.fault(at, count)));
    }
    int innermost = elements * Elements.count(flexible.element());
    List<Setting> settings = new ArrayList<>();
    settings.add(counting.setting(at, count));
    settings.addAll(ValidValues.each(flexible, place, innermost).stream().toList());
    String size = CType.of(flexible.element()).name();
    Context there =
        Context.PLAIN
            .with(place.label(), settings)
            .followedBy("%d * sizeof(%s)".formatted(elements, size));
    counting.uneven(at, all).ifPresent(uneven -> scenes.add(there, uneven));
    if (sent) {
      data.ends(flexible, place, innermost, there);
    }
  }
}
