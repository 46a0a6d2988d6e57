package io.github.ioctlabi.core.changes.commands;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.List;
import java.util.Set;

/** What two versions of a command differ in beyond its number and its data. */
final class CallingChanges {
  private CallingChanges() {}

  static void compare(Comparison comparison, Command before, Command after) {
    Calling old = before.calling();
    Calling now = after.calling();
    Place place = after.place();
    result(comparison, before, after);
    if (old.restart() != now.restart()) {
      comparison.safe(
          ChangeKind.RESTART,
          place,
          "its restart policy was %s and is %s".formatted(old.restart(), now.restart()),
          "Java alone makes interrupted calls again, or does not");
    }
    readBack(comparison, old.readBackOn(), now.readBackOn(), place);
    permission(comparison, old.requires(), now.requires(), place);
    driver(comparison, old, now, place);
  }

  private static void result(Comparison comparison, Command before, Command after) {
    Outcome old = comparison.before().contract(before).outcome();
    Outcome now = comparison.after().contract(after).outcome();
    String was = text(old);
    String is = text(now);
    if (isOtherDescriptor(old, now) && isLeft(comparison, old)) {
      comparison.abi(
          ChangeKind.RESULT,
          after.place(),
          "a success returned a descriptor of another interface, which is still there",
          "a program of before makes the calls of the one on a descriptor of the other",
          "keep what it returns, and make a new command");
    } else if (was.equals(is)) {
      if (!old.getClass().equals(now.getClass()) || isOtherDescriptor(old, now)) {
        comparison.safe(
            ChangeKind.SIGNATURE,
            after.place(),
            "the method returns the same result in another way",
            "Java that calls it does not compile; C sees nothing");
      }
    } else if (isLoose(old) || isLoose(now)) {
      comparison.safe(
          ChangeKind.SIGNATURE,
          after.place(),
          "the method returned %s and returns %s".formatted(was, is),
          "Java that calls it may not compile; the kernel does what it did");
    } else {
      comparison.abi(
          ChangeKind.RESULT,
          after.place(),
          "a success returned %s and returns %s".formatted(was, is),
          "a program of before takes one for the other",
          "keep what it returns, and make a new command");
    }
  }

  private static boolean isLoose(Outcome outcome) {
    return outcome instanceof Outcome.Dropped;
  }

  private static boolean isOtherDescriptor(Outcome old, Outcome now) {
    return old instanceof Outcome.Descriptor && !old.equals(now);
  }

  /** Whether the interface of a descriptor has not merely got another name. */
  private static boolean isLeft(Comparison comparison, Outcome old) {
    return old instanceof Outcome.Descriptor(JavaName opened)
        && comparison.after().header().interfaces().stream()
            .anyMatch(each -> each.javaName().equals(opened));
  }

  private static String text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Nothing _ -> "zero";
      case Outcome.Dropped _ -> "a number that nobody looks at";
      case Outcome.Returned _, Outcome.WithData _ -> "a number of the driver's";
      case Outcome.Elements _ -> "the number of elements";
      case Outcome.Descriptor _ -> "a new descriptor";
    };
  }

  private static void readBack(
      Comparison comparison, List<String> old, List<String> now, Place place) {
    if (!Set.copyOf(old).equals(Set.copyOf(now))) {
      comparison.abi(
          ChangeKind.READ_BACK,
          place,
          "the errors that carry data were %s and are %s".formatted(old, now),
          "on the others the memory of a program is left alone: one side reads what the other does"
              + " not write, or has its memory written over",
          "keep @ReadBackOn as it was, and make a new command");
    }
  }

  private static void permission(
      Comparison comparison, Permission old, Permission now, Place place) {
    if (old.equals(now)) {
      return;
    }
    String what = "it needed %s and needs %s".formatted(text(old), text(now));
    if (old.covers(now)) {
      comparison.safe(
          ChangeKind.PERMISSION_LESS,
          place,
          what,
          "a program with no more than this gets %s from an older kernel"
              .formatted(refused(now, old)));
    } else {
      comparison.abi(
          ChangeKind.PERMISSION_MORE,
          place,
          what,
          "a program of before gets %s".formatted(refused(old, now)),
          "keep @Requires as it was, and make a new command");
    }
  }

  /** The error of who has one thing where another is asked for. */
  private static String refused(Permission has, Permission asked) {
    Permission capability = new Permission(asked.capability(), false);
    return new Permission(has.capability(), false).covers(capability)
        ? Refusal.NOT_WRITABLE.errno().toString()
        : Refusal.CAPABILITY.errno().toString();
  }

  private static String text(Permission permission) {
    String capability =
        permission
            .capability()
            .map(each ->
                each.namespaced() ? each.name() + " in the device's user namespace" : each.name())
            .orElse("");
    String writable = permission.writable() ? "a file open for writing" : "";
    return capability.isEmpty() && writable.isEmpty()
        ? "nothing"
        : capability.isEmpty()
            ? writable
            : writable.isEmpty() ? capability : capability + " and " + writable;
  }

  private static void driver(Comparison comparison, Calling old, Calling now, Place place) {
    if (!old.handsOut() && now.handsOut()) {
      comparison.safe(
          ChangeKind.HANDS_OUT,
          place,
          "it hands something out now",
          "the driver has a function more, which undoes it; programs see nothing");
    } else if (old.handsOut() && !now.handsOut()) {
      comparison.source(
          ChangeKind.HANDS_OUT_GONE,
          place,
          "it hands nothing out any more",
          "a driver with the function that undoes it does not compile; programs see nothing",
          "keep @HandsOut");
    }
    if (old.wraps().isEmpty() && now.wraps().isPresent()) {
      comparison.source(
          ChangeKind.WRAPS,
          place,
          "%s does its work now".formatted(now.wraps().get()),
          "a driver with a function for it does not compile; programs see nothing",
          "remove the function from the driver in the same change, and write the lock anew");
    } else if (!old.wraps().equals(now.wraps())) {
      comparison.safe(
          ChangeKind.WRAPS_GONE,
          place,
          "the command that does its work is another one, or the driver itself",
          "a driver without a function for it refuses it; programs see nothing else");
    }
  }
}
