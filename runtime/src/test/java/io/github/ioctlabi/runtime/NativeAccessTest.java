package io.github.ioctlabi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a JVM says that lets nobody call native code. */
class NativeAccessTest {

  private static final String REFUSED =
      """
      java.lang.IllegalCallerException: ioctl needs native access, which this JVM denies: run java \
      with --enable-native-access=ALL-UNNAMED
      """;

  /** Opens a device twice, and prints what became of it. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) throws IOException {
      for (int i = 0; i < 2; i++) {
        try (Device device = Device.open(Path.of("/dev/null"))) {
          System.out.println(device.write(java.lang.foreign.MemorySegment.NULL));
        } catch (IllegalCallerException e) {
          System.out.println(e);
        }
      }
    }
  }

  private static String run(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    Process java =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, java.waitFor(), output);
    return output;
  }

  @Test
  void aRefusalSaysWhatToTypeEachTime() throws Exception {
    assertEquals(REFUSED.repeat(2), run("--illegal-native-access=deny"));
  }

  @Test
  void whatItSaysHelps() throws Exception {
    assertEquals(
        "0\n0\n", run("--illegal-native-access=deny", "--enable-native-access=ALL-UNNAMED"));
  }
}
