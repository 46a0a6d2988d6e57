package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The borders between the packages: who may import whom. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/ioctlabi/processor");
  private static final String OWN = "io.github.ioctlabi.processor";

  /** A type's name, wherever it stands: in an import or spelled out in the code. */
  private static final Pattern OURS =
      Pattern.compile("io\\.github\\.ioctlabi\\.processor\\.([a-z.]*[a-z])");

  private static final Pattern COMPILER =
      Pattern.compile("\\bjavax\\.(?:annotation\\.processing|lang\\.model)\\.[\\w.]*\\w");

  /** What each package may use beside itself; a back end may use what all back ends share. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "finding", Set.of(),
          "names", Set.of(),
          "model", Set.of("finding"),
          "layout", Set.of("model", "finding"),
          "rules", Set.of("layout", "model", "names", "finding"),
          "diagnostics", Set.of("finding"),
          "read", Set.of("model", "names", "finding", "diagnostics"),
          "emit", Set.of("layout", "model", "names", "finding"));

  private static final Set<String> KNOW_THE_COMPILER = Set.of("", "read", "diagnostics");

  private static final Map<Path, String> TEXTS = new TreeMap<>();

  @BeforeAll
  static void readSources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        TEXTS.put(SOURCES.relativize(file), withoutComments(Files.readString(file)));
      }
    }
    assertFalse(TEXTS.isEmpty(), "no sources below " + SOURCES.toAbsolutePath());
  }

  private static String withoutComments(String text) {
    return text.replaceAll("(?s)/\\*.*?\\*/", "");
  }

  @Test
  void onlyReadersAndReportersKnowTheCompiler() {
    List<String> offences = new ArrayList<>();
    TEXTS.forEach((file, text) -> {
      Matcher use = COMPILER.matcher(text);
      while (use.find()) {
        boolean poets =
            packageOf(file).startsWith("emit.java")
                && use.group().equals("javax.lang.model.element.Modifier");
        if (!KNOW_THE_COMPILER.contains(layer(file)) && !poets) {
          offences.add(file + " uses " + use.group());
        }
      }
    });
    assertEquals(List.of(), offences);
  }

  @Test
  void dataGoesOneWay() {
    List<String> offences = new ArrayList<>();
    TEXTS.forEach((file, text) -> {
      for (String used : used(text)) {
        String layer = used.split("\\.", -1)[0];
        if (!layer(file).isEmpty()
            && !layer.equals(layer(file))
            && !ALLOWED.getOrDefault(layer(file), Set.of()).contains(layer)) {
          offences.add(file + " uses " + used);
        }
      }
    });
    assertEquals(List.of(), offences);
  }

  @Test
  void everyLayerHasItsBorders() {
    for (Path file : TEXTS.keySet()) {
      assertTrue(
          layer(file).isEmpty() || ALLOWED.containsKey(layer(file)), file + " is in no layer");
    }
  }

  @Test
  void backEndsDoNotKnowEachOther() {
    List<String> offences = new ArrayList<>();
    TEXTS.forEach((file, text) -> {
      String own = packageOf(file);
      for (String used : used(text)) {
        // A back end may use its own packages, and those around it.
        boolean related =
            own.equals(used) || own.startsWith(used + ".") || used.startsWith(own + ".");
        if (layer(file).equals("emit") && used.startsWith("emit") && !related) {
          offences.add(file + " uses " + used);
        }
      }
    });
    assertEquals(List.of(), offences);
  }

  private static List<String> used(String text) {
    List<String> used = new ArrayList<>();
    Matcher use = OURS.matcher(text.replace("package " + OWN, ""));
    while (use.find()) {
      used.add(use.group(1));
    }
    return used;
  }

  private static String packageOf(Path file) {
    Path folder = file.getParent();
    return folder == null ? "" : folder.toString().replace('/', '.');
  }

  private static String layer(Path file) {
    return packageOf(file).split("\\.", -1)[0];
  }
}
