package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.emit.c.selftest.data.NumberSpace;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.emit.c.selftest.scenes.ValidArgument;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Numbers that are no command's. */
final class NumberCases {
  private final NumberSpace space;

  NumberCases(NumberSpace space) {
    this.space = space;
  }

  /** Numbers that nobody has, for the commands of an interface. */
  List<TestCase> of(InterfaceDeclaration declared) {
    List<TestCase> cases = new ArrayList<>();
    TreeSet<Integer> types = new TreeSet<>();
    for (Command command : declared.commands()) {
      if (command.encoded().isPresent() && types.add(command.type())) {
        encoded(command, cases);
      }
    }
    if (declared.isNetwork()) {
      for (int index : space.unusedPrivate()) {
        String number = "SIOCDEVPRIVATE + " + index;
        cases.add(
            new Refused(number, Refusal.UNKNOWN_PRIVATE_COMMAND, new Mutation.OtherNumber(number)));
      }
    }
    return cases;
  }

  private void encoded(Command command, List<TestCase> cases) {
    int type = command.type();
    for (int nr : space.unused(type)) {
      cases.add(
          new Refused(
              "unknown number 0x%02x".formatted(nr),
              Refusal.UNKNOWN_COMMAND,
              new Mutation.OtherNumber("_IO(0x%02x, 0x%02x)".formatted(type, nr))));
    }
    int other = space.unusedType();
    cases.add(
        new Refused(
            command.cName() + " with type 0x%02x".formatted(other),
            Refusal.UNKNOWN_COMMAND,
            new Mutation.OtherNumber(
                "SELFTEST_TYPED(%s, 0x%02x)".formatted(ValidArgument.number(command, 1), other))));
  }

  /**
   * Numbers that differ from a command's in one respect.
   *
   * @param number the command's own in valid calls, as a C expression
   * @param size the size that it carries there
   */
  List<TestCase> of(Contract contract, String number, long size) {
    Command command = contract.command();
    if (command.encoded().isEmpty()) {
      return List.of();
    }
    List<TestCase> cases = new ArrayList<>();
    Direction own = command.direction();
    if (!contract.isSizedByCaller()) {
      for (int step : new int[] {-1, 1}) {
        boolean possible = size + step >= 0 && size + step <= NumberSpace.LARGEST_SIZE;
        if (possible && !space.isTaken(command, own, size + step)) {
          cases.add(size(number, step, Refusal.UNKNOWN_COMMAND));
        }
      }
    }
    if (contract.isCountedByNumber() && space.size(command) > 1) {
      cases.add(size(number, -1, Refusal.UNEVEN_SIZE));
    }
    Arrays.stream(Direction.values())
        .filter(direction -> direction != own && !space.isTaken(command, direction, size))
        .forEach(direction -> cases.add(direction(number, direction)));
    command
        .nrOffset()
        .map(Parameter.NrOffset::max)
        .ifPresent(max -> {
          int nr = command.nr() + max + 1;
          if (space.unused(command.type()).contains(nr)) {
            cases.add(
                new Refused(
                    "an offset of " + (max + 1),
                    Refusal.UNKNOWN_COMMAND,
                    new Mutation.OtherNumber(
                        "SELFTEST_NUMBERED(%s, 0x%02x)".formatted(number, nr))));
          }
        });
    return cases;
  }

  /** The number with the largest offset that it may have. */
  static Optional<TestCase> lastOffset(Contract contract, String number) {
    Command command = contract.command();
    return command
        .nrOffset()
        .map(Parameter.NrOffset::max)
        .map(max ->
            new TestCase.Accepted(
                "an offset of " + max,
                new Mutation.OtherNumber(
                    "SELFTEST_NUMBERED(%s, 0x%02x)".formatted(number, command.nr() + max)),
                false));
  }

  private static TestCase size(String number, int step, Refusal reason) {
    String size = "_IOC_SIZE(%s) %s 1".formatted(number, step < 0 ? "-" : "+");
    return new Refused(
        step < 0 ? "a size of one byte less" : "a size of one byte more",
        reason,
        new Mutation.OtherNumber("SELFTEST_SIZED(%s, %s)".formatted(number, size)));
  }

  private static TestCase direction(String number, Direction direction) {
    String wrong = CIoc.direction(direction);
    return new Refused(
        "direction " + wrong,
        Refusal.UNKNOWN_COMMAND,
        new Mutation.OtherNumber("SELFTEST_DIRECTED(%s, %s)".formatted(number, wrong)));
  }
}
