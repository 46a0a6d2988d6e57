package io.github.ioctlabi.core.emit.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A description for syzkaller, by its published grammar as far as this output has need of it: a
 * line that is none of it, and a name that is defined twice, are errors.
 */
record Syzlang(
    List<String> includes,
    Set<String> defines,
    Map<String, String> resources,
    Map<String, Call> calls,
    Map<String, Struct> structs,
    Map<String, List<String>> flags) {
  private static final Pattern INCLUDE = Pattern.compile("include <([\\w./-]+)>");
  private static final Pattern DEFINE = Pattern.compile("define (\\w+)\t\\w+\\([0-9, ]+\\)");
  private static final Pattern RESOURCE = Pattern.compile("resource (\\w+)\\[(\\w+)]");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\$(\\w+)\\((.+)\\)(?: (\\w+))?");
  private static final Pattern FLAGS = Pattern.compile("(\\w+) = (\\w+(?:, \\w+)*)");
  private static final Pattern STRUCT = Pattern.compile("(\\w+) ([{\\[])");
  private static final Pattern FIELD =
      Pattern.compile("\t(\\w+)\t+([^\t(]+)(?:\t\\((in|out|inout)\\))?");
  private static final Pattern END = Pattern.compile("([}\\]])(?: \\[(.+)])?");

  /** A call: the arguments, and the resource that is its result. */
  record Call(List<Field> arguments, Optional<String> result) {}

  /** A struct or a union. */
  record Struct(boolean union, List<Field> fields, List<Type> attributes) {}

  /** A field or an argument. */
  record Field(String name, Type type) {}

  /** A type, a value, or where it has an end a range of values. */
  record Type(String word, Optional<String> end, List<Type> options) {}

  /** Reads a description. */
  static Syzlang read(String text) {
    Syzlang read =
        new Syzlang(
            new ArrayList<>(),
            new HashSet<>(),
            new HashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new HashMap<>());
    List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher struct = STRUCT.matcher(lines.get(i));
      if (struct.matches()) {
        i = read.struct(struct, lines, i + 1);
      } else if (!lines.get(i).isEmpty()) {
        read.line(lines.get(i));
      }
    }
    return read;
  }

  private void line(String line) {
    Matcher include = INCLUDE.matcher(line);
    Matcher define = DEFINE.matcher(line);
    Matcher resource = RESOURCE.matcher(line);
    Matcher call = CALL.matcher(line);
    Matcher list = FLAGS.matcher(line);
    if (include.matches()) {
      includes.add(include.group(1));
    } else if (define.matches()) {
      once(defines.add(define.group(1)), define.group(1));
    } else if (resource.matches()) {
      put(resources, resource.group(1), resource.group(2));
    } else if (call.matches()) {
      put(
          calls,
          call.group(1) + "$" + call.group(2),
          new Call(arguments(call.group(3)), Optional.ofNullable(call.group(4))));
    } else if (list.matches()) {
      put(flags, list.group(1), words(list.group(2)));
    } else {
      throw new IllegalArgumentException("no line of a description: " + line);
    }
  }

  private int struct(Matcher start, List<String> lines, int first) {
    List<Field> fields = new ArrayList<>();
    int at = first;
    Matcher end = END.matcher(lines.get(at));
    while (!end.matches()) {
      Matcher field = FIELD.matcher(lines.get(at));
      once(field.matches(), lines.get(at));
      fields.add(new Field(field.group(1), new TypeReader(field.group(2)).whole()));
      end = END.matcher(lines.get(++at));
    }
    boolean union = start.group(2).equals("[");
    once(end.group(1).equals(union ? "]" : "}"), lines.get(at));
    List<Type> attributes = end.group(2) == null ? List.of() : new TypeReader(end.group(2)).list();
    put(structs, start.group(1), new Struct(union, fields, attributes));
    return at;
  }

  private static List<Field> arguments(String text) {
    List<Field> arguments = new ArrayList<>();
    TypeReader reader = new TypeReader(text);
    do {
      String name = reader.word();
      reader.expect(" ");
      arguments.add(new Field(name, reader.type()));
    } while (reader.separator());
    reader.end();
    return arguments;
  }

  private static List<String> words(String list) {
    return Pattern.compile(", ").splitAsStream(list).toList();
  }

  private static <V> void put(Map<String, V> all, String name, V value) {
    once(all.put(name, value) == null, name);
  }

  private static void once(boolean is, String what) {
    if (!is) {
      throw new IllegalArgumentException("defined twice, or not understood: " + what);
    }
  }

  /** Reads types, with their options in brackets. */
  private static final class TypeReader {
    private static final Pattern WORD = Pattern.compile("-?\\w+|\"[^\"]*\"");

    private final String text;
    private int at;

    TypeReader(String text) {
      this.text = text;
    }

    Type whole() {
      Type type = type();
      end();
      return type;
    }

    List<Type> list() {
      List<Type> types = new ArrayList<>();
      do {
        types.add(type());
      } while (separator());
      end();
      return types;
    }

    Type type() {
      String word = word();
      Optional<String> end = accept(":") ? Optional.of(word()) : Optional.empty();
      List<Type> options = new ArrayList<>();
      if (accept("[")) {
        do {
          options.add(type());
        } while (separator());
        expect("]");
      }
      return new Type(word, end, options);
    }

    String word() {
      Matcher word = WORD.matcher(text).region(at, text.length());
      once(word.lookingAt(), text.substring(at));
      at = word.end();
      return word.group();
    }

    boolean separator() {
      return accept(", ");
    }

    void expect(String next) {
      once(accept(next), text.substring(at));
    }

    void end() {
      once(at == text.length(), text.substring(at));
    }

    private boolean accept(String next) {
      boolean is = text.startsWith(next, at);
      at += is ? next.length() : 0;
      return is;
    }
  }
}
