package io.github.ioctlabi.processor;

import static io.github.ioctlabi.processor.LockedModule.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks whose headers a compilation does not make: they are gone, or no part of it. */
class LeftOverTest {
  private static final String PUMP =
      """
      @IoctlInterface(header = "linux/pump.h", type = 0xBE)
      public interface Pump {
        @Io(nr = 1) void start() throws IoctlException;
      }
      """;

  private static final String SUMP =
      """
      @IoctlInterface(header = "linux/sump.h", type = 0xBD)
      public interface Sump {
        @Io(nr = 1) void drain() throws IoctlException;
      }
      """;

  private static final String GONE =
      "[BreakingChange] linux/pump.h: nothing makes it any more, as demo.Pump did, and"
          + " abi/linux/pump.json says that it was published; programs of before are refused all of"
          + " its commands: declare it again, or remove the lock";

  @TempDir private Path folder;

  private LockedModule module = new LockedModule(Path.of("abi"));

  @BeforeEach
  void publish() {
    module = new LockedModule(folder.resolve("locks"));
    assertEquals(List.of(), module.update(PUMP));
  }

  private Path lock(String name) {
    return module.locks().resolve("linux/" + name + ".json");
  }

  private static JavaFileObject plain() {
    return Compiling.source("demo", "Plain", "class Plain {}");
  }

  private static JavaFileObject sump(String text) {
    return Compiling.source("demo", "Sump", text);
  }

  @Test
  void whatMakesAnotherHeaderIsThePlace() throws IOException {
    String other = PUMP.replace("linux/pump.h", "linux/sump.h").replace("0xBE", "0xBD");
    assertEquals(
        List.of("ERROR %d %s".formatted(line(other, "Pump {"), GONE)), module.update(other));
    assertFalse(Files.exists(lock("sump")), "nothing is half written");
    Files.delete(lock("pump"));
    assertEquals(List.of(), module.update(other));
  }

  @Test
  void thePackageIsThePlaceOfWhatIsGone() {
    JavaFileObject room = SourceFile.of("demo.package-info", "/** Pumps. */\npackage demo;\n");
    assertEquals(List.of("ERROR 2 " + GONE), module.compile(Compilation.of(room, plain())));
  }

  /** Eclipse's compiler tells no place in a package. */
  @Test
  void eclipseSaysItToo() {
    JavaFileObject room = SourceFile.of("demo.package-info", "/** Pumps. */\npackage demo;\n");
    List<String> messages =
        module.compile(Compilation.of(room, plain()).by(Eclipse::compile)).stream()
            .map(each -> each.replaceFirst("^ERROR -?\\d+ ", ""))
            .toList();
    assertEquals(List.of(GONE), messages);
  }

  /** The last declaration of a module may have gone. */
  @Test
  void withoutThePackageThereIsNoPlace() {
    assertEquals(List.of("ERROR -1 " + GONE), module.compile(Compilation.of(plain())));
  }

  /** A header with a fault is there, and its fault alone is told. */
  @Test
  void aHeaderWithAFaultIsNotGone() {
    List<String> messages = module.update(PUMP.replace("nr = 1", "nr = 256"));
    assertFalse(messages.isEmpty());
    assertTrue(
        messages.stream().noneMatch(each -> each.contains("[BreakingChange]")), messages::toString);
  }

  @Test
  void aPartOfAModuleIsHeldAgainstItsOwnLocks() throws IOException {
    Path classes = folder.resolve("classes");
    Compilation.of(Compiling.source("demo", "Pump", PUMP)).with(new IoctlProcessor()).into(classes);
    assertEquals(List.of(), module.update(Compilation.of(sump(SUMP)).on(classes)));
    assertTrue(Files.exists(lock("pump")));
    String drained = SUMP.replace("nr = 1", "nr = 2");
    List<String> messages = module.compile(Compilation.of(sump(drained)).on(classes));
    assertEquals(1, messages.size(), messages::toString);
    assertTrue(
        messages
            .getFirst()
            .startsWith("ERROR %d [BreakingChange] Sump.drain: ".formatted(line(drained, "drain"))),
        messages::toString);
    assertEquals(List.of("ERROR -1 " + GONE), module.compile(Compilation.of(sump(SUMP))));
  }

  @Test
  void whatIsLeftAndNoLockIsAnError() throws IOException {
    Files.writeString(lock("pump"), "{");
    List<String> messages = module.compile(Compilation.of(plain()));
    assertEquals(1, messages.size(), messages::toString);
    assertTrue(
        messages
            .getFirst()
            .startsWith("ERROR -1 [BreakingChange] linux/pump.h: abi/linux/pump.json, line 1"),
        messages::toString);
  }
}
