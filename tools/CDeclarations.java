import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what declarations at file scope declare. */
final class CDeclarations {
  /** Takes what was found. */
  interface Found {
    /** A name that a declaration declares. */
    void name(TakenNames.Kind kind, String name, String file);
  }

  private static final Set<String> KEYWORDS =
      Set.of(
          "struct",
          "union",
          "enum",
          "int",
          "char",
          "long",
          "short",
          "unsigned",
          "signed",
          "void",
          "float",
          "double",
          "const",
          "volatile",
          "static",
          "extern",
          "inline",
          "typedef",
          "_Bool",
          "__inline",
          "__inline__",
          "__extension__",
          "__const",
          "register",
          "restrict");
  private static final Set<String> SKIPPED =
      Set.of(
          "__attribute__",
          "__attribute",
          "__asm__",
          "asm",
          "__asm",
          "_Static_assert",
          "static_assert",
          "typeof",
          "__typeof__",
          "_Alignas",
          "__aligned");

  private final Found found;
  private final Deque<Character> braces = new ArrayDeque<>();
  private final List<String> declaration = new ArrayList<>();
  private String last = "";
  private String beforeLast = "";
  private int skipped;
  private boolean skipping;

  CDeclarations(Found found) {
    this.found = found;
  }

  private boolean inFunction() {
    return braces.contains('f');
  }

  void take(String token, String file) {
    if (skipping || SKIPPED.contains(token)) {
      skip(token);
      return;
    }
    switch (token) {
      case "{" -> open(file);
      case "}" -> close(file);
      default -> other(token, file);
    }
    beforeLast = last;
    last = token;
  }

  /** Leaves out what stands in the parentheses behind a word. */
  private void skip(String token) {
    if (!skipping) {
      skipping = true;
      skipped = 0;
    } else if (token.equals("(")) {
      skipped++;
    } else if (token.equals(")")) {
      skipping = --skipped > 0;
    } else if (skipped == 0 && !token.equals("volatile")) {
      skipping = false;
    }
  }

  private void open(String file) {
    boolean tagged = Set.of("struct", "union", "enum").contains(beforeLast);
    boolean aggregate = tagged || Set.of("struct", "union", "enum").contains(last);
    if (tagged && !inFunction()) {
      found.name(TakenNames.Kind.TAG, last, file);
    }
    boolean enumerators = last.equals("enum") || (tagged && beforeLast.equals("enum"));
    boolean body = braces.isEmpty() && !aggregate && !last.equals("=");
    braces.push(body ? 'f' : enumerators ? 'e' : 'a');
  }

  private void close(String file) {
    if (!braces.isEmpty() && braces.pop() == 'f' && braces.isEmpty()) {
      declared(file);
    }
  }

  private void other(String token, String file) {
    boolean name = Character.isJavaIdentifierStart(token.charAt(0)) && !token.startsWith("$");
    if (!braces.isEmpty()) {
      boolean begins = last.equals("{") || last.equals(",");
      if (braces.peek() == 'e' && name && begins && !inFunction()) {
        found.name(TakenNames.Kind.NAME, token, file);
      }
      return;
    }
    if (token.equals(";")) {
      declared(file);
    } else {
      declaration.add(token);
    }
  }

  private void declared(String file) {
    if (!declaration.isEmpty()) {
      boolean type = declaration.contains("typedef");
      TakenNames.Kind kind = type ? TakenNames.Kind.TYPE : TakenNames.Kind.NAME;
      for (String name : declarators()) {
        found.name(kind, name, file);
      }
    }
    declaration.clear();
  }

  private Set<String> declarators() {
    Set<String> all = new TreeSet<>();
    int depth = 0;
    String candidate = "";
    boolean done = false;
    boolean value = false;
    for (int i = 0; i < declaration.size(); i++) {
      String token = declaration.get(i);
      if (token.equals("(") || token.equals("[")) {
        depth++;
        boolean pointer =
            token.equals("(")
                && depth == 1
                && i + 1 < declaration.size()
                && declaration.get(i + 1).equals("*");
        done |= !candidate.isEmpty() && !pointer;
      } else if (token.equals(")") || token.equals("]")) {
        depth--;
      } else if (token.equals("=") && depth == 0) {
        value = true;
      } else if (token.equals(",") && depth == 0) {
        all.add(candidate);
        candidate = "";
        done = false;
        value = false;
      } else if (!done && !value && token.matches("[A-Za-z_]\\w*") && !KEYWORDS.contains(token)) {
        candidate = token;
        boolean tag = i > 0 && Set.of("struct", "union", "enum").contains(declaration.get(i - 1));
        candidate = tag ? "" : candidate;
        done = depth > 0 && !candidate.isEmpty();
      }
    }
    all.add(candidate);
    all.remove("");
    return all;
  }
}
