package io.github.ioctlabi.core.rules.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Remedy;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Type and nr belong to one command, whatever direction and size say. Old headers have told
 * commands apart by direction and size alone: there the whole number belongs to one.
 */
public final class DuplicateCommand implements Rule {
  @Override
  public Id id() {
    return Id.DUPLICATE_COMMAND;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    List<Command> existing = Wording.commands(headers.stream().filter(Header::existing).toList());
    List<Command> made =
        Wording.commands(headers.stream().filter(header -> !header.existing()).toList());
    judgeExisting(existing, findings);
    Map<Code, Command> owners = new HashMap<>();
    existing.forEach(command -> codes(command).forEach(code -> owners.putIfAbsent(code, command)));
    Set<Code> taken = new HashSet<>(owners.keySet());
    made.forEach(command -> codes(command).forEach(taken::add));
    made.forEach(command -> judge(command, owners, taken, findings));
    Wording.all(headers, Header::interfaces).forEach(declared -> indexes(declared, findings));
  }

  private static void judge(
      Command command, Map<Code, Command> owners, Set<Code> taken, RuleFindings findings) {
    for (Code code : codes(command).toList()) {
      Command first = owners.get(code);
      if (first != null) {
        findings.report(command.place(), message(command, code, first, remedy(command, taken)));
        break;
      }
    }
    codes(command).forEach(code -> owners.putIfAbsent(code, command));
  }

  private static Fault message(Command command, Code code, Command first, String remedy) {
    return Fault.of(
        "type 0x%02x and nr 0x%02x of '%s' are those of %s already"
            .formatted(code.type(), code.nr(), command.javaName(), first.cName()),
        remedy);
  }

  private static String remedy(Command command, Set<Code> taken) {
    int more = most(command);
    return IntStream.rangeClosed(1, 0x100)
        .map(step -> (command.nr() + step) & 0xff)
        .filter(nr -> nr + more <= 0xff)
        .filter(nr ->
            IntStream.rangeClosed(nr, nr + more)
                .noneMatch(each -> taken.contains(new Code(command.type(), each))))
        .mapToObj(nr -> "put a free number, such as nr = 0x%02x".formatted(nr))
        .findFirst()
        .orElse("this type has no number left, take another");
  }

  /** Every driver has its own meaning for these, so that only those of one interface collide. */
  private static void indexes(InterfaceDeclaration declared, RuleFindings findings) {
    Map<Integer, Command> owners = new HashMap<>();
    for (Command command : declared.commands()) {
      if (command.number() instanceof CommandNumber.DevicePrivate(int index)) {
        Command first = owners.putIfAbsent(index, command);
        if (first != null) {
          findings.report(
              command.place(),
              Fault.of(
                  "index %d of '%s' is that of %s already"
                      .formatted(index, command.javaName(), first.cName()),
                  remedy(declared)));
        }
      }
    }
  }

  private static String remedy(InterfaceDeclaration declared) {
    Set<Integer> taken =
        declared.commands().stream()
            .map(Command::number)
            .filter(CommandNumber.DevicePrivate.class::isInstance)
            .map(number -> ((CommandNumber.DevicePrivate) number).index())
            .collect(Collectors.toSet());
    return IntStream.range(0, NumberOutOfRange.PRIVATE)
        .filter(index -> !taken.contains(index))
        .mapToObj("put a free one, such as index = %d"::formatted)
        .findFirst()
        .orElse("leave one of them out");
  }

  private static void judgeExisting(List<Command> commands, RuleFindings findings) {
    PayloadSizes payloads = new PayloadSizes();
    Map<Integer, Command> owners = new HashMap<>();
    for (Command command : commands) {
      numbers(command, payloads)
          .mapToObj(number -> owners.putIfAbsent(number, command))
          .filter(first -> first != null && !first.equals(command))
          .findFirst()
          .ifPresent(first ->
              findings.report(
                  command.place(),
                  Fault.of(
                      "the number of '%s' is that of %s already"
                          .formatted(command.javaName(), first.cName()),
                      Remedy.keepingAbi("keep both if the kernel has both"))));
    }
  }

  private static IntStream numbers(Command command, PayloadSizes payloads) {
    return switch (command.number()) {
      case CommandNumber.Raw raw -> IntStream.of(raw.request());
      case CommandNumber.DevicePrivate _ -> IntStream.empty();
      case CommandNumber.Encoded encoded -> {
        long size = payloads.inNumber(command);
        int direction =
            (encoded.direction().reads() ? 2 : 0) | (encoded.direction().writes() ? 1 : 0);
        int start = direction << 30 | (int) size << 16 | encoded.type() << 8;
        yield codes(command).mapToInt(code -> start | code.nr());
      }
    };
  }

  /** What a command takes of the numbers in the scheme. */
  private static Stream<Code> codes(Command command) {
    boolean sound =
        command.encoded().isPresent()
            && NumberOutOfRange.fits(command.type())
            && NumberOutOfRange.fits(command.nr())
            && NumberOutOfRange.fits(command.nr() + most(command));
    return sound
        ? IntStream.rangeClosed(command.nr(), command.nr() + most(command))
            .mapToObj(nr -> new Code(command.type(), nr))
        : Stream.empty();
  }

  private static int most(Command command) {
    return command.nrOffset().map(Parameter.NrOffset::max).orElse(0);
  }

  private record Code(int type, int nr) {}
}
