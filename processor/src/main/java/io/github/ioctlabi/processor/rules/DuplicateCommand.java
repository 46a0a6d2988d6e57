package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.Header;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Type and nr belong to one command, whatever direction and size say. */
final class DuplicateCommand implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    List<Command> commands =
        Words.commands(headers).stream()
            .filter(command -> NumberOutOfRange.fits(command.type()))
            .filter(command -> NumberOutOfRange.fits(command.nr()))
            .toList();
    Set<Code> taken = commands.stream().map(Code::of).collect(Collectors.toSet());
    Map<Code, Command> owners = new HashMap<>();
    for (Command command : commands) {
      Command first = owners.putIfAbsent(Code.of(command), command);
      if (first != null) {
        findings.report(
            Id.DUPLICATE_COMMAND, command.place(), message(command, first, remedy(command, taken)));
      }
    }
  }

  private static String message(Command command, Command first, String remedy) {
    return "type 0x%02x and nr 0x%02x of '%s' are those of %s already: %s"
        .formatted(command.type(), command.nr(), command.javaName(), first.cName(), remedy);
  }

  private static String remedy(Command command, Set<Code> taken) {
    return IntStream.rangeClosed(1, 0x100)
        .map(step -> (command.nr() + step) & 0xff)
        .filter(nr -> !taken.contains(new Code(command.type(), nr)))
        .mapToObj(nr -> "put a free number, such as nr = 0x%02x".formatted(nr))
        .findFirst()
        .orElse("this type has no number left, take another");
  }

  private record Code(int type, int nr) {
    static Code of(Command command) {
      return new Code(command.type(), command.nr());
    }
  }
}
