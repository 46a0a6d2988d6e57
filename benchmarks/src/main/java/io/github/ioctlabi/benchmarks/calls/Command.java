package io.github.ioctlabi.benchmarks.calls;

import java.io.IOException;

/** A command, and the ways to give it. */
public interface Command {
  /** What the table calls it. */
  String name();

  /**
   * The ways, the baseline first.
   *
   * @throws IOException if this kernel does not have it, with the reason
   */
  Ways ways() throws IOException;
}
