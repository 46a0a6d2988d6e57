package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.turns.Variant;
import java.io.IOException;
import java.util.List;

/** A command, and the ways to give it. */
public interface Command {
  /** What the table calls it. */
  String name();

  /**
   * The ways, by hand at its best first.
   *
   * @throws IOException if this kernel does not have it, with the reason
   */
  List<Variant> variants() throws IOException;
}
