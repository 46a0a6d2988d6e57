package io.github.ioctlabi.core.changes.commands;

import io.github.ioctlabi.core.changes.types.ValueChanges;
import io.github.ioctlabi.core.changes.values.Spot;
import io.github.ioctlabi.core.changes.values.Where;
import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.versions.CommandPairs;
import io.github.ioctlabi.core.changes.versions.Pairs;
import io.github.ioctlabi.core.changes.versions.Version;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Uses;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the commands of two versions differ in. */
public final class CommandChanges {
  private CommandChanges() {}

  /** Compares all commands. */
  public static void compare(Comparison comparison, Place top) {
    Pairs<Command> pairs = CommandPairs.of(comparison.before(), comparison.after());
    Map<JavaName, JavaName> interfaces = new HashMap<>();
    CommandPairs.interfaces(comparison.before(), comparison.after())
        .both()
        .forEach(pair -> interfaces.put(pair.before().javaName(), pair.after().javaName()));
    for (Pairs.Pair<Command> pair : pairs.both()) {
      JavaName old = owner(comparison.before(), pair.before());
      if (!owner(comparison.after(), pair.after()).equals(interfaces.get(old))) {
        elsewhere(comparison, old, pair.after());
      }
      compare(comparison, pair.before(), pair.after());
    }
    pairs.gone().forEach(each -> gone(comparison, each, top));
    pairs.come().forEach(each -> come(comparison, each));
  }

  /** The interface of a command. */
  private static JavaName owner(Version version, Command command) {
    return version.header().interfaces().stream()
        .filter(
            each -> each.commands().stream().anyMatch(one -> one.place().equals(command.place())))
        .map(InterfaceDeclaration::javaName)
        .findFirst()
        .orElseThrow();
  }

  private static void elsewhere(Comparison comparison, JavaName old, Command now) {
    comparison.abi(
        ChangeKind.COMMAND_GONE,
        now.place(),
        "it was a command of %s, whose descriptors are others".formatted(old.simple()),
        "a program of before gets %s for it there"
            .formatted(comparison.after().contract(now).unknown().errno()),
        "keep it where it was, and make a new command of the other interface");
  }

  private static void gone(Comparison comparison, Command gone, Place top) {
    Place around =
        comparison.after().header().interfaces().stream()
            .filter(each -> isAround(comparison.before(), gone, each))
            .map(InterfaceDeclaration::place)
            .findFirst()
            .orElse(top);
    comparison.abi(
        ChangeKind.COMMAND_GONE,
        around,
        "the command %s is gone".formatted(gone.cName()),
        "a program of before gets %s for it"
            .formatted(comparison.before().contract(gone).unknown().errno()),
        "keep it, and let @Wraps hand it to the command that does its work");
  }

  private static boolean isAround(Version before, Command gone, InterfaceDeclaration around) {
    return before.header().interfaces().stream()
        .filter(each -> each.javaName().equals(around.javaName()))
        .anyMatch(each -> each.commands().contains(gone));
  }

  private static void come(Comparison comparison, Command come) {
    comparison.safe(
        ChangeKind.COMMAND_ADDED,
        come.place(),
        "the command %s is new".formatted(come.cName()),
        "a program that asks an older kernel for it gets %s; who implements the interface in Java"
                .formatted(comparison.after().contract(come).unknown().errno())
            + " has a method to write");
  }

  private static void compare(Comparison comparison, Command before, Command after) {
    Place place = after.place();
    comparison.renamedInC(ChangeKind.COMMAND_NAME, place, before.cName(), after.cName());
    comparison.renamedInJava(
        ChangeKind.COMMAND_JAVA_NAME,
        place,
        before.javaName(),
        after.javaName(),
        comparison.after().header().interfaces().stream()
            .filter(each -> each.javaName().equals(owner(comparison.after(), after)))
            .flatMap(each -> each.commands().stream())
            .anyMatch(each -> each.javaName().equals(before.javaName())));
    if (before.javaName().equals(after.javaName())) {
      comparison.renamedInJava(
          ChangeKind.COMMAND_JAVA_NAME, place, before.constant(), after.constant());
    }
    comparison.text(place, before.doc(), after.doc());
    boolean isSame = NumberChanges.compare(comparison, before, after);
    parameters(comparison, before, after);
    CallingChanges.compare(comparison, before, after);
    if (isSame) {
      payload(comparison, before, after);
    }
  }

  private static void payload(Comparison comparison, Command before, Command after) {
    String was = kind(before.payload());
    String is = kind(after.payload());
    if (!was.equals(is)) {
      comparison.abi(
          ChangeKind.PAYLOAD,
          after.place(),
          "it took %s and takes %s".formatted(was, is),
          "a program of before passes what the kernel takes for something else"
              + (isAddress(after.payload())
                  ? ", and gets %s for what is no address".formatted(Refusal.UNREADABLE.errno())
                  : ""),
          "keep it, and make a new command");
      return;
    }
    Contract old = comparison.before().contract(before);
    Contract now = comparison.after().contract(after);
    if (!old.travel().equals(now.travel())
        && before.calling().readBackOn().equals(after.calling().readBackOn())) {
      comparison.abi(
          ChangeKind.TRAVEL,
          after.place(),
          "its argument went %s and goes %s".formatted(ways(Uses.of(old)), ways(Uses.of(now))),
          "what a program of before sends is not read, or what it reads was not written",
          "keep what the method takes and returns, and make a new command");
      return;
    }
    signature(comparison, before, after);
    parameterNames(comparison, before, after);
    Way way = before.payload() instanceof Payload.ByValue ? new Way(true, false) : Uses.of(old);
    types(comparison, before, after, way);
  }

  private static void types(Comparison comparison, Command before, Command after, Way way) {
    spot(before.payload())
        .ifPresent(old ->
            spot(after.payload())
                .ifPresent(now ->
                    ValueChanges.compare(
                        comparison,
                        old,
                        now,
                        after.payload() instanceof Payload.ByValue
                            ? Where.inPlaceOfAddress(after.place(), before)
                            : new Where(after.place(), way, List.of(before)))));
  }

  /** The data, with the range that the argument says it has. */
  private static Optional<Spot> spot(Payload payload) {
    Optional<Value> value = payload.value();
    return payload
        .passed()
        .map(type -> new Spot(type, value.flatMap(Value::range), Optional.empty()));
  }

  /** What Java alone sees: whether the method takes and returns what travels. */
  private static void signature(Comparison comparison, Command before, Command after) {
    boolean isSame =
        before.payload().hasArgument() == after.payload().hasArgument()
            && before.payload().result() == after.payload().result()
            && kinds(before).equals(kinds(after));
    if (!isSame) {
      comparison.safe(
          ChangeKind.SIGNATURE,
          after.place(),
          "the method takes or returns something else of the same data",
          "Java that calls it does not compile; C sees nothing");
    }
  }

  private static List<?> kinds(Command command) {
    return command.parameters().stream().map(Parameter::getClass).toList();
  }

  /** What Java's own tools show alone. */
  private static void parameterNames(Comparison comparison, Command before, Command after) {
    List<String> old = names(before);
    List<String> now = names(after);
    if (old.size() == now.size() && !old.equals(now)) {
      comparison.safe(
          ChangeKind.PARAMETER_NAME,
          after.place(),
          "its parameters were called %s and are called %s"
              .formatted(String.join(", ", old), String.join(", ", now)),
          Comparison.NOBODY);
    }
  }

  private static List<String> names(Command command) {
    Payload payload = command.payload();
    return command.parameters().stream()
        .map(each ->
            switch (each) {
              case Parameter.Argument _ -> argument(payload);
              case Parameter.Capacity capacity -> capacity.javaName();
              case Parameter.NrOffset offset -> offset.javaName();
            })
        .toList();
  }

  private static String argument(Payload payload) {
    return payload instanceof Payload.Terminated text
        ? text.javaName()
        : payload.value().map(Value::javaName).orElse("");
  }

  private static boolean isAddress(Payload payload) {
    return switch (payload) {
      case Payload.None _, Payload.ByValue _ -> false;
      case Payload.ByAddress _, Payload.Varying _, Payload.Terminated _ -> true;
    };
  }

  private static String kind(Payload payload) {
    return switch (payload) {
      case Payload.None _ -> "nothing";
      case Payload.ByValue _ -> "a number in place of an address";
      case Payload.ByAddress _ -> "the address of data";
      case Payload.Varying _ -> "the address of as many elements as the call has";
      case Payload.Terminated _ -> "the address of a string";
    };
  }

  private static String ways(Way way) {
    return way.in() ? way.out() ? "in and out" : "in" : way.out() ? "out" : "nowhere";
  }

  private static void parameters(Comparison comparison, Command before, Command after) {
    Optional<Integer> was = before.nrOffset().map(Parameter.NrOffset::max);
    Optional<Integer> is = after.nrOffset().map(Parameter.NrOffset::max);
    Place place = after.place();
    if (was.isPresent() != is.isPresent()) {
      comparison.source(
          ChangeKind.OFFSET_MACRO,
          place,
          is.isPresent() ? "its macro has an argument now" : "its macro has no argument any more",
          "C that uses the macro does not compile",
          "keep @NrOffset as it was, and make a new command");
    }
    int old = was.orElse(0);
    int now = is.orElse(0);
    if (old > now) {
      comparison.abi(
          ChangeKind.OFFSET_LESS,
          place,
          "its largest offset was %d and is %d".formatted(old, now),
          "a program of before gets %s for the numbers beyond"
              .formatted(comparison.before().contract(before).unknown().errno()),
          "keep @NrOffset(%d), and refuse in the driver what there is no more".formatted(old));
    } else if (old < now) {
      comparison.safe(
          ChangeKind.OFFSET_MORE,
          place,
          "its largest offset was %d and is %d".formatted(old, now),
          "a program that asks an older kernel for the numbers beyond gets %s"
              .formatted(comparison.after().contract(after).unknown().errno()));
    }
  }
}
