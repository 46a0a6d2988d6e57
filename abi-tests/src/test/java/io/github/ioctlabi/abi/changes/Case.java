package io.github.ioctlabi.abi.changes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.changes.verdict.Level;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of the table of changes: a file below the resources in {@code changes}. Its head says what
 * changes, which kind that is and the verdict a way. Its sections are declarations, and the driver
 * and programs that show the verdict. Where the versions differ a text has both, as in {@code max =
 * <<900|800>>}. What the programs print stands in a section a way, which {@code
 * -Dioctlabi.goldens=write} writes anew.
 *
 * @param name the file's name without its ending
 * @param group the folder that it stands in
 * @param head by what stands before the colon
 * @param sections by their names
 */
record Case(String name, String group, Map<String, String> head, Map<String, String> sections) {
  private static final Path FOLDER = Project.root().resolve("abi-tests/src/test/resources/changes");

  private static final Pattern EITHER = Pattern.compile("(?s)<<(.*?)\\|(.*?)>>");

  /** Which way the data travels; {@code ANY} where that makes no difference. */
  enum Direction {
    ANY,
    IN,
    OUT,
    BOTH;

    String printed() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Path file(String path) {
    return FOLDER.resolve(path);
  }

  /** All of them, in the order of their folders and names. */
  static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path file : Folders.files(FOLDER, ".txt")) {
      cases.add(read(file));
    }
    return cases;
  }

  private static Case read(Path file) throws IOException {
    Map<String, String> head = new HashMap<>();
    Map<String, String> sections = new LinkedHashMap<>();
    String[] parts = Files.readString(file).split("(?m)^== ", -1);
    for (String line : parts[0].strip().lines().toList()) {
      int colon = line.indexOf(": ");
      assertTrue(colon > 0, () -> file + ": " + line);
      head.put(line.substring(0, colon), line.substring(colon + 2));
    }
    for (String part : List.of(parts).subList(1, parts.length)) {
      int end = part.indexOf('\n');
      sections.put(part.substring(0, end), part.substring(end + 1).strip());
    }
    String name = file.getFileName().toString().replace(".txt", "");
    return new Case(name, String.valueOf(file.getParent().getFileName()), head, sections);
  }

  Path file() {
    return FOLDER.resolve(group).resolve(name + ".txt");
  }

  /** What stands in the head. */
  String said(String key) {
    return Optional.ofNullable(head.get(key))
        .orElseThrow(() -> new AssertionError(name + " does not say its " + key));
  }

  /** The kinds of change that come along. */
  List<String> also() {
    return Stream.of(head.getOrDefault("also", "").split(", *"))
        .filter(kind -> !kind.isEmpty())
        .sorted()
        .toList();
  }

  /** The verdicts. */
  Map<Direction, Level> levels() {
    Map<Direction, Level> levels = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      Optional.ofNullable(head.get(direction.printed()))
          .ifPresent(level -> levels.put(direction, Level.valueOf(level.toUpperCase(Locale.ROOT))));
    }
    return levels;
  }

  /** A section as one version has it. */
  Optional<String> section(String section, int version) {
    return Optional.ofNullable(sections.get(section)).map(text -> ofVersion(text, version));
  }

  private static String ofVersion(String text, int version) {
    return EITHER
        .matcher(text)
        .replaceAll(either -> Matcher.quoteReplacement(either.group(version + 1)));
  }

  /** The declarations of a version, as a file of Java. */
  String java(Direction direction, int version) {
    String declared = section("declares", version).orElse("");
    String body =
        declared.contains("interface Gauge") || head.containsKey("whole")
            ? declared
            : """
            /** A gauge. */
            @IoctlInterface(type = 0xBE, header = "linux/gauge.h")
            public interface Gauge {
            %s
            %s
            }
            """
                .formatted(declared, declared.contains(" throws ") ? "" : command(direction));
    return """
    package changes;
    import io.github.ioctlabi.annotations.*;
    import io.github.ioctlabi.annotations.legacy.*;
    import io.github.ioctlabi.runtime.*;
    import java.lang.foreign.MemorySegment;
    import java.time.Duration;
           import java.time.Instant;
    """
        + body;
  }

  private static String command(Direction direction) {
    return switch (direction) {
      case IN -> "  @IoW(nr = 1) void call(Data data) throws IoctlException;";
      case OUT -> "  @IoR(nr = 1) Data call() throws IoctlException;";
      case BOTH, ANY -> "  @IoWR(nr = 1) Data call(Data data) throws IoctlException;";
    };
  }

  /** Writes what its programs have printed. */
  synchronized void write(Direction direction, String printed) throws IOException {
    String text = Files.readString(file());
    String section = "== " + direction.printed() + "\n";
    int at = text.indexOf("\n" + section);
    String before =
        at < 0 ? text.stripTrailing() + "\n" : text.substring(0, at).stripTrailing() + "\n";
    int next = at < 0 ? -1 : text.indexOf("\n== ", at + 2);
    String behind = next < 0 ? "" : text.substring(next);
    Files.writeString(file(), before + "\n" + section + printed + behind);
  }
}
