package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same sources give the same bytes, whatever their order, their line ends and the place they
 * are named from, and whatever the locale, the time zone, the line separator and the character set
 * of the machine.
 */
class DeterminismTest {
  private static final Setting USUAL = new Setting("en", "UTC", "\n", "UTF-8");

  @TempDir Path directory;

  /** Declarations of every kind. */
  enum Declared {
    SAMPLE("sample.sources", ".*\\.java", true),
    VOCABULARY("vocabulary.sources", "(Exchange|Legacy)\\.java", true),
    BINDINGS("bindings.sources", "(?!package-info).*\\.java", false);

    private final String property;
    private final String names;
    private final boolean writesHeaders;

    Declared(String property, String names, boolean writesHeaders) {
      this.property = property;
      this.names = names;
      this.writesHeaders = writesHeaders;
    }

    Path root() throws IOException {
      return Path.of(System.getProperty(property)).toRealPath();
    }

    /** The sources, by their paths below the root. */
    List<Path> sources() throws IOException {
      Path root = root();
      return Folders.files(root).stream()
          .filter(file -> file.getFileName().toString().matches(names))
          .map(root::relativize)
          .toList();
    }
  }

  /**
   * What may differ from machine to machine.
   *
   * @param language the locale's
   * @param zone the time zone
   * @param lineSeparator how lines end
   * @param charset the default character set; the sources are in UTF-8 all the same
   */
  private record Setting(String language, String zone, String lineSeparator, String charset) {}

  @ParameterizedTest
  @EnumSource
  void theSameBytesEverywhere(Declared declared) throws Exception {
    Path root = declared.root();
    List<Path> sources = new ArrayList<>(declared.sources());
    Map<String, String> expected = generate("usual", root, sources, USUAL);
    assertEquals(
        declared.writesHeaders,
        expected.keySet().stream().anyMatch(path -> path.endsWith(".h")),
        expected.keySet().toString());
    assertTrue(expected.keySet().stream().anyMatch(path -> path.endsWith("Ioctl.java")));

    Collections.reverse(sources);
    Setting turkish = new Setting("tr", "Asia/Kathmandu", "\r\n", "ISO-8859-9");
    assertEquals(expected, generate("turkish", root, sources, turkish));

    Path elsewhere = Files.createDirectories(directory.resolve("some/where/else"));
    List<Path> relative =
        new ArrayList<>(
            sources.stream()
                .map(source -> elsewhere.toAbsolutePath().relativize(root.resolve(source)))
                .toList());
    Collections.shuffle(relative, new Random(1));
    Setting arabic = new Setting("ar", "America/St_Johns", "\n", "US-ASCII");
    assertEquals(expected, generate("elsewhere", elsewhere, relative, arabic));

    Path windows = Files.createDirectory(directory.resolve("windows"));
    for (Path source : sources) {
      String text = Files.readString(root.resolve(source));
      Folders.write(windows, source.toString(), text.replace("\n", "\r\n"));
    }
    Collections.shuffle(sources, new Random(2));
    assertEquals(expected, generate("line-ends", windows, sources, USUAL));
  }

  /** Everything that the processor writes, by its path. */
  private Map<String, String> generate(
      String name, Path workingDirectory, List<Path> sources, Setting setting)
      throws IOException, InterruptedException {
    Path classes = Files.createDirectory(directory.resolve(name + "-classes"));
    Path generated = Files.createDirectory(directory.resolve(name + "-sources"));
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "-J-Duser.language=" + setting.language(),
                "-J-Duser.timezone=" + setting.zone(),
                "-J-Dline.separator=" + setting.lineSeparator(),
                "-J-Dfile.encoding=" + setting.charset(),
                "-encoding",
                "UTF-8",
                "-proc:only",
                "-classpath",
                Jars.join(Jars.ANNOTATIONS, Jars.RUNTIME, System.getProperty("jar.jspecify")),
                "-processorpath",
                Jars.join(Jars.PROCESSOR),
                "-s",
                generated,
                "-d",
                classes));
    arguments.addAll(sources);
    Tool javac = Programs.jdk(workingDirectory, "javac", arguments.toArray());
    // Bindings of existing headers draw notes, and nothing else is said.
    assertFalse(javac.output().matches("(?s).*(error|warning):.*"), javac.output());
    assertEquals(0, javac.status(), javac.output());
    Map<String, String> files = new TreeMap<>();
    for (Path root : List.of(classes, generated)) {
      for (Path file : Folders.files(root)) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
