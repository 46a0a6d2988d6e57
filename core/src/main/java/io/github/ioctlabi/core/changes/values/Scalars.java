package io.github.ioctlabi.core.changes.values;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.List;
import java.util.Locale;

/**
 * What two integers of C differ in.
 *
 * @param place what changed
 * @param commands those of the older version whose data they are in
 * @param way which way they travel
 */
public record Scalars(Comparison comparison, Place place, List<Command> commands, Way way) {
  /**
   * Compares their sizes, orders and signs; whether the same bits can mean the same number.
   *
   * @param both whether they carry numbers that have another sign in the other one
   */
  public boolean compare(IntegerKind before, IntegerKind after, boolean both) {
    String what = "it was %s and is %s in C".formatted(lower(before), lower(after));
    if (before.bytes() != after.bytes()) {
      comparison.abi(
          ChangeKind.TYPE_SIZE,
          place,
          what,
          "a program of before " + comparison.moved(commands, way),
          "keep it, and put the wider one into a new command or into reserved bytes");
      return false;
    }
    if (order(before) != order(after)) {
      comparison.abi(
          ChangeKind.BYTE_ORDER,
          place,
          what,
          "both sides take the same bytes for different numbers",
          "keep the order of its bytes");
      return false;
    }
    if (before.isNative() != after.isNative()) {
      comparison.abi(
          ChangeKind.MACHINE_SIZE,
          place,
          what,
          "on 32-bit machines a program of before has what follows elsewhere",
          "keep it");
      return false;
    }
    signs(before, after, both);
    return true;
  }

  /**
   * Compares their signs alone.
   *
   * @param both whether they carry numbers that have another sign in the other one
   */
  void signs(IntegerKind before, IntegerKind after, boolean both) {
    if (before.signed() == after.signed()) {
      return;
    }
    String what = "it was %s and is %s in C".formatted(lower(before), lower(after));
    if (both) {
      comparison.abi(
          ChangeKind.SIGN,
          place,
          what,
          "both sides take the same bytes for different numbers where the upper bit is set",
          "keep its sign");
    } else {
      comparison.safe(
          ChangeKind.SIGN,
          place,
          what,
          "the numbers that it may have are the same in both; C may warn of a comparison");
    }
  }

  private static IntegerKind.Order order(IntegerKind kind) {
    return kind.bytes() == 1 ? IntegerKind.Order.NATIVE : kind.order();
  }

  private static String lower(IntegerKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
