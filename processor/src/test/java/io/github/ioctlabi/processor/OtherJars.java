package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Jars that are compiled one after the other, and what happens when they meet again. */
final class OtherJars {
  /** An interface whose struct holds that of another jar. */
  static final JavaFileObject MIDDLE =
      Compiling.source(
          "mid",
          "Mid",
          """
          @IoctlInterface(header = "linux/mid.h", type = 0xC6)
          public interface Mid { @IoctlStruct record Part(lib.Base.Config c) {} }
          """);

  private final Path folder;

  OtherJars(Path folder) {
    this.folder = folder;
  }

  /** Compiles {@code lib.Base} with the processor; the text is what stands in its interface. */
  Path library(String name, String body) throws IOException {
    return jar(name, sound(Compiling.of(base(body)), name));
  }

  /** The same without the processor. */
  Path plainLibrary(String name, String body) throws IOException {
    return jar(name, sound(Compilation.of(base(body)), name));
  }

  /** Compiles {@code lib.Base} first with the processor, and then something else without. */
  Path staleLibrary(String name, String before, String after) throws IOException {
    sound(Compiling.of(base(before)), name);
    return jar(name, sound(Compilation.of(base(after)), name));
  }

  /** Compiles a source with the processor on other jars. */
  Path jar(String name, JavaFileObject source, Path... jars) throws IOException {
    return jar(name, sound(Compiling.of(source).on(jars), name));
  }

  /** Compiles {@code user.User} with the processor on other jars, under Eclipse's compiler, too. */
  Path user(String name, String body, Path... jars) throws IOException {
    Compilation.Result eclipse = Compiling.of(user(body)).on(jars).by(Eclipse::compile).run();
    assertEquals(List.of(), errors(eclipse), eclipse::messages);
    return jar(name, user(body), jars);
  }

  private Path sound(Compilation compiling, String name) throws IOException {
    Path classes = folder.resolve(name);
    Compilation.Result result = compiling.with("-Xlint:all,-processing,-path").into(classes);
    assertEquals(List.of(), errors(result), result::messages);
    assertEquals(List.of(), result.of(Diagnostic.Kind.WARNING), result::messages);
    return classes;
  }

  /**
   * The errors of compiling {@code user.User} with the processor on other jars: of any compiler.
   */
  static List<String> refused(String body, Path... jars) {
    Compilation.Result result = Compiling.of(user(body)).on(jars).run();
    assertEquals(List.of(), List.copyOf(result.files().keySet()), result::messages);
    Compilation.Result eclipse = Compiling.of(user(body)).on(jars).by(Eclipse::compile).run();
    assertEquals(errors(result), errors(eclipse));
    assertEquals(List.of(), List.copyOf(eclipse.files().keySet()), eclipse::messages);
    return errors(result);
  }

  private static List<String> errors(Compilation.Result result) {
    return result.of(Diagnostic.Kind.ERROR).stream()
        .map(each -> each.getLineNumber() + ": " + each.getMessage(null))
        .toList();
  }

  static JavaFileObject base(String body) {
    return Compiling.source(
        "lib",
        "Base",
        "@IoctlInterface(header = \"linux/base.h\", type = 0xC5) public interface Base {\n"
            + body
            + "}\n");
  }

  static JavaFileObject user(String body) {
    return user(body, "import lib.*; ");
  }

  static JavaFileObject user(String body, String imports) {
    return Compiling.source(
        "user",
        "User",
        imports
            + "@IoctlInterface(header = \"linux/user.h\", type = 0xBE) public interface"
            + " User {\n"
            + body
            + "}\n");
  }

  private Path jar(String name, Path classes) throws IOException {
    Path jar = folder.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Path each : Folders.files(classes, ".class")) {
        out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
        Files.copy(each, out);
      }
    }
    return jar;
  }

  /** Runs a static method with nulls and zeros; what it throws, or null. */
  static Throwable thrownBy(ClassLoader classes, String type, String method) throws Exception {
    Class<?> found = Class.forName(type, false, classes);
    var called =
        Arrays.stream(found.getMethods())
            .filter(each -> each.getName().equals(method))
            .findFirst()
            .orElseThrow();
    Object[] arguments =
        Arrays.stream(called.getParameterTypes())
            .map(each -> each == long.class ? (Object) 0L : null)
            .toArray();
    try {
      called.invoke(null, arguments);
      return null;
    } catch (InvocationTargetException thrown) {
      return thrown.getCause();
    } catch (LinkageError thrown) {
      return thrown;
    }
  }
}
