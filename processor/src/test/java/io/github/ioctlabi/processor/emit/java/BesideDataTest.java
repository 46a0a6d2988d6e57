package io.github.ioctlabi.processor.emit.java;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Descriptors;
import io.github.ioctlabi.processor.Compiling;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.IoctlResult;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data of every kind comes back with ioctl(2)'s own result beside it. */
final class BesideDataTest {
  private static final String SOURCE =
      """
      @IoctlInterface(type = 0xBE, header = "test/beside.h", prefix = "BESIDE")
      public interface Beside {
        @IoctlStruct record Point(@U32 int x, @U32 int y) {}
        @IoctlEnum @U32 enum Kind { @Value(0) ZERO, @Value(7) SEVEN }
        @IoctlFlags @U32 enum Mask { @Bit(0) LOW, @Bit(1) NEXT, @Bit(2) THIRD }
        @IoctlStruct record Tail(@U32 int n,
            @FlexibleArray(count = "n", max = 8) @U32 int[] numbers) {}
        @IoctlStruct record Opened(@Out @Descriptor Device file) {}
        @IoR(nr = 1) Kind plain() throws IoctlException;
        @IoR(nr = 2) IoctlResult<Point> struct() throws IoctlException;
        @IoWR(nr = 3) @ReadBackOn("ENOSPC") IoctlResult<Point> both(Point p) throws IoctlException;
        @IoR(nr = 4) IoctlResult<Byte> signed8() throws IoctlException;
        @IoR(nr = 5) @U8 IoctlResult<Short> unsigned8() throws IoctlException;
        @IoR(nr = 6) @U16 IoctlResult<Integer> unsigned16() throws IoctlException;
        @IoR(nr = 7) @U32 IoctlResult<Long> unsigned32() throws IoctlException;
        @IoR(nr = 8) @U32 IoctlResult<Boolean> truth() throws IoctlException;
        @IoR(nr = 9) @Be16 IoctlResult<Short> ordered() throws IoctlException;
        @IoR(nr = 10) IoctlResult<Kind> kind() throws IoctlException;
        @IoR(nr = 11) IoctlResult<Flags<Mask>> bits() throws IoctlException;
        @IoR(nr = 12) @Length(4) IoctlResult<String> text() throws IoctlException;
        @IoR(nr = 13) @Length(2) IoctlResult<byte[]> bytes() throws IoctlException;
        @IoR(nr = 14) IoctlResult<byte[]> some(@Capacity int n) throws IoctlException;
        @IoWR(nr = 15) IoctlResult<Point[]> all(Point[] points) throws IoctlException;
        @IoWR(nr = 16) IoctlResult<Tail> tail(Tail tail) throws IoctlException;
        @IoR(nr = 17) IoctlResult<Opened> opened() throws IoctlException;
        @IoWR(nr = 18) IoctlResult<Long> next(long number) throws IoctlException;
      }
      class Calls {
        static final Beside.Point POINT = new Beside.Point(1, 2);
        public static Object run(Device device, String name) throws IoctlException {
          var calls = BesideIoctl.on(device);
          return switch (name) {
            case "struct" -> calls.struct();
            case "both" -> calls.both(POINT);
            case "signed8" -> calls.signed8();
            case "unsigned8" -> calls.unsigned8();
            case "unsigned16" -> calls.unsigned16();
            case "unsigned32" -> calls.unsigned32();
            case "truth" -> calls.truth();
            case "ordered" -> calls.ordered();
            case "kind" -> calls.kind();
            case "bits" -> calls.bits();
            case "text" -> calls.text();
            case "bytes" -> calls.bytes();
            case "some" -> calls.some(3);
            case "all" -> calls.all(new Beside.Point[] {POINT, POINT});
            case "tail" -> calls.tail(new Beside.Tail(2, new int[2]));
            case "opened" -> calls.opened();
            case "next" -> calls.next(5);
            default -> throw new IllegalArgumentException(name);
          };
        }
      }
      """;

  @TempDir private static Path directory;

  private static Class<?> calls;

  private final FakeDevice kernel = new FakeDevice();

  @BeforeAll
  static void compile() throws Exception {
    Compilation.Result result =
        Compiling.of(Compiling.source("test", "Beside", SOURCE)).into(directory);
    assertEquals(0, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    calls = new URLClassLoader(new URL[] {directory.toUri().toURL()}).loadClass("test.Calls");
  }

  @BeforeEach
  void answer() {
    kernel.result = 3;
    kernel.writes = memory -> memory.set(JAVA_INT, 0, 7);
  }

  private IoctlResult<?> run(String name) throws ReflectiveOperationException {
    var method = calls.getMethod("run", Device.class, String.class);
    method.setAccessible(true);
    return (IoctlResult<?>) method.invoke(null, kernel, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "struct     | Point[x=7, y=0]",
        "both       | Point[x=7, y=2]",
        "unsigned32 | 7",
        "truth      | true",
        "kind       | SEVEN",
        "next       | 7",
      })
  void bothComeBack(String name, String data) throws Exception {
    IoctlResult<?> result = run(name);
    assertEquals(3, result.value());
    assertEquals(data, String.valueOf(result.data()));
  }

  @ParameterizedTest
  @CsvSource({"signed8, -2", "unsigned8, 254"})
  void smallIntegersAreTheirBoxes(String name, String data) throws Exception {
    kernel.writes = memory -> memory.set(JAVA_BYTE, 0, (byte) -2);
    assertEquals(data, String.valueOf(run(name).data()));
  }

  @Test
  void otherIntegersAreTheirBoxes() throws Exception {
    kernel.writes = memory -> memory.fill((byte) -1);
    assertEquals(65535, run("unsigned16").data());
    assertEquals((short) -1, run("ordered").data());
    assertEquals(7L, ((Flags<?>) run("bits").data()).bits() & 7);
  }

  @Test
  void arraysAreWhole() throws Exception {
    kernel.writes = memory -> memory.fill((byte) 1);
    assertArrayEquals(new byte[] {1, 1}, (byte[]) run("bytes").data());
    kernel.result = 1;
    IoctlResult<?> some = run("some");
    assertEquals(1, some.value());
    assertArrayEquals(new byte[] {1, 1, 1}, (byte[]) some.data());
    assertEquals(2, ((Object[]) run("all").data()).length);
    kernel.writes = memory -> memory.set(JAVA_BYTE, 0, (byte) 'a');
    assertEquals("a", run("text").data());
  }

  @Test
  void aCountIsNotTheResult() throws Exception {
    kernel.writes = memory -> memory.set(JAVA_INT, 4, 9);
    kernel.result = 1;
    Object tail = run("tail").data();
    var numbers = tail.getClass().getMethod("numbers");
    numbers.setAccessible(true);
    assertArrayEquals(new int[] {9, 0}, (int[]) numbers.invoke(tail));
  }

  @Test
  void descriptorsAreOwned() throws Exception {
    int fd = Descriptors.fresh();
    kernel.writes = memory -> memory.set(JAVA_INT, 0, fd);
    Object opened = run("opened").data();
    var file = opened.getClass().getMethod("file");
    file.setAccessible(true);
    try (Device device = (Device) file.invoke(opened)) {
      assertEquals(fd, device.fd());
    }
  }

  @Test
  void zeroIsAResultToo() throws Exception {
    kernel.result = 0;
    assertEquals(0, run("struct").value());
  }

  @Test
  void anErrorHasTheDataAlone() {
    kernel.result = -Errno.ENOSPC.number();
    IoctlException refused =
        assertInstanceOf(
            IoctlException.class,
            assertThrows(InvocationTargetException.class, () -> run("both")).getCause());
    Optional<?> data = refused.result();
    assertEquals("Point[x=7, y=2]", String.valueOf(data.orElseThrow()));
    assertFalse(data.orElseThrow() instanceof IoctlResult);
  }
}
