package io.github.ioctlabi.processor;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Values that somebody could write for an element of an annotation, as Java source. */
final class HostileValues {
  /** The longest string that fits a class file. */
  private static final int LONGEST = 65_535;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\0",
          "\n",
          "\r\n#error x\n",
          "\t\f\u000b",
          "\"",
          "\"); int x = (\"",
          "'",
          "*/",
          "/*",
          "//",
          "*/ int x; /*",
          "\\",
          "\\u002a/",
          "a\\",
          "??/",
          "%s %n %",
          "$L $T $$ ${x}",
          "{@code",
          "<b>&amp;",
          "a b",
          "a-b",
          "a.b",
          "1",
          "_",
          "__x",
          "int",
          "struct",
          "struct x",
          "struct s",
          "const",
          "char *",
          "char ***",
          "unsigned long long",
          "struct s[2][3]",
          "int[999999][999999][999999][999999]",
          "int[0]",
          "int[99999999999]",
          "void",
          "void *",
          "n",
          "N",
          "m",
          "at",
          "CAP_",
          "cap_net_admin",
          "EINVAL",
          "e",
          "x86",
          "linux/x.h",
          "linux/X.H",
          "../x.h",
          "/x.h",
          ".h",
          "linux/.h",
          "linux/types.h",
          "linux\\x.h",
          "x.h/x.h",
          "MIT",
          "GPL-2.0 WITH Linux-syscall-note OR MIT",
          "\u00e4\u6e29",
          "\u0130\u0131\u00df",
          "\ud83d\ude00",
          "\ud800",
          "\udc00\ud800",
          "\u202e\u2066",
          "\u2028",
          "\ufeff",
          "\uffff",
          "x".repeat(LONGEST),
          "X".repeat(300),
          "_".repeat(LONGEST),
          "x ".repeat(LONGEST / 2),
          "a_".repeat(LONGEST / 2),
          "aB".repeat(LONGEST / 2),
          "/".repeat(LONGEST),
          "a/".repeat(LONGEST / 2 - 1) + "b.h",
          "linux/" + "x".repeat(5_000) + ".h",
          " ".repeat(LONGEST),
          "\n".repeat(LONGEST),
          "\0".repeat(LONGEST / 2),
          "\\".repeat(LONGEST),
          "*".repeat(LONGEST),
          "int" + "[1]".repeat(20_000),
          "int" + "[1]".repeat(300),
          "int " + "*".repeat(60_000),
          "\u6e29".repeat(LONGEST / 3));

  private HostileValues() {}

  /** Values for an element, each of its type. */
  static List<String> of(Method element) {
    Class<?> type = element.getReturnType();
    return type.isArray() ? arrays(of(type.getComponentType())) : of(type);
  }

  private static List<String> of(Class<?> type) {
    if (type == String.class) {
      return TEXTS.stream().map(HostileValues::literal).toList();
    }
    if (type == int.class) {
      return numbers(Integer.MIN_VALUE, Integer.MAX_VALUE).mapToObj(Long::toString).toList();
    }
    if (type == long.class) {
      return numbers(Long.MIN_VALUE, Long.MAX_VALUE).mapToObj(number -> number + "L").toList();
    }
    if (type == boolean.class) {
      return List.of("true", "false");
    }
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(each -> type.getSimpleName() + "." + ((Enum<?>) each).name())
          .toList();
    }
    if (type.isAnnotation()) {
      return annotations(type.asSubclass(Annotation.class));
    }
    throw new IllegalArgumentException("no values for " + type);
  }

  private static List<String> annotations(Class<? extends Annotation> type) {
    List<String> all = new ArrayList<>();
    for (Method varied : type.getDeclaredMethods()) {
      for (String value : of(varied)) {
        List<String> elements = new ArrayList<>();
        for (Method element : type.getDeclaredMethods()) {
          String sound = element.getReturnType() == String.class ? "\"mips\"" : "6";
          elements.add(element.getName() + " = " + (element.equals(varied) ? value : sound));
        }
        all.add("@" + type.getSimpleName() + "(" + String.join(", ", elements) + ")");
      }
    }
    return all;
  }

  private static LongStream numbers(long min, long max) {
    return LongStream.of(
            min,
            min + 1,
            -65536,
            -256,
            -2,
            -1,
            0,
            1,
            2,
            3,
            5,
            7,
            8,
            15,
            16,
            31,
            32,
            63,
            64,
            127,
            128,
            255,
            256,
            4095,
            4096,
            4097,
            8191,
            8192,
            16383,
            16384,
            65535,
            65536,
            1L << 24,
            1L << 29,
            (1L << 31) - 1,
            1L << 31,
            (1L << 32) - 1,
            1L << 32,
            1L << 33,
            1L << 61,
            1L << 62,
            max - 1,
            max)
        .filter(number -> number >= min && number <= max)
        .distinct();
  }

  private static List<String> arrays(List<String> values) {
    List<String> all = new ArrayList<>(values);
    all.add("{}");
    String first = values.getFirst();
    String last = values.getLast();
    all.add("{" + first + ", " + first + "}");
    all.add("{" + last + ", " + last + "}");
    all.add("{" + last + ", " + last + ", " + last + ", " + last + "}");
    List<String> few = values.stream().filter(each -> each.length() < 100).toList();
    all.add("{" + String.join(", ", few) + "}");
    for (String each : few) {
      all.add("{" + each + ", 1}".replace("1", few.get(few.size() / 2)));
    }
    for (int size : new int[] {255, 256, 3000}) {
      all.add("{" + String.join(", ", Collections.nCopies(size, few.get(few.size() / 2))) + "}");
    }
    if (first.matches("-?\\d+L?")) {
      all.add(
          "{"
              + String.join(", ", LongStream.range(0, 3000).mapToObj(Long::toString).toList())
              + "}");
    }
    return all;
  }

  /** The literal of a string; what is not plain stands as an escape. */
  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        default -> {
          if (c < ' ') {
            literal.append("\\%03o".formatted((int) c));
          } else if (c > '~') {
            literal.append("\\u%04x".formatted((int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
