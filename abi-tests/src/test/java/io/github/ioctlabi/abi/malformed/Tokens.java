package io.github.ioctlabi.abi.malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source in tokens, with white space and comments as tokens of their own. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<space>\\s+)\
          |(?<comment>/\\*(?s:.*?)(?:\\*/|\\z)|//[^\\n]*)\
          |(?<literal>\"""(?s:.*?)(?:\"""|\\z)|"(?:[^"\\\\\\n]++|\\\\.)*+"?|'(?:[^'\\\\\\n]++|\\\\.)*+'?)\
          |(?<number>\\d[\\w.]*)\
          |(?<name>\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)\
          |(?<mark>(?s:.))\
          """);

  private static final Set<String> NO_TYPES =
      Set.of(
          "abstract",
          "class",
          "default",
          "else",
          "enum",
          "extends",
          "final",
          "implements",
          "import",
          "instanceof",
          "interface",
          "new",
          "non",
          "package",
          "permits",
          "private",
          "protected",
          "public",
          "record",
          "return",
          "sealed",
          "static",
          "throw",
          "throws");

  /** What a token is. */
  enum Kind {
    SPACE,
    COMMENT,
    LITERAL,
    NUMBER,
    NAME,
    MARK
  }

  /**
   * A token.
   *
   * @param kind what it is
   * @param text as it stands in the source
   */
  record Token(Kind kind, String text) {
    boolean is(String other) {
      return text.equals(other);
    }
  }

  /**
   * A piece of the source.
   *
   * @param from its first token
   * @param to behind its last token
   */
  record Span(int from, int to) {}

  private final List<Token> all = new ArrayList<>();

  Tokens(String source) {
    Matcher matcher = TOKEN.matcher(source);
    while (matcher.find()) {
      for (Kind kind : Kind.values()) {
        if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
          all.add(new Token(kind, matcher.group()));
          break;
        }
      }
    }
  }

  Token get(int index) {
    return all.get(index);
  }

  int size() {
    return all.size();
  }

  /** The text of a piece. */
  String text(Span span) {
    StringBuilder text = new StringBuilder();
    all.subList(span.from(), span.to()).forEach(token -> text.append(token.text()));
    return text.toString();
  }

  /** The source with another text in the place of a piece. */
  String with(Span span, String text) {
    return text(new Span(0, span.from())) + text + text(new Span(span.to(), all.size()));
  }

  /** The source with two pieces that do not overlap in each other's place. */
  String swapped(Span one, Span other) {
    Span first = one.from() <= other.from() ? one : other;
    Span second = one.from() <= other.from() ? other : one;
    if (first.to() > second.from()) {
      return text(new Span(0, all.size()));
    }
    return text(new Span(0, first.from()))
        + text(second)
        + text(new Span(first.to(), second.from()))
        + text(first)
        + text(new Span(second.to(), all.size()));
  }

  /** Where tokens of one kind are. */
  List<Span> of(Kind kind) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind() == kind) {
        spans.add(new Span(i, i + 1));
      }
    }
    return spans;
  }

  /** Where tokens other than white space and comments are. */
  List<Span> words() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!isSkipped(i)) {
        spans.add(new Span(i, i + 1));
      }
    }
    return spans;
  }

  /** Annotations with their arguments. */
  List<Span> annotations() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i + 1 < all.size(); i++) {
      if (all.get(i).is("@")
          && all.get(i + 1).kind() == Kind.NAME
          && !all.get(i + 1).is("interface")) {
        int next = next(i + 1);
        spans.add(new Span(i, next < all.size() && all.get(next).is("(") ? behind(next) : i + 2));
      }
    }
    return spans;
  }

  /** The arguments of annotations, one by one. */
  List<Span> arguments() {
    List<Span> spans = new ArrayList<>();
    for (Span annotation : annotations()) {
      int open = next(annotation.from() + 1);
      if (open < annotation.to() && all.get(open).is("(")) {
        spans.addAll(items(open));
      }
    }
    return spans;
  }

  /** What stands between commas in the brackets that open here. */
  private List<Span> items(int open) {
    List<Span> spans = new ArrayList<>();
    int end = behind(open) - 1;
    int begin = open + 1;
    for (int i = begin; i <= end; i++) {
      if (i == end || all.get(i).is(",")) {
        if (begin < i) {
          spans.add(new Span(begin, i));
        }
        begin = i + 1;
      } else if (isOpening(i)) {
        i = Math.min(behind(i) - 1, end - 1);
      }
    }
    return spans;
  }

  /** The parameters and components of whatever has some, one by one, with their annotations. */
  List<Span> components() {
    List<Span> spans = new ArrayList<>();
    for (Span name : of(Kind.NAME)) {
      int before = previous(name.from());
      int open = next(name.from());
      boolean declares =
          before >= 0 && (all.get(before).kind() == Kind.NAME || all.get(before).is("]"));
      if (declares && open < all.size() && all.get(open).is("(")) {
        spans.addAll(items(open));
      }
    }
    return spans;
  }

  /** The types of components, parameters, fields and methods. */
  List<Span> types() {
    List<Span> spans = new ArrayList<>();
    for (Span name : of(Kind.NAME)) {
      int before = previous(name.from());
      if (NO_TYPES.contains(get(name.from()).text())
          || (before >= 0 && (all.get(before).is("@") || all.get(before).is(".")))) {
        continue;
      }
      int next = next(name.from());
      while (next < all.size() && (all.get(next).is("[") || all.get(next).is("<"))) {
        next = all.get(next).is("[") ? next(behind(next) - 1) : behindGenerics(next);
      }
      if (next < all.size()
          && all.get(next).kind() == Kind.NAME
          && !NO_TYPES.contains(all.get(next).text())) {
        spans.add(new Span(name.from(), previous(next) + 1));
      }
    }
    return spans;
  }

  /** What ends in a semicolon or a body: declarations with the annotations before them. */
  List<Span> declarations() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (isSkipped(i) || all.get(i).is("}")) {
        continue;
      }
      int before = previous(i);
      if (before >= 0 && !all.get(before).text().matches("[;{}]")) {
        continue;
      }
      int end = i;
      while (end < all.size() && !all.get(end).is(";") && !all.get(end).is("{")) {
        end = isOpening(end) ? behind(end) : end + 1;
      }
      if (end < all.size()) {
        spans.add(new Span(i, all.get(end).is("{") ? behind(end) : end + 1));
      }
    }
    return spans;
  }

  /** Behind the bracket that closes the one that stands here; behind the last token without one. */
  private int behind(int open) {
    int depth = 0;
    for (int i = open; i < all.size(); i++) {
      if (isOpening(i)) {
        depth++;
      } else if (all.get(i).text().matches("[)}\\]]") && --depth <= 0) {
        return i + 1;
      }
    }
    return all.size();
  }

  private int behindGenerics(int open) {
    int i = open;
    while (i < all.size() && !all.get(i).is(">") && !all.get(i).is(";")) {
      i++;
    }
    while (i < all.size() && all.get(i).is(">")) {
      i = next(i);
    }
    return i;
  }

  private boolean isOpening(int index) {
    String text = all.get(index).text();
    return text.equals("(") || text.equals("{") || text.equals("[");
  }

  private boolean isSkipped(int index) {
    return all.get(index).kind() == Kind.SPACE || all.get(index).kind() == Kind.COMMENT;
  }

  private int next(int index) {
    int next = index + 1;
    while (next < all.size() && isSkipped(next)) {
      next++;
    }
    return next;
  }

  private int previous(int index) {
    int previous = index - 1;
    while (previous >= 0 && isSkipped(previous)) {
      previous--;
    }
    return previous;
  }
}
