package io.github.ioctlabi.benchmarks.turns;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The threads that take turns, all of them the same variant at the same time.
 *
 * @param virtual whether they are virtual ones
 * @param size how many
 */
public record Crew(boolean virtual, int size) {
  /** One platform thread. */
  public static final Crew ONE = new Crew(false, 1);

  /** Platform and virtual threads, one and as many as processors. */
  public static List<Crew> all() {
    int processors = Runtime.getRuntime().availableProcessors();
    return Stream.of(false, true)
        .flatMap(virtual ->
            IntStream.of(1, processors).distinct().mapToObj(size -> new Crew(virtual, size)))
        .toList();
  }

  Thread start(int number, Runnable work) {
    Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
    return builder.name("worker-", number).start(work);
  }

  /** As in "2 virtual threads". */
  @Override
  public String toString() {
    return size + (virtual ? " virtual" : " platform") + (size == 1 ? " thread" : " threads");
  }
}
