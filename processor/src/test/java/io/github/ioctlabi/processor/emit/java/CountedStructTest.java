package io.github.ioctlabi.processor.emit.java;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.processor.Compiling;
import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.MemorySegment;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The array of a struct is cut to ioctl(2)'s result, never beyond its room; its count stays. */
final class CountedStructTest {
  private static final String SOURCE =
      """
      @IoctlInterface(type = 0xBE, header = "test/counted.h", prefix = "COUNTED")
      public interface Counted {
        @IoctlEnum @U32 enum Kind { @Value(6) SIX }
        @IoctlStruct record Entry(@Out Kind kind, @U32 int data) {}
        @IoctlStruct record Tail(@U32 int n,
            @FlexibleArray(count = "n", max = 9) Entry[] entries) {}
        @IoctlStruct record Open(@U32 int x, @FlexibleArray(max = 9) @U32 int[] numbers) {}
        @IoctlStruct record Behind(@PadAfter(4) @U32 int n,
            @UserPointer(count = "n", max = 9, flow = Flow.IN) byte[] in,
            @UserPointer(count = "n", max = 9, flow = Flow.OUT) @U32 int[] out) {}
        @IoWR(nr = 1) @ReturnsCount Tail tail(Tail tail) throws IoctlException;
        @IoR(nr = 2) @ReturnsCount Open open(@Capacity int room) throws IoctlException;
        @IoWR(nr = 3) @ReturnsCount Behind behind(Behind behind) throws IoctlException;
      }
      class Calls {
        public static String run(Device device, String name) throws IoctlException {
          var calls = CountedIoctl.on(device);
          return switch (name) {
            case "tail" -> {
              var one = new Counted.Entry(null, 1);
              var tail = calls.tail(new Counted.Tail(2, new Counted.Entry[] {one, one}));
              yield tail.n() + ": " + tail.entries().length;
            }
            case "behind" -> {
              var behind = calls.behind(new Counted.Behind(2, new byte[2], new int[2]));
              yield behind.n() + ": " + Arrays.toString(behind.out()) + behind.in().length;
            }
            case "nothing" -> "" + calls.behind(new Counted.Behind(2, null, null)).out();
            default -> "" + calls.open(3).numbers().length;
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
        Compiling.of(Compiling.source("test", "Counted", SOURCE.replace("open(", "unlock(")))
            .into(directory);
    assertEquals(0, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    calls = new URLClassLoader(new URL[] {directory.toUri().toURL()}).loadClass("test.Calls");
  }

  private Object run(String name) throws ReflectiveOperationException {
    var method = calls.getMethod("run", Device.class, String.class);
    method.setAccessible(true);
    return method.invoke(null, kernel, name);
  }

  /** What the kernel did not fill is not looked at: there is no kind 0. */
  @ParameterizedTest
  @CsvSource({"0, 2: 0", "1, 2: 1", "2, 2: 2", "2147483647, 2: 2"})
  void aFlexibleArrayIsCut(int result, String expected) throws Exception {
    kernel.result = result;
    kernel.writes =
        memory -> {
          memory.set(JAVA_INT, 4, 6);
          memory.set(JAVA_INT, 12, result < 2 ? 99 : 6);
        };
    assertEquals(expected, run("tail"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 2", "7, 3"})
  void soIsOneOfTheCallersRoom(int result, String expected) throws Exception {
    kernel.result = result;
    assertEquals(expected, run("open"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 2: []2", "1 | 2: [7]2", "2 | 2: [7, 7]2", "99 | 2: [7, 7]2"})
  @SuppressWarnings("restricted")
  void soIsOneBehindAnAddress(int result, String expected) throws Exception {
    kernel.result = result;
    kernel.writes =
        memory -> {
          var numbers = MemorySegment.ofAddress(memory.get(JAVA_LONG, 16)).reinterpret(8);
          numbers.set(JAVA_INT, 0, 7);
          numbers.set(JAVA_INT, 4, 7);
        };
    assertEquals(expected, run("behind"));
  }

  @ParameterizedTest
  @CsvSource({"0", "5"})
  void nothingIsBehindNull(int result) throws Exception {
    kernel.result = result;
    assertEquals("null", run("nothing"));
  }
}
