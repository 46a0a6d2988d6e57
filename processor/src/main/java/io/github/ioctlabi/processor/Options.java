package io.github.ioctlabi.processor;

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
 * @param faults what is wrong with it; none has a place in the sources
 */
record Options(List<Output> outputs, Optional<Path> folder, List<Finding> faults) {
  /** Picks among the files beside the classes. */
  static final String EMIT = "ioctlabi.emit";

  /** Names a folder that gets the files beside the classes as well. */
  static final String OUT = "ioctlabi.out";

  private static final List<String> KNOWN = List.of(EMIT, OUT);
  private static final String OURS = "ioctlabi";
  private static final String SOME_FOLDER = "generated";
  private static final String SUCH_AS = "write such as -A" + OUT + "=" + SOME_FOLDER;

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
    outputs.addAll(EmitList.of(given.containsKey(EMIT), text(given.get(EMIT)), faults));
    Optional<Path> folder =
        given.containsKey(OUT) ? folder(text(given.get(OUT)), faults) : Optional.empty();
    return new Options(outputs, folder, faults);
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

  private static Optional<Path> folder(String value, List<Finding> faults) {
    if (value.isBlank()) {
      faults.add(fault(OUT, Fault.of("no folder is named", SUCH_AS)));
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(value));
    } catch (InvalidPathException e) {
      faults.add(
          fault(OUT, Fault.of("'%s' is no folder (%s)".formatted(value, e.getReason()), SUCH_AS)));
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
                    "there is no such option, but -A%s and -A%s".formatted(EMIT, OUT),
                    "remove it")));
  }

  private static String mended(String option, String value) {
    return option.equals(EMIT) ? EmitList.mended(value) : value.isBlank() ? SOME_FOLDER : value;
  }

  /** A fault of an option, which has no place in the sources. */
  static Finding fault(String option, Fault fault) {
    String shown = "-A" + option;
    return new Finding(Id.BAD_OPTION, Place.of(shown), fault.in(shown));
  }
}
