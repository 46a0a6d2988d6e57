package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.contract.Travel;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.AnswerPlaces;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.NumberSpace;
import io.github.ioctlabi.core.emit.c.selftest.scenes.CommandScenes;
import io.github.ioctlabi.core.emit.c.selftest.scenes.CountLimits;
import io.github.ioctlabi.core.emit.c.selftest.scenes.DataVariant;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Scene;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.emit.c.selftest.scenes.ValidArgument;
import io.github.ioctlabi.core.emit.c.selftest.scenes.WriteBackCases;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All that is tried with the commands of a header. */
final class CommandCases {
  private final Layouts layouts;
  private final Contracts contracts;
  private final NumberSpace space;
  private final NumberCases numbers;
  private final LeftAddresses left;

  CommandCases(NumberSpace space, Layouts layouts, LeftAddresses left) {
    this.left = left;
    this.layouts = layouts;
    this.contracts = new Contracts(layouts);
    this.space = space;
    this.numbers = new NumberCases(space);
  }

  /** The scenes of an interface: those of numbers that it does not know, then its commands'. */
  List<Scene> of(InterfaceDeclaration declared) {
    List<Scene> scenes = new ArrayList<>();
    List<TestCase> unknown = numbers.of(declared);
    if (!unknown.isEmpty()) {
      String subject = declared.prefix().toUpperCase(Locale.ROOT);
      scenes.add(new Scene(subject, Scene.Call.plain("0"), DataVariant.PLAIN, unknown));
    }
    declared.commands().forEach(command -> scenes.addAll(of(command)));
    return scenes;
  }

  /** The scenes of a command, the plainest first. */
  List<Scene> of(Command command) {
    Contract contract = contracts.of(command);
    ValidArgument argument = ValidArgument.of(contract, space);
    CommandScenes cases = new CommandScenes();
    long size = ValidArgument.elements(contract, space) * space.size(command);
    cases.addAll(DataVariant.PLAIN, numbers.of(contract, argument.number(), size));
    cases.addAll(DataVariant.PLAIN, PermissionCases.of(command.calling().requires(), argument));
    switch (contract.argument()) {
      case Argument.Immediate value -> cases.addAll(DataVariant.PLAIN, byValue(command, value));
      case Argument.Single _, Argument.Tailed _, Argument.Elements _ ->
          byAddress(contract, argument, cases);
      // Only the driver knows how long the array is.
      case Argument.None _, Argument.Unknown _ -> {}
    }
    cases.addAll(DataVariant.PLAIN, descriptors(contract, argument));
    cases.addAll(DataVariant.PLAIN, echoes(contract, argument));
    List<Scene> scenes = new ArrayList<>();
    cases.forEach(
        (variant, list) -> scenes.add(new Scene(command.cName(), argument.call(), variant, list)));
    scenes.addAll(ExtensionCases.earlier(contract, argument, cases.plain()));
    ExtensionCases.longer(contract, argument, cases.plain()).ifPresent(scenes::add);
    ValidArgument.longest(contract, space)
        .map(longest -> longest(contract, longest))
        .ifPresent(scenes::add);
    return scenes;
  }

  /** What a driver that gives back what it got shows of the plainest data. */
  private static List<TestCase> echoes(Contract contract, ValidArgument argument) {
    List<TestCase> cases = new ArrayList<>();
    cases.add(new TestCase.Accepted("a valid call", new Mutation.Nothing(), false));
    NumberCases.lastOffset(contract, argument.number()).ifPresent(cases::add);
    cases.addAll(WriteBackCases.ofArgument(contract, argument));
    cases.addAll(ExtensionCases.accepted(contract, argument));
    return cases;
  }

  private static Scene longest(Contract contract, ValidArgument longest) {
    List<TestCase> cases = new ArrayList<>();
    cases.add(
        new TestCase.Accepted(
            "as many elements as a number can say", new Mutation.Nothing(), false));
    cases.addAll(WriteBackCases.ofArgument(contract, longest));
    DataVariant variant = DataVariant.PLAIN.with("the most elements", List.of());
    return new Scene(contract.command().cName(), longest.call(), variant, cases);
  }

  private static List<TestCase> descriptors(Contract contract, ValidArgument argument) {
    return contract.opened().stream()
        .map(opened -> opened.path().map(argument.at()::member))
        .<TestCase>map(at ->
            new TestCase.NewDescriptor(at.map(Location::label).orElse("the new descriptor"), at))
        .toList();
  }

  /** A dispatcher takes 32 bits of the argument: what needs more cannot be told apart. */
  private static List<TestCase> byValue(Command command, Argument.Immediate value) {
    return value
        .type()
        .integer()
        .filter(integer -> integer.kind().bytes() <= Integer.BYTES)
        .flatMap(integer ->
            command
                .payload()
                .value()
                .map(given ->
                    ByValueCases.of(
                        given.javaName(), integer.kind(), integer.carrier(), value.range())))
        .orElse(List.of());
  }

  private void byAddress(Contract contract, ValidArgument argument, CommandScenes cases) {
    if (contract.travel().in()) {
      cases.add(
          DataVariant.PLAIN,
          new Refused("an address to nowhere", Refusal.UNREADABLE, new Mutation.Address()));
      ExtensionCases.sizes(argument).forEach(each -> cases.add(DataVariant.PLAIN, each));
      CountLimits limits = CountLimits.of(contract, argument.at());
      new DataCases(layouts, cases, limits, left).argument(contract, argument);
    }
    if (contract.travel().out()) {
      cases.addAll(DataVariant.PLAIN, answers(contract, argument));
    }
  }

  private static List<TestCase> answers(Contract contract, ValidArgument argument) {
    Travel travel = contract.travel();
    // The call says how many elements the driver has filled: none, perhaps.
    boolean counted =
        contract.outcome() instanceof Outcome.Elements
            && contract.argument() instanceof Argument.Elements;
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
