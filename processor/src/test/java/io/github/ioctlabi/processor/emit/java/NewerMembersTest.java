package io.github.ioctlabi.processor.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.processor.Compiling;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A kernel that refuses what a later version appended: the exception names it, however called. */
final class NewerMembersTest {
  private static final String SOURCE =
      """
      import java.lang.foreign.*;
      import java.time.Duration;

      @IoctlInterface(type = 0xBE, header = "test/newer.h", prefix = "NEWER")
      public interface Newer {
        @IoctlFlags @U32 enum Mode { @Bit(0) FAST }
        @IoctlStruct record Pair(@U32 int left, @U32 int right) {}
        @Extensible(mode = Extension.SIZE_FIELD)
        @IoctlStruct
        record Sized(@U32 int rate, @Since(1) @U32 int burst, @Since(1) @Out @U32 int seen) {
          public Sized(int rate) { this(rate, 0, 0); }
        }
        @Extensible(mode = Extension.SIZE_IN_NUMBER)
        @IoctlStruct
        record Numbered(@U32 int rate, @Since(1) @U32 int burst, @Since(1) @Out @U32 int seen) {
          public Numbered(int rate) { this(rate, 0, 0); }
        }
        @Extensible(mode = Extension.SIZE_IN_NUMBER)
        @IoctlStruct
        record Kinds(@U64 long id,
            @Since(1) Flags<Mode> mode,
            @Since(1) @Length(3) @U32 int[] steps,
            @Since(1) Pair pair,
            @Since(1) @Nanoseconds Duration span,
            @Since(1) @UserPointer(count = "n", max = 4) @U32 int[] behind,
            @Since(1) @U32 int n,
            @Since(1) @Reserved @U32 int unused,
            @Since(1) @Out @U64 long told) {
          public Kinds(long id) {
            this(id, Flags.of(), new int[3], new Pair(0, 0), Duration.ZERO, null, 0, 0, 0);
          }
        }
        @IoctlInterface(type = 0xBE, header = "test/newer.h", prefix = "CHANNEL")
        interface Channel extends AutoCloseable {
          @Io(nr = 30) void stop() throws IoctlException;
          @Override void close();
        }

        @Io(nr = 1) Sized apply(Sized value) throws IoctlException;
        @Io(nr = 2) IoctlResult<Sized> applyBoth(Sized value) throws IoctlException;
        @Io(nr = 3) @ReadBackOn("ENOSPC") Sized applyBack(Sized value) throws IoctlException;
        @Io(nr = 4) @Restart(RestartPolicy.EINTR) Sized applyAgain(Sized value) throws IoctlException;
        @IoWR(nr = 5) Numbered swap(Numbered value) throws IoctlException;
        @IoWR(nr = 6) IoctlResult<Numbered> swapBoth(Numbered value) throws IoctlException;
        @IoWR(nr = 7) @ReadBackOn("ENOSPC") Numbered swapBack(Numbered value) throws IoctlException;
        @IoW(nr = 8) @Restart(RestartPolicy.EINTR) void putAgain(Numbered value) throws IoctlException;
        @IoW(nr = 9) void put(Numbered value) throws IoctlException;
        @IoW(nr = 10) @ReturnsValue Channel channel(Numbered value) throws IoctlException;
        @IoW(nr = 11) @ReturnsValue int count(Numbered value) throws IoctlException;
        @IoR(nr = 12) Numbered get() throws IoctlException;
        @IoWR(nr = 13) Kinds kinds(Kinds value) throws IoctlException;
      }
      class Calls {
        static final Newer.Sized SIZED = new Newer.Sized(1, 2, 3);
        static final Newer.Numbered NUMBERED = new Newer.Numbered(1, 2, 3);

        /** The same bytes as the record's, and its size in front of those of Sized. */
        private static MemorySegment memory(boolean sized) {
          MemorySegment memory = Arena.ofAuto().allocate(sized ? 16 : 12, 4);
          if (sized) {
            Newer_SizedLayout.write(SIZED, memory, 0);
          } else {
            Newer_NumberedLayout.write(NUMBERED, memory, 0);
          }
          return memory;
        }

        @SuppressWarnings("try")
        public static Object run(Device device, String name) throws IoctlException {
          var calls = NewerIoctl.on(device);
          return switch (name) {
            case "apply" -> calls.apply(SIZED);
            case "applyBoth" -> calls.applyBoth(SIZED);
            case "applyBack" -> calls.applyBack(SIZED);
            case "applyAgain" -> calls.applyAgain(SIZED);
            case "apply in memory" -> calls.apply(memory(true));
            case "applyBoth in memory" -> calls.applyBoth(memory(true));
            case "applyAgain in memory" -> calls.applyAgain(memory(true));
            case "apply attempted" -> calls.attempt(NewerIoctl.APPLY, memory(true));
            case "swap" -> calls.swap(NUMBERED);
            case "swapBoth" -> calls.swapBoth(NUMBERED);
            case "swapBack" -> calls.swapBack(NUMBERED);
            case "swap in memory" -> calls.swap(memory(false));
            case "swapBoth in memory" -> calls.swapBoth(memory(false));
            case "swap attempted" -> calls.attempt(NewerIoctl.SWAP, memory(false));
            case "put" -> { calls.put(NUMBERED); yield null; }
            case "putAgain" -> { calls.putAgain(NUMBERED); yield null; }
            case "put in memory" -> calls.put(memory(false));
            case "channel" -> calls.channel(NUMBERED);
            case "channel in memory" -> calls.channel(memory(false));
            case "count" -> calls.count(NUMBERED);
            case "get" -> calls.get();
            case "zero" -> calls.swap(new Newer.Numbered(1, 0, 3));
            case "kinds" -> calls.kinds(new Newer.Kinds(1, Flags.of(Newer.Mode.FAST),
                new int[] {0, 0, 1}, new Newer.Pair(0, 1), Duration.ofNanos(1 << 20),
                new int[1], 1, 5, 6));
            case "few kinds" -> calls.kinds(new Newer.Kinds(1, Flags.of(),
                new int[3], new Newer.Pair(0, 1), Duration.ZERO, null, 0, 5, 6));
            default -> throw new IllegalArgumentException(name);
          };
        }
      }
      """;

  private static final String ONE = "; it may be older than %s.burst, which is not zero";

  @TempDir private static Path directory;

  private static Class<?> calls;

  private final FakeDevice kernel = new FakeDevice();

  @BeforeAll
  static void compile() throws Exception {
    Compilation.Result result =
        Compiling.of(Compiling.source("test", "Newer", SOURCE)).into(directory);
    assertEquals(0, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    calls = new URLClassLoader(new URL[] {directory.toUri().toURL()}).loadClass("test.Calls");
  }

  private Object run(String name) throws ReflectiveOperationException {
    var method = calls.getMethod("run", Device.class, String.class);
    method.setAccessible(true);
    return method.invoke(null, kernel, name);
  }

  private IoctlException refused(String name, Errno error) {
    kernel.result = -error.number();
    InvocationTargetException thrown =
        assertThrows(InvocationTargetException.class, () -> run(name));
    IoctlException refused = assertInstanceOf(IoctlException.class, thrown.getCause());
    assertEquals(error, refused.error());
    return refused;
  }

  /** What the message says beyond what it says of every struct. */
  private String said(String name, Errno error) {
    IoctlException refused = refused(name, error);
    String plain = new IoctlException(refused.command(), error.number()).getMessage();
    return refused.getMessage().substring(plain.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apply",
        "applyBoth",
        "applyBack",
        "applyAgain",
        "apply in memory",
        "applyBoth in memory",
        "applyAgain in memory"
      })
  void withTheSizeInAMember(String name) {
    assertEquals(ONE.formatted("Sized"), said(name, Errno.E2BIG));
    noOtherError(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "swap",
        "swapBoth",
        "swapBack",
        "put",
        "putAgain",
        "channel",
        "count",
        "swap in memory",
        "swapBoth in memory",
        "put in memory",
        "channel in memory"
      })
  void withTheSizeInTheNumber(String name) {
    assertEquals(ONE.formatted("Numbered"), said(name, Errno.E2BIG));
    noOtherError(name);
  }

  private void noOtherError(String name) {
    for (Errno error : List.of(Errno.EINVAL, Errno.EOPNOTSUPP, Errno.ENOSPC, Errno.ENOTTY)) {
      assertEquals("", said(name, error), name);
    }
  }

  /** What is zero, or the kernel's alone to fill, no kernel minds. */
  @ParameterizedTest
  @ValueSource(strings = {"zero", "get"})
  void nothingThatIsZeroIsNamed(String name) {
    assertEquals("", said(name, Errno.E2BIG));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kinds     | Kinds.mode, Kinds.steps, Kinds.pair, Kinds.span, Kinds.behind, Kinds.n, which"
            + " are",
        "few kinds | Kinds.pair, which is",
      })
  void membersOfEveryKindAreNamed(String name, String named) {
    assertEquals("; it may be older than " + named + " not zero", said(name, Errno.E2BIG));
  }

  /** The last error counts, not that of the first attempt. */
  @Test
  void afterARestart() {
    kernel.results.add(-Errno.EINTR.number());
    assertEquals(ONE.formatted("Sized"), said("applyAgain", Errno.E2BIG));
    assertEquals(2, kernel.calls.size());
  }

  /** Who asks for the number gets the number. */
  @ParameterizedTest
  @ValueSource(strings = {"apply attempted", "swap attempted"})
  void anAttemptIsANumber(String name) throws Exception {
    kernel.result = -Errno.E2BIG.number();
    assertEquals(-Errno.E2BIG.number(), run(name));
  }
}
