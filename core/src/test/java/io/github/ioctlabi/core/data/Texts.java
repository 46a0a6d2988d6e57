package io.github.ioctlabi.core.data;

import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.Neighbours;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Texts for tests of what reads them. */
final class Texts {
  /** What is written of the documentation's first example. */
  static final String SENSOR = new Document("1.0", Models.sensor(), Neighbours.NONE).text();

  private Texts() {}

  /** What is written of a header of the tests. */
  static String golden(String name) throws IOException {
    return Files.readString(
        Project.root().resolve("core/src/test/resources/goldens/core.data/" + name + ".json"));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Document read(String text) {
    return Document.read(bytes(text));
  }

  /** The sensor with one part replaced, which must be there. */
  static String with(String part, String other) {
    if (!SENSOR.contains(part)) {
      throw new IllegalArgumentException(part);
    }
    int at = SENSOR.indexOf(part);
    return SENSOR.substring(0, at) + other + SENSOR.substring(at + part.length());
  }
}
