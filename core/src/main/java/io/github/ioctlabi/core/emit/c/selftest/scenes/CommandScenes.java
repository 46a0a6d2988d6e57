package io.github.ioctlabi.core.emit.c.selftest.scenes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The cases of one command, together if they need the same valid data. */
public final class CommandScenes {
  private final Map<DataVariant, List<TestCase>> cases = new LinkedHashMap<>();

  /** Without any. */
  public CommandScenes() {
    cases.put(DataVariant.PLAIN, new ArrayList<>());
  }

  public void add(DataVariant variant, TestCase added) {
    cases.computeIfAbsent(variant, _ -> new ArrayList<>()).add(added);
  }

  /** Adds a case, unless the same is there. */
  public void addMissing(DataVariant variant, TestCase added) {
    if (!of(variant).contains(added)) {
      add(variant, added);
    }
  }

  public void addAll(DataVariant variant, List<TestCase> added) {
    added.forEach(each -> add(variant, each));
  }

  /** What has been added for the plainest data. */
  public List<TestCase> plain() {
    return of(DataVariant.PLAIN);
  }

  /** What has been added for some data. */
  public List<TestCase> of(DataVariant variant) {
    return List.copyOf(cases.getOrDefault(variant, List.of()));
  }

  /** Hands over all that have cases, the plainest first. */
  public void forEach(BiConsumer<DataVariant, List<TestCase>> taker) {
    cases.forEach((variant, list) -> {
      if (!list.isEmpty()) {
        taker.accept(variant, List.copyOf(list));
      }
    });
  }
}
