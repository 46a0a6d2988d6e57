package io.github.ioctlabi.processor;

import io.github.ioctlabi.core.Outputs;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The value of {@code -Aioctlabi.emit}: names of outputs with commas between them. */
final class EmitList {
  private static final String DEFAULT = "header,check,abi";

  private final Map<String, Output> known = Outputs.byName();
  private final Set<String> written = new LinkedHashSet<>();
  private final Set<String> meant = new LinkedHashSet<>();
  private final List<String> wrong = new ArrayList<>();

  private EmitList(String value) {
    Stream.of(value.split(",", -1)).map(String::strip).forEach(this::take);
  }

  /** The outputs to run; what is wrong with the names is one fault. */
  static List<Output> of(boolean given, String value, List<Finding> faults) {
    EmitList list = new EmitList(given ? value : DEFAULT);
    if (!list.wrong.isEmpty()) {
      Fault fault =
          Fault.of(
              "%s; there are %s"
                  .formatted(String.join(", ", list.wrong), String.join(", ", list.known.keySet())),
              "write -A%s=%s".formatted(Options.EMIT, list.mended()));
      faults.add(Options.fault(Options.EMIT, fault));
    }
    return list.meant.stream().flatMap(name -> Stream.ofNullable(list.known.get(name))).toList();
  }

  /** A value without a fault, the nearest to one that may have some. */
  static String mended(String value) {
    return new EmitList(value).mended();
  }

  private String mended() {
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
