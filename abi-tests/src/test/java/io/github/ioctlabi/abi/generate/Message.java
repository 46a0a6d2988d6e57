package io.github.ioctlabi.abi.generate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * What the compiler said.
 *
 * @param error whether it refuses something
 * @param rule the rule's id, such as {@code ImplicitPadding}, or empty if it is no message of ours
 * @param line where, from 1
 * @param text the whole message
 */
public record Message(boolean error, String rule, long line, String text) {
  private static final Pattern RULE = Pattern.compile("^\\[(\\w+)\\]");

  static Message of(Diagnostic<?> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT);
    Matcher rule = RULE.matcher(text);
    return new Message(
        diagnostic.getKind() == Diagnostic.Kind.ERROR,
        rule.find() ? rule.group(1) : "",
        diagnostic.getLineNumber(),
        text);
  }

  @Override
  public String toString() {
    return "%s line %d: %s".formatted(error ? "error" : "note", line, text);
  }
}
