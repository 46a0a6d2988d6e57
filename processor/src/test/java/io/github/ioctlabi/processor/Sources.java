package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The main code of core, the processor and the command, and what it says of its packages. */
final class Sources {
  /** The packages of ours, wherever they stand: in an import or spelled out in the code. */
  private static final Pattern OURS =
      Pattern.compile("io\\.github\\.ioctlabi\\.((?:core|processor|cli)(?:\\.[a-z]+)*)\\.[A-Z]");

  static final Pattern PACKAGE = Pattern.compile("^package ([a-z.]+);", Pattern.MULTILINE);

  /** Without comments, by the file's path below the project. */
  static final Map<String, String> TEXTS = read();

  private Sources() {}

  private static Map<String, String> read() {
    Map<String, String> texts = new TreeMap<>();
    Path root = Project.root();
    for (String module : List.of("core", "processor", "cli")) {
      try {
        for (Path file : Folders.files(root.resolve(module).resolve("src/main/java"), ".java")) {
          String text = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
          texts.put(root.relativize(file).toString(), text);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertTrue(texts.size() > 300, texts.size() + " sources");
    return texts;
  }

  static List<String> used(String text) {
    List<String> used = new ArrayList<>();
    Matcher use = OURS.matcher(text);
    while (use.find()) {
      used.add(use.group(1));
    }
    return used;
  }

  /** The package that a file declares, below the project's own. */
  static String packageOf(String text) {
    Matcher name = PACKAGE.matcher(text);
    assertTrue(name.find(), text);
    return name.group(1).substring("io.github.ioctlabi.".length());
  }

  static String layer(String text) {
    return layerOf(packageOf(text));
  }

  static String layerOf(String used) {
    String[] parts = used.split("\\.", -1);
    return parts.length == 1 ? parts[0] : parts[0] + "." + parts[1];
  }
}
