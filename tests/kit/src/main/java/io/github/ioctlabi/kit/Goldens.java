package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected files; {@code -Dioctlabi.goldens=write} writes them anew, to be reviewed as a diff. */
public final class Goldens {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", ""), "src/test/resources/goldens");

  private Goldens() {}

  /**
   * Compares with a golden file.
   *
   * @param name the file, in a folder named after the package of the output
   */
  public static void check(String name, String actual) throws IOException {
    Path golden = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("ioctlabi.goldens"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }
    assertEquals(Files.readString(golden), actual, name);
  }
}
