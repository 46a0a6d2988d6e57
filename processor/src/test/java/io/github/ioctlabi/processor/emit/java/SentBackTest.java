package io.github.ioctlabi.processor.emit.java;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.processor.Compiling;
import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is behind an address that only flows in comes back as it was, and is not decoded. */
final class SentBackTest {
  private static final String SOURCE =
      """
      @IoctlInterface(type = 0xBE, header = "test/lists.h", prefix = "LISTS")
      public interface Lists {
        @IoctlEnum @U32 enum Kind { @Value(5) FIVE }
        @IoctlStruct record Item(@Out Kind kind, @U32 int number) {}
        @IoctlStruct record Inner(@UserPointer(flow = Flow.IN) Item item) {}
        @IoctlStruct record All(@U32 int count, @U32 int bytes,
            @UserPointer(count = "count", max = 9, flow = Flow.IN) Item[] items,
            @UserPointer(count = "bytes", unit = Unit.BYTES, max = 9, flow = Flow.IN)
                @U32 int[] numbers,
            @UserPointer(flow = Flow.IN) Item one,
            @UserPointer Inner inner) {}
        @IoWR(nr = 1) All all(All all) throws IoctlException;
        @IoR(nr = 2) Item item() throws IoctlException;
      }
      class Program {
        static final Lists.Item ITEM = new Lists.Item(null, 7);
        public static Object all(Device device) throws IoctlException {
          return ListsIoctl.on(device).all(new Lists.All(3, 8, new Lists.Item[] {ITEM, ITEM, ITEM},
              new int[] {8, 9}, ITEM, new Lists.Inner(ITEM)));
        }
        public static Object nothing(Device device) throws IoctlException {
          return ListsIoctl.on(device).all(new Lists.All(3, 8, null, null, null, null));
        }
      }
      """;

  @TempDir private static Path directory;

  private static Class<?> program;

  private final FakeDevice kernel = new FakeDevice();

  @BeforeAll
  static void compile() throws Exception {
    Compilation.Result result =
        Compiling.of(Compiling.source("test", "Lists", SOURCE)).into(directory);
    assertEquals(0, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    var classes = new URLClassLoader(new URL[] {directory.toUri().toURL()});
    program = classes.loadClass("test.Program");
  }

  private Object run(String name) throws ReflectiveOperationException {
    var method = program.getMethod(name, Device.class);
    method.setAccessible(true);
    return method.invoke(null, kernel);
  }

  private static Object get(Object record, String component) throws ReflectiveOperationException {
    var accessor = record.getClass().getMethod(component);
    accessor.setAccessible(true);
    return accessor.invoke(record);
  }

  private static Object item() throws ReflectiveOperationException {
    var field = program.getDeclaredField("ITEM");
    field.setAccessible(true);
    return field.get(null);
  }

  @Test
  void theVeryElementsComeBack() throws Exception {
    Object back = run("all");
    Object[] items = (Object[]) get(back, "items");
    assertEquals(3, items.length);
    for (Object each : items) {
      assertSame(item(), each);
    }
    assertSame(item(), get(back, "one"));
    assertSame(item(), get(get(back, "inner"), "item"));
  }

  @Test
  @SuppressWarnings("restricted")
  void whatTheKernelWroteThereIsNotLookedAt() throws Exception {
    kernel.writes =
        memory -> MemorySegment.ofAddress(memory.get(JAVA_LONG, 16)).reinterpret(8).fill((byte) -1);
    assertEquals(8, ((int[]) get(run("all"), "numbers"))[0]);
  }

  @Test
  void theCountsOfTheAnswerCutIt() throws Exception {
    kernel.writes =
        memory -> {
          memory.set(JAVA_INT, 0, 2);
          memory.set(JAVA_INT, 4, 7);
        };
    Object back = run("all");
    assertEquals(2, ((Object[]) get(back, "items")).length);
    assertEquals(1, ((int[]) get(back, "numbers")).length);
    kernel.writes = memory -> memory.set(JAVA_LONG, 0, -1L);
    assertEquals(3, ((Object[]) get(run("all"), "items")).length);
  }

  @Test
  void nothingIsBehindNull() throws Exception {
    Object back = run("nothing");
    assertNull(get(back, "items"));
    assertNull(get(back, "one"));
  }

  @Test
  void anAddressOfNobodyIsRefused() {
    kernel.writes = memory -> memory.set(JAVA_LONG, 8, 0x7f00L);
    InvocationTargetException refused =
        assertThrows(InvocationTargetException.class, () -> run("all"));
    assertEquals(
        "All.items: address 0x7f00 is not of memory that this scope has allocated",
        refused.getCause().getMessage());
  }
}
