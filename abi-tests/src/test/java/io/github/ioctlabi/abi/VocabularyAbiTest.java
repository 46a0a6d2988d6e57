package io.github.ioctlabi.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.abi.compare.Comparison;
import io.github.ioctlabi.abi.compare.Tally;
import io.github.ioctlabi.abi.compilers.Compiler;
import io.github.ioctlabi.abi.compilers.Crew;
import io.github.ioctlabi.abi.generate.Source;
import io.github.ioctlabi.kit.CTools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each word of the vocabulary once, and what the documents show, before every compiler. */
class VocabularyAbiTest {
  private static Source resource(String name, String header) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(VocabularyAbiTest.class.getResourceAsStream(name + ".java.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Source("vocabulary." + name, header, text);
    }
  }

  private static Tally compare(Path folder, Source... sources)
      throws IOException, InterruptedException {
    CTools.require("gcc");
    try (Crew crew = new Crew(Compiler.installed())) {
      Tally tally = new Comparison(crew, folder).of(List.of(sources));
      System.out.printf("Vocabulary: %s by %d compilers%n", tally, crew.compilers().size());
      return tally;
    }
  }

  @Test
  void everyWord(@TempDir Path folder) throws IOException, InterruptedException {
    Tally tally =
        compare(folder, resource("Words", "linux/words.h"), resource("Calls", "linux/calls.h"));
    assertEquals(List.of(), tally.mismatches());
    assertEquals(2, tally.accepted());
  }

  /** One struct a rule, so that each rule is confirmed by itself. */
  @Test
  void everyRefusal(@TempDir Path folder) throws IOException, InterruptedException {
    Tally tally = compare(folder, resource("Refused", "linux/refused.h"));
    assertEquals(List.of(), tally.mismatches());
    assertEquals(1, tally.refused());
  }

  @Test
  void theExampleOfTheReadme(@TempDir Path folder) throws IOException, InterruptedException {
    Path sample = Path.of("../sample/src/main/java/io/github/ioctlabi/sample/Sensor.java");
    Tally tally =
        compare(
            folder,
            new Source(
                "io.github.ioctlabi.sample.Sensor", "linux/sensor.h", Files.readString(sample)));
    assertEquals(List.of(), tally.mismatches());
    assertEquals(3, tally.structs());
  }
}
