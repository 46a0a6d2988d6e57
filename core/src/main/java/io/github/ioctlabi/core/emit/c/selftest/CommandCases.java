package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.emit.c.selftest.TestCase.Refusal;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.CallResult;
import io.github.ioctlabi.core.model.Capability;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.Payload;
import io.github.ioctlabi.core.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All that is tried with the commands of a header. */
final class CommandCases {
  private final Layouts layouts;
  private final NumberSpace space;
  private final NumberCases numbers;

  CommandCases(NumberSpace space, Layouts layouts) {
    this.layouts = layouts;
    this.space = space;
    this.numbers = new NumberCases(space);
  }

  /** The scenes of an interface: those of numbers that it does not know, then its commands'. */
  List<Scene> of(InterfaceDeclaration declared) {
    List<Scene> scenes = new ArrayList<>();
    List<TestCase> unknown = numbers.of(declared);
    if (!unknown.isEmpty()) {
      String subject = declared.prefix().toUpperCase(Locale.ROOT);
      scenes.add(new Scene(subject, Scene.Call.plain("0"), Context.PLAIN, unknown));
    }
    declared.commands().forEach(command -> scenes.addAll(of(command)));
    return scenes;
  }

  /** The scenes of a command, the plainest first. */
  List<Scene> of(Command command) {
    Argument argument = Argument.of(command, space, layouts);
    Scenes cases = new Scenes();
    long size = Argument.elements(command, space) * space.size(command);
    cases.addAll(Context.PLAIN, numbers.of(command, argument.number(), size));
    command
        .calling()
        .requires()
        .ifPresent(needed -> cases.addAll(Context.PLAIN, unprivileged(needed, argument)));
    switch (command.payload()) {
      case Payload.ByValue(Value value) -> cases.addAll(Context.PLAIN, byValue(value));
      case Payload.ByAddress _ -> byAddress(command, argument, cases);
      // Without a size in the number only the driver knows how long the array is.
      case Payload.Varying _ when command.encoded().isPresent() ->
          byAddress(command, argument, cases);
      case Payload.None _, Payload.Varying _, Payload.Terminated _ -> {}
    }
    List<Scene> scenes = new ArrayList<>();
    cases.forEach(
        (context, list) -> scenes.add(new Scene(command.cName(), argument.call(), context, list)));
    ExtensionCases.longer(command, argument, cases.plain()).ifPresent(scenes::add);
    return scenes;
  }

  private static List<TestCase> unprivileged(Capability needed, Argument argument) {
    List<TestCase> cases = new ArrayList<>();
    String without = "a caller without " + needed.name();
    cases.add(new Refusal(without, Errno.EPERM, new Fault.Unprivileged(needed.name(), false)));
    if (argument.inMemory()) {
      cases.add(
          new Refusal(
              without + " and an address to nowhere",
              Errno.EPERM,
              new Fault.Unprivileged(needed.name(), true)));
    }
    return cases;
  }

  /** A dispatcher takes 32 bits of the argument: what needs more cannot be told apart. */
  private static List<TestCase> byValue(Value value) {
    if (!(value.type() instanceof DataType.IntegerType(var kind, var carrier))
        || kind.bytes() > Integer.BYTES) {
      return List.of();
    }
    return ByValueCases.of(value.javaName(), kind, carrier, value.range());
  }

  private void byAddress(Command command, Argument argument, Scenes cases) {
    Travel travel = Travel.of(command);
    if (travel.in()) {
      cases.add(
          Context.PLAIN, new Refusal("an address to nowhere", Errno.EFAULT, new Fault.Address()));
      ExtensionCases.sizes(argument).forEach(each -> cases.add(Context.PLAIN, each));
      Limits limits = Limits.of(argument.type(), argument.at(), layouts);
      new DataCases(layouts, cases, limits)
          .argument(argument.type(), argument.range(), argument.at());
    }
    if (travel.out()) {
      cases.addAll(Context.PLAIN, answers(argument, travel, isCounted(command)));
    }
  }

  /** Whether the call says how many elements the driver has filled: none, perhaps. */
  private static boolean isCounted(Command command) {
    return command.calling().result() instanceof CallResult.ElementCount;
  }

  private static List<TestCase> answers(Argument argument, Travel travel, boolean counted) {
    AnswerPlaces places = AnswerPlaces.of(argument.type(), argument.at());
    boolean garbage = travel.in() && !places.out().isEmpty();
    return List.of(
        new TestCase.Answer(
            garbage ? "garbage in what the kernel fills" : "a valid call",
            travel.in() ? places.out() : List.of(),
            places.unused(),
            Optional.of("sizeof(" + argument.at().type() + ")").filter(_ -> counted)),
        travel.in()
            ? new TestCase.NoRoom("read-only memory", true, counted)
            : new TestCase.NoRoom("an address to nowhere", false, counted));
  }
}
