package io.github.ioctlabi.cli;

import io.github.ioctlabi.kit.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The transcript in {@code docs/command.md} is what the command prints. */
final class TranscriptTest {
  private static final String PROGRAM = "ioctlabi ";

  @TempDir Path folder;

  @Test
  void theCommandsPrintWhatIsShown() throws Exception {
    String sensor = Files.readString(Ran.sample("linux/sensor"));
    Files.writeString(folder.resolve("sensor.json"), sensor);
    Files.writeString(folder.resolve("renumbered.json"), sensor.replace("\"nr\": 2", "\"nr\": 7"));
    Transcript.hold("command.md", line -> answer(line.substring(PROGRAM.length())));
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
