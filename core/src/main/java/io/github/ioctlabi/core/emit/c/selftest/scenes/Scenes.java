package io.github.ioctlabi.core.emit.c.selftest.scenes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The cases of one command, together if they need the same valid data. */
public final class Scenes {
  private final Map<Context, List<TestCase>> cases = new LinkedHashMap<>();

  /** Without any. */
  public Scenes() {
    cases.put(Context.PLAIN, new ArrayList<>());
  }

  public void add(Context context, TestCase added) {
    cases.computeIfAbsent(context, _ -> new ArrayList<>()).add(added);
  }

  public void addAll(Context context, List<TestCase> added) {
    added.forEach(each -> add(context, each));
  }

  /** What has been added for the plainest data. */
  public List<TestCase> plain() {
    return List.copyOf(cases.getOrDefault(Context.PLAIN, List.of()));
  }

  /** Hands over all that have cases, the plainest first. */
  public void forEach(BiConsumer<Context, List<TestCase>> taker) {
    cases.forEach((context, list) -> {
      if (!list.isEmpty()) {
        taker.accept(context, List.copyOf(list));
      }
    });
  }
}
