package io.github.ioctlabi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Project;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the command did in this process.
 *
 * @param status its exit status
 * @param out standard output
 * @param err standard error
 */
record Ran(int status, String out, String err) {
  /** Runs the command; arguments are written as {@code toString} has them. */
  static Ran of(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** A header of the sample, such as {@code linux/sensor}. */
  static Path sample(String stem) {
    return Project.root().resolve("sample/abi").resolve(stem + ".json");
  }

  /** The line, from 1, in which a text has a part for the first time. */
  static int line(String text, String part) {
    assertTrue(text.contains(part), part);
    return 1 + (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count();
  }

  /** Holds that it had nothing to report. */
  Ran nothing() {
    assertEquals("", err);
    assertEquals(0, status, out);
    return this;
  }

  /** Holds that it ended in one line, which says this. */
  void stopped(String line) {
    assertEquals("ioctlabi: " + line + "\n", err);
    wrong();
  }

  /** Holds that it ended in one line, which has this in it. */
  void stoppedWith(String words) {
    assertTrue(err.contains(words), err);
    wrong();
  }

  private void wrong() {
    assertEquals(1, err.lines().count(), err);
    assertEquals("", out);
    assertEquals(2, status);
  }
}
