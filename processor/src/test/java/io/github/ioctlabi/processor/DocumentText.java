package io.github.ioctlabi.processor;

import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A document, for tests that hold what it shows and names against the project. */
final class DocumentText {
  /** A rule as documents name it, such as {@code [ImplicitPadding]}. */
  static final Pattern RULE = Pattern.compile("`\\[(\\w+)]`");

  static final Pattern ANNOTATION = Pattern.compile("@([A-Z]\\w*)");

  static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*Test\\b");

  private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");

  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)#?([^)]*)\\)");

  private final Path file;
  private final String text;

  private DocumentText(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /** A document by its name in {@code docs}. */
  static DocumentText of(String name) throws IOException {
    Path file = Project.root().resolve("docs").resolve(name);
    return new DocumentText(file, Files.readString(file));
  }

  /** The texts that stand between fences, of a language; the empty one is plain text. */
  List<String> blocks(String language) {
    return Pattern.compile("(?sm)^```(\\w*)\\n(.*?)^```$")
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  private String prose() {
    return FENCED.matcher(text).replaceAll("");
  }

  /** What the pattern finds between backquotes outside of the examples. */
  Set<String> named(Pattern pattern) {
    return NAMED
        .matcher(prose())
        .results()
        .map(MatchResult::group)
        .flatMap(code -> pattern.matcher(code).results())
        .map(found -> found.group(found.groupCount()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The classes of Java files below a folder of the project whose names end so. */
  static Set<String> classes(String folder, String end) throws IOException {
    return Folders.files(Project.root().resolve(folder), end).stream()
        .map(found -> found.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  int links() {
    return (int) LINK.matcher(prose()).results().count();
  }

  /** The links that lead to no file of the project, or to no heading of it. */
  List<String> brokenLinks() throws IOException {
    List<String> broken = new ArrayList<>();
    for (MatchResult link : LINK.matcher(prose()).results().toList()) {
      Path target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1));
      if (!Files.exists(target)
          || (!link.group(2).isEmpty() && !headings(target).contains(link.group(2)))) {
        broken.add(link.group());
      }
    }
    return broken;
  }

  private static Set<String> headings(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("#"))
        .map(DocumentText::anchor)
        .collect(Collectors.toSet());
  }

  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\w -]", "")
        .replace(' ', '-');
  }
}
