package io.github.ioctlabi.core.changes.commands;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import java.util.Optional;

/** What the numbers of a command differ in. What a number has of the data's size, that tells. */
final class NumberChanges {
  private NumberChanges() {}

  /** Compares what does not follow from the data; whether a program of before is understood. */
  static boolean compare(Comparison comparison, Command before, Command after) {
    return switch (before.number()) {
      case CommandNumber.Encoded old when after.number() instanceof CommandNumber.Encoded now ->
          encoded(comparison, old, now, before, after);
      case CommandNumber.Raw old when after.number() instanceof CommandNumber.Raw now ->
          raw(comparison, old, now, before, after);
      case CommandNumber.DevicePrivate old
          when after.number() instanceof CommandNumber.DevicePrivate now
              && old.index() == now.index() ->
          true;
      case CommandNumber.Encoded _, CommandNumber.Raw _, CommandNumber.DevicePrivate _ ->
          moved(comparison, ChangeKind.COMMAND_NUMBER, text(before), text(after), before, after);
    };
  }

  private static boolean encoded(
      Comparison comparison,
      CommandNumber.Encoded old,
      CommandNumber.Encoded now,
      Command before,
      Command after) {
    if (old.type() != now.type() || old.nr() != now.nr()) {
      return moved(comparison, ChangeKind.COMMAND_NUMBER, text(before), text(after), before, after);
    }
    if (old.direction() != now.direction()) {
      return moved(
          comparison,
          ChangeKind.COMMAND_DIRECTION,
          old.direction().macro(),
          now.direction().macro(),
          before,
          after);
    }
    if (old.encodedAs().isEmpty() && now.encodedAs().isEmpty()) {
      return true;
    }
    long was = NumberSize.of(before).bytes(comparison.before().layouts());
    long is = NumberSize.of(after).bytes(comparison.after().layouts());
    if (was != is) {
      return moved(
          comparison,
          ChangeKind.NUMBER_SIZE,
          "%d bytes in its number".formatted(was),
          "%d".formatted(is),
          before,
          after);
    }
    typeName(comparison, old.encodedAs(), now.encodedAs(), after);
    return true;
  }

  private static void typeName(
      Comparison comparison, Optional<EncodedAs> old, Optional<EncodedAs> now, Command after) {
    boolean isSame =
        old.map(EncodedAs::cName).equals(now.map(EncodedAs::cName))
            && old.flatMap(each -> each.type().innermost().scalar())
                .equals(now.flatMap(each -> each.type().innermost().scalar()));
    if (!isSame) {
      comparison.safe(
          ChangeKind.NUMBER_TYPE_NAME,
          after.place(),
          "the size in its number is taken from another type, and is the same",
          Comparison.NOBODY);
    }
  }

  private static boolean raw(
      Comparison comparison,
      CommandNumber.Raw old,
      CommandNumber.Raw now,
      Command before,
      Command after) {
    if (old.request() != now.request()) {
      return moved(comparison, ChangeKind.COMMAND_NUMBER, text(before), text(after), before, after);
    }
    if (!old.except().equals(now.except())) {
      comparison.abi(
          ChangeKind.ARCH_NUMBER,
          after.place(),
          "its numbers of other architectures were %s and are %s"
              .formatted(old.except(), now.except()),
          unknown(comparison, before) + " on those where it differs",
          "keep every @ArchNumber");
    }
    return true;
  }

  private static boolean moved(
      Comparison comparison,
      ChangeKind kind,
      String was,
      String is,
      Command before,
      Command after) {
    comparison.abi(
        kind,
        after.place(),
        "it was %s and is %s".formatted(was, is),
        unknown(comparison, before) + ", or reaches another command",
        "keep the number, and make a new command");
    return false;
  }

  private static String unknown(Comparison comparison, Command before) {
    return "a program of before gets %s"
        .formatted(comparison.before().contract(before).unknown().errno());
  }

  private static String text(Command command) {
    return switch (command.number()) {
      case CommandNumber.Encoded encoded ->
          "type 0x%02x and nr %d".formatted(encoded.type(), encoded.nr());
      case CommandNumber.Raw raw -> "the number 0x%x".formatted(raw.request());
      case CommandNumber.DevicePrivate device -> "SIOCDEVPRIVATE + " + device.index();
    };
  }
}
