package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same bytes, whatever their order, the locale or the time zone. */
class DeterminismTest {
  @TempDir Path directory;

  @Test
  void orderLocaleAndTimeZoneDoNotMatter() throws Exception {
    List<Path> sources;
    try (var found = Files.walk(Path.of(System.getProperty("sample.sources")))) {
      sources =
          new ArrayList<>(
              found.filter(file -> file.toString().endsWith(".java")).sorted().toList());
    }
    Map<String, String> expected = generate("sorted", sources, "en", "UTC", "\n");
    assertNotEquals(Map.of(), expected);
    Collections.reverse(sources);
    assertEquals(expected, generate("reversed", sources, "tr", "Asia/Kathmandu", "\r\n"));
    for (int seed = 1; seed <= 3; seed++) {
      Collections.shuffle(sources, new Random(seed));
      assertEquals(expected, generate("seed" + seed, sources, "ar", "America/St_Johns", "\n"));
    }
  }

  /** Everything that the processor writes, by its path. */
  private Map<String, String> generate(
      String name, List<Path> sources, String language, String zone, String lineSeparator)
      throws IOException, InterruptedException {
    Path classes = Files.createDirectory(directory.resolve(name));
    Path generated = Files.createDirectory(directory.resolve(name + "-sources"));
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "-J-Duser.language=" + language,
                "-J-Duser.timezone=" + zone,
                "-J-Dline.separator=" + lineSeparator,
                "-proc:only",
                "-classpath",
                Jars.join(Jars.ANNOTATIONS, Jars.RUNTIME),
                "-processorpath",
                Jars.join(Jars.PROCESSOR),
                "-s",
                generated,
                "-d",
                classes));
    arguments.addAll(sources);
    Tool javac = Tool.jdk("javac", arguments.toArray());
    // Bindings of existing headers draw notes, and nothing else is said.
    assertFalse(javac.output().matches("(?s).*(error|warning):.*"), javac.output());
    assertEquals(0, javac.status(), javac.output());
    Map<String, String> files = new TreeMap<>();
    for (Path root : List.of(classes, generated)) {
      try (var found = Files.walk(root)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          files.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return files;
  }
}
