package io.github.ioctlabi.abi.compare;

import io.github.ioctlabi.abi.compare.Mismatch.Kind;
import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.types.Aggregate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of layout against the compilers, one type after the other: what they find in a type is
 * there, and in what they find nothing, nothing is.
 *
 * @param subject the header
 * @param evidence what the compilers say of its types
 */
record Verdicts(Subject subject, Evidence evidence) {
  /** Where rules and compilers disagree; without a compiler for each ABI, laxness alone is seen. */
  List<Mismatch> mismatches(boolean all) {
    IdentityHashMap<Place, Aggregate> places = subject.places();
    // What is found on a command is about the array in its argument, and not about a type.
    List<Finding> findings =
        subject.findings().stream().filter(each -> places.containsKey(each.place())).toList();
    List<Mismatch> mismatches = new ArrayList<>(lax(findings, places));
    if (all) {
      mismatches.addAll(strict(findings, places));
    }
    return mismatches;
  }

  /** A fault of a type is reported where it is, and in the types around it no more. */
  private List<Mismatch> lax(List<Finding> findings, IdentityHashMap<Place, Aggregate> places) {
    Set<Aggregate> reported =
        findings.stream()
            .map(finding -> places.get(finding.place()))
            .collect(Collectors.toUnmodifiableSet());
    return subject.model().aggregates().stream()
        .filter(each -> Evidence.closure(each).noneMatch(reported::contains))
        .flatMap(each -> evidence.against(each).stream())
        .map(text -> new Mismatch(Kind.TOO_LAX, "", subject.name(), text))
        .toList();
  }

  /** The findings that no compiler confirms. */
  private List<Mismatch> strict(List<Finding> findings, IdentityHashMap<Place, Aggregate> places) {
    return findings.stream()
        .filter(finding -> evidence.against(places.get(finding.place())).isEmpty())
        .map(finding ->
            new Mismatch(
                Kind.TOO_STRICT, finding.id().printed(), subject.name(), finding.message()))
        .toList();
  }
}
