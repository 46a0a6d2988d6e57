package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.core.finding.Id;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What holds for every program, however malformed: the compiler ends, and says what is wrong where
 * it is wrong.
 */
final class Property {
  private static final Pattern ID = Pattern.compile("\\[(\\w+)] (?s:.+)");
  private static final Pattern TRACE =
      Pattern.compile("(?m)^\\s+at [\\w.$/<>]+\\(|\\b[a-z]+\\.[\\w.]+(Exception|Error)\\b");
  private static final Set<String> IDS =
      Arrays.stream(Id.values()).map(Id::printed).collect(Collectors.toUnmodifiableSet());

  private final Compiler compiler;

  Property(Compiler compiler) {
    this.compiler = compiler;
  }

  /**
   * A fault of ours.
   *
   * @param kind which part of the property does not hold
   * @param text the details
   */
  record Fault(String kind, String text) {
    /** Whether another fault looks like the same one. */
    boolean like(Fault other) {
      return kind.equals(other.kind());
    }

    /** Whether it takes long to see it again. */
    boolean isSlow() {
      return text.contains(Outcome.LATE);
    }
  }

  /** The fault that shows in an outcome, if one does. */
  Optional<Fault> fault(Program program, Outcome outcome) {
    if (crashes(outcome)) {
      return crash(program, outcome);
    }
    for (Outcome.Message message : outcome.messages()) {
      Optional<Fault> fault = message.ours() ? ours(message) : compilers(program, message);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /** A compiler that crashes by itself, or behind any processor, is not our fault. */
  private Optional<Fault> crash(Program program, Outcome outcome) {
    return crashes(compiler.alone(program)) || crashes(compiler.withIdleProcessor(program))
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "crash", "javac ended without an answer " + outcome.fault() + outcome.output()));
  }

  private static boolean crashes(Outcome outcome) {
    return !outcome.fault().isEmpty()
        || !outcome.output().isBlank()
        || (!outcome.passed() && errors(outcome).isEmpty());
  }

  private static Optional<Fault> ours(Outcome.Message message) {
    Matcher id = ID.matcher(message.text());
    if (!id.matches() || !IDS.contains(id.group(1))) {
      return Optional.of(new Fault("id", message.toString()));
    }
    if (id.group(1).equals(Id.INTERNAL_ERROR.printed())) {
      return Optional.of(new Fault("internal error", message.toString()));
    }
    if (message.place() != Outcome.Message.Place.SOURCE) {
      return Optional.of(new Fault("place", message.toString()));
    }
    return TRACE.matcher(message.text()).find()
        ? Optional.of(new Fault("stack trace", message.toString()))
        : Optional.empty();
  }

  /** What is wrong with declarations may be wrong again with the code that follows from them. */
  private Optional<Fault> compilers(Program program, Outcome.Message message) {
    boolean wrong =
        message.isError()
            && message.place() == Outcome.Message.Place.GENERATED
            && compiler.alone(program).passed();
    return wrong ? Optional.of(new Fault("generated code", message.toString())) : Optional.empty();
  }

  /** The rules that an outcome names. */
  static Set<String> ids(Outcome outcome) {
    Set<String> ids = new TreeSet<>();
    for (Outcome.Message message : outcome.messages()) {
      Matcher id = ID.matcher(message.text());
      if (message.ours() && id.matches()) {
        ids.add(id.group(1));
      }
    }
    return ids;
  }

  /** The errors of an outcome. */
  static List<Outcome.Message> errors(Outcome outcome) {
    return outcome.messages().stream().filter(Outcome.Message::isError).toList();
  }
}
