package io.github.ioctlabi.core;

import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.finding.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names of outputs with commas between them, as a user picks among the files that can be made. */
public final class EmitList {
  /** What is made where nothing is picked. */
  public static final String DEFAULT = "header,check,abi";

  private final Map<String, Output> known = Outputs.byName();
  private final Set<String> written = new LinkedHashSet<>();
  private final Set<String> meant = new LinkedHashSet<>();
  private final List<String> wrong = new ArrayList<>();

  private EmitList(String value) {
    Stream.of(value.split(",", -1)).map(String::strip).forEach(this::take);
  }

  /** Reads a list, which may have faults. */
  public static EmitList of(String value) {
    return new EmitList(value);
  }

  /** The outputs that are meant, in the order of the list. */
  public List<Output> outputs() {
    return meant.stream().map(known::get).toList();
  }

  /** What is wrong with the names, in one sentence. */
  public Optional<String> fault() {
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s; there are %s"
                .formatted(String.join(", ", wrong), String.join(", ", known.keySet())));
  }

  /** A list without a fault, the nearest to this one. */
  public String mended() {
    return meant.isEmpty() ? DEFAULT : String.join(",", meant);
  }

  private void take(String word) {
    if (word.isEmpty()) {
      wrong.add("a name is missing");
    } else if (!known.containsKey(word)) {
      wrong.add("'" + word + "' is no output");
      Spelling.meant(word, known.keySet()).ifPresent(meant::add);
    } else {
      if (!written.add(word)) {
        wrong.add("'" + word + "' stands twice");
      }
      meant.add(word);
    }
  }
}
