package io.github.ioctlabi.processor;

import static io.github.ioctlabi.processor.LockedModule.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declarations whose data nobody could read again are refused; those that fit are not. */
class UnwritableDataTest {
  private static final String TEXT = "word ".repeat(210_000).strip();

  private static final String PUMP =
      """
      /** Fills a tank. */
      @IoctlInterface(header = "linux/pump.h", type = 0xBE)
      public interface Pump {
        /**
         * %s.
         *
         * @param %s how fast
         */
        @IoW(nr = 1) void set(@U32 int %2$s) throws IoctlException;
      }
      """;

  private static final String ERROR =
      "[TooLong] Pump: the data have a text of more than 1,048,576 characters: shorten '"
          + "word ".repeat(12)
          + "...'";

  @TempDir private Path folder;

  @Test
  void aCommentIsTooLongForTheData() {
    String pump = PUMP.formatted(TEXT, "rate");
    Compilation.Result result = Compiling.of(Compiling.source("demo", "Pump", pump)).run();
    List<String> messages =
        result.of(Diagnostic.Kind.ERROR).stream()
            .map(each -> each.getLineNumber() + " " + each.getMessage(Locale.ROOT))
            .toList();
    assertEquals(List.of(line(pump, "Pump {") + " " + ERROR), messages);
    assertEquals(List.of(), List.copyOf(result.files().keySet()));
  }

  @Test
  void itIsNoLockEither() {
    String pump = PUMP.formatted(TEXT, "rate");
    assertEquals(
        List.of("ERROR %d %s".formatted(line(pump, "Pump {"), ERROR)),
        new LockedModule(folder).update(pump));
    assertFalse(Files.exists(folder.resolve("linux")));
  }

  /** The longest name that there is in Java is a name in the data. */
  @Test
  void aLongNameIsRead() {
    String pump = PUMP.formatted("Sets it", "x".repeat(255));
    assertEquals(List.of(), new LockedModule(folder).update(pump));
    assertTrue(Files.exists(folder.resolve("linux/pump.json")));
    assertEquals(List.of(), new LockedModule(folder).compile(pump));
  }
}
