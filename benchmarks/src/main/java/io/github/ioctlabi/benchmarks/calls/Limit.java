package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.tables.Goal;
import io.github.ioctlabi.benchmarks.turns.Measured;
import java.util.ArrayList;
import java.util.List;

/**
 * What a way is to reach.
 *
 * @param way its name
 * @param ratio the largest median ratio to the baseline; infinite for any
 * @param bytes what it may allocate
 */
public record Limit(String way, double ratio, Bytes bytes) {
  /** What a call may allocate. */
  public enum Bytes {
    /** Whatever it likes. */
    ANY,
    /** What the baseline allocates, which is the record. */
    RECORD,
    /** Nothing. */
    NONE
  }

  List<Goal> goals(String where, Measured measured, Measured baseline) {
    List<Goal> goals = new ArrayList<>();
    if (ratio != Double.POSITIVE_INFINITY) {
      goals.add(new Goal(way + ": " + where, measured.ratio().median(), ratio));
    }
    if (bytes != Bytes.ANY && measured.bytes().isPresent()) {
      double record = bytes == Bytes.RECORD ? baseline.bytes().orElse(0) : 0;
      goals.add(
          new Goal(
              way + ": " + where + ": bytes" + (bytes == Bytes.RECORD ? " beside the record" : ""),
              measured.bytes().getAsDouble() - record,
              0));
    }
    return goals;
  }
}
