package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.finding.Place;
import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import java.util.List;

/** Type and nr have 8 bits each in a command number ({@code asm-generic/ioctl.h}). */
final class NumberOutOfRange implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    for (InterfaceDeclaration declared : Words.all(headers, Header::interfaces)) {
      // The type of all commands is the interface's, so that it is one fault.
      boolean shared = declared.commands().stream().map(Command::type).distinct().count() == 1;
      if (shared) {
        check(declared.place(), "type", declared.commands().getFirst().type(), findings);
      }
      for (Command command : declared.commands()) {
        if (!shared) {
          check(command.place(), "type", command.type(), findings);
        }
        check(command.place(), "nr", command.nr(), findings);
      }
    }
  }

  private static void check(Place place, String what, int number, Findings findings) {
    if (!fits(number)) {
      findings.report(
          Id.NUMBER_OUT_OF_RANGE,
          place,
          ("%s %d of '%s' does not fit the 8 bits that a command number has for it: put %s = 0x00 "
                  + "to 0xff")
              .formatted(what, number, place.label(), what));
    }
  }

  /** Whether a type or nr fits into a command number. */
  static boolean fits(int number) {
    return number >= 0 && number <= 0xff;
  }
}
