package io.github.ioctlabi.cli;

import io.github.ioctlabi.kit.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The transcript in {@code docs/command.md} is what the command prints. */
final class TranscriptTest {
  private static final String PROGRAM = "ioctlabi ";
  private static final String SHOW = "cat ";
  private static final String FROM = " < ";

  @TempDir Path folder;

  @Test
  void theCommandsPrintWhatIsShown() throws Exception {
    String sensor = Files.readString(Ran.sample("linux/sensor"));
    Files.writeString(folder.resolve("sensor.json"), sensor);
    Files.writeString(folder.resolve("renumbered.json"), sensor.replace("\"nr\": 2", "\"nr\": 7"));
    Files.writeString(
        folder.resolve("strace.log"),
        """
        ioctl(3</dev/sensor0>, _IOC(_IOC_WRITE, 0xbe, 0x1, 0x8), 0x7ffd81c0) = 0
        ioctl(4</dev/pts/0>, TCGETS, {c_iflag=ICRNL|IUTF8, ...}) = 0
        [pid  815] ioctl(7, 0xae80, 0) = 0
        """);
    Transcript.hold("command.md", this::typed);
  }

  private String typed(String line) throws IOException {
    if (line.startsWith(SHOW)) {
      return Files.readString(folder.resolve(line.substring(SHOW.length())));
    }
    String[] parts = line.substring(PROGRAM.length()).split(FROM, 2);
    if (parts.length == 1) {
      return answer(parts[0]);
    }
    InputStream before = System.in;
    try (InputStream in = Files.newInputStream(folder.resolve(parts[1]))) {
      System.setIn(in);
      return answer(parts[0]);
    } finally {
      System.setIn(before);
    }
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
