package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A modular user, a class path user and jlink, each with the jars alone and no warning. */
class UsersTest {
  private static final String EXPECTED = "entropy true\nEINVAL: ";

  @TempDir Path directory;

  @Test
  void classPathUser() throws Exception {
    Path classes = directory.resolve("classes");
    compile(
        "-classpath",
        Jars.join(Jars.ANNOTATIONS, Jars.RUNTIME),
        "-processorpath",
        Jars.join(Jars.PROCESSOR),
        "-d",
        classes,
        source("user/api/Pool.java", Sources.INTERFACE),
        source("user/app/Program.java", Sources.PROGRAM));
    assertRuns(
        Programs.jdk(
            "java",
            "--enable-native-access=ALL-UNNAMED",
            "-classpath",
            Jars.join(Jars.ANNOTATIONS, Jars.RUNTIME, classes),
            "user.app.Program"));
  }

  @Test
  void modularUser() throws Exception {
    Path classes = compileModule("--processor-path");
    assertRuns(
        Programs.jdk(
            "java",
            "--enable-native-access=io.github.ioctlabi.runtime",
            "--module-path",
            Jars.join(Jars.ANNOTATIONS, Jars.RUNTIME, classes),
            "--module",
            "user.app/user.app.Program"));
  }

  @Test
  void processorAsModule() throws Exception {
    Path classes = compileModule("--processor-module-path");
    assertTrue(Files.exists(classes.resolve("META-INF/ioctlabi/uapi/user/pool.h")));
  }

  @Test
  void linkedImage() throws Exception {
    Path classes = compileModule("--processor-path");
    Path image = directory.resolve("image");
    Tool jlink =
        Programs.jdk(
            "jlink",
            "--module-path",
            Jars.join(Jars.ANNOTATIONS, Jars.RUNTIME, classes),
            "--add-modules",
            "user.app",
            "--output",
            image);
    assertEquals("", jlink.output());
    assertEquals(0, jlink.status());
    Tool modules = Programs.run(image.resolve("bin/java").toString(), "--list-modules");
    assertEquals(
        "io.github.ioctlabi.annotations@0.1.0-SNAPSHOT\n"
            + "io.github.ioctlabi.runtime@0.1.0-SNAPSHOT\n"
            + "java.base@"
            + System.getProperty("java.version")
            + "\nuser.app\n",
        modules.output());
    assertRuns(
        Programs.run(
            image.resolve("bin/java").toString(),
            "--enable-native-access=io.github.ioctlabi.runtime",
            "--module",
            "user.app/user.app.Program"));
  }

  private Path compileModule(String processorOption) throws IOException, InterruptedException {
    Path classes = directory.resolve("classes");
    compile(
        "--module-path",
        Jars.join(Jars.ANNOTATIONS, Jars.RUNTIME),
        processorOption,
        Jars.join(Jars.PROCESSOR),
        "-d",
        classes,
        source("module-info.java", Sources.MODULE),
        source("user/api/Pool.java", Sources.INTERFACE),
        source("user/app/Program.java", Sources.PROGRAM));
    return classes;
  }

  private Path source(String name, String text) throws IOException {
    return Sources.write(directory.resolve("sources"), name, text);
  }

  private static void compile(Object... arguments) throws IOException, InterruptedException {
    Object[] all = new Object[arguments.length + 3];
    all[0] = "--release=25";
    // No processor claims its annotations, so that others may see them; javac remarks on that.
    all[1] = "-Xlint:all,-processing";
    all[2] = "-Werror";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    Tool javac = Programs.jdk("javac", all);
    assertEquals("", javac.output());
    assertEquals(0, javac.status());
  }

  private static void assertRuns(Tool run) {
    assertTrue(run.output().startsWith(EXPECTED), run.output());
    assertTrue(run.output().contains("POOL_START"), run.output());
    assertEquals(2, run.output().lines().count(), run.output());
    assertEquals(0, run.status());
  }
}
