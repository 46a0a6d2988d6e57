package io.github.ioctlabi.core.names;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The table of the names that other headers have. */
final class TakenNamesTest {
  @Test
  void findsEachOfItsNamesAndNoOther() throws IOException {
    List<String> names = names();
    assertTrue(names.size() > 50_000, () -> names.size() + " names");
    for (String line : names) {
      String[] fields = line.split(" ", -1);
      assertEquals(fields.length - 1, TakenNames.of(fields[0]).count(), fields[0]);
      assertEquals(0, TakenNames.of(fields[0] + "_ours").count(), fields[0]);
    }
    assertEquals(0, TakenNames.of("").count());
    assertEquals(0, TakenNames.of("~").count());
  }

  @Test
  void knowsWhatANameIsWhere() {
    assertEquals(
        List.of(
            entry(TakenNames.Kind.TAG, "the C library", "sys/stat.h"),
            entry(TakenNames.Kind.TAG, "the kernel", "asm-generic/stat.h"),
            entry(TakenNames.Kind.NAME, "the C library", "sys/stat.h")),
        TakenNames.of("stat").toList());
  }

  private static TakenNames.Entry entry(TakenNames.Kind kind, String whose, String path) {
    return new TakenNames.Entry(kind, new TakenNames.Origin(whose, path));
  }

  private static List<String> names() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(TakenNames.class.getResourceAsStream("taken-names.txt"))) {
      return new String(table.readAllBytes(), ISO_8859_1)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("="))
          .toList();
    }
  }
}
