package io.github.ioctlabi.core.emit.c;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifiers of a C text, but not those in its comments. A word may be in two of them.
 *
 * @param tags those behind {@code struct}, {@code union} and {@code enum}
 * @param members those of members, which have a name space in each struct
 * @param names all others, the keywords too
 */
public record Identifiers(Set<String> tags, Set<String> members, Set<String> names) {
  private static final String SKIPPED =
      """
      (?sx) \\s++
      | /\\* .*? \\*/
      | // [^\\n]*+
      | \\# \\s* include [^\\n]*+
      | " (?: [^"\\\\] | \\\\. )*+ "
      | ' (?: [^'\\\\] | \\\\. )*+ '
      | \\.? [0-9] [\\w.]*+
      """;

  private static final Pattern TOKEN =
      Pattern.compile(SKIPPED + "| (?<word> [A-Za-z_$] [\\w$]*+) | (?<other> \\.{3} | -> | .)");

  private static final Set<String> TAGGED = Set.of("struct", "union", "enum");

  /** Macros whose second argument is a member of the type that the first one is. */
  private static final Set<String> OF_MEMBERS = Set.of("offsetof", "offsetofend", "struct_size");

  /** Makes copies. */
  public Identifiers {
    tags = Set.copyOf(tags);
    members = Set.copyOf(members);
    names = Set.copyOf(names);
  }

  /** Those of a text. */
  public static Identifiers of(String text) {
    Set<String> tags = new HashSet<>();
    Set<String> members = new HashSet<>();
    Set<String> names = new HashSet<>();
    Matcher token = TOKEN.matcher(text);
    String before = "";
    boolean ofMember = false;
    while (token.find()) {
      String word = token.group("word");
      if (word == null) {
        String other = token.group("other");
        before = other == null ? before : other;
        ofMember &= !before.equals(";");
        continue;
      }
      boolean member =
          before.equals(".") || before.equals("->") || (ofMember && before.equals(","));
      ofMember = OF_MEMBERS.contains(word) || (ofMember && !before.equals(","));
      Set<String> space = TAGGED.contains(before) ? tags : member ? members : names;
      space.add(word);
      before = word;
    }
    return new Identifiers(tags, members, names);
  }
}
