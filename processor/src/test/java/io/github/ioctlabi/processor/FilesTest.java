package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where compilations put their files, and what they say if they cannot. */
class FilesTest {
  @TempDir Path directory;

  private static JavaFileObject pump(int nr) {
    return Compiling.source(
        "demo",
        "Pump",
        """
        @IoctlInterface(header = "linux/pump.h", type = 0xBE)
        public interface Pump { @IoW(nr = %d) void set(@U32 int rate) throws IoctlException; }
        """
            .formatted(nr));
  }

  private static JavaFileObject tank() {
    return Compiling.source(
        "demo",
        "Tank",
        """
        @IoctlInterface(header = "linux/tank.h", type = 0xC5)
        public interface Tank { @Io(nr = 1) void drain() throws IoctlException; }
        """);
  }

  private static Diagnostic<? extends JavaFileObject> onlyError(Compilation.Result result) {
    List<Diagnostic<? extends JavaFileObject>> errors = result.of(Diagnostic.Kind.ERROR);
    assertEquals(1, errors.size(), result::messages);
    return errors.getFirst();
  }

  @Test
  void aFolderThatIsAFileIsAnErrorOnTheDeclaration() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    Compilation.Result result = Compiling.of(pump(1), tank()).with("-Aioctlabi.out=" + file).run();
    Diagnostic<? extends JavaFileObject> error = onlyError(result);
    assertEquals(
        ("[UnwrittenFile] %s/uapi/linux/pump.h was not written (%s is no folder), so that nothing"
                + " below %s was changed: remove %s, or name another folder in -Aioctlabi.out")
            .formatted(file, file, file, file),
        error.getMessage(Locale.ROOT));
    assertEquals(3, error.getLineNumber());
    assertTrue(error.getSource().getName().endsWith("Pump.java"));
  }

  @Test
  void oneFileInTheWayStopsAllOfThem() throws IOException {
    Path folder = directory.resolve("out");
    Files.createDirectories(folder.resolve("check/linux/tank_check.c"));
    Compilation.Result result =
        Compiling.of(pump(1), tank()).with("-Aioctlabi.out=" + folder).run();
    String message = onlyError(result).getMessage(Locale.ROOT);
    assertTrue(message.contains("check/linux/tank_check.c was not written (it is a folder), so"));
    assertFalse(Files.exists(folder.resolve("uapi/linux/pump.h")));
    assertFalse(Files.exists(folder.resolve("uapi/linux/tank.h")));
  }

  /** Whatever the class output is, the compiler's fault is no fault of the processor. */
  @Test
  void aClassOutputThatCannotBeWrittenIsAnError() throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    Path out = directory.resolve("out");
    Files.createDirectories(classes.resolve("META-INF/ioctlabi/uapi/linux/pump.h"));
    Compilation.Result result =
        Compiling.of(pump(1), tank()).with("-Aioctlabi.out=" + out).into(classes);
    Diagnostic<? extends JavaFileObject> error = onlyError(result);
    String message = error.getMessage(Locale.ROOT);
    assertTrue(
        message.startsWith(
            "[UnwrittenFile] META-INF/ioctlabi/uapi/linux/pump.h was not written to the class"
                + " output ("),
        message);
    assertTrue(
        message.endsWith(": let the compiler write there, and let nothing else make this file"),
        message);
    assertEquals(3, error.getLineNumber());
    assertFalse(Files.exists(out), "the folder gets what the class output has");
  }

  @Test
  void compilationsAtOnceLeaveWholeFiles() throws Exception {
    Path folder = directory.resolve("out");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Compilation.Result>> results = new ArrayList<>();
      for (int nr = 0; nr < 6; nr++) {
        Compilation compiling = Compiling.of(pump(nr % 2), tank()).with("-Aioctlabi.out=" + folder);
        results.add(threads.submit(compiling::run));
      }
      for (Future<Compilation.Result> each : results) {
        Compilation.Result result = each.get();
        assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
      }
    }
    String[] whole = new String[2];
    for (int nr = 0; nr < 2; nr++) {
      whole[nr] = Compiling.of(pump(nr)).run().file("META-INF/ioctlabi/uapi/linux/pump.h");
    }
    String found = Files.readString(folder.resolve("uapi/linux/pump.h"));
    assertTrue(found.equals(whole[0]) || found.equals(whole[1]), found);
    assertEquals(6, Folders.files(folder).size());
  }
}
