package io.github.ioctlabi.benchmarks.children;

import io.github.ioctlabi.benchmarks.turns.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that is run to its end. Only one at a time: the kernel counts for all of them together.
 */
public final class Child {
  private static final int LINES = 20;

  private Child() {}

  /**
   * Runs a command.
   *
   * @param log takes what it prints
   * @return the processor time that it took
   * @throws IOException if it does not end with status 0, with the end of what it printed
   */
  public static ProcessorTime run(List<String> command, Path log)
      throws IOException, InterruptedException {
    ProcessorTime before = ProcessorTime.ofChildren();
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    ProcessorTime after = ProcessorTime.ofChildren();
    if (status != 0) {
      List<String> lines = Files.readAllLines(log);
      throw new IOException(
          command.getFirst()
              + " ended with status "
              + status
              + ":\n"
              + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())));
    }
    return after.less(before);
  }

  /** Work of other processes. */
  @FunctionalInterface
  public interface Work {
    /** Does it, and tells what it took. */
    ProcessorTime take() throws IOException, InterruptedException;
  }

  /**
   * Lets works take turns, in an order drawn anew each round.
   *
   * @return by round, what each of the works took
   */
  public static List<List<ProcessorTime>> rounds(List<? extends Work> works, int rounds)
      throws IOException, InterruptedException {
    Order order = new Order(works.size(), rounds);
    List<List<ProcessorTime>> found = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      ProcessorTime[] times = new ProcessorTime[works.size()];
      for (int place = 0; place < times.length; place++) {
        int work = order.at(round, place);
        times[work] = works.get(work).take();
      }
      found.add(List.of(times));
    }
    return found;
  }
}
