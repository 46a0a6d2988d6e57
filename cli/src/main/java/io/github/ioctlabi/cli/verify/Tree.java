package io.github.ioctlabi.cli.verify;

import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.core.emit.Banner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The generated files below a folder, by what they say that they are. */
final class Tree {
  private static final Set<String> ENDINGS = Set.of("h", "c", "txt", "rst", "html", "json");

  /** What editors and version control keep is no part of a tree. */
  private static final String HIDDEN = ".";

  /** As far as the first comments of nearly all files go. */
  private static final int BEGINNING = 1 << 12;

  /** As far as the longest go. */
  private static final int MOST = 1 << 20;

  private static final Pattern ABI =
      Pattern.compile(
          "\\A\\{\\s*\"schema\": *\\d+,\\s*\"ioctlabi\": *\"[^\"]*\",\\s*\"header\": *\"([^\"]*)\\.h\"");

  private Tree() {}

  /**
   * Searches a folder. No link is followed.
   *
   * @return the files by their paths among generated ones
   * @throws Stop if two files say that they are the same, or something cannot be read
   */
  static Map<String, Path> files(Path folder) throws Stop {
    if (!Files.isDirectory(folder)) {
      throw Stop.at(
          folder, Files.exists(folder) ? "is no folder" : "there is no such folder", "name one");
    }
    Search search = new Search(folder);
    try {
      Files.walkFileTree(search.root, search);
    } catch (IOException thrown) {
      throw Stop.at(folder, "cannot be read (" + thrown + ")", "allow reading it");
    }
    return single(search.found);
  }

  private static Map<String, Path> single(Map<String, SortedSet<Path>> found) throws Stop {
    Map<String, Path> files = new TreeMap<>();
    for (Map.Entry<String, SortedSet<Path>> each : found.entrySet()) {
      SortedSet<Path> all = each.getValue();
      if (all.size() > 1) {
        throw Stop.at(
            all.getFirst(),
            "says that it is %s, as %s does".formatted(each.getKey(), all.getLast()),
            "remove one of them");
      }
      files.put(each.getKey(), all.getFirst());
    }
    return files;
  }

  private static final class Search extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<String, SortedSet<Path>> found = new TreeMap<>();

    Search(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
      boolean hidden = !folder.equals(root) && name(folder).startsWith(HIDDEN);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
      String name = name(file);
      String ending = name.substring(name.lastIndexOf('.') + 1);
      if (is.isRegularFile() && ENDINGS.contains(ending) && !name.startsWith(HIDDEN)) {
        Optional<String> path = ending.equals("json") ? data(file) : Tree.path(file);
        path.ifPresent(known -> found.computeIfAbsent(known, _ -> new TreeSet<>()).add(file));
      }
      return FileVisitResult.CONTINUE;
    }

    private static String name(Path file) {
      Path name = file.getFileName();
      return name == null ? "" : name.toString();
    }
  }

  private static Optional<String> path(Path file) throws IOException {
    String text = beginning(file, BEGINNING);
    if (Banner.comments(text) == text.length() && text.length() == BEGINNING) {
      text = beginning(file, MOST);
    }
    return Banner.path(text);
  }

  private static Optional<String> data(Path file) throws IOException {
    Matcher abi = ABI.matcher(beginning(file, BEGINNING));
    return abi.find() ? Optional.of("abi/" + abi.group(1) + ".json") : Optional.empty();
  }

  /** Banners are of ASCII: each byte may be a character. */
  private static String beginning(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }
  }
}
