package io.github.ioctlabi.core.emit.c.doc.content;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.contract.data.DriverFault;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import io.github.ioctlabi.core.emit.c.doc.page.Prose;
import java.util.ArrayList;
import java.util.List;

/** What can fail once nothing is refused any more. */
final class Aftermath {
  private Aftermath() {}

  static List<List<List<Inline>>> rows(Contract contract) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    if (!contract.opened().isEmpty()) {
      rows.add(row("EMFILE", "the caller has as many descriptors as it may have"));
      rows.add(row("ENFILE", "the system has as many open files as it may have"));
    }
    rows.add(row("any", "the driver says so"));
    boolean out =
        contract.travel().isAnswered()
            || contract.followed().stream().anyMatch(address -> address.way().out());
    if (out) {
      rows.add(row(Refusal.UNREADABLE.errno().toString(), "the answer cannot be written"));
    }
    rows.add(row(DriverFault.RESULT.errno().toString(), fault(contract)));
    if (contract.outcome().isNumber()) {
      rows.add(
          row(DriverFault.TOO_LARGE.errno().toString(), "the driver's result does not fit an int"));
    }
    return rows;
  }

  private static String fault(Contract contract) {
    String file = contract.opened().isEmpty() ? "" : ", or leaves no file where one is promised";
    String number =
        contract.outcome() instanceof Outcome.Nothing
                || contract.outcome() instanceof Outcome.Dropped
            ? "neither 0 nor an error"
            : "neither a result nor an error";
    return "the driver is at fault: it returns " + number + file;
  }

  private static List<List<Inline>> row(String errno, String why) {
    return List.of(
        errno.equals("any") ? Prose.text("any other") : Prose.code(errno), Prose.text(why));
  }
}
