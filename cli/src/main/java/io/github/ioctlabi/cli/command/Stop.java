package io.github.ioctlabi.cli.command;

import io.github.ioctlabi.core.finding.Fault;

/**
 * What a command cannot go on with. The message is one line: the place, what is wrong, a remedy.
 */
public final class Stop extends Exception {
  private static final long serialVersionUID = 1;

  private final String line;

  private Stop(String line) {
    super(oneLine(line));
    this.line = oneLine(line);
  }

  /** What to say. */
  public String line() {
    return line;
  }

  /**
   * Ends the command.
   *
   * @param place what it is about, such as a file
   */
  public static Stop at(Object place, String what, String remedy) {
    return new Stop(place + ": " + what + ": " + remedy);
  }

  /** Ends the command with a line that names its place itself. */
  public static Stop of(String line) {
    return new Stop(line);
  }

  /** Ends the command with a fault that names its place itself. */
  public static Stop of(Fault fault) {
    return new Stop(fault.what() + fault.remedy().map(remedy -> ": " + remedy.text()).orElse(""));
  }

  /** A text without what would begin another line, or cannot be seen. */
  public static String oneLine(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
