package io.github.ioctlabi.core.changes.verdict;

import io.github.ioctlabi.core.changes.versions.TypePairs;
import io.github.ioctlabi.core.changes.versions.Version;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.Aggregate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two versions of a header, and what they have been found to differ in. Not thread-safe. */
public final class Comparison {
  /** Where no program and no kernel sees a difference. */
  public static final String NOBODY = "no program and no kernel sees it";

  private final Version before;
  private final Version after;
  private final TypePairs types;
  private final Set<Change> changes = new LinkedHashSet<>();

  /** What is taken to be alike while it is compared: types that lead to themselves. */
  private final Set<List<Aggregate>> compared;

  /** Compares two versions. */
  public Comparison(Version before, Version after) {
    this(before, after, TypePairs.of(before, after), Set.of());
  }

  private Comparison(
      Version before, Version after, TypePairs types, Set<List<Aggregate>> compared) {
    this.before = before;
    this.after = after;
    this.types = types;
    this.compared = compared;
  }

  /** The older one. */
  public Version before() {
    return before;
  }

  /** The newer one. */
  public Version after() {
    return after;
  }

  /** Which types are the same in both. */
  public TypePairs types() {
    return types;
  }

  /** Whether a comparison that is made for this question alone finds what is {@code ABI}. */
  public boolean breaks(Consumer<Comparison> compare) {
    return tried(compared, compare).anyMatch(each -> each.level() == Level.ABI);
  }

  /**
   * Whether one struct or union in place of another one breaks the ABI. Members of other names are
   * other members there, even if they look alike.
   */
  public boolean breaks(Aggregate old, Aggregate now, Consumer<Comparison> compare) {
    Set<List<Aggregate>> more = new HashSet<>(compared);
    return more.add(List.of(old, now))
        && tried(more, compare)
            .anyMatch(each -> each.level() == Level.ABI || each.kind() == ChangeKind.MEMBER_C_NAME);
  }

  private Stream<Change> tried(Set<List<Aggregate>> assumed, Consumer<Comparison> compare) {
    Comparison trial = new Comparison(before, after, types, assumed);
    compare.accept(trial);
    return trial.changes.stream();
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
    renamedInJava(kind, place, before, after, false);
  }

  /**
   * Adds another name in Java.
   *
   * @param taken whether the newer version has the old name for something else
   */
  public void renamedInJava(
      ChangeKind kind, Place place, String before, String after, boolean taken) {
    if (!before.equals(after)) {
      safe(
          kind,
          place,
          "its name in Java was %s and is %s".formatted(before, after),
          taken
              ? "Java that uses the old name means another by it, and may compile; C sees nothing"
              : "Java that uses the old name does not compile; C sees nothing");
    }
  }

  /**
   * What follows from data of another size: that its commands have other numbers, if they do, or
   * what stands behind it elsewhere. It is the end of a sentence about a program of before.
   *
   * @param commands those of the older version that the data belongs to
   * @param way which way the data travels
   */
  public String moved(List<Command> commands, Way way) {
    Map<String, Command> now =
        after.header().commands().stream()
            .collect(Collectors.toMap(Command::cName, each -> each, (one, _) -> one));
    String names =
        commands.stream()
            .filter(each -> isOther(each, now, Comparison::number))
            .map(Command::cName)
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      return "gets %s for %s".formatted(Refusal.UNKNOWN_COMMAND.errno(), names);
    }
    if (commands.stream().anyMatch(each -> isOther(each, now, Comparison::data))) {
      return way.in()
          ? "has other bytes behind what it sends than the kernel looks for"
          : "has memory of another size than the kernel fills";
    }
    return way.in()
        ? "has what follows elsewhere, or gets %s for bytes that are padding now"
            .formatted(Refusal.VALUE.errno())
        : "looks for what follows elsewhere, or in bytes that are padding now";
  }

  private boolean isOther(
      Command old, Map<String, Command> all, ToLongBiFunction<Version, Command> size) {
    Command now = all.get(old.cName());
    return now != null && size.applyAsLong(before, old) != size.applyAsLong(after, now);
  }

  /** The size in the number. */
  private static long number(Version version, Command command) {
    return NumberSize.of(command).bytes(version.layouts());
  }

  /** The size of the data. */
  private static long data(Version version, Command command) {
    return command.payload().data().map(version.layouts()::size).orElse(0L);
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
