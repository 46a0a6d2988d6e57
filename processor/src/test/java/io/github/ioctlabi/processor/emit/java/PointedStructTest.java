package io.github.ioctlabi.processor.emit.java;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.processor.Compiling;
import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One struct behind an address, with its size in bytes beside it. */
final class PointedStructTest {
  private static final String SOURCE =
      """
      @IoctlInterface(type = 0x94, header = "test/paths.h", prefix = "PATHS", existing = true)
      public interface Paths {
        @IoctlStruct record Container(@U32 int filled, @U32 int zero,
            @FlexibleArray(count = "filled") @U64 long[] offsets) {}
        @IoctlStruct record Args(@U64 long size, @UserPointer(count = "size", unit = Unit.BYTES)
            Container all) {}
        @IoWR(nr = 1) Args args(Args args) throws IoctlException;
        @IoctlStruct record Room(@U32 int filled, @U32 int zero,
            @FlexibleArray @U64 long[] words) {}
        @IoctlStruct record Small(@NativePointer(count = "bytes", unit = Unit.BYTES, max = 64,
            flow = Flow.OUT) Room room, @S32 int bytes, @U32 int rest) {}
        @IoWR(nr = 2) Small small(Small small) throws IoctlException;
        @IoctlStruct record Pair(@U32 int a, @U32 int b) {}
        @IoctlStruct record Fixed(@NativePointer(count = "bytes", unit = Unit.BYTES) Pair pair,
            @U16 int bytes, @U16 int rest, @U32 int more) {}
        @IoWR(nr = 3) Fixed fixed(Fixed fixed) throws IoctlException;
        @IoctlStruct record Filled(@UserPointer(count = "bytes", unit = Unit.BYTES) Pair pair,
            @Out @U64 long bytes) {}
        @IoWR(nr = 4) Filled filled(Filled filled) throws IoctlException;
      }
      class Program {
        public static Object args(Device device, long size) throws IoctlException {
          Paths.Args back = PathsIoctl.on(device).args(
              new Paths.Args(size, new Paths.Container(2, 0, new long[] {5, 6})));
          return back.all().offsets();
        }
        public static Object small(Device device, long size) throws IoctlException {
          return PathsIoctl.on(device).small(
              new Paths.Small(new Paths.Room(0, 0, new long[1]), (int) size, 0)).room().words();
        }
        public static Object fixed(Device device, long size) throws IoctlException {
          return PathsIoctl.on(device).fixed(
              new Paths.Fixed(new Paths.Pair(1, 2), (int) size, 0, 0)).pair().a();
        }
        public static Object nothing(Device device, long size) throws IoctlException {
          return PathsIoctl.on(device).args(new Paths.Args(size, null)).all();
        }
        public static Object filled(Device device, long size) throws IoctlException {
          return PathsIoctl.on(device).filled(
              new Paths.Filled(new Paths.Pair(1, 2), size)).pair().b();
        }
      }
      """;

  @TempDir private static Path directory;

  private static Class<?> program;

  private final FakeDevice kernel = new FakeDevice();

  @BeforeAll
  static void compile() throws Exception {
    Compilation.Result result =
        Compiling.of(Compiling.source("test", "Paths", SOURCE)).into(directory);
    assertEquals(0, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    var classes = new URLClassLoader(new URL[] {directory.toUri().toURL()});
    program = classes.loadClass("test.Program");
  }

  private Object run(String name, long size) throws ReflectiveOperationException {
    var method = program.getMethod(name, Device.class, long.class);
    method.setAccessible(true);
    return method.invoke(null, kernel, size);
  }

  /** What is behind an address: as much as the number beside it says, and not more. */
  @SuppressWarnings("restricted")
  private void behind(long addressAt, long bytes, Consumer<MemorySegment> writes) {
    kernel.writes =
        memory ->
            writes.accept(
                MemorySegment.ofAddress(memory.get(JAVA_LONG, addressAt)).reinterpret(bytes));
  }

  @Test
  void theKernelWritesAllOfItsMemory() throws Exception {
    for (int size : new int[] {24, 25, 100, 1 << 20}) {
      behind(
          8,
          size,
          memory -> {
            assertEquals(5, memory.get(JAVA_LONG, 8));
            for (long at = 24; at < size; at++) {
              assertEquals(0, memory.get(JAVA_BYTE, at));
            }
            memory.fill((byte) -1);
          });
      long[] offsets = (long[]) run("args", size);
      assertEquals((size - 8) / 8, offsets.length);
      assertEquals(-1, offsets[offsets.length - 1]);
    }
    behind(8, 4096, memory -> memory.set(JAVA_INT, 0, 1));
    assertArrayEquals(new long[] {5}, (long[]) run("args", 4096));
  }

  @Test
  void withoutACountAllOfTheRoomIsRead() throws Exception {
    behind(0, 64, memory -> memory.set(JAVA_LONG, 56, 9));
    assertArrayEquals(new long[] {0, 0, 0, 0, 0, 0, 9}, (long[]) run("small", 64));
    behind(0, 16, memory -> memory.fill((byte) 0));
    assertEquals(1, ((long[]) run("small", 16)).length);
  }

  @Test
  void aStructWithoutATailHasRoomBehindIt() throws Exception {
    behind(0, 65535, memory -> memory.fill((byte) 1));
    assertEquals(0x01010101, run("fixed", 65535));
  }

  @ParameterizedTest
  @CsvSource({
    "args, 23, 'Args.size: 23 is not in 24..2147483647'",
    "args, 0, 'Args.size: 0 is not in 24..2147483647'",
    "args, -1, 'Args.size: 18446744073709551615 is not in 24..2147483647'",
    "args, 2147483648, 'Args.size: 2147483648 is not in 24..2147483647'",
    "small, 65, 'Small.bytes: 65 is not in 16..64'",
    "small, -16, 'Small.bytes: -16 is not in 16..64'",
    "small, 15, 'Small.bytes: 15 is not in 16..64'",
    "fixed, 7, 'Fixed.bytes: 7 is not in 8..2147483647'",
  })
  void whatDoesNotFitIsRefused(String name, long size, String message) {
    InvocationTargetException refused =
        assertThrows(InvocationTargetException.class, () -> run(name, size));
    assertEquals(message, refused.getCause().getMessage());
    assertEquals(0, kernel.calls.size());
  }

  @Test
  void nothingIsBehindNull() throws Exception {
    kernel.writes = memory -> assertEquals(0, memory.get(JAVA_LONG, 8));
    assertNull(run("nothing", 77));
  }

  @Test
  void aNumberThatTheKernelFillsIsSentAsZero() throws Exception {
    kernel.writes = memory -> assertEquals(0, memory.get(JAVA_LONG, 8));
    assertEquals(2, run("filled", 77));
  }
}
