package io.github.ioctlabi.processor;

import io.github.ioctlabi.kit.SourceFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/**
 * A malformed declaration. The cases stand in text files; a line {@code === name} begins one. Its
 * text is the body of an interface {@code bad.Bad}, unless lines {@code --- File} divide it into
 * whole sources of package {@code bad}. A comment {@code // ERROR[Id] text} says which error stands
 * on its line, and a piece of its text; several of them may stand on one line. A line {@code => old
 * ~> new} at the end types a remedy that is prose: it puts the one text in place of the other,
 * which the sources have once; several stand on one line behind {@code ;;}. A line {@code => none:
 * why} says why there is nothing to type.
 *
 * @param name the file and the case
 * @param sources the sources
 * @param expected what the compiler is to report
 * @param ways what can be typed where the remedies are prose
 */
record MalformedCase(
    String name, List<JavaFileObject> sources, List<Expected> expected, List<String> ways) {
  private static final Pattern WAY = Pattern.compile("(?m)^=> (.*)\\n");
  private static final Pattern MARKER = Pattern.compile("// ERROR\\[(\\w+)] ((?:(?!// ERROR).)*)");
  private static final String OPENING =
      "@IoctlInterface(header = \"linux/bad.h\", type = 0xBE) public interface Bad {\n";

  /**
   * An error.
   *
   * @param file the name of the source
   * @param line from 1
   * @param id the rule as messages print it
   * @param text a piece of the message
   */
  record Expected(String file, long line, String id, String text) {
    boolean matches(String inFile, long atLine, String message) {
      return inFile.endsWith(file)
          && line == atLine
          && message.startsWith("[" + id + "] ")
          && message.contains(text);
    }
  }

  /** The cases of all files in a folder. */
  static List<MalformedCase> allIn(Path folder) throws IOException {
    List<MalformedCase> cases = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
      for (Path file : files) {
        String topic = file.getFileName().toString().replace(".txt", "");
        for (String text : Files.readString(file).split("(?m)^=== ", -1)) {
          if (!text.isBlank()) {
            cases.add(parse(topic, text));
          }
        }
      }
    }
    return cases;
  }

  private static MalformedCase parse(String topic, String text) {
    int end = text.indexOf('\n');
    String body = WAY.matcher(text.substring(end + 1)).replaceAll("");
    List<String> ways = WAY.matcher(text).results().map(way -> way.group(1)).toList();
    List<JavaFileObject> sources = new ArrayList<>();
    List<Expected> expected = new ArrayList<>();
    if (body.startsWith("--- ")) {
      for (String part : body.split("(?m)^--- ", -1)) {
        if (!part.isBlank()) {
          int name = part.indexOf('\n');
          add(part.substring(0, name).strip(), "\n" + part.substring(name + 1), sources, expected);
        }
      }
    } else {
      add("Bad", OPENING + body + "}\n", sources, expected);
    }
    return new MalformedCase(
        topic + ": " + text.substring(0, end).strip(), sources, expected, ways);
  }

  private static void add(
      String name, String text, List<JavaFileObject> sources, List<Expected> expected) {
    String packageName = name.contains("/") ? name.substring(0, name.indexOf('/')) : "bad";
    String type = name.substring(name.indexOf('/') + 1);
    String source = "package " + packageName + "; " + Compiling.IMPORTS.strip() + text;
    sources.add(SourceFile.of(packageName + "." + type, source));
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = MARKER.matcher(lines.get(i));
      while (marker.find()) {
        expected.add(
            new Expected(
                packageName + "/" + type + ".java",
                i + 1,
                marker.group(1),
                marker.group(2).strip()));
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
