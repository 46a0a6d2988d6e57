package io.github.ioctlabi.core.changes;

import io.github.ioctlabi.core.changes.commands.CommandChanges;
import io.github.ioctlabi.core.changes.commands.InterfaceChanges;
import io.github.ioctlabi.core.changes.types.TypeChanges;
import io.github.ioctlabi.core.changes.verdict.Change;
import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.versions.Version;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two versions of a header differ in, with a verdict on each difference. For example a
 * narrower {@code @Range} of data that goes in is {@code ABI}: programs of before get {@code
 * EINVAL}. Both versions have passed all rules.
 */
public final class Changes {
  private Changes() {}

  /**
   * The differences, in the order of the newer header.
   *
   * @param before the version that was published
   * @param after the one that is to be
   */
  public static List<Change> of(Header before, Header after) {
    Comparison comparison = new Comparison(Version.of(before), Version.of(after));
    Place top = place(after);
    header(comparison, top);
    InterfaceChanges.compare(comparison, top);
    CommandChanges.compare(comparison, top);
    TypeChanges.compare(comparison, top);
    return comparison.changes();
  }

  /** Where to report what belongs to the header as a whole. */
  public static Place place(Header header) {
    return Stream.concat(
            header.interfaces().stream().map(each -> each.place()),
            Stream.concat(
                header.aggregates().stream().map(each -> each.place()),
                header.enums().stream().map(each -> each.place())))
        .findFirst()
        .orElseThrow();
  }

  private static void header(Comparison comparison, Place top) {
    Header before = comparison.before().header();
    Header after = comparison.after().header();
    if (!before.license().equals(after.license())) {
      comparison.safe(
          ChangeKind.LICENSE,
          top,
          "the license of %s was %s and is %s"
              .formatted(after.path(), before.license(), after.license()),
          Comparison.NOBODY + ", but who has copied it has it under the old one");
    }
    if (before.existing() != after.existing()) {
      comparison.source(
          ChangeKind.EXISTING,
          top,
          "%s %s"
              .formatted(
                  after.path(),
                  after.existing()
                      ? "is one that Linux ships, and was made here"
                      : "is made here, and was one that Linux ships"),
          "what C includes under this path is another file",
          "give the header another path");
    }
    for (String include : before.includes()) {
      if (!after.includes().contains(include)) {
        comparison.source(
            ChangeKind.INCLUDE_GONE,
            top,
            "%s does not include %s any more".formatted(after.path(), include),
            "C that took names of the other header from this one does not compile",
            "keep a declaration that uses it");
      }
    }
  }
}
