package io.github.ioctlabi.cli.command;

import java.io.PrintStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command of {@code ioctlabi}: one class each, which the list of all names. */
public interface Subcommand {
  /** What is typed, such as {@code show}. */
  String name();

  /**
   * What it takes, and what its help says: made anew each time.
   *
   * @param name what it is called
   */
  CommandSpec spec(String name);

  /**
   * Does it.
   *
   * @param given what was typed, according to the specification
   * @param out where the answer goes
   * @throws Stop if it cannot go on
   */
  Status run(ParseResult given, PrintStream out) throws Stop;
}
