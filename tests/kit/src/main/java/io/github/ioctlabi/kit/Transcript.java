package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a document shows of a terminal is what happens there. {@code -Dioctlabi.goldens=write}
 * writes it anew.
 */
public final class Transcript {
  private static final String PROMPT = "$ ";
  private static final String OPENING = "```console";

  private Transcript() {}

  /** Runs a line that was typed. */
  @FunctionalInterface
  public interface Terminal {
    /** All that it prints, which ends with a line's end if there is any. */
    String answer(String typed) throws IOException, InterruptedException;
  }

  /**
   * Types what stands behind a prompt in the document's blocks, from the first to the last.
   *
   * @param name the document, such as {@code command.md}
   * @return how many lines were typed
   */
  public static int hold(String name, Terminal terminal) throws IOException, InterruptedException {
    Path document = Project.root().resolve("docs").resolve(name);
    StringBuilder actual = new StringBuilder();
    boolean inside = false;
    int typed = 0;
    for (String line : Files.readAllLines(document)) {
      inside = inside ? !line.equals("```") : line.equals(OPENING);
      if (!inside || line.equals(OPENING)) {
        actual.append(line).append('\n');
      } else if (line.startsWith(PROMPT)) {
        actual.append(line).append('\n').append(terminal.answer(line.substring(PROMPT.length())));
        typed++;
      }
    }
    if ("write".equals(System.getProperty("ioctlabi.goldens"))) {
      Files.writeString(document, actual);
    }
    assertTrue(typed > 4, typed + " lines were typed");
    assertEquals(Files.readString(document), actual.toString());
    return typed;
  }
}
