package io.github.ioctlabi.cli.findings;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that a command reports.
 *
 * @param weight how much it matters
 * @param word what a reader sees of that: {@code error}, or a verdict such as {@code abi}
 * @param id which kind it is, such as {@code Drifted} or {@code member-gone}
 * @param file where it is
 * @param line in which line, from 1
 * @param message what it is
 * @param remedy what to do
 */
public record Reported(
    Weight weight,
    String word,
    String id,
    String file,
    OptionalInt line,
    String message,
    Optional<String> remedy) {
  /** How much a finding matters. */
  public enum Weight {
    ERROR,
    WARNING,
    /** It is told, and is nothing to report by itself: the exit status stays 0. */
    NOTICE
  }

  /** Whether it makes the exit status 1. */
  public boolean counts() {
    return weight != Weight.NOTICE;
  }

  /** What it is and what to do. */
  String text() {
    return remedy.map(mend -> message + ": " + mend).orElse(message);
  }
}
