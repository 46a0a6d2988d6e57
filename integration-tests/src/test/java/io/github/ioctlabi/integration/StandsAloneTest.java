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
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The processor's jar and its pom: what is inside has a name of its own, and is named nowhere. */
final class StandsAloneTest {
  @Test
  void allClassesAreTheProcessors() throws IOException {
    try (JarFile jar = new JarFile(Jars.PROCESSOR.path().toFile())) {
      List<String> classes =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(".class") && !name.equals("module-info.class"))
              .toList();
      assertTrue(classes.stream().anyMatch(name -> name.contains("/core/model/")), "no model");
      assertEquals(
          List.of(),
          classes.stream()
              .filter(name -> !name.startsWith("io/github/ioctlabi/processor/"))
              .toList());
    }
  }

  /** The licenses of others ask to be kept, and their notices. */
  @Test
  void licensesOfWhatIsInsideAreKept() throws IOException {
    try (JarFile jar = new JarFile(Jars.PROCESSOR.path().toFile())) {
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
      for (String inside : List.of("JavaPoet", "Jackson JSON processor", "FastDoubleParser")) {
        assertTrue(text.contains(inside), text);
      }
      assertEquals(
          List.of("META-INF/services/javax.annotation.processing.Processor"),
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.startsWith("META-INF/services/") && !name.endsWith("/"))
              .toList());
    }
  }

  @Test
  void itsPomNamesNothing() throws IOException {
    Path pom = Jars.PROCESSOR.path().resolveSibling("../dependency-reduced-pom.xml").normalize();
    String text = Files.readString(pom);
    assertTrue(text.contains("<artifactId>ioctlabi-processor</artifactId>"), text);
    assertFalse(text.contains("<dependencies>"), text);
    assertFalse(
        text.contains("ioctlabi-core") || text.contains("javapoet") || text.contains("jackson"),
        text);
  }
}
