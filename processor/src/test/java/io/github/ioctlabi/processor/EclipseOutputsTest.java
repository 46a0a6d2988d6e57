package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every output is the same, byte for byte, whichever compiler reads the declarations, and Eclipse's
 * says nothing of the classes.
 */
class EclipseOutputsTest {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final String ALL_OUTPUTS = "-Aioctlabi.emit=header,check,kernel,selftest,abi";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "selftest/Rig",
        "selftest/Tally",
        "selftest/Wire",
        "selftest/Uplink",
        "dispatcher/Dispatch",
        "dispatcher/WireFile"
      })
  void areTheSame(String name) throws IOException {
    Path resources = Path.of("src/test/resources");
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(source(resources.resolve(name + ".java")));
    if (name.endsWith("WireFile")) {
      sources.add(source(resources.resolve("dispatcher/Wire.java")));
    }
    check(sources, 2);
  }

  /** Sources of the sample call generated classes, which are there in the second round. */
  @Tag("whole")
  @ParameterizedTest
  @CsvSource({"kernel-bindings, 290", "sample, 30"})
  void ofAModuleAreTheSame(String module, int least) throws IOException {
    check(sources(Path.of("..", module, "src/main/java")), least);
  }

  private static void check(List<JavaFileObject> sources, int least) {
    Compilation.Result javac =
        Compiling.of(sources).with(ALL_OUTPUTS, "-Xlint:all,-processing,-path").run();
    assertEquals(List.of(), javac.of(Diagnostic.Kind.ERROR), javac::messages);
    assertTrue(javac.files().size() >= least, () -> javac.files().size() + " files");
    Compilation.Result eclipse = Compiling.of(sources).with(ALL_OUTPUTS).by(Eclipse::compile).run();
    assertEquals(List.of(), eclipse.of(Diagnostic.Kind.ERROR), eclipse::messages);
    assertEquals(javac.files().keySet(), eclipse.files().keySet());
    javac.files().forEach((path, text) -> assertEquals(text, eclipse.file(path), path));
    assertEquals(List.of(), findings(eclipse), eclipse::messages);

    Set<String> generated =
        javac.files().keySet().stream()
            .filter(path -> path.endsWith(".java"))
            .collect(Collectors.toSet());
    assertEquals(List.of(), EclipseWarnings.asTheyAre(Compiling.of(sources), generated));
    List<JavaFileObject> all = new ArrayList<>(sources);
    generated.forEach(path -> all.add(SourceFile.at(path, javac.file(path))));
    assertEquals(List.of(), EclipseWarnings.of(all, generated));
  }

  /** Findings without a place; others are the same as under javac, which other tests hold. */
  private static List<String> findings(Compilation.Result result) {
    return result.diagnostics().stream()
        .filter(each -> each.getSource() == null || each.getLineNumber() < 1)
        .map(Object::toString)
        .toList();
  }

  private static List<JavaFileObject> sources(Path folder) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Path file : Folders.files(folder, ".java")) {
      sources.add(source(file));
    }
    return sources;
  }

  private static JavaFileObject source(Path file) throws IOException {
    String text = Files.readString(file);
    Matcher declared = PACKAGE.matcher(text);
    String type = file.getFileName().toString().replace(".java", "");
    return SourceFile.of((declared.find() ? declared.group(1) + "." : "") + type, text);
  }
}
