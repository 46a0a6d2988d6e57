package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Jars that hold others, and their poms: what is inside has a name of its own, and is named
 * nowhere.
 */
final class StandsAloneTest {
  /** A jar, what its notice names, and which service it offers, if any. */
  enum Whole {
    PROCESSOR(
        Jars.PROCESSOR,
        "processor",
        "JavaPoet",
        "META-INF/services/javax.annotation.processing.Processor"),
    COMMAND(Jars.CLI, "cli", "picocli", "");

    private final Jars jar;
    private final String module;
    private final String library;
    private final String service;

    Whole(Jars jar, String module, String library, String service) {
      this.jar = jar;
      this.module = module;
      this.library = library;
      this.service = service;
    }
  }

  @ParameterizedTest
  @EnumSource
  void allClassesAreItsOwn(Whole whole) throws IOException {
    try (JarFile jar = new JarFile(whole.jar.path().toFile())) {
      List<String> classes =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(".class") && !name.equals("module-info.class"))
              .toList();
      assertTrue(classes.stream().anyMatch(name -> name.contains("/core/model/")), "no model");
      assertEquals(
          List.of(),
          classes.stream()
              .filter(name -> !name.startsWith("io/github/ioctlabi/" + whole.module + "/"))
              .toList());
      assertTrue(jar.getEntry("module-info.class") != null, "no module");
    }
  }

  /** The licenses of others ask to be kept, and their notices. */
  @ParameterizedTest
  @EnumSource
  void licensesOfWhatIsInsideAreKept(Whole whole) throws IOException {
    try (JarFile jar = new JarFile(whole.jar.path().toFile())) {
      for (String name :
          List.of(
              "LICENSE",
              "FastDoubleParser-LICENSE",
              "FastDoubleParser-ThirdParty-LICENSE",
              "jsoniter-scala-LICENSE",
              "xjb-LICENSE")) {
        assertTrue(jar.getEntry("META-INF/" + name) != null, name);
      }
      ZipEntry notice = jar.getEntry("META-INF/NOTICE");
      String text = new String(jar.getInputStream(notice).readAllBytes(), StandardCharsets.UTF_8);
      for (String inside : List.of(whole.library, "Jackson JSON processor", "FastDoubleParser")) {
        assertTrue(text.contains(inside), text);
      }
      assertEquals(
          whole.service,
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.startsWith("META-INF/services/") && !name.endsWith("/"))
              .collect(Collectors.joining(" ")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsPomNamesNothing(Whole whole) throws IOException {
    Path pom = whole.jar.path().resolveSibling("../dependency-reduced-pom.xml").normalize();
    String text = Files.readString(pom);
    assertTrue(text.contains("<artifactId>ioctlabi-" + whole.module + "</artifactId>"), text);
    assertFalse(text.contains("<dependencies>"), text);
    for (String inside : List.of("ioctlabi-core", "javapoet", "picocli", "jackson")) {
      assertFalse(text.contains(inside), text);
    }
  }
}
