package io.github.ioctlabi.core.emit.c.selftest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The cases of one command, together if they need the same valid data. */
final class Scenes {
  private final Map<Context, List<TestCase>> cases = new LinkedHashMap<>();

  /** Without any. */
  Scenes() {
    cases.put(Context.PLAIN, new ArrayList<>());
  }

  void add(Context context, TestCase added) {
    cases.computeIfAbsent(context, _ -> new ArrayList<>()).add(added);
  }

  void addAll(Context context, List<TestCase> added) {
    added.forEach(each -> add(context, each));
  }

  /** What has been added for the plainest data. */
  List<TestCase> plain() {
    return List.copyOf(cases.getOrDefault(Context.PLAIN, List.of()));
  }

  /** Hands over all that have cases, the plainest first. */
  void forEach(BiConsumer<Context, List<TestCase>> taker) {
    cases.forEach((context, list) -> {
      if (!list.isEmpty()) {
        taker.accept(context, List.copyOf(list));
      }
    });
  }
}
