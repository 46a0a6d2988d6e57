package io.github.ioctlabi.abi.changes;

import io.github.ioctlabi.kit.CTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a header lays down for C: its types and its numbers, with those of the headers beside it
 * that it includes. Comments and the order of definitions are no part of it.
 *
 * @param types what each struct, union and enum has between its braces and behind them, by its
 *     keyword and name
 * @param numbers the text of each macro that stands for a number, by its name
 */
record Layout(Map<String, String> types, Map<String, String> numbers) {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  private static final Pattern INCLUDE = Pattern.compile("(?m)^#include <(.+)>$");

  private static final Pattern TYPE =
      Pattern.compile("(?ms)^((?:struct|union|enum) \\w+) (\\{(?:[^\\n]*\\}|.*?^\\})[^\\n]*;)$");

  private static final Pattern NUMBER = Pattern.compile("(?m)^#define (\\w+)[ \t]+(\\S.*)$");

  /** That of {@code linux/gauge.h} in a folder. */
  static Layout of(Path folder) throws IOException {
    String text = text(folder, "linux/gauge.h");
    return new Layout(found(TYPE, text), found(NUMBER, text));
  }

  private static Map<String, String> found(Pattern pattern, String text) {
    Map<String, String> found = new TreeMap<>();
    pattern
        .matcher(text)
        .results()
        .forEach(each -> found.put(each.group(1), each.group(2).replaceAll("\\s+", " ")));
    return found;
  }

  private static String text(Path folder, String header) throws IOException {
    Path file = folder.resolve(header);
    if (!Files.exists(file)) {
      return ""; // One of the kernel's.
    }
    String own = COMMENT.matcher(Files.readString(file)).replaceAll("").replace("\\\n", "");
    StringBuilder text = new StringBuilder();
    for (MatchResult include : INCLUDE.matcher(own).results().toList()) {
      text.append(text(folder, include.group(1)));
    }
    return text + own;
  }

  /**
   * Compiles an object, {@code layout.o}, whose debug information has types and numbers.
   *
   * @param tools in the folder above {@code uapi}
   * @param shown the types, each of them by a variable that its place among them names
   * @param values the names of the numbers, which become constants of an enum
   */
  static void compile(
      CTools tools, String compiler, Collection<String> shown, Collection<String> values)
      throws IOException {
    StringBuilder source = new StringBuilder("#include <linux/gauge.h>\n");
    int place = 0;
    for (String type : shown) {
      source.append("%s type_%d;\n".formatted(type, place++));
    }
    source.append("enum numbers { NO_NUMBER,\n");
    values.forEach(name -> source.append("\tNUMBER_%1$s = %1$s,\n".formatted(name)));
    source.append("} numbers;\n");
    tools.write("layout.c", source.toString());
    tools.silent(compiler + " -g -O0 -std=gnu11 -c -Iuapi -o layout.o", List.of("layout.c"));
  }
}
