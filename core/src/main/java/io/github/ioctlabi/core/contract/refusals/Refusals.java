package io.github.ioctlabi.core.contract.refusals;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Followed;
import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.contract.SizeTold;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every reason for which a command is refused before the driver hears of it, in the order in which
 * they are judged. What a kernel that ships its header refuses is not known.
 */
public final class Refusals {
  private final Contract contract;
  private final Layouts layouts;
  private final List<Ground> grounds = new ArrayList<>();
  private final ValueGrounds values;

  private Refusals(Contract contract, LeftAddresses left, Layouts layouts) {
    this.contract = contract;
    this.layouts = layouts;
    values = new ValueGrounds(grounds, left, layouts);
  }

  /**
   * Those of a command.
   *
   * @param left the addresses that commands of its header leave to the driver
   */
  public static List<Ground> of(Contract contract, LeftAddresses left, Layouts layouts) {
    return new Refusals(contract, left, layouts).collect();
  }

  private List<Ground> collect() {
    whole(contract.unknown());
    permission(contract.command().calling().requires());
    switch (contract.argument()) {
      case Argument.None _, Argument.Unknown _ -> {}
      case Argument.Immediate immediate -> immediate(immediate.type(), immediate.range());
      case Argument.Single single -> single(single);
      case Argument.Tailed tailed -> tailed(tailed);
      case Argument.Elements elements -> elements(elements.element());
    }
    contract.followed().forEach(this::followed);
    return grounds.stream().distinct().sorted(Comparator.comparing(Ground::refusal)).toList();
  }

  private void whole(Refusal refusal) {
    grounds.add(new Ground(refusal, "", new Cause.Whole()));
  }

  private void permission(Permission needed) {
    needed.capability().ifPresent(_ -> whole(Refusal.CAPABILITY));
    if (needed.writable()) {
      whole(Refusal.NOT_WRITABLE);
    }
  }

  private void immediate(DataType type, Optional<Range> range) {
    if (type.scalar().filter(kind -> kind.bytes() < IntegerKind.U32.bytes()).isPresent()) {
      whole(Refusal.TOO_WIDE);
    }
    values.add(type, range, "", Optional.empty());
  }

  private void single(Argument.Single single) {
    if (layouts.size(single.type()) > Argument.Single.STACK) {
      whole(Refusal.NO_MEMORY);
    }
    if (single.sizeTold() != SizeTold.NOWHERE) {
      if (single.sizeTold() == SizeTold.IN_STRUCT) {
        whole(Refusal.SIZE_UNREADABLE);
      }
      whole(Refusal.SIZE_OVER_PAGE);
      whole(Refusal.SIZE_BELOW_FIRST);
    }
    if (contract.travel().in()) {
      whole(Refusal.UNREADABLE);
      if (single.sizeTold() != SizeTold.NOWHERE) {
        whole(Refusal.UNKNOWN_BYTES);
      }
      values.add(single.type(), single.range(), "", Optional.empty());
    }
  }

  private void tailed(Argument.Tailed tailed) {
    Counted count = tailed.count();
    String at = count.member().cName();
    add(Refusal.COUNT_UNREADABLE, at, new Cause.Whole());
    if (count.unit() == CountUnit.STRUCT_BYTES) {
      add(Refusal.COUNT_BELOW_STRUCT, at, new Cause.Whole());
    }
    counted(count, at, Refusal.TAIL_TOO_LONG);
    whole(Refusal.NO_MEMORY);
    whole(Refusal.UNREADABLE);
    values.add(new DataType.StructType(tailed.struct()), Optional.empty(), "", Optional.empty());
    if (Handling.of(tailed.tail()).isSent()) {
      array(tailed.flexible().element(), tailed.tail().cName() + "[]", count.isLong());
    }
  }

  private void elements(DataType element) {
    if (layouts.size(element) > 1) {
      whole(Refusal.UNEVEN_SIZE);
    }
    whole(Refusal.NO_MEMORY);
    if (contract.travel().in()) {
      whole(Refusal.UNREADABLE);
      array(element, "[]", false);
    }
  }

  private void followed(Followed address) {
    String at = address.path().text();
    address
        .count()
        .ifPresent(count ->
            counted(
                count, address.path().sibling(count.member()).text(), contract.tooMany(address)));
    add(Refusal.DATA_UNREADABLE, at, new Cause.Whole());
    add(Refusal.NO_MEMORY, at, new Cause.Whole());
    if (address.way().in()) {
      boolean several = address.count().isPresent();
      array(
          address.element(),
          several ? at + "[]" : at,
          address.count().filter(Counted::isLong).isPresent());
    }
  }

  private void counted(Counted count, String at, Refusal tooMany) {
    if (count.canExceed()) {
      add(tooMany, at, new Cause.Count(count));
    }
    if (!count.isAlwaysWhole()) {
      add(Refusal.UNEVEN_COUNT, at, new Cause.Count(count));
    }
  }

  /** The elements of an array; going through very many of them can be broken off. */
  private void array(DataType element, String at, boolean many) {
    int before = grounds.size();
    values.add(element, Optional.empty(), at, Optional.empty());
    if (many && grounds.size() > before) {
      whole(Refusal.KILLED);
    }
  }

  private void add(Refusal refusal, String at, Cause cause) {
    grounds.add(new Ground(refusal, at, cause));
  }
}
