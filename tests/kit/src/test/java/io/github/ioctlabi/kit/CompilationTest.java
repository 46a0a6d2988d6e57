package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTest {
  private static final SourceFile GOOD = SourceFile.of("demo.Good", "package demo; class Good {}");
  private static final SourceFile BAD = SourceFile.of("Bad", "class Bad {\n int x = \"\"; }");

  @TempDir Path directory;

  /** Writes a class next to what it finds. */
  private static final class Generating extends AbstractProcessor {
    private boolean done;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer file = processingEnv.getFiler().createSourceFile("demo.Made").openWriter()) {
          file.write("package demo; class Made {}");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @Test
  void showsWhatAFailedCompilationGenerated() {
    Compilation.Result result = Compilation.of(GOOD, BAD).with(new Generating()).run();
    assertEquals(Set.of("demo/Made.java"), result.files().keySet());
    assertEquals("package demo; class Made {}", result.file("demo/Made.java"));
    assertEquals(1, result.of(Diagnostic.Kind.ERROR).size());
    assertTrue(result.messages().startsWith("ERROR line 2: "), result::messages);
    AssertionError refused = assertThrows(AssertionError.class, result::sound);
    assertTrue(refused.getMessage().contains("Bad.java:2"), refused::getMessage);
  }

  @Test
  void makesItsFolderAndLoadsFromIt() throws Exception {
    Path folder = directory.resolve("not/yet");
    Compilation.of(GOOD).into(folder).sound();
    assertEquals(List.of(folder.resolve("demo/Good.class")), Folders.files(folder));
    try (URLClassLoader classes = Compilation.loader(folder)) {
      assertEquals(classes, classes.loadClass("demo.Good").getClassLoader());
    }
  }

  @Test
  void seesTheClassPathThatItIsGiven() throws IOException {
    Path folder = directory.resolve("base");
    Compilation.of(SourceFile.of("base.Base", "package base; public class Base {}")).into(folder);
    SourceFile user = SourceFile.of("User", "class User extends base.Base {}");
    SourceFile tested =
        SourceFile.of("Kit", "class Kit { io.github.ioctlabi.kit.Project project; }");
    assertEquals("", Compilation.of(user, tested).on(folder).run().messages());
    assertEquals("", Compilation.of(user).onNothingBut(folder).run().messages());
    assertThrows(
        AssertionError.class, () -> Compilation.of(tested).onNothingBut(folder).run().sound());
  }

  @Test
  void deletesWholeFolders() throws IOException {
    Folders.write(directory, "a/b/c", "text");
    Folders.write(directory, "a/d", "text");
    Folders.delete(directory.resolve("a"));
    assertTrue(Files.notExists(directory.resolve("a")));
  }
}
