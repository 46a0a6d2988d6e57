package io.github.ioctlabi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.runtime.Kernel.Pipe;
import io.github.ioctlabi.runtime.support.IoctlCall;
import io.github.ioctlabi.runtime.support.IoctlCaller;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those see who look on. Each in a JVM of its own: a recording leaves its traces in one. */
class WatchTest {

  @TempDir Path dir;

  /** Makes the same calls in each way there is. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) throws Exception {
      if (arguments.length == 0) {
        calls();
        return;
      }
      try (Recording recording = new Recording()) {
        recording.start();
        calls();
        recording.stop();
        recording.dump(Path.of(arguments[0]));
      }
    }

    private static void calls() throws Exception {
      try (Pipe pipe = Pipe.holding(23);
          IoctlCaller caller = IoctlCaller.borrowing(pipe.in());
          Arena arena = Arena.ofConfined()) {
        try (IoctlCall call = caller.beginZeroed(4)) {
          call.invoke(Kernel.FIONREAD);
        }
        caller.call(Kernel.FIONREAD, arena.allocate(4));
        try {
          caller.call(Kernel.NOBODYS, 7);
        } catch (IoctlException e) {
          System.out.println(e.error());
        }
      }
    }
  }

  private static String run(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName()));
    command.addAll(List.of(arguments));
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, java.waitFor(), output);
    return output;
  }

  @Test
  void aRecordingHasAnEventACall() throws Exception {
    Path file = dir.resolve("calls.jfr");
    run(List.of(), file.toString());
    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals("io.github.ioctlabi.Ioctl"))
            .toList();
    assertEquals(3, events.size());
    for (RecordedEvent event : events.subList(0, 2)) {
      assertEquals(Kernel.FIONREAD.name(), event.getString("command"));
      assertEquals(Kernel.FIONREAD.toString(), event.getString("number"));
      assertEquals(0, event.getInt("result"));
      assertTrue(event.getString("device").startsWith("Device[descriptor "));
    }
    assertEquals(-Errno.ENOTTY.number(), events.get(2).getInt("result"));
    assertEquals("ENOTTY", events.get(2).getString("error"));
  }

  @Test
  void theTraceTellsCommandDeviceAndResult() throws Exception {
    String log = run(List.of("-Dio.github.ioctlabi.trace=true"));
    Pattern success =
        Pattern.compile(
            Pattern.quote(Kernel.FIONREAD + " on Device[descriptor ") + "\\d+, fd \\d+]: 0\n");
    assertEquals(2, success.matcher(log).results().count(), log);
    assertTrue(log.contains(Kernel.NOBODYS + " on Device[descriptor "), log);
    assertTrue(log.contains("]: ENOTTY (-" + Errno.ENOTTY.number() + ")\n"), log);
  }

  @Test
  void nobodyWhoDoesNotLookLoadsAnything() throws Exception {
    String loaded = run(List.of("-Xlog:class+load"));
    assertTrue(
        loaded.contains("io.github.ioctlabi.runtime.internal.watch.Watch "), "the log is one");
    for (String never :
        List.of("IoctlEvent", "jdk.jfr.Event ", "internal.Watch$", "System$Logger ")) {
      assertFalse(loaded.contains(never), never);
    }
    assertTrue(loaded.contains("ENOTTY\n"));
  }

  @Test
  void withoutTheModuleThereAreNoEvents() throws Exception {
    assertEquals("ENOTTY\n", run(List.of("--limit-modules", "java.base,java.logging")));
  }
}
