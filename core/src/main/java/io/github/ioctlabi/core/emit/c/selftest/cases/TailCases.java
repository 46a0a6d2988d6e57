package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.Argument;
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
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TriedCount;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.ArrayList;
import java.util.List;

/** Flexible arrays that a command must refuse. */
final class TailCases {
  private final Layouts layouts;
  private final CommandScenes scenes;
  private final DataCases data;

  TailCases(Layouts layouts, CommandScenes scenes, DataCases data) {
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
    List<FillStep> steps = new ArrayList<>();
    steps.add(tried.step(at, count));
    steps.addAll(ValidValues.each(flexible, place, innermost).stream().toList());
    String size = CType.of(flexible.element()).name();
    DataVariant there =
        DataVariant.PLAIN
            .with(place.label(), steps)
            .followedBy("%d * sizeof(%s)".formatted(elements, size));
    tried.uneven(at, all).ifPresent(uneven -> scenes.add(there, uneven));
    if (sent) {
      data.ends(flexible, place, innermost, there);
    }
  }

  /** Elements that begin in the padding at a struct's end may fit there. */
  private boolean passesEnd(Argument.Tailed tailed, int elements) {
    StructLayout struct = layouts.of(tailed.struct());
    long size = elements * layouts.size(tailed.flexible().element());
    return struct.offsetOf(tailed.tail()) + size > struct.size();
  }
}
