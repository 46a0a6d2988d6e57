package io.github.ioctlabi.processor;

import static io.github.ioctlabi.processor.LockedModule.WRITE;
import static io.github.ioctlabi.processor.LockedModule.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been published is held: what breaks it is an error, and the rest is written down. */
class LockTest {
  private static final String PUMP =
      """
      /** Fills a tank. */
      @IoctlInterface(header = "linux/pump.h", type = 0xBE)
      public interface Pump {
        @IoctlStruct
        record Speed(
            @Range(min = 1, max = 900) @U32 int rate,
            @Reserved @U32 int unused) {}
        @IoW(nr = 1) void setSpeed(Speed speed) throws IoctlException;
        @IoR(nr = 2) Speed speed() throws IoctlException;
      }
      """;

  private static final String LINES =
      """
      @IoctlInterface(header = "linux/pump.h", type = 0xBE)
      public interface Pump {
        @Io(nr = 1) void set() throws IoctlException;
        @Io(nr = 2) @ReturnsValue Line line() throws IoctlException;
      }
      @IoctlInterface(header = "linux/pump.h", type = 0xBE, prefix = "PUMP_LINE")
      interface Line extends AutoCloseable {
        @Io(nr = 3) void start() throws IoctlException;
      }
      @IoctlInterface(header = "linux/pump.h", type = 0xBE, prefix = "PUMP_EVENT")
      interface Event extends AutoCloseable {
        @Io(nr = 4) void stop() throws IoctlException;
      }
      """;

  @TempDir private Path folder;

  private Path lock() {
    return folder.resolve("linux/pump.json");
  }

  private List<String> compile(String declaration) {
    return new LockedModule(folder).compile(declaration);
  }

  private List<String> update(String declaration) {
    return new LockedModule(folder).update(declaration);
  }

  @Test
  void aHeaderWithoutALockIsAnError() throws IOException {
    assertEquals(
        List.of(
            "ERROR %d [BreakingChange] Pump: linux/pump.h has no lock abi/linux/pump.json: write"
                    .formatted(line(PUMP, "Pump {"))
                + " it with -Aioctlabi.lock.update=true, and commit it"),
        compile(PUMP));
    assertFalse(Files.exists(lock()));
  }

  @Test
  void aLockIsWhatTheOutputIs() throws IOException {
    assertEquals(List.of(), update(PUMP));
    assertEquals(
        Compilation.of(Compiling.source("demo", "Pump", PUMP))
            .with(new IoctlProcessor())
            .run()
            .file("META-INF/ioctlabi/abi/linux/pump.json"),
        Files.readString(lock()));
    assertEquals(List.of(), compile(PUMP));
  }

  @Test
  void whatBreaksIsAnErrorOnItsElement() throws IOException {
    update(PUMP);
    String published = Files.readString(lock());
    String narrow = PUMP.replace("max = 900", "max = 800");
    List<String> error =
        List.of(
            ("ERROR %d [BreakingChange] Pump.Speed.rate: it may be 1..800, and could be 1..900; a"
                    + " program of before gets EINVAL for what it may send: allow all that was"
                    + " allowed, and let a new command ask for less")
                .formatted(line(narrow, "rate,")));
    assertEquals(error, compile(narrow));
    assertEquals(error, update(narrow));
    assertEquals(published, Files.readString(lock()));
  }

  @Test
  void aCommandThatIsGoneIsAnErrorOnItsInterface() throws IOException {
    update(PUMP);
    String less = PUMP.replaceFirst("(?m)^.*nr = 2.*\n", "");
    assertEquals(
        List.of(
            ("ERROR %d [BreakingChange] Pump: the command PUMP_SPEED is gone; a program of before"
                    + " gets ENOTTY for it: keep it, and let @Wraps hand it to the command that"
                    + " does its work")
                .formatted(line(less, "Pump {"))),
        compile(less));
  }

  @Test
  void whatIsSafeIsToBeWritten() throws IOException {
    update(PUMP);
    String more =
        PUMP.replaceFirst("\n}\n$", "\n  @Io(nr = 3) void stop() throws IoctlException;\n}\n");
    assertEquals(
        List.of(
            ("WARNING %d [BreakingChange] Pump.stop: the command PUMP_STOP is new; a program that"
                        + " asks an older kernel for it gets ENOTTY; who implements the interface"
                        + " in Java has a method to write")
                    .formatted(line(more, "stop()"))
                + WRITE),
        compile(more));
    assertEquals(List.of(), update(more));
    assertEquals(List.of(), compile(more));
  }

  @Test
  void anotherNameInCIsAWarning() throws IOException {
    update(PUMP);
    String renamed = PUMP.replace("@IoR(nr = 2)", "@IoR(nr = 2, name = \"PUMP_GET\")");
    String warning =
        ("WARNING %d [BreakingChange] Pump.speed: its name in C was PUMP_SPEED and is PUMP_GET; C"
                + " that uses the old name does not compile; programs that are compiled go on:"
                + " write name = \"PUMP_SPEED\" into its @IoR")
            .formatted(line(renamed, "speed()"));
    assertEquals(List.of(warning + ", or " + WRITE.substring(2)), compile(renamed));
    assertEquals(List.of(warning), update(renamed));
    assertEquals(List.of(), compile(renamed));
  }

  @Test
  void whatIsLiftedIsWrittenOnceAndThenIdle() throws IOException {
    update(PUMP);
    String lifted =
        PUMP.replace(
            "@Range(min = 1, max = 900)",
            "@AllowRule(rule = RuleId.BREAKING_CHANGE, because = \"nobody has it yet\")\n"
                + "      @Range(min = 1, max = 800)");
    int line = line(lifted, "rate,");
    assertEquals(
        List.of(
            ("WARNING %d [BreakingChange] Pump.Speed.rate: it may be 1..800, and could be 1..900; a"
                        + " program of before gets EINVAL for what it may send")
                    .formatted(line)
                + WRITE),
        compile(lifted));
    assertEquals(List.of(), update(lifted));
    assertEquals(
        List.of(
            ("WARNING %d [BreakingChange] Pump.Speed.rate: nothing here breaks the locked ABI:"
                    + " remove @AllowRule(rule = RuleId.BREAKING_CHANGE)")
                .formatted(line)),
        compile(lifted));
    assertEquals(List.of(), compile(PUMP.replace("900", "800")));
  }

  @Test
  void aLockThatSomebodyEditedIsLeftAlone() throws IOException {
    update(PUMP);
    String edited = Files.readString(lock()).replace("  \"schema\"", "    \"schema\"");
    Files.writeString(lock(), edited);
    List<String> error =
        List.of(
            ("ERROR %d [BreakingChange] Pump: abi/linux/pump.json is not what ioctlabi writes for"
                    + " what it says: somebody has edited it: take it back from your version"
                    + " control, and let -Aioctlabi.lock.update=true write it")
                .formatted(line(PUMP, "Pump {")));
    assertEquals(error, compile(PUMP));
    assertEquals(error, update(PUMP));
    assertEquals(edited, Files.readString(lock()));
  }

  @Test
  void lineEndsOfAnotherSystemAreNamed() throws IOException {
    update(PUMP);
    Files.writeString(lock(), Files.readString(lock()).replace("\n", "\r\n"));
    assertEquals(
        List.of(
            ("ERROR %d [BreakingChange] Pump: abi/linux/pump.json has the line ends of another"
                    + " system: a checkout has written CR LF for LF: write '*.json text eol=lf'"
                    + " into a .gitattributes beside it, and check it out anew")
                .formatted(line(PUMP, "Pump {"))),
        compile(PUMP));
  }

  /** A lock that has an error is not written, so no warning beside it says to write it. */
  @Test
  void nothingIsToBeWrittenBesideAnError() throws IOException {
    update(PUMP);
    String more =
        PUMP.replace("900", "800")
            .replaceFirst("\n}\n$", "\n  @Io(nr = 3) void stop() throws IoctlException;\n}\n");
    List<String> said = compile(more);
    assertEquals(2, said.size(), said::toString);
    assertEquals(
        List.of(), said.stream().filter(each -> each.contains("ioctlabi.lock.update")).toList());
  }

  @Test
  void aLockThatIsNoneOrNewerIsLeftAlone() throws IOException {
    update(PUMP);
    String published = Files.readString(lock());
    for (String wrong :
        List.of(
            "",
            "<<<<<<< HEAD\n" + published,
            published.substring(0, published.length() / 2),
            published.replace("\"schema\": 1", "\"schema\": 2"),
            published.replace("pump.h", "sump.h"))) {
      Files.writeString(lock(), wrong);
      for (List<String> messages : List.of(compile(PUMP), update(PUMP))) {
        assertEquals(1, messages.size(), messages::toString);
        assertTrue(
            messages
                .getFirst()
                .startsWith(
                    "ERROR %d [BreakingChange] Pump: abi/linux/pump.json"
                        .formatted(line(PUMP, "Pump {"))),
            messages::toString);
        assertEquals(1, messages.getFirst().lines().count());
      }
      assertEquals(wrong, Files.readString(lock()));
    }
  }

  @Test
  void whatIsNoFileIsNotRead() throws IOException {
    String error =
        "ERROR %d [BreakingChange] Pump: abi/linux/pump.json is no file: remove it"
            .formatted(line(PUMP, "Pump {"));
    Files.createDirectories(lock());
    assertEquals(List.of(error), compile(PUMP));
    Files.delete(lock());
    Files.createSymbolicLink(lock(), Path.of("/dev/zero"));
    assertEquals(List.of(error), compile(PUMP));
  }

  @Test
  void aHugeFileIsNoLock() throws IOException {
    update(PUMP);
    try (RandomAccessFile file = new RandomAccessFile(lock().toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    List<String> messages = compile(PUMP);
    assertEquals(1, messages.size(), messages::toString);
    assertTrue(
        messages.getFirst().contains("[BreakingChange] Pump: abi/linux/pump.json, line 1"),
        messages::toString);
  }

  @Test
  void hiddenFilesAreNoLocks() throws IOException {
    update(PUMP);
    Files.writeString(folder.resolve("linux/.pump.json"), "");
    assertEquals(List.of(), compile(PUMP));
  }

  @Test
  void aCommandOfAnotherInterfaceIsAnother() throws IOException {
    assertEquals(List.of(), update(LINES));
    String command =
        "  @Io(nr = 3, name = \"PUMP_LINE_START\") void start() throws IoctlException;\n";
    String moved =
        LINES
            .replaceFirst("(?m)^.*nr = 3.*\n", "  @Io(nr = 5) void more() throws IoctlException;\n")
            .replace(
                "interface Event extends AutoCloseable {\n",
                "interface Event extends AutoCloseable {\n" + command);
    List<String> errors = compile(moved).stream().filter(each -> each.startsWith("ERROR")).toList();
    assertEquals(
        List.of(
            ("ERROR %d [BreakingChange] Event.start: it was a command of Line, whose descriptors"
                    + " are others; a program of before gets ENOTTY for it there: keep it where it"
                    + " was, and make a new command of the other interface")
                .formatted(line(moved, "start()"))),
        errors);
  }

  @Test
  void aDescriptorOfAnotherInterfaceIsAnother() throws IOException {
    assertEquals(List.of(), update(LINES));
    String other = LINES.replace("Line line()", "Event line()");
    assertEquals(
        List.of(
            ("ERROR %d [BreakingChange] Pump.line: a success returned a descriptor of another"
                    + " interface, which is still there; a program of before makes the calls of the"
                    + " one on a descriptor of the other: keep what it returns, and make a new"
                    + " command")
                .formatted(line(other, "line()"))),
        compile(other));
  }

  @Test
  void paddingThatWasNotDeclaredIsNewToTheKernel() throws IOException {
    String hole =
        PUMP.replace(
                "@IoctlStruct",
                "@IoctlStruct @AllowRule(rule = RuleId.IMPLICIT_PADDING, because = \"old\")"
                    + " @AllowRule(rule = RuleId.MISALIGNED_FIELD, because = \"old\")"
                    + " @AllowRule(rule = RuleId.SIZE_NOT_MULTIPLE, because = \"old\")")
            .replace("@Reserved @U32 int unused", "@U8 byte mode, @U32 int depth");
    assertEquals(List.of(), update(hole));
    List<String> messages = compile(hole.replace("@U8 byte", "@PadAfter(3) @U8 byte"));
    assertEquals(1, messages.size(), messages::toString);
    assertTrue(
        messages
            .getFirst()
            .contains(
                "[BreakingChange] Pump.Speed.mode: it has bytes, or padding, that nothing looked"
                    + " at; a program of before may have left anything there"),
        messages::toString);
  }

  @Test
  void whereOneHeaderBreaksNoLockIsWritten() throws IOException {
    String other =
        PUMP.replace("linux/pump.h", "linux/sump.h")
            .replace("0xBE", "0xBD")
            .replace("Pump", "Sump");
    update(PUMP);
    List<String> messages =
        new LockedModule(folder)
            .update(
                Compilation.of(
                    Compiling.source("demo", "Pump", PUMP.replace("max = 900", "max = 800")),
                    Compiling.source("demo", "Sump", other)));
    assertEquals(1, messages.size(), messages::toString);
    assertFalse(Files.exists(folder.resolve("linux/sump.json")));
  }

  /** In bindings, too, where rules of portability are notes. */
  @Test
  void bindingsAreHeld() throws IOException {
    String binding = PUMP.replace("type = 0xBE", "type = 0xBE, existing = true");
    update(binding);
    List<String> messages = compile(binding.replace("nr = 2", "nr = 3"));
    assertEquals(1, messages.size(), messages::toString);
    assertTrue(messages.getFirst().startsWith("ERROR"), messages::toString);
  }

  @Test
  void anotherVersionOfIoctlabiIsNoChange() throws IOException {
    update(PUMP);
    String older =
        Files.readString(lock())
            .replaceFirst("\"ioctlabi\": \"[^\"]*\"", "\"ioctlabi\": \"0.0.9\"");
    Files.writeString(lock(), older);
    assertEquals(List.of(), compile(PUMP));
    assertEquals(List.of(), update(PUMP));
    assertEquals(older, Files.readString(lock()));
  }
}
