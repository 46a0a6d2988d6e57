package io.github.ioctlabi.processor.read.ownership;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;

/** Checks which headers include which. */
public final class Includes {
  private final Map<String, Map<String, Element>> edges = new TreeMap<>();
  private final FaultLog faults;

  private Includes(FaultLog faults) {
    this.faults = faults;
  }

  /** Reports headers that include each other, and types of other jars without a clear header. */
  public static void check(Map<String, List<Unit>> headers, FaultLog faults) {
    Includes includes = new Includes(faults);
    headers.forEach(includes::collect);
    includes.edges.keySet().forEach(includes::reportCycle);
  }

  private void collect(String path, List<Unit> units) {
    Map<String, Element> targets = edges.computeIfAbsent(path, _ -> new TreeMap<>());
    for (Unit unit : units) {
      unit.uses().forEach((used, user) -> collect(path, used, user, targets));
    }
  }

  private void collect(String path, Unit used, Element user, Map<String, Element> targets) {
    if (used.compiled()) {
      used.header()
          .filter(header -> !header.equals(path))
          .ifPresent(header -> targets.putIfAbsent(header, user));
    } else if (!faults.inSources(used.element())) {
      reportForeign(path, used, user);
    }
  }

  private void reportForeign(String path, Unit used, Element user) {
    String label = Declarations.label(user);
    if (used.header().isEmpty()) {
      faults.report(
          Id.UNCLEAR_OWNER,
          user,
          Fault.of(
                  used + " comes from the class path and names no header",
                  "%s where it is compiled"
                      .formatted(
                          Declarations.isStruct(used.element())
                              ? "write @IoctlStruct(header = \"...\")"
                              : "move it into an @IoctlInterface"))
              .in(label));
    } else if (used.header().get().equals(path)) {
      faults.report(
          Id.UNCLEAR_OWNER,
          user,
          Fault.of(
                  "%s from the class path is in %s already".formatted(used, path),
                  "name another header here")
              .in(label));
    }
  }

  private void reportCycle(String path) {
    edges
        .getOrDefault(path, Map.of())
        .forEach((target, user) -> {
          if (reaches(target, path, new HashSet<>())) {
            faults.report(
                Id.UNCLEAR_OWNER,
                user,
                Fault.of(
                        "%s needs %s, which needs %s".formatted(path, target, path),
                        "move what both use into a header of its own")
                    .in(Declarations.label(user)));
          }
        });
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    return from.equals(to)
        || (seen.add(from)
            && edges.getOrDefault(from, Map.of()).keySet().stream()
                .anyMatch(next -> reaches(next, to, seen)));
  }
}
