package io.github.ioctlabi.processor.emit.java;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Descriptors;
import io.github.ioctlabi.processor.Compiling;
import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A positive result that no declaration expects passes for no success, but in old headers. */
final class PositiveResultTest {
  private static final String SOURCE =
      """
      @IoctlInterface(type = 0xBE, header = "test/pos.h", prefix = "POS"OF_HEADER)
      public interface NAME {
        @IoctlStruct record Point(@U32 int x, @U32 int y) {}
        @IoctlEnum @U32 enum Kind { @Value(0) ZERO }
        @IoctlStruct record Opened(Kind kind, @Out @Descriptor Device file) {}
        @IoctlStruct record Outer(@U32 int number, @Out Opened opened) {}
        @Io(nr = 1) void reset() throws IoctlException;
        @Io(nr = 2) void seek(@U32 int to) throws IoctlException;
        @IoW(nr = 3) void set(Point point) throws IoctlException;
        @IoR(nr = 4) Point get() throws IoctlException;
        @IoWR(nr = 5) @ReadBackOn("ENOSPC") Point update(Point point) throws IoctlException;
        @IoW(nr = 6) void all(@U32 int[] numbers) throws IoctlException;
        @Io(nr = 7) void plus(@NrOffset(2) int offset) throws IoctlException;
        @IoR(nr = 10) Opened one() throws IoctlException;
        @IoR(nr = 11) @Length(2) Opened[] two() throws IoctlException;
        @IoR(nr = 12) Opened[] some(@Capacity int n) throws IoctlException;
        @IoWR(nr = 13) @ReadBackOn("ENOSPC") Outer outer(Outer outer) throws IoctlException;
      }
      class NAMECalls {
        public static void reset(Device d) throws IoctlException { NAMEIoctl.on(d).reset(); }
        public static void seek(Device d) throws IoctlException { NAMEIoctl.on(d).seek(1); }
        public static void set(Device d) throws IoctlException {
          NAMEIoctl.on(d).set(new NAME.Point(1, 2));
        }
        public static void get(Device d) throws IoctlException { NAMEIoctl.on(d).get(); }
        public static void update(Device d) throws IoctlException {
          NAMEIoctl.on(d).update(new NAME.Point(1, 2));
        }
        public static void all(Device d) throws IoctlException {
          NAMEIoctl.on(d).all(new int[2]);
        }
        public static void plus(Device d) throws IoctlException { NAMEIoctl.on(d).plus(1); }
        public static void one(Device d) throws IoctlException { NAMEIoctl.on(d).one(); }
        public static void two(Device d) throws IoctlException { NAMEIoctl.on(d).two(); }
        public static void some(Device d) throws IoctlException { NAMEIoctl.on(d).some(2); }
        public static void outer(Device d) throws IoctlException {
          NAMEIoctl.on(d).outer(new NAME.Outer(1, null));
        }
      }
      """;

  @TempDir private static Path directory;

  private static URLClassLoader classes;

  private final FakeDevice kernel = new FakeDevice();

  @BeforeAll
  static void compile() throws Exception {
    Compilation.Result result =
        Compiling.of(
                Compiling.source("test", "Pos", source("Pos", "")),
                Compiling.source(
                    "test",
                    "Old",
                    source("Old", ", existing = true")
                        .replace("pos.h", "old.h")
                        .replace("\"POS\"", "\"OLD\"")
                        .replace("0xBE", "0xBD")))
            .into(directory);
    assertEquals(0, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    classes = new URLClassLoader(new URL[] {directory.toUri().toURL()});
  }

  private static String source(String name, String more) {
    return SOURCE.replace("NAME", name).replace("OF_HEADER", more);
  }

  private void run(String type, String name) throws ReflectiveOperationException {
    var method = classes.loadClass("test." + type + "Calls").getMethod(name, Device.class);
    method.setAccessible(true);
    method.invoke(null, kernel);
  }

  private Throwable thrown(String name) {
    return assertThrows(InvocationTargetException.class, () -> run("Pos", name)).getCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "seek", "set", "get", "update", "all", "plus"})
  void itIsRefusedByName(String name) {
    kernel.result = 3;
    IllegalStateException refused = assertInstanceOf(IllegalStateException.class, thrown(name));
    assertEquals(
        "POS_" + name.toUpperCase(Locale.ROOT) + " returned 3, where its declaration expects 0",
        refused.getMessage());
    assertDoesNotThrow(() -> run("Old", name));
  }

  @Test
  void zeroIsNot() {
    assertDoesNotThrow(() -> run("Pos", "get"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "two", "some", "outer"})
  void descriptorsThatCameAreClosed(String name) throws Exception {
    List<Integer> given = new ArrayList<>();
    kernel.writes = memory -> give(memory, name.equals("outer") ? 8 : 4, given);
    kernel.result = 1;
    IllegalStateException refused = assertInstanceOf(IllegalStateException.class, thrown(name));
    assertEquals(
        "POS_" + name.toUpperCase(Locale.ROOT) + " returned 1, where its declaration expects 0",
        refused.getMessage());
    assertEquals(0, refused.getSuppressed().length);
    for (int fd : given) {
      assertFalse(Files.exists(Path.of("/proc/self/fd/" + fd), LinkOption.NOFOLLOW_LINKS));
    }
  }

  private void give(MemorySegment memory, long first, List<Integer> given) {
    for (long at = first; at < memory.byteSize(); at += 8) {
      int fd = Descriptors.fresh();
      memory.set(JAVA_INT, at, fd);
      given.add(fd);
    }
  }

  @Test
  void anAnswerThatCannotBeReadDoesNotHideTheResult() {
    kernel.writes = memory -> memory.set(JAVA_INT, 0, 5);
    kernel.result = 1;
    Throwable refused = thrown("one");
    assertEquals("POS_ONE returned 1, where its declaration expects 0", refused.getMessage());
    assertEquals(0, refused.getSuppressed().length);
  }
}
