package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.emit.c.selftest.TestCase.Refusal;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Extension;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.PointerFlow;
import io.github.ioctlabi.core.model.PointerTarget;
import io.github.ioctlabi.core.model.StructDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Data behind addresses that a command must refuse. A dispatcher follows the addresses of the
 * argument and of structs inside it; those in arrays, in unions and behind other addresses, and
 * those of structs without one size, it leaves to the driver.
 */
final class PointerCases {
  private final Layouts layouts;
  private final Scenes scenes;
  private final DataCases data;

  PointerCases(Layouts layouts, Scenes scenes, DataCases data) {
    this.layouts = layouts;
    this.scenes = scenes;
    this.data = data;
  }

  /** An address, where it stands and the struct that it stands in. */
  private record Address(DataType.PointerType type, Location at, Location struct) {
    boolean isRead() {
      return type.flow() != PointerFlow.OUT;
    }
  }

  /** Adds the cases of a struct's addresses, and of those of structs inside it. */
  void add(StructDeclaration struct, Location at) {
    for (Member member : struct.members()) {
      if (member.flow() != Member.Flow.NORMAL) {
        continue;
      }
      Location place = at.member(member.cName());
      switch (member.type()) {
        case DataType.StructType(StructDeclaration inner) -> add(inner, place);
        case DataType.PointerType pointer -> add(new Address(pointer, place, at), struct);
        default -> {}
      }
    }
  }

  private void add(Address address, StructDeclaration struct) {
    switch (address.type().target()) {
      case PointerTarget.Segment _ -> {}
      case PointerTarget.Single(StructDeclaration single) -> {
        if (address.type().count().isEmpty()
            && single.tail().isEmpty()
            && single.shape().extension() == Extension.FIXED) {
          single(address, new DataType.StructType(single));
        }
      }
      case PointerTarget.Elements(DataType element) ->
          Counting.of(struct, address.type(), layouts)
              .filter(counting -> !countsTail(struct, counting))
              .ifPresent(counting -> elements(address, struct, element, counting));
    }
  }

  private void single(Address address, DataType struct) {
    if (address.isRead()) {
      Location at = address.at();
      scenes.add(Context.PLAIN, nowhere(at, new Fault.Pointer(at)));
      Location target = Location.of(Memory.DATA, struct, at.label());
      data.type(struct, Optional.empty(), target, leading(address, struct, target, List.of()));
    }
  }

  private void elements(
      Address address, StructDeclaration struct, DataType element, Counting counting) {
    Context nowhere =
        Context.PLAIN.with(
            address.at().label() + " that leads nowhere",
            List.of(new Setting.PointNowhere(address.at())));
    counting.tooMany(address.struct()).ifPresent(tooMany -> scenes.add(nowhere, tooMany));
    List<Counting> all = Counting.all(struct, layouts);
    int elements = counting.elements(all);
    if (!address.isRead() || elements == 0) {
      return;
    }
    long count = counting.of(elements);
    scenes.add(nowhere, nowhere(address.at(), counting.fault(address.struct(), count)));
    DataType array = new DataType.ArrayType(element, elements);
    Location target = Location.of(Memory.DATA, array, address.at().label());
    Context leading =
        leading(address, array, target, List.of(counting.setting(address.struct(), count)));
    counting.uneven(address.struct(), all).ifPresent(uneven -> scenes.add(leading, uneven));
    data.ends(array, target, Elements.count(array), leading);
  }

  /** Whether more elements would have to stand behind the struct, too. */
  private boolean countsTail(StructDeclaration struct, Counting counting) {
    return struct
        .tail()
        .flatMap(tail -> Counting.of(struct, tail, layouts))
        .filter(counting::isShared)
        .isPresent();
  }

  private static TestCase nowhere(Location at, Fault fault) {
    return new Refusal(at.label() + " that leads nowhere", Errno.EFAULT, fault);
  }

  /** Data whose address leads to something valid. */
  private static Context leading(
      Address address, DataType type, Location target, List<Setting> count) {
    List<Setting> settings = new ArrayList<>(count);
    settings.add(new Setting.Point(address.at()));
    settings.addAll(ValidValues.of(type, Optional.empty(), target).stream().toList());
    return Context.PLAIN
        .with(address.at().label(), settings)
        .leadingTo("%d * sizeof(%s)".formatted(Elements.count(type), target.type()));
  }
}
