package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.Header;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<Code, Command> owners = new HashMap<>();
    commands.reversed().forEach(command -> owners.put(Code.of(command), command));
    for (Command command : commands) {
      Command first = owners.get(Code.of(command));
      if (first != null && first != command) {
        findings.report(
            Id.DUPLICATE_COMMAND,
            command.place(),
            message(command, first, remedy(command, owners)));
      }
    }
  }

  private static String message(Command command, Command first, String remedy) {
    return "type 0x%02x and nr 0x%02x of '%s' are those of %s already: %s"
        .formatted(command.type(), command.nr(), command.javaName(), first.cName(), remedy);
  }

  private static String remedy(Command command, Map<Code, Command> owners) {
    return IntStream.rangeClosed(1, 0x100)
        .map(step -> (command.nr() + step) & 0xff)
        .filter(nr -> !owners.containsKey(new Code(command.type(), nr)))
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
