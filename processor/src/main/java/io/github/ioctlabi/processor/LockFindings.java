package io.github.ioctlabi.processor;

import io.github.ioctlabi.core.changes.verdict.Change;
import io.github.ioctlabi.core.changes.verdict.Level;
import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.Severity;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * How the changes since a lock are reported: what breaks the ABI as an error, unless its place
 * lifts {@code BREAKING_CHANGE}, and the rest as warnings.
 *
 * @param findings where they are reported
 * @param update whether the lock is written
 */
record LockFindings(Findings findings, boolean update) {
  static final String WRITE_IT = "write it into the lock with -A" + Options.UPDATE + "=true";

  /** Reports the changes of a header; whether its lock may be written. */
  boolean report(Header header, List<Change> changes) {
    boolean sound = changes.stream().noneMatch(LockFindings::isError);
    for (Change change : changes) {
      if (isError(change)) {
        findings.reportAs(Id.BREAKING_CHANGE, change.place(), change.fault(), Severity.ERROR);
      } else if (change.level() == Level.SOURCE && !isLifted(change)) {
        warn(change.place(), update || !sound ? change.fault() : orWrite(change));
      } else if (!update) {
        warn(change.place(), sound ? Fault.of(change.text(), WRITE_IT) : Fault.of(change.text()));
      }
    }
    idle(header, changes);
    return sound;
  }

  private static boolean isError(Change change) {
    return change.level() == Level.ABI && !isLifted(change);
  }

  private static boolean isLifted(Change change) {
    return change.place().allows(Id.BREAKING_CHANGE);
  }

  /** A lock that has an error is not written, so writing it is no remedy beside one. */
  private static Fault orWrite(Change change) {
    return Fault.of(change.text(), change.wayOut() + ", or " + WRITE_IT);
  }

  private void warn(Place place, Fault fault) {
    findings.reportAs(Id.BREAKING_CHANGE, place, fault, Severity.WARNING);
  }

  /** Reports what lifts the rule where nothing breaks it. */
  private void idle(Header header, List<Change> changes) {
    Set<Place> lifting = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Place place : places(header)) {
      for (Place each = place; each != null; each = each.enclosing()) {
        if (each.allowed().contains(Id.BREAKING_CHANGE)) {
          lifting.add(each);
        }
      }
    }
    for (Change change : changes) {
      if (change.level() != Level.SAFE) {
        for (Place each = change.place(); each != null; each = each.enclosing()) {
          lifting.remove(each);
        }
      }
    }
    for (Place place : lifting) {
      warn(
          place,
          Fault.of(
              place.label() + ": nothing here breaks the locked ABI",
              "remove @AllowRule(rule = RuleId.BREAKING_CHANGE)"));
    }
  }

  private static List<Place> places(Header header) {
    List<Place> places = new ArrayList<>();
    header
        .interfaces()
        .forEach(each -> {
          places.add(each.place());
          each.constants().forEach(constant -> places.add(constant.place()));
          each.commands().forEach(command -> places.add(command.place()));
        });
    header
        .enums()
        .forEach(each -> {
          places.add(each.place());
          each.constants().forEach(constant -> places.add(constant.place()));
        });
    header
        .aggregates()
        .forEach(each -> {
          places.add(each.place());
          switch (each) {
            case StructDeclaration struct ->
                struct.members().forEach(member -> places.add(member.place()));
            case UnionDeclaration union ->
                union.members().forEach(member -> places.add(member.place()));
          }
        });
    return places;
  }
}
