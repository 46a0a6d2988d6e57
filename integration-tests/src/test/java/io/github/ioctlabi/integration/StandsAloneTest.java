package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

  @Test
  void itsPomNamesNothing() throws IOException {
    Path pom = Jars.PROCESSOR.path().resolveSibling("../dependency-reduced-pom.xml").normalize();
    String text = Files.readString(pom);
    assertTrue(text.contains("<artifactId>ioctlabi-processor</artifactId>"), text);
    assertFalse(text.contains("<dependencies>"), text);
    assertFalse(text.contains("ioctlabi-core") || text.contains("javapoet"), text);
  }
}
