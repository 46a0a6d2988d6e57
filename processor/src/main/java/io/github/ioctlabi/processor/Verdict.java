package io.github.ioctlabi.processor;

import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.processor.read.Draft;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which headers can be emitted.
 *
 * @param passed those without a fault
 * @param faulty those with a fault, and those that include them
 * @param deferred those that refer to what does not exist yet, and those that include them
 */
record Verdict(List<Draft> passed, List<Draft> faulty, List<Draft> deferred) {
  /** Sorts drafts by what has been found so far. */
  static Verdict of(List<Draft> drafts, Findings findings) {
    Set<Place> faultyRoots = findings.faultyRoots();
    Set<String> deferred = closure(drafts, Draft::deferred);
    Set<String> faulty =
        closure(
            drafts,
            draft -> draft.header().isEmpty() || !Collections.disjoint(draft.roots(), faultyRoots));
    Predicate<Draft> waits = draft -> deferred.contains(draft.path());
    Predicate<Draft> fails = draft -> faulty.contains(draft.path());
    return new Verdict(
        drafts.stream().filter(waits.or(fails).negate()).toList(),
        drafts.stream().filter(fails.and(waits.negate())).toList(),
        drafts.stream().filter(waits).toList());
  }

  /** The paths of some drafts and of all that use them. */
  private static Set<String> closure(List<Draft> drafts, Predicate<Draft> some) {
    Set<String> paths = new HashSet<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Draft draft : drafts) {
        if (some.test(draft) || !Collections.disjoint(draft.dependencies(), paths)) {
          changed |= paths.add(draft.path());
        }
      }
    }
    return paths;
  }
}
