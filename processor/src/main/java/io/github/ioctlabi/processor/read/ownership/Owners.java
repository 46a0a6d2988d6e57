package io.github.ioctlabi.processor.read.ownership;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the header of each declaration that names none: the one header that uses it. */
public final class Owners {
  private final List<Unit> units;
  private final Map<Unit, Set<String>> candidates = new HashMap<>();
  private final List<Unit> unclear = new ArrayList<>();
  private final List<Unit> unused = new ArrayList<>();

  private Owners(List<Unit> units) {
    this.units = units;
  }

  /** Assigns headers to units; those without one are {@link #unclear} or {@link #unused}. */
  public static Owners assign(List<Unit> units) {
    Owners owners = new Owners(units);
    owners.collect();
    owners.decide();
    return owners;
  }

  private void collect() {
    for (Unit unit : units) {
      candidates.put(unit, new TreeSet<>());
      unit.header().ifPresent(path -> candidatesOf(unit).add(path));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Unit user : units) {
        for (Unit used : user.uses().keySet()) {
          if (used.compiled() && used.header().isEmpty()) {
            changed |= candidatesOf(used).addAll(candidatesOf(user));
          }
        }
      }
    }
  }

  private Set<String> candidatesOf(Unit unit) {
    return candidates.getOrDefault(unit, Set.of());
  }

  private void decide() {
    for (Unit unit : units) {
      if (unit.header().isPresent()) {
        continue;
      }
      switch (candidatesOf(unit).size()) {
        case 0 -> unused.add(unit);
        case 1 -> unit.own(candidatesOf(unit).iterator().next());
        default -> unclear.add(unit);
      }
    }
  }

  /** Units that several headers use. */
  public List<Unit> unclear() {
    return unclear;
  }

  /** Units that no header uses. */
  public List<Unit> unused() {
    return unused;
  }

  /** Reports the units that several headers use. */
  public void reportUnclear(FaultLog faults) {
    for (Unit unit : unclear) {
      List<String> paths = List.copyOf(candidatesOf(unit));
      faults.report(
          Id.UNCLEAR_OWNER,
          unit.element(),
          Fault.of(
                  "%s use it and none owns it".formatted(String.join(" and ", paths)),
                  remedy(unit, paths.getFirst()))
              .in(unit.toString()));
    }
  }

  /** Reports the units that no header uses. */
  public void reportUnused(FaultLog faults) {
    for (Unit unit : unused) {
      faults.report(
          Id.UNCLEAR_OWNER,
          unit.element(),
          Fault.of("no header uses it and it names none", remedy(unit, "linux/....h"))
              .in(unit.toString()));
    }
  }

  /** What the source calls it: a record that is a member of a union is none of the three in C. */
  private static String kind(Unit unit) {
    return switch (unit.element().getKind()) {
      case ENUM -> "enum";
      case RECORD -> "record";
      default -> "union";
    };
  }

  private static String remedy(Unit unit, String path) {
    return Declarations.isStruct(unit.element())
        ? "name one, such as @IoctlStruct(header = \"%s\")".formatted(path)
        : "move the %s into the @IoctlInterface that it belongs to".formatted(kind(unit));
  }
}
