package io.github.ioctlabi.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fault to plant in generated C.
 *
 * @param killer who must notice it
 * @param name what is wrong
 * @param hunks what is replaced
 */
public record Mutant(String killer, String name, List<Hunk> hunks) {
  private static final Pattern HEAD = Pattern.compile("# ([\\w-]+): (.*)");

  public Mutant {
    hunks = List.copyOf(hunks);
  }

  /**
   * Lines of a function, or of a table, and what takes their place.
   *
   * @param function its name
   * @param before the lines, with their newlines
   * @param after what takes their place
   */
  public record Hunk(String function, String before, String after) {
    /** Whether a text has the function, and not its declaration alone. */
    public boolean isIn(String text) {
      return find(head(text), text);
    }

    private Matcher head(String text) {
      return Pattern.compile("^(?:\\S.*\\W)?" + function + "[(\\[]", Pattern.MULTILINE)
          .matcher(text);
    }

    /** Puts the fault in. */
    public String apply(String text) {
      Matcher head = head(text);
      if (!find(head, text)) {
        throw new AssertionError("there is no " + function);
      }
      int end = text.indexOf("\n}", head.end());
      String body = text.substring(head.start(), end + 1);
      int at = body.indexOf(before);
      if (at < 0 || body.indexOf(before, at + 1) >= 0) {
        throw new AssertionError("not once in %s:\n%s\n%s".formatted(function, before, body));
      }
      String changed = body.substring(0, at) + after + body.substring(at + before.length());
      return text.substring(0, head.start()) + changed + text.substring(end + 1);
    }

    /** Goes to the function itself, beyond declarations of it. */
    private static boolean find(Matcher head, String text) {
      while (head.find()) {
        if (!isPrototype(text, head.end())) {
          return true;
        }
      }
      return false;
    }

    private static boolean isPrototype(String text, int start) {
      int body = text.indexOf('{', start);
      int end = text.indexOf(';', start);
      return body < 0 || (end >= 0 && end < body);
    }
  }

  /** The mutants of a file: see there how they are written. */
  public static List<Mutant> parse(String file) {
    List<Mutant> mutants = new ArrayList<>();
    for (String block : file.split("\n\n+", -1)) {
      Matcher head = HEAD.matcher(block.lines().findFirst().orElse(""));
      if (head.matches()) {
        mutants.add(new Mutant(head.group(1), head.group(2), hunks(block)));
      }
    }
    return mutants;
  }

  private static List<Hunk> hunks(String block) {
    List<Hunk> hunks = new ArrayList<>();
    for (String part : block.split("\n@ ", -1)) {
      if (!part.startsWith("# ")) {
        List<String> lines = part.lines().toList();
        hunks.add(new Hunk(lines.getFirst(), side(lines, "+"), side(lines, "-")));
      }
    }
    return hunks;
  }

  private static String side(List<String> lines, String without) {
    StringBuilder text = new StringBuilder();
    lines.stream()
        .skip(1)
        .filter(line -> !line.startsWith(without))
        .forEach(line -> text.append(line.substring(1)).append('\n'));
    return text.toString();
  }

  /** The text with the fault in it. */
  public String apply(String text) {
    String changed = text;
    for (Hunk hunk : hunks) {
      changed = hunk.apply(changed);
    }
    return changed;
  }
}
