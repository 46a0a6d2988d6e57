package io.github.ioctlabi.core.changes.commands;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.versions.Version;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    NumberSize was = NumberSize.of(before);
    NumberSize is = NumberSize.of(after);
    Version older = comparison.before();
    Version newer = comparison.after();
    if (was.bytes(older.layouts()) != is.bytes(newer.layouts())) {
      return moved(
          comparison,
          ChangeKind.NUMBER_SIZE,
          "%d bytes in its number".formatted(was.bytes(older.layouts())),
          "%d".formatted(is.bytes(newer.layouts())),
          before,
          after);
    }
    if (isOfMachine(was) != isOfMachine(is)) {
      return moved(
          comparison,
          ChangeKind.NUMBER_SIZE,
          size(isOfMachine(was)),
          size(isOfMachine(is)),
          before,
          after);
    }
    typeName(comparison, old.encodedAs(), now.encodedAs(), after);
    return true;
  }

  /** Whether it is another one on 32-bit machines. */
  private static boolean isOfMachine(NumberSize size) {
    return switch (size) {
      case NumberSize.OfData(DataType type) -> isOfMachine(type);
      case NumberSize.OfOther(EncodedAs other) -> isOfMachine(other.type());
      case NumberSize.PerElement(DataType element) -> isOfMachine(element);
      case NumberSize.None _, NumberSize.Whole _ -> false;
    };
  }

  private static boolean isOfMachine(DataType type) {
    DataType element = type.innermost();
    return element.isNative()
        || element
            .aggregate()
            .filter(each -> each.types().anyMatch(inner -> isOfMachine(inner)))
            .isPresent();
  }

  private static String size(boolean ofMachine) {
    return ofMachine
        ? "a size in its number that follows the machine"
        : "the same size in its number on all machines";
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
    Set<String> said = new TreeSet<>(old.except().keySet());
    said.addAll(now.except().keySet());
    List<String> others = new ArrayList<>();
    for (String arch : said) {
      int was = old.except().getOrDefault(arch, old.request());
      int is = now.except().getOrDefault(arch, now.request());
      if (was != is) {
        others.add("0x%x and is 0x%x on %s".formatted(was, is, arch));
      }
    }
    if (!others.isEmpty()) {
      comparison.abi(
          ChangeKind.ARCH_NUMBER,
          after.place(),
          "its number was " + String.join(", was ", others),
          unknown(comparison, before) + " on those where it differs",
          "keep every @ArchNumber");
    } else if (!old.except().equals(now.except())) {
      comparison.safe(
          ChangeKind.ARCH_NUMBER,
          after.place(),
          "another @ArchNumber says the number that all others have",
          Comparison.NOBODY);
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
