package io.github.ioctlabi.abi.malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Sources that are compiled together.
 *
 * @param name where they come from
 * @param sources the sources
 */
record Program(String name, List<Source> sources) {
  /**
   * A source.
   *
   * @param path its path below a source folder
   * @param text its text
   */
  record Source(String path, String text) {}

  Program {
    sources = List.copyOf(sources);
  }

  /** With another text of one source. */
  Program with(int index, UnaryOperator<String> change) {
    List<Source> changed = new ArrayList<>(sources);
    Source old = changed.get(index);
    changed.set(index, new Source(old.path(), change.apply(old.text())));
    return new Program(name, changed);
  }

  /** With other sources. */
  Program with(List<Source> others) {
    return new Program(name, others);
  }

  /** How many characters all sources have. */
  int size() {
    return sources.stream().mapToInt(source -> source.text().length()).sum();
  }

  /** All sources, for a person to read. */
  String listing() {
    StringBuilder listing = new StringBuilder();
    for (Source source : sources) {
      listing.append("--- ").append(source.path()).append('\n').append(source.text()).append('\n');
    }
    return listing.toString();
  }
}
