package io.github.ioctlabi.processor;

import io.github.ioctlabi.core.EmitList;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.Spelling;
import io.github.ioctlabi.processor.emit.java.JavaOutput;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the user asks for on the command line.
 *
 * @param outputs the back ends to run
 * @param folder where files beside the classes go as well
 * @param locks where the locks of headers are
 * @param update whether locks are written
 * @param faults what is wrong with it; none has a place in the sources
 */
record Options(
    List<Output> outputs,
    Optional<Path> folder,
    Optional<Path> locks,
    boolean update,
    List<Finding> faults) {
  /** Picks among the files beside the classes. */
  static final String EMIT = "ioctlabi.emit";

  /** Names a folder that gets the files beside the classes as well. */
  static final String OUT = "ioctlabi.out";

  /** Names the folder of the locks. */
  static final String LOCK = "ioctlabi.lock";

  /** Whether locks are written. */
  static final String UPDATE = "ioctlabi.lock.update";

  private static final List<String> KNOWN = List.of(EMIT, OUT, LOCK, UPDATE);
  private static final String OURS = "ioctlabi";
  private static final String SOME_FOLDER = "generated";
  private static final String SOME_LOCKS = "abi";

  Options {
    outputs = List.copyOf(outputs);
    faults = List.copyOf(faults);
  }

  /** Reads the options; those of other processors are theirs. */
  static Options of(Map<String, String> given) {
    List<Finding> faults = new ArrayList<>();
    for (Map.Entry<String, String> each : new TreeMap<>(given).entrySet()) {
      if (isOurs(each.getKey()) && !KNOWN.contains(each.getKey())) {
        faults.add(unknown(each.getKey(), text(each.getValue()), given.keySet()));
      }
    }
    List<Output> outputs = new ArrayList<>(List.of(new JavaOutput()));
    outputs.addAll(outputs(given, faults));
    Optional<Path> folder = folder(OUT, SOME_FOLDER, given, faults);
    Optional<Path> locks = folder(LOCK, SOME_LOCKS, given, faults);
    return new Options(outputs, folder, locks, isUpdate(given, faults), faults);
  }

  private static List<Output> outputs(Map<String, String> given, List<Finding> faults) {
    EmitList list = EmitList.of(given.containsKey(EMIT) ? text(given.get(EMIT)) : EmitList.DEFAULT);
    list.fault()
        .map(what -> Fault.of(what, "write -A%s=%s".formatted(EMIT, list.mended())))
        .ifPresent(fault -> faults.add(fault(EMIT, fault)));
    return list.outputs();
  }

  private static boolean isUpdate(Map<String, String> given, List<Finding> faults) {
    if (!given.containsKey(UPDATE)) {
      return false;
    }
    String value = text(given.get(UPDATE));
    if (!List.of("true", "false").contains(value)) {
      faults.add(
          fault(
              UPDATE,
              Fault.of(
                  "'%s' is neither true nor false".formatted(value),
                  "write -A" + UPDATE + "=true")));
    } else if (!given.containsKey(LOCK)) {
      faults.add(
          fault(
              UPDATE,
              Fault.of("no folder of locks is named", "write -A" + LOCK + "=" + SOME_LOCKS)));
    }
    return value.equals("true");
  }

  /** All that a processor of this name answers for: what it knows, and what it refuses. */
  static Set<String> supported(Collection<String> given) {
    Set<String> supported = new TreeSet<>(KNOWN);
    given.stream().filter(Options::isOurs).forEach(supported::add);
    return supported;
  }

  private static boolean isOurs(String option) {
    String lower = option.toLowerCase(Locale.ROOT);
    return lower.equals(OURS) || lower.startsWith(OURS + ".");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static Optional<Path> folder(
      String option, String example, Map<String, String> given, List<Finding> faults) {
    if (!given.containsKey(option)) {
      return Optional.empty();
    }
    String value = text(given.get(option));
    String suchAs = "write such as -A" + option + "=" + example;
    if (value.isBlank()) {
      faults.add(fault(option, Fault.of("no folder is named", suchAs)));
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(value));
    } catch (InvalidPathException e) {
      faults.add(
          fault(
              option, Fault.of("'%s' is no folder (%s)".formatted(value, e.getReason()), suchAs)));
      return Optional.empty();
    }
  }

  private static Finding unknown(String option, String value, Set<String> given) {
    Optional<String> meant = Spelling.meant(option, KNOWN).filter(known -> !given.contains(known));
    return fault(
        option,
        meant
            .map(known ->
                Fault.of(
                    "there is no such option", "write -A" + known + "=" + mended(known, value)))
            .orElse(
                Fault.of(
                    "there is no such option, but -A%s, -A%s, -A%s and -A%s"
                        .formatted(EMIT, OUT, LOCK, UPDATE),
                    "remove it")));
  }

  private static String mended(String option, String value) {
    return switch (option) {
      case EMIT -> EmitList.of(value).mended();
      case UPDATE -> "true";
      case LOCK -> value.isBlank() ? SOME_LOCKS : value;
      default -> value.isBlank() ? SOME_FOLDER : value;
    };
  }

  /** A fault of an option, which has no place in the sources. */
  static Finding fault(String option, Fault fault) {
    String shown = "-A" + option;
    return new Finding(Id.BAD_OPTION, Place.of(shown), fault.in(shown));
  }
}
