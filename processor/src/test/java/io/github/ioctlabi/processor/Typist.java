package io.github.ioctlabi.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types what the remedy of a message says, word for word, into the source that it is about. It
 * knows the phrases that remedies are made of; prose it leaves to people.
 */
final class Typist {
  private static final String ANNOTATION = "@\\w+(?:\\((?:[^()]|\\([^()]*\\))*\\))?";
  private static final String INTEGERS =
      "@(?:[US](?:8|16|32|64)|[LB]e(?:16|32|64)|Native(?:Long|ULong|Size))\\b";

  private final String text;
  private final int at;
  private final String subject;
  private final String attributeOfMessage;

  /**
   * A message to mend.
   *
   * @param text the source
   * @param at where the message stands in it
   * @param subject the simple name of what the message is about, or empty
   */
  private Typist(String text, int at, String subject) {
    this(text, at, subject, "");
  }

  private Typist(String text, int at, String subject, String attribute) {
    this.attributeOfMessage = attribute;
    this.text = text;
    this.at = at;
    this.subject = subject;
  }

  /** The ways out that a message offers, in its words. */
  static List<String> ways(String message) {
    String remedy = message.substring(message.lastIndexOf(": ") + 2);
    List<String> ways = new ArrayList<>();
    for (String way :
        remedy.split(
            ", or "
                + "(?=(?:put|write|use|make|remove|add|keep|give|return|reorder|choose|move|change|rename|let|name|declare|leave|take)"
                + " ?)",
            -1)) {
      Matcher choice =
          Pattern.compile(
                  "(put|keep|use|write|remove) ((?:ANN, )*ANN),? or (ANN)(.*)"
                      .replace("ANN", ANNOTATION))
              .matcher(way);
      if (choice.matches()) {
        Matcher each = Pattern.compile(ANNOTATION).matcher(choice.group(2));
        while (each.find()) {
          ways.add(choice.group(1) + " " + each.group() + choice.group(4));
        }
        ways.add(choice.group(1) + " " + choice.group(3) + choice.group(4));
      } else {
        ways.add(way);
      }
    }
    return ways;
  }

  /** Types one of the ways, or nothing if it is prose. */
  static Optional<String> type(String way, String message, String text, long at) {
    Matcher attribute = Pattern.compile("\\[\\w+] (count|filled) of .*").matcher(message);
    return new Typist(
            text,
            Math.toIntExact(at),
            subject(message),
            attribute.matches() ? attribute.group(1) : "")
        .type(way);
  }

  /**
   * What a message is about: {@code x} in {@code Bad.S.x: ...}, in {@code 'x' of Bad.set: ...} and
   * in {@code 'x' returns ...}.
   */
  private static String subject(String message) {
    Matcher quoted =
        Pattern.compile("\\[\\w+] '(\\w+)' (?:of|returns|only sends) .*").matcher(message);
    Matcher dotted =
        Pattern.compile("\\[\\w+] (?:the result of )?(?:\\w+\\.)*(\\w+)[: ].*").matcher(message);
    return quoted.matches() ? quoted.group(1) : dotted.matches() ? dotted.group(1) : "";
  }

  private record Phrase(Pattern pattern, BiFunction<Typist, MatchResult, String> typing) {}

  private static Phrase phrase(String pattern, BiFunction<Typist, MatchResult, String> typing) {
    return new Phrase(Pattern.compile(pattern.replace("ANN", "(" + ANNOTATION + ")")), typing);
  }

  private static final List<Phrase> PHRASES =
      List.of(
          phrase(
              "put ANN and ANN on '(\\w+)'",
              (it, way) -> it.put(way.group(1) + " " + way.group(2), way.group(3))),
          phrase(
              "put ANN on '(\\w+)' and ANN on '(\\w+)'",
              (it, way) ->
                  new Typist(it.put(way.group(1), way.group(2)), it.at, it.subject)
                      .put(way.group(3), way.group(4))),
          phrase("put ANN on '(\\w+)'", (it, way) -> it.put(way.group(1), way.group(2))),
          phrase(
              "put ANN on (?:it|the component|the method|the field|the enum|the record|the"
                  + " interface)(?:, for char\\[n])?",
              (it, way) -> it.put(way.group(1), it.subject)),
          phrase(
              "put ANN on the (?:record|enum) (\\w+)",
              (it, way) -> it.put(way.group(1), way.group(2))),
          phrase(
              "put ANN in place of ANN on '(\\w+)'",
              (it, way) -> it.replace(way.group(2), way.group(1))),
          phrase("write ANN in place of ANN", (it, way) -> it.replace(way.group(2), way.group(1))),
          phrase("remove ANN from '\\w+'", (it, way) -> it.replace(way.group(1), "")),
          phrase("remove (?:the )?ANN", (it, way) -> it.replace(way.group(1), "")),
          phrase("remove its ANN", (it, way) -> it.replace(way.group(1), "")),
          phrase("keep ANN", (it, way) -> it.keep(way.group(1))),
          phrase("remove (?:it|this)|keep one(?: of them)?", (it, way) -> it.removeHere()),
          phrase("remove the (?:parameter|component)", (it, way) -> it.removeParameter()),
          phrase("remove the constant", (it, way) -> it.removeParameter()),
          phrase("remove '(private|sealed)'", (it, way) -> it.removeWord(way.group(1))),
          phrase(
              "remove '(\\w+)'",
              (it, way) -> new Typist(it.text, it.at, way.group(1)).removeParameter()),
          phrase(
              "remove it, and use (@Io[RW]*)",
              (it, way) -> new Typist(it.removeHere(), it.at, it.subject).command(way.group(1))),
          phrase(
              "remove (tag|otherwise|count|header|namespaced|writable|multipleOf)",
              (it, way) -> it.removeAttribute(way.group(1))),
          phrase(
              "make it (int|long|short|byte)((?:\\[])*)",
              (it, way) -> it.make(way.group(1) + way.group(2))),
          phrase("use (" + INTEGERS + ")", (it, way) -> it.replaceInteger(way.group(1))),
          phrase("use (int|long|short|byte)", (it, way) -> it.make(way.group(1))),
          phrase(
              "(?:use|scale to an integer, such as) ANN (int|long)",
              (it, way) -> it.carry(way.group(1), way.group(2))),
          phrase(
              "write (Flags<\\w+>|\\w+) in place of (?:Flags<\\w+>|\\w+)",
              (it, way) -> it.make(way.group(1))),
          phrase("make '(\\w+)' (@\\w+)", (it, way) -> it.makeInteger(way.group(1), way.group(2))),
          phrase("make the method void", (it, way) -> it.make("void")),
          phrase(
              "(?:use (@Io\\w+) and )?return ([\\w<>\\[\\]]+)"
                  + "(?:, (?:without|with (.*) instead of) ANN)?",
              (it, way) -> it.answer(way.group(1), way.group(2), way.group(3), way.group(4))),
          phrase(
              "put flow = (\\S+) into the (@\\w+) of '(\\w+)'",
              (it, way) -> it.flow(way.group(1), way.group(2), way.group(3))),
          phrase(
              "use (@Io[RW]*)(?: to pass data by its address| if the kernel writes through the"
                  + " address| if the kernel only reads it)?",
              (it, way) -> it.command(way.group(1))),
          phrase(
              "write 'throws IoctlException' behind its parameters(?:, in place of what is there)?",
              (it, way) -> it.rethrow()),
          phrase(
              "(?:put|write|add|add .*such as) "
                  + "(name|prefix|license|header|min|max|tag|nr|type|index|clock|count|existing|because)"
                  + " = (\"[^\"]*\"|\\S+)(?: into (?:its |the )?(@\\w+)(?: on '\\w+')?| here too|"
                  + " or alike| to 0xff| to 15| with such a number| to"
                  + " (@IoctlInterface|@Io[RW]*))?",
              (it, way) ->
                  it.attribute(
                      way.group(1),
                      way.group(2),
                      Objects.requireNonNullElse(
                          way.group(3), Objects.requireNonNullElse(way.group(4), "")))),
          phrase(
              "write it into (because) = \"\\.\\.\\.\"",
              (it, way) -> it.attribute("because", "\"it is so\"", "")),
          phrase(
              "put max into its (@\\w+), such as max = (\\d+)",
              (it, way) -> it.attribute("max", way.group(2), way.group(1))),
          phrase(
              "put a free (?:number|one), such as (nr|index) = (\\w+)",
              (it, way) -> it.attribute(way.group(1), way.group(2), "")),
          phrase(
              "put a free one, such as ANN",
              (it, way) -> it.replace("@" + way.group(1).replaceAll("\\W.*|@", ""), way.group(1))),
          phrase("(?:write|write such as) (\"[^\"]*\")", (it, way) -> it.literal(way.group(1))),
          phrase("write (?:such as )?ANN", (it, way) -> it.replaceHere(way.group(1))),
          phrase("put ANN(?: at most)?", (it, way) -> it.replaceHere(way.group(1))),
          phrase("name '(\\w+)'(?: or '\\w+')*", (it, way) -> it.sibling(way.group(1))));

  private Optional<String> type(String way) {
    for (Phrase phrase : PHRASES) {
      Matcher matcher = phrase.pattern().matcher(way);
      if (matcher.matches()) {
        try {
          return Optional.of(phrase.typing().apply(this, matcher.toMatchResult()));
        } catch (Lost nowhere) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** What a phrase speaks of is not in the source. */
  private static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static String lost() {
    throw new Lost();
  }

  /** What stands for a number, with a number in its place. */
  private static String fill(String typed) {
    return typed
        .replaceAll("\\bn\\b", "4")
        .replace("0x..", "0xBE")
        .replaceAll("max = \\.\\.\\.", "max = 16")
        .replace("...", "16");
  }

  private String put(String annotation, String name) {
    int found = declaration(name);
    if (found < 0) {
      return lost();
    }
    int start = start(found);
    String kind = annotation.replaceAll("\\(.*", "");
    Matcher there =
        Pattern.compile(kind + "\\b(?:\\((?:[^()]|\\([^()]*\\))*\\))?")
            .matcher(text)
            .region(start, found);
    return there.find()
        ? text.substring(0, there.start()) + fill(annotation) + text.substring(there.end())
        : text.substring(0, start) + fill(annotation) + " " + text.substring(start);
  }

  /** Where a name is declared: as near to the message as can be. */
  private int declaration(String name) {
    Matcher use =
        Pattern.compile(
                "(?<=[\\w>\\]] |^\\s{0,9}|[,{)] |[,{]\\s{1,9})"
                    + name
                    + "(?=\\s*[,();={<]|\\s+(?:implements|extends|permits|\\}))",
                Pattern.MULTILINE)
            .matcher(text);
    Matcher type =
        Pattern.compile("\\b(?:record|enum|interface|class) (" + name + ")\\b").matcher(text);
    if (type.find()) {
      return type.start(1);
    }
    int nearest = -1;
    while (use.find()) {
      if (nearest < 0 || Math.abs(use.start() - at) < Math.abs(nearest - at)) {
        nearest = use.start();
      }
    }
    return nearest;
  }

  /** Where the declaration of a name begins, with its annotations and modifiers. */
  private int start(int name) {
    int depth = 0;
    int i = name - 1;
    for (; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == ')' || c == '>') {
        depth++;
      } else if (c == '(' || c == '<') {
        if (depth == 0) {
          break;
        }
        depth--;
      } else if (depth == 0 && (c == ',' || c == '{' || c == '}' || c == ';')) {
        break;
      }
    }
    i++;
    while (Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private String replace(String old, String annotation) {
    String name = old.replaceAll("\\(.*", "");
    int nearest = -1;
    Matcher use = Pattern.compile(name + "\\b").matcher(text);
    while (use.find()) {
      if (nearest < 0 || Math.abs(use.start() - at) < Math.abs(nearest - at)) {
        nearest = use.start();
      }
    }
    return nearest < 0 ? lost() : replaceAt(nearest, annotation);
  }

  private String replaceAt(int start, String annotation) {
    Matcher old = Pattern.compile(ANNOTATION).matcher(text).region(start, text.length());
    if (!old.lookingAt()) {
      return lost();
    }
    String rest = text.substring(old.end());
    return text.substring(0, start)
        + fill(annotation)
        + (annotation.isEmpty() ? rest.replaceFirst("^ ", "") : rest);
  }

  private int annotationHere() {
    return text.charAt(at) == '@' ? at : text.lastIndexOf('@', at);
  }

  private String replaceHere(String annotation) {
    return replaceAt(annotationHere(), annotation);
  }

  private String removeHere() {
    return text.charAt(at) == '@' ? replaceAt(at, "") : replaceAt(annotationHere(), "");
  }

  /** Removes the other of two annotations, which a message has both named. */
  private String keep(String annotation) {
    int here = annotationHere();
    return text.startsWith(annotation, here)
            && !Character.isLetter(text.charAt(here + annotation.length()))
        ? replaceAt(text.lastIndexOf('@', here - 1), "")
        : replaceAt(here, "");
  }

  private String removeParameter() {
    int found = declaration(subject);
    if (found < 0) {
      return lost();
    }
    int start = start(found);
    String before = text.substring(0, start);
    String rest = text.substring(found + subject.length()).replaceFirst("^\\(\\w+\\)", "");
    if (rest.stripLeading().startsWith(",")) {
      return before + rest.substring(rest.indexOf(',') + 1);
    }
    return before.stripTrailing().replaceFirst(",$", "") + rest;
  }

  private String removeWord(String word) {
    Matcher use = Pattern.compile("\\b" + word + " ").matcher(text);
    return use.find() ? text.substring(0, use.start()) + text.substring(use.end()) : lost();
  }

  private String removeAttribute(String name) {
    int from = annotationHere();
    Matcher given =
        Pattern.compile("(,\\s*)?\\b" + name + "\\s*=\\s*(?:\"[^\"]*\"|\\w+)(?:(?<!,)(\\s*,\\s*))?")
            .matcher(text)
            .region(from, text.length());
    if (!given.find()) {
      return lost();
    }
    boolean both = given.group(1) != null && given.group(2) != null;
    return text.substring(0, given.start()) + (both ? ", " : "") + text.substring(given.end());
  }

  private String replaceInteger(String integer) {
    int name = declaration(subject);
    if (name < 0) {
      return lost();
    }
    Matcher old = Pattern.compile(INTEGERS).matcher(text.substring(start(name), name));
    return old.find() ? replace(old.group(), integer) : put(integer, subject);
  }

  private String carry(String integer, String type) {
    int name = declaration(subject);
    if (name < 0) {
      return lost();
    }
    boolean array = text.substring(0, name).stripTrailing().endsWith("[]");
    String made = make(array ? type + "[]" : type);
    String own = text.substring(start(name), name);
    Matcher old = Pattern.compile(INTEGERS).matcher(own);
    Typist carrying = new Typist(made, at, subject);
    return old.find() ? carrying.replace(old.group(), integer) : carrying.put(integer, subject);
  }

  private String make(String type) {
    int name = declaration(subject);
    if (name < 0) {
      return lost();
    }
    Matcher declared =
        Pattern.compile("[\\w.]+(?:<[^<>]*>)?(?:\\[])*\\s+$").matcher(text.substring(0, name));
    return declared.find()
        ? text.substring(0, declared.start()) + type + " " + text.substring(name)
        : lost();
  }

  private String makeInteger(String name, String integer) {
    int found = declaration(name);
    if (found < 0) {
      return lost();
    }
    int start = start(found);
    String own = text.substring(start, found);
    Matcher old = Pattern.compile(INTEGERS).matcher(own);
    return old.find()
        ? text.substring(0, start) + old.replaceFirst(integer) + text.substring(found)
        : put(integer, name);
  }

  private String command(String command) {
    int name = declaration(subject);
    Matcher old = Pattern.compile("@Io(?:RW|R|W|WR|Raw)?\\(").matcher(text.substring(0, name));
    int start = -1;
    while (old.find()) {
      start = old.start();
    }
    return start < 0
        ? lost()
        : text.substring(0, start) + command + text.substring(text.indexOf('(', start));
  }

  /** Returns a type, by another command and with other annotations. */
  private String answer(String command, String type, String marks, String instead) {
    Typist by = command == null ? this : new Typist(command(command), at, subject);
    Typist made = new Typist(by.make(type), at, subject);
    return instead == null
        ? made.text
        : made.replace(instead, Objects.requireNonNullElse(marks, ""));
  }

  private String flow(String flow, String annotation, String name) {
    int found = declaration(name);
    return found < 0 ? lost() : new Typist(text, found, name).attribute("flow", flow, annotation);
  }

  private String rethrow() {
    int name = declaration(subject);
    Matcher end =
        Pattern.compile("(?: throws [\\w., ]+)?;").matcher(text).region(name, text.length());
    return end.find()
        ? text.substring(0, end.start()) + " throws IoctlException;" + text.substring(end.end())
        : lost();
  }

  private String attribute(String name, String value, String annotation) {
    int from = annotation.isEmpty() ? annotationHere() : text.lastIndexOf(annotation, at);
    if (from < 0) {
      from = text.indexOf(annotation, at);
    }
    Matcher whole = Pattern.compile(ANNOTATION).matcher(text).region(from, text.length());
    if (!whole.lookingAt()) {
      return lost();
    }
    String own = whole.group();
    String typed = name + " = " + fill(value);
    Matcher old = Pattern.compile("\\b" + name + "\\s*=\\s*(?:\"[^\"]*\"|[-\\w.]+)").matcher(own);
    String now;
    if (old.find()) {
      now = own.substring(0, old.start()) + typed + own.substring(old.end());
    } else if (own.endsWith("()") || !own.contains("(")) {
      now = own.replace("()", "") + "(" + typed + ")";
    } else if (Pattern.compile("\\(\\s*-?\\w+\\s*\\)").matcher(own).find()) {
      now =
          own.replaceFirst("\\(\\s*", "(value = ")
              .replaceFirst("\\)$", ", " + Matcher.quoteReplacement(typed) + ")");
    } else {
      now = own.substring(0, own.length() - 1) + ", " + typed + ")";
    }
    return text.substring(0, from) + now + text.substring(whole.end());
  }

  /** Names a sibling where another one is named, after {@code filled = } for example. */
  private String sibling(String name) {
    Matcher other =
        Pattern.compile("(?:@Tag\\(|" + attributeOfMessage + " = )\"(\\w+)\"").matcher(text);
    return other.find(Math.max(0, text.lastIndexOf('@', at)))
        ? text.substring(0, other.start(1)) + name + text.substring(other.end(1))
        : lost();
  }

  private String literal(String literal) {
    int start = text.charAt(at) == '"' ? at : text.indexOf('"', at);
    int end = start < 0 ? -1 : text.indexOf('"', start + 1);
    return end < 0 ? lost() : text.substring(0, start) + literal + text.substring(end + 1);
  }
}
