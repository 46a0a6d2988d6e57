package io.github.ioctlabi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The transcript in {@code docs/command.md} is what the command prints. {@code
 * -Dioctlabi.goldens=write} writes it anew.
 */
final class TranscriptTest {
  private static final Path DOCUMENT = Project.root().resolve("docs/command.md");
  private static final String OPENING = "```console\n";
  private static final String PROMPT = "$ ioctlabi ";

  @TempDir Path folder;

  @Test
  void theCommandsPrintWhatIsShown() throws IOException {
    String text = Files.readString(DOCUMENT);
    int start = text.indexOf(OPENING) + OPENING.length();
    int end = text.indexOf("```", start);
    assertTrue(start > OPENING.length() && end > start, DOCUMENT::toString);
    String sensor = Files.readString(Ran.sample("linux/sensor"));
    Files.writeString(folder.resolve("sensor.json"), sensor);
    Files.writeString(folder.resolve("renumbered.json"), sensor.replace("\"nr\": 2", "\"nr\": 7"));
    StringBuilder transcript = new StringBuilder();
    int commands = 0;
    for (String line : text.substring(start, end).lines().toList()) {
      if (line.startsWith(PROMPT)) {
        transcript.append(line).append('\n').append(answer(line.substring(PROMPT.length())));
        commands++;
      }
    }
    assertTrue(commands > 4, commands + " commands");
    String actual = text.substring(0, start) + transcript + text.substring(end);
    if ("write".equals(System.getProperty("ioctlabi.goldens"))) {
      Files.writeString(DOCUMENT, actual);
    }
    assertEquals(Files.readString(DOCUMENT), actual);
  }

  /** As in the folder of the test: names of files are completed, and shortened again. */
  private String answer(String command) {
    Object[] args =
        Arrays.stream(command.split(" ", -1))
            .map(word ->
                word.endsWith(".json") || word.equals("tree")
                    ? folder.resolve(word).toString()
                    : word)
            .toArray();
    Ran ran = Ran.of(args);
    return (ran.out() + ran.err()).replace(folder + "/", "");
  }
}
