package io.github.ioctlabi.processor;

import static io.github.ioctlabi.processor.Sources.TEXTS;
import static io.github.ioctlabi.processor.Sources.layer;
import static io.github.ioctlabi.processor.Sources.layerOf;
import static io.github.ioctlabi.processor.Sources.packageOf;
import static io.github.ioctlabi.processor.Sources.used;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The borders between the packages: who may import whom. */
class ArchitectureTest {
  private static final Pattern JAVAX = Pattern.compile("\\bjavax\\.[\\w.]*\\w");

  /**
   * What decides the contract of a command: how a struct may grow, who fills a member, which way
   * data behind an address goes, what becomes of the result, and which type's size a number has.
   */
  private static final Pattern DECIDES =
      Pattern.compile(
          "\\bmodel\\.[a-z]+\\.(?:Extension|PointerFlow|CallResult)\\b|\\bMember\\.Flow\\b|\\.flow\\(\\)"
              + "|\\bextension\\(\\)|\\bcalling\\(\\)\\s*\\.(?:readBackOn|result)\\(\\)|\\bencodedAs\\(\\)|=="
              + " Direction\\.NONE");

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

  private static final Set<String> KNOW_THE_COMPILER =
      Set.of("processor", "processor.read", "processor.diagnostics");

  /** As many files as somebody can look over. */
  private static final int ROOM = 15;

  /** What to plant: the patterns see what they are to see. */
  @Test
  void thePatternsSee() {
    assertEquals(
        List.of("core.emit.c", "processor.read"),
        used(
            "import io.github.ioctlabi.core.emit.c.CType;\n"
                + "io.github.ioctlabi.processor.read.X x;"));
    assertTrue(JAVAX.matcher("import javax.lang.model.element.Element;").find());
    for (Class<?> decides : List.of(Extension.class, PointerFlow.class, CallResult.class)) {
      assertTrue(DECIDES.matcher("import " + decides.getName() + ";").find(), decides.getName());
    }
    for (String asked :
        List.of(
            "member.flow() == Member.Flow.OUT",
            "struct.shape().extension()",
            "command.calling().readBackOn()",
            "number.encodedAs().isEmpty()",
            "command.direction() == Direction.NONE")) {
      assertTrue(DECIDES.matcher(asked).find(), asked);
    }
  }

  /** But for the library that reads and writes data, which no other package knows. */
  @Test
  void coreUsesTheJdkAlone() {
    List<String> offences = new ArrayList<>();
    TEXTS.forEach((file, text) -> {
      Matcher use = IMPORT.matcher(text);
      while (file.startsWith("core/") && use.find()) {
        boolean data =
            packageOf(text).equals("core.data.json")
                && use.group(1).startsWith("tools.jackson.core.");
        boolean plain =
            use.group(1).matches("(?:java|org\\.jspecify|io\\.github\\.ioctlabi\\.core)\\..*");
        if (!plain && !data) {
          offences.add(file + " uses " + use.group(1));
        }
      }
    });
    assertEquals(List.of(), offences);
  }

  @Test
  void onlyReadersAndReportersKnowTheCompiler() {
    List<String> offences = new ArrayList<>();
    TEXTS.forEach((file, text) -> {
      Matcher use = JAVAX.matcher(text);
      while (use.find()) {
        boolean poets =
            layer(text).equals("processor.emit")
                && use.group().equals("javax.lang.model.element.Modifier");
        if (!KNOW_THE_COMPILER.contains(layer(text)) && !poets) {
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
      Set<String> allowed = Borders.ALLOWED.getOrDefault(layer(text), Set.of());
      for (String used : used(text)) {
        String layer = layerOf(used);
        if (!layer.equals(layer(text)) && !allowed.contains(layer)) {
          offences.add(file + " uses " + used);
        }
      }
    });
    assertEquals(List.of(), offences);
  }

  @Test
  void everyLayerHasItsBorders() {
    TEXTS.forEach((file, text) ->
        assertTrue(Borders.ALLOWED.containsKey(layer(text)), file + " is in no layer"));
  }

  @Test
  void outputsDoNotKnowEachOther() {
    List<String> offences = new ArrayList<>();
    TEXTS.forEach((file, text) -> {
      String own = packageOf(text);
      for (String used : used(text)) {
        // An output may use its own rooms, and the packages around it.
        boolean related =
            output(own).equals(output(used))
                || own.startsWith(used + ".")
                || used.startsWith(own + ".");
        boolean shared =
            used.equals("core.emit.c.notes")
                || (own.startsWith("processor.emit") && used.equals("core.emit"));
        if (own.contains(".emit") && used.contains(".emit") && !related && !shared) {
          offences.add(file + " uses " + used);
        }
      }
    });
    assertEquals(List.of(), offences);
  }

  @Test
  void packagesAreRoomsOfFewFiles() {
    Map<String, Integer> sizes = new TreeMap<>();
    TEXTS.values().forEach(text -> sizes.merge(packageOf(text), 1, Integer::sum));
    sizes.values().removeIf(size -> size <= ROOM);
    assertEquals(Map.of(), sizes);
  }

  @Test
  void roomsOfALayerImportEachOtherOneWay() {
    Map<String, Set<String>> imports = new TreeMap<>();
    TEXTS.forEach((file, text) -> {
      Set<String> rooms = imports.computeIfAbsent(packageOf(text), _ -> new TreeSet<>());
      used(text).stream()
          .filter(room -> layerOf(room).equals(layer(text)) && !room.equals(packageOf(text)))
          .forEach(rooms::add);
    });
    // Rooms that import none are taken away, until none is left or a circle is.
    while (imports.values().removeIf(Set::isEmpty)) {
      imports.values().forEach(rooms -> rooms.retainAll(imports.keySet()));
    }
    assertEquals(Map.of(), imports);
  }

  /**
   * Outputs and what is shown phrase a command's contract: what it is decided by they do not ask.
   */
  @Test
  void onlyTheContractDecides() {
    List<String> offences = new ArrayList<>();
    TEXTS.forEach((file, text) -> {
      Matcher use = DECIDES.matcher(text);
      boolean phrases = packageOf(text).contains(".emit") || layer(text).startsWith("cli");
      while (phrases && use.find()) {
        offences.add(file + " asks " + use.group());
      }
    });
    assertEquals(List.of(), offences);
  }

  @Test
  void noPackageIsInTwoModules() throws IOException {
    Map<String, Set<String>> modules = new TreeMap<>();
    Path root = Project.root();
    for (Path file : Folders.files(root, ".java")) {
      String path = root.relativize(file).toString();
      int source = path.indexOf("/src/");
      Matcher name = Sources.PACKAGE.matcher(Files.readString(file));
      if (source > 0 && !path.contains("/target/") && path.contains("/java/") && name.find()) {
        modules.computeIfAbsent(name.group(1), _ -> new TreeSet<>()).add(path.substring(0, source));
      }
    }
    modules.values().removeIf(each -> each.size() == 1);
    assertEquals(Map.of(), modules);
  }

  /** The output that a package is of: those in C share {@code core.emit.c}. */
  private static String output(String used) {
    int parts = used.startsWith("core.emit.c.") ? 4 : 3;
    return Stream.of(used.split("\\.", -1)).limit(parts).collect(Collectors.joining("."));
  }
}
