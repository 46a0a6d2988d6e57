package io.github.ioctlabi.abi.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the headers of two versions lay down. What one of them alone has lays down nothing that the
 * other could differ in.
 */
record Layouts(Layout before, Layout after) {
  /** Those of a case whose headers are written. */
  static Layouts of(Versions versions) throws IOException {
    return new Layouts(
        Layout.of(versions.of(0).resolve("uapi")), Layout.of(versions.of(1).resolve("uapi")));
  }

  /**
   * The types of both: what the newer version calls each, by what the older one does. Where both
   * have as many structs, unions or enums that the other has not, those have another name.
   */
  Map<String, String> types() {
    Map<String, String> types = new TreeMap<>();
    for (String keyword : List.of("struct ", "union ", "enum ")) {
      List<String> gone = new ArrayList<>(before.types().keySet());
      List<String> come = new ArrayList<>(after.types().keySet());
      gone.removeIf(type -> !type.startsWith(keyword));
      come.removeIf(type -> !type.startsWith(keyword));
      List<String> kept = new ArrayList<>(gone);
      kept.retainAll(come);
      kept.forEach(type -> types.put(type, type));
      gone.removeAll(kept);
      come.removeAll(kept);
      for (int at = 0; at < gone.size() && gone.size() == come.size(); at++) {
        types.put(gone.get(at), come.get(at));
      }
    }
    return types;
  }

  /** The names of the numbers of both. */
  TreeSet<String> numbers() {
    TreeSet<String> numbers = new TreeSet<>(before.numbers().keySet());
    numbers.retainAll(after.numbers().keySet());
    return numbers;
  }

  /** Whether they define anything of both otherwise. */
  boolean differ() {
    return types().entrySet().stream()
            .anyMatch(type ->
                !Objects.equals(
                    before.types().get(type.getKey()), after.types().get(type.getValue())))
        || numbers().stream()
            .anyMatch(number ->
                !Objects.equals(before.numbers().get(number), after.numbers().get(number)));
  }
}
