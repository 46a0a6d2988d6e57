package io.github.ioctlabi.abi.malformed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compilation came to.
 *
 * @param passed whether the compiler says so
 * @param processed whether processors ran at all
 * @param messages what it reported
 * @param output what it printed beside its diagnostics, such as a stack trace
 * @param fault what ended it in place of an answer, or an empty text
 * @param written the generated files
 * @param seconds processor time
 * @param megabytes allocated
 */
record Outcome(
    boolean passed,
    boolean processed,
    List<Message> messages,
    String output,
    String fault,
    Map<String, String> written,
    double seconds,
    long megabytes) {
  /** How the fault of a compilation begins that did not end. */
  static final String LATE = "no end";

  /**
   * A diagnostic.
   *
   * @param kind how bad it is
   * @param ours whether a processor reported it
   * @param place where it stands
   * @param line from 1, or -1
   * @param text the message
   */
  record Message(Diagnostic.Kind kind, boolean ours, Place place, long line, String text) {
    /** Where a message stands. */
    enum Place {
      NOWHERE,
      SOURCE,
      GENERATED
    }

    static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
      boolean ours = diagnostic.getCode() != null && diagnostic.getCode().contains("proc.messager");
      Place place =
          diagnostic.getSource() == null || diagnostic.getPosition() == Diagnostic.NOPOS
              ? Place.NOWHERE
              : diagnostic.getSource() instanceof MemoryFiles.Text text && text.isGenerated()
                  ? Place.GENERATED
                  : Place.SOURCE;
      return new Message(
          diagnostic.getKind(),
          ours,
          place,
          diagnostic.getLineNumber(),
          diagnostic.getMessage(Locale.ROOT));
    }

    boolean isError() {
      return kind == Diagnostic.Kind.ERROR;
    }

    @Override
    public String toString() {
      String shown = text.length() > 600 ? text.substring(0, 600) + "..." : text;
      return kind + " at " + place + " line " + line + ": " + shown;
    }
  }

  /** Whether the compilation did not end in time. */
  boolean isLate() {
    return fault.startsWith(LATE);
  }

  /** Nothing came in time, or an exception did. */
  static Outcome failed(String fault) {
    return new Outcome(false, true, List.of(), "", fault, Map.of(), 0, 0);
  }
}
