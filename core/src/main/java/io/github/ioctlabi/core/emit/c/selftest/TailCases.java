package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.selftest.TestCase.Refusal;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.StructDeclaration;
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

  /** Adds the cases of the flexible array at the struct's end, if it has one and counts it. */
  void add(StructDeclaration struct, Location at) {
    struct
        .tail()
        .ifPresent(tail ->
            Counting.of(struct, tail, layouts)
                .ifPresent(counting -> add(struct, tail, at, counting)));
  }

  private void add(
      StructDeclaration struct, DataType.FlexibleType tail, Location at, Counting counting) {
    counting
        .tooMany(at)
        .filter(tooMany -> !scenes.plain().contains(tooMany))
        .ifPresent(tooMany -> scenes.add(Context.PLAIN, tooMany));
    counting.tooFew(at).ifPresent(tooFew -> scenes.add(Context.PLAIN, tooFew));
    List<Counting> all = Counting.all(struct, layouts);
    int elements = counting.elements(all);
    if (elements == 0) {
      return;
    }
    long count = counting.of(elements);
    Member member = struct.members().getLast();
    Location place = at.member(member.cName());
    boolean sent = member.flow() == Member.Flow.NORMAL;
    if (sent && elements > counting.least()) {
      scenes.add(
          Context.PLAIN,
          new Refusal(
              place.label() + " beyond the memory there is",
              Errno.EFAULT,
              counting.fault(at, count)));
    }
    int innermost = elements * Elements.count(tail.element());
    List<Setting> settings = new ArrayList<>();
    settings.add(counting.setting(at, count));
    settings.addAll(ValidValues.each(tail, place, innermost).stream().toList());
    Context there =
        Context.PLAIN
            .with(place.label(), settings)
            .followedBy("%d * sizeof(%s)".formatted(elements, CType.of(tail.element()).name()));
    counting.uneven(at, all).ifPresent(uneven -> scenes.add(there, uneven));
    if (sent) {
      data.ends(tail, place, innermost, there);
    }
  }
}
