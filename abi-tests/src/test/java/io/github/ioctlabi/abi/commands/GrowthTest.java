package io.github.ioctlabi.abi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.changes.Changes;
import io.github.ioctlabi.core.changes.verdict.Change;
import io.github.ioctlabi.core.changes.verdict.Level;
import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.SourceFile;
import io.github.ioctlabi.kit.Tool;
import io.github.ioctlabi.kit.UserSpace;
import io.github.ioctlabi.processor.IoctlProcessor;
import io.github.ioctlabi.runtime.Device;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The three versions of the sample's heater: programs of each, in C and in Java, on the driver of
 * each, with the size in a member and in the number.
 */
class GrowthTest {
  private static final int VERSIONS = 3;

  private static final Path PROGRAMS =
      Project.root().resolve("abi-tests/src/test/resources/growth");

  private static final String PACKAGE = "io.github.ioctlabi.abi.growth.";

  private static final Path SAMPLE = Project.root().resolve("sample");

  private static final String FLAGS =
      "gcc -O1 -g1 -Wall -Wextra -Werror -std=gnu11 -fsanitize=address,undefined ";

  @TempDir private static Path folder;

  private static CTools tools;

  /** Generates and compiles all versions: what a caller is made of, and what a kernel is. */
  @BeforeAll
  static void compile() throws IOException {
    CTools.require("gcc -fsanitize=address,undefined");
    tools = new CTools(folder);
    for (int version = 0; version < VERSIONS; version++) {
      Compilation.of(sources(version))
          .with(new IoctlProcessor())
          .with("-Aioctlabi.emit=header,check,abi,kernel,selftest")
          .with("-Aioctlabi.out=" + folder.resolve("v" + version))
          .into(classes(version))
          .sound();
      tools.silent(
          FLAGS
              + "-include %1$s/selftest/redirect.h -Iv%2$d/uapi -c -o caller%2$d.o"
                  .formatted(shim(), version),
          List.of(PROGRAMS.resolve("caller.c").toString()));
      dispatcher(FLAGS + "-Wno-unused-parameter -c", version, "device" + version + ".o");
      dispatcher("gcc -O1 -w -std=gnu11 -shared -fPIC", version, "device" + version + ".so");
    }
  }

  /** A version's declaration, and the programs of it and of those before, as they were. */
  private static List<JavaFileObject> sources(int version) throws IOException {
    Path newest = SAMPLE.resolve("src/main/java/io/github/ioctlabi/sample");
    Path declaration = version == VERSIONS - 1 ? newest : kept(version);
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(
        SourceFile.of(
            "io.github.ioctlabi.sample.Heater",
            Files.readString(declaration.resolve("Heater.java"))));
    sources.add(program("Calls"));
    for (int each = 0; each <= version; each++) {
      sources.add(program("Version" + each));
    }
    return sources;
  }

  private static JavaFileObject program(String name) throws IOException {
    return SourceFile.of(PACKAGE + name, Files.readString(PROGRAMS.resolve(name + ".java")));
  }

  private static Path kept(int version) {
    return SAMPLE.resolve("versions/" + version);
  }

  private static void dispatcher(String command, int version, String result) throws IOException {
    tools.silent(
        command
            + (" -I%5$s -I%1$s/include -I%1$s/selftest -I%2$s/include"
                    + " -Iv%3$d/kernel -Iv%3$d/kernel/linux -Iv%3$d/uapi -o %4$s")
                .formatted(shim(), PROGRAMS, version, result, driver(version)),
        List.of(PROGRAMS.resolve("shim.c").toString()));
  }

  private static Path driver(int version) {
    return version == VERSIONS - 1 ? SAMPLE.resolve("drivers/heater") : kept(version);
  }

  private static Path shim() {
    return Project.root().resolve("kernel-shim");
  }

  private static Path classes(int version) {
    return folder.resolve("classes" + version);
  }

  private static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (int caller = 0; caller < VERSIONS; caller++) {
      for (int device = 0; device < VERSIONS; device++) {
        pairs.add(Arguments.of(caller, device));
      }
    }
    return pairs;
  }

  @ParameterizedTest(name = "a caller of version {0} on a device of version {1}")
  @MethodSource("pairs")
  void callersInC(int caller, int device) throws IOException {
    String program = "program" + caller + device;
    tools.silent(
        FLAGS + "-o " + program, List.of("caller" + caller + ".o", "device" + device + ".o"));
    Tool run = tools.run("./" + program, List.of("heater", Integer.toString(device)));
    assertEquals(
        List.of(),
        run.output().lines().filter(line -> line.startsWith("not")).toList(),
        run::output);
    assertEquals(0, run.status(), run.output());
  }

  /** What was published stays: so do sizes, and with them every older caller. */
  @Test
  void noSizeMoves() throws IOException {
    for (int version = 0; version < VERSIONS; version++) {
      String header = Files.readString(folder.resolve("v" + version + "/uapi/linux/heater.h"));
      List<String> sizes = header.lines().filter(line -> line.contains("_SIZE_VER")).toList();
      assertEquals(
          List.of(
                  "#define HEATER_SETTINGS_SIZE_VER0\t20",
                  "#define HEATER_SETTINGS_SIZE_VER1\t28",
                  "#define HEATER_SETTINGS_SIZE_VER2\t48",
                  "#define HEATER_READING_SIZE_VER0\t8",
                  "#define HEATER_READING_SIZE_VER1\t16",
                  "#define HEATER_READING_SIZE_VER2\t32",
                  "#define HEATER_STATUS_SIZE_VER0\t8",
                  "#define HEATER_STATUS_SIZE_VER1\t16")
              .stream()
              .filter(line -> line.charAt(line.indexOf("VER") + 3) <= '0' + version(header))
              .toList(),
          sizes);
      assertEquals(version, version(header));
    }
  }

  /** What the comparison of two versions says is what the pairs show. */
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "0, 2"})
  void noChangeBreaksAProgram(int before, int after) throws IOException {
    List<Change> changes = Changes.of(declared(before), declared(after));
    assertTrue(changes.size() > 5, changes::toString);
    assertEquals(
        List.of(), changes.stream().filter(change -> change.level() == Level.ABI).toList());
  }

  private static Header declared(int version) throws IOException {
    Path data = folder.resolve("v" + version + "/abi/linux/heater.json");
    return Document.read(Files.readAllBytes(data)).header();
  }

  private static int version(String header) {
    return header.contains("VER2") ? 2 : header.contains("VER1") ? 1 : 0;
  }

  @Test
  void selftestsPassInEachVersion() throws IOException {
    for (int version = 0; version < VERSIONS; version++) {
      Path own = folder.resolve("v" + version);
      UserSpace space = new UserSpace(new CTools(own), "linux/heater").selftest();
      String dispatcher = Files.readString(own.resolve("kernel/linux/heater_ioctl.c"));
      space.link(dispatcher, "right");
      space.passing("right");
      if (version > 0) {
        spoiled(space, dispatcher, "size < HEATER_SETTINGS_SIZE_VER0", "size < sizeof(settings)");
        spoiled(
            space,
            dispatcher,
            "copy_to_user(call->user, &settings, size)",
            "copy_to_user(call->user, &settings, sizeof(settings))");
      }
    }
  }

  /** A dispatcher that is wrong in one way, which the selftest of a newer version finds. */
  private static void spoiled(UserSpace space, String dispatcher, String right, String wrong)
      throws IOException {
    assertTrue(dispatcher.contains(right), dispatcher);
    space.link(dispatcher.replace(right, wrong), "wrong");
    Tool run = space.run("wrong", "selftest");
    assertTrue(run.output().contains("not ok"), run.output());
  }

  @ParameterizedTest(name = "Java of version {0} on a device of version {1}")
  @MethodSource("pairs")
  void callersInJava(int version, int device) throws Exception {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (URLClassLoader loader = Compilation.loader(classes(version));
        Library library = new Library(folder.resolve("device" + device + ".so"));
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
      Object failures =
          loader
              .loadClass(PACKAGE + "Version" + version)
              .getMethod("run", Device.class, int.class, PrintStream.class)
              .invoke(null, library, device, out);
      assertEquals(0, failures, () -> told.toString(StandardCharsets.UTF_8));
    }
  }
}
