package io.github.ioctlabi.benchmarks.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.benchmarks.calls.Limit.Bytes;
import io.github.ioctlabi.benchmarks.tables.Goal;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.turns.Crew;
import io.github.ioctlabi.benchmarks.turns.Effort;
import io.github.ioctlabi.benchmarks.turns.Measured;
import io.github.ioctlabi.benchmarks.turns.Quartiles;
import io.github.ioctlabi.benchmarks.turns.Variant;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Tables of commands: what a machine does not have is left out, what has a limit has goals. */
class CallTableTest {
  private static final Measured BASE = measured("base", 1, OptionalDouble.of(80));

  @Test
  void aCommandThatTheKernelDoesNotHaveIsLeftOut() throws InterruptedException {
    Table table =
        new CallTable(
                "t", "title", List.of(new Fine(), new Missing()), List.of(Crew.ONE), List.of())
            .measure(Effort.QUICK, List.of("C: no gcc"));
    assertEquals(List.of("C: no gcc", "missing: errno 25"), table.leftOut());
    assertEquals(
        List.of(
            List.of("fine", "1 platform thread", "base"),
            List.of("fine", "1 platform thread", "ours"),
            List.of("fine", "1 platform thread", "other")),
        table.rows().stream().map(row -> row.names()).toList());
  }

  @Test
  void aLimitOfTimeAndOfBytesBesideTheRecordIsTwoGoals() {
    assertEquals(
        List.of(
            new Goal("way: there", 1.04, 1.05),
            new Goal("way: there: bytes beside the record", 16, 0)),
        new Limit("way", 1.05, Bytes.RECORD)
            .goals("there", measured("way", 1.04, OptionalDouble.of(96)), BASE));
  }

  @Test
  void noBytesAreNoneWhateverTheBaselineAllocates() {
    assertEquals(
        List.of(new Goal("way: there: bytes", 80, 0)),
        new Limit("way", Double.POSITIVE_INFINITY, Bytes.NONE)
            .goals("there", measured("way", 9, OptionalDouble.of(80)), BASE));
  }

  @Test
  void bytesThatNobodyCountsAreNoGoal() {
    assertEquals(
        List.of(new Goal("way: there", 2, 1.3)),
        new Limit("way", 1.3, Bytes.RECORD)
            .goals("there", measured("way", 2, OptionalDouble.empty()), BASE));
  }

  private static Measured measured(String name, double ratio, OptionalDouble bytes) {
    return new Measured(name, new Quartiles(ratio, ratio, ratio), 100, bytes);
  }

  private record Fine() implements Command {
    @Override
    public String name() {
      return "fine";
    }

    @Override
    public Ways ways() {
      return new Ways(List.of(way("base"), way("ours")), List.of(way("other")));
    }
  }

  private static Variant way(String name) {
    return new Variant(name, () -> (calls, sink) -> sink.keep(calls));
  }

  private record Missing() implements Command {
    @Override
    public String name() {
      return "missing";
    }

    @Override
    public Ways ways() throws IOException {
      throw new IOException("errno 25");
    }
  }
}
