package io.github.ioctlabi.core.rules.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/**
 * Type and nr have 8 bits each in a command number ({@code asm-generic/ioctl.h}); a network device
 * has 16 private commands ({@code linux/sockios.h}).
 */
public final class NumberOutOfRange implements Rule {
  private static final int LAST = 0xff;

  /** How many private commands a network device has. */
  static final int PRIVATE = 16;

  private static final int LAST_PRIVATE = PRIVATE - 1;

  @Override
  public Id id() {
    return Id.NUMBER_OUT_OF_RANGE;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (InterfaceDeclaration declared : Wording.all(headers, Header::interfaces)) {
      List<Command> encoded =
          declared.commands().stream().filter(command -> command.encoded().isPresent()).toList();
      // The type of all commands is the interface's, so that it is one fault.
      boolean shared = encoded.stream().map(Command::type).distinct().count() == 1;
      if (shared) {
        check(declared.place(), "type", encoded.getFirst().type(), findings);
      }
      for (Command command : encoded) {
        if (!shared) {
          check(command.place(), "type", command.type(), findings);
        }
        check(command.place(), "nr", command.nr(), findings);
        command.nrOffset().ifPresent(offset -> check(command, offset, findings));
      }
      declared.commands().forEach(command -> checkIndex(command, findings));
    }
  }

  private static void check(Place place, String what, int number, RuleFindings findings) {
    if (!fits(number)) {
      findings.report(
          place,
          Fault.of(
              "%s %d of '%s' does not fit the 8 bits that a command number has for it"
                  .formatted(what, number, place.label()),
              "put %s = 0x00 to 0xff".formatted(what)));
    }
  }

  private static void check(Command command, Parameter.NrOffset offset, RuleFindings findings) {
    int most = LAST - command.nr();
    if (fits(command.nr()) && (offset.max() < 0 || offset.max() > most)) {
      findings.report(
          offset.place(),
          Fault.of(
              ("nr 0x%02x of '%s' and up to %d more by '%s' do not fit the 8 bits that "
                      + "a command number has for it")
                  .formatted(command.nr(), command.javaName(), offset.max(), offset.javaName()),
              "put @NrOffset(%d) at most".formatted(most)));
    }
  }

  private static void checkIndex(Command command, RuleFindings findings) {
    if (command.number() instanceof CommandNumber.DevicePrivate(int index)
        && (index < 0 || index > LAST_PRIVATE)) {
      findings.report(
          command.place(),
          Fault.of(
              "index %d of '%s' is none of the 16 private commands of a network device"
                  .formatted(index, command.javaName()),
              "put index = 0 to %d".formatted(LAST_PRIVATE)));
    }
  }

  /** Whether a type or nr fits into a command number. */
  static boolean fits(int number) {
    return number >= 0 && number <= LAST;
  }
}
