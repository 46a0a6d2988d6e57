package io.github.ioctlabi.core.changes.verdict;

import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Command;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Two versions of a header, and what they have been found to differ in. Not thread-safe. */
public final class Comparison {
  /** Where no program and no kernel sees a difference. */
  public static final String NOBODY = "no program and no kernel sees it";

  private final Version before;
  private final Version after;
  private final Set<Change> changes = new LinkedHashSet<>();

  /** Compares two versions. */
  public Comparison(Version before, Version after) {
    this.before = before;
    this.after = after;
  }

  /** The older one. */
  public Version before() {
    return before;
  }

  /** The newer one. */
  public Version after() {
    return after;
  }

  /** What has been found, in the order in which it was; nothing twice. */
  public List<Change> changes() {
    return new ArrayList<>(changes);
  }

  /** Adds what programs or kernels of the other version do not bear. */
  public void abi(ChangeKind kind, Place place, String what, String effect, String wayOut) {
    changes.add(new Change(kind, Level.ABI, place, what, effect, wayOut));
  }

  /** Adds what C that was written for the older version does not bear. */
  public void source(ChangeKind kind, Place place, String what, String effect, String wayOut) {
    changes.add(new Change(kind, Level.SOURCE, place, what, effect, wayOut));
  }

  /** Adds what breaks nobody. */
  public void safe(ChangeKind kind, Place place, String what, String effect) {
    changes.add(new Change(kind, Level.SAFE, place, what, effect, ""));
  }

  /** Adds another name in C. */
  public void renamedInC(ChangeKind kind, Place place, String before, String after) {
    if (!before.equals(after)) {
      source(
          kind,
          place,
          "its name in C was %s and is %s".formatted(shown(before), shown(after)),
          "C that uses the old name does not compile; programs that are compiled go on",
          keep(kind, place, before));
    }
  }

  /** How to keep a name: where the other one is said, or where it would follow from Java's. */
  private static String keep(ChangeKind kind, Place place, String name) {
    if (name.isEmpty()) {
      return "leave it without one";
    }
    String said = place.naming().orElse("annotation");
    return place.naming().isPresent() || kind == ChangeKind.COMMAND_NAME
        ? "write name = \"%s\" into its %s".formatted(name, said)
        : "write @CName(\"%s\")".formatted(name);
  }

  /** Adds another name in Java. */
  public void renamedInJava(ChangeKind kind, Place place, String before, String after) {
    if (!before.equals(after)) {
      safe(
          kind,
          place,
          "its name in Java was %s and is %s".formatted(before, after),
          "Java that uses the old name does not compile; C sees nothing");
    }
  }

  /**
   * What follows from data of another size: that its commands have other numbers, if they do, or
   * what stands behind it elsewhere. It is the end of a sentence about a program of before.
   *
   * @param commands those of the older version that the data belongs to
   */
  public String moved(List<Command> commands) {
    Map<String, Long> sizes =
        after.header().commands().stream()
            .collect(Collectors.toMap(Command::cName, each -> size(after, each), (one, _) -> one));
    String names =
        commands.stream()
            .filter(each -> {
              Long size = sizes.get(each.cName());
              return size != null && size != size(before, each);
            })
            .map(Command::cName)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? "has what follows elsewhere, or gets %s for bytes that are padding now"
            .formatted(Refusal.VALUE.errno())
        : "gets %s for %s".formatted(Refusal.UNKNOWN_COMMAND.errno(), names);
  }

  private static long size(Version version, Command command) {
    return NumberSize.of(command).bytes(version.layouts());
  }

  /** Adds another text of a comment. */
  public void text(Place place, Object before, Object after) {
    if (!before.equals(after)) {
      safe(ChangeKind.TEXT, place, "its comment changed", NOBODY);
    }
  }

  private static String shown(String name) {
    return name.isEmpty() ? "absent" : name;
  }
}
