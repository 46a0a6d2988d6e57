package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example compiles without a warning, and its header is what comes out. */
class ReadmeTest {
  private static final String IMPORTS =
      """
      package com.example;

      import io.github.ioctlabi.annotations.*;
      import io.github.ioctlabi.runtime.*;
      import java.nio.file.Path;

      """;

  @TempDir Path directory;

  @Test
  void exampleAndHeaderAgree() throws Exception {
    String readme = Files.readString(Path.of(System.getProperty("readme")));
    List<String> java = blocks(readme, "java");
    String call = "class Call { void call() throws java.io.IOException {\n" + java.get(1) + "} }\n";
    Path classes = directory.resolve("classes");
    Tool javac =
        Programs.jdk(
            "javac",
            "-Xlint:all,-processing",
            "-Werror",
            "-classpath",
            Jars.join(Jars.ANNOTATIONS, Jars.RUNTIME),
            "-processorpath",
            Jars.join(Jars.PROCESSOR),
            "-d",
            classes,
            Sources.write(directory, "com/example/Sensor.java", IMPORTS + java.get(0)),
            Sources.write(directory, "com/example/Call.java", IMPORTS + call));
    assertEquals("", javac.output());
    assertEquals(
        Files.readString(classes.resolve("META-INF/ioctlabi/uapi/linux/sensor.h")),
        blocks(readme, "c").getFirst());
  }

  private static List<String> blocks(String text, String language) {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
