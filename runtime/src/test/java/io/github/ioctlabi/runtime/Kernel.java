package io.github.ioctlabi.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** What the tests ask of the kernel beside the code under test. */
public final class Kernel {

  /** On x86, arm and their like; powerpc has another. */
  public static final IoctlCommand FIONREAD =
      System.getProperty("os.arch").startsWith("ppc")
          ? IoctlCommand.of("FIONREAD", Direction.READ, 'f', 127, 4)
          : IoctlCommand.raw("FIONREAD", 0x541b);

  public static final IoctlCommand RNDGETENTCNT =
      IoctlCommand.of("RNDGETENTCNT", Direction.READ, 'R', 0, 4);

  /** A number that no driver here has. */
  public static final IoctlCommand NOBODYS =
      IoctlCommand.of("NOBODYS", Direction.READ, 0xbe, 0x7f, 4);

  private static final int O_CLOEXEC = 0x80000;

  private static final MethodHandle PIPE2 =
      handle("pipe2", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle MKFIFO =
      handle("mkfifo", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle GETEUID = handle("geteuid", FunctionDescriptor.of(JAVA_INT));

  private Kernel() {}

  @SuppressWarnings("restricted")
  private static MethodHandle handle(String name, FunctionDescriptor descriptor) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
  }

  /** Both ends of a pipe. */
  public record Pipe(Device in, Device out) implements AutoCloseable {

    /** A new pipe that holds {@code bytes} zero bytes. */
    public static Pipe holding(int bytes) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment ends = arena.allocate(8, 4);
        if ((int) PIPE2.invokeExact(ends, O_CLOEXEC) != 0) {
          throw new AssertionError("pipe2");
        }
        Pipe pipe =
            new Pipe(Device.adopt(ends.get(JAVA_INT, 0)), Device.adopt(ends.get(JAVA_INT, 4)));
        pipe.put(bytes);
        return pipe;
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable t) {
        throw new AssertionError(t);
      }
    }

    /** Writes so many bytes; the result of write(2). */
    public long put(int bytes) {
      if (bytes == 0) {
        return 0;
      }
      try (Arena arena = Arena.ofConfined()) {
        return out.write(arena.allocate(bytes));
      }
    }

    /** Waits for one byte; the result of read(2). */
    public long take() {
      try (Arena arena = Arena.ofConfined()) {
        return in.read(arena.allocate(1));
      }
    }

    @Override
    public void close() {
      in.close();
      out.close();
    }
  }

  /** FIONREAD through the device itself: the number of bytes, or the negated errno. */
  public static int bytesIn(Device device) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
      int result = device.ioctl(FIONREAD.number(), count);
      return result < 0 ? result : count.get(JAVA_INT, 0);
    }
  }

  /** The number of a new descriptor of an empty pipe, which nobody owns. */
  public static int descriptor() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment ends = arena.allocate(8, 4);
      if ((int) PIPE2.invokeExact(ends, O_CLOEXEC) != 0) {
        throw new AssertionError("pipe2");
      }
      Device.adopt(ends.get(JAVA_INT, 4)).close();
      return ends.get(JAVA_INT, 0);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable t) {
      throw new AssertionError(t);
    }
  }

  /**
   * The pipes that this process has open, each by a name that no other ever has. What a test leaves
   * open is what is new in it: others close theirs, or the collector does, while the test runs.
   */
  public static Set<String> openPipes() {
    Set<String> pipes = new HashSet<>();
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path each : descriptors) {
        target(each).filter(file -> file.startsWith("pipe:")).ifPresent(pipes::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pipes;
  }

  private static Optional<String> target(Path descriptor) throws IOException {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor).toString());
    } catch (NoSuchFileException e) {
      return Optional.empty(); // closed since, such as that of the listing
    }
  }

  /** Refuses pipes that were not open before. */
  public static void assertNoPipesBut(Set<String> before) {
    Set<String> left = openPipes();
    left.removeAll(before);
    assertEquals(Set.of(), left, "every descriptor was closed");
  }

  /** Whether a descriptor of this process has this number. */
  public static boolean isOpen(int fd) {
    return Files.exists(Path.of("/proc/self/fd/" + fd), LinkOption.NOFOLLOW_LINKS);
  }

  public static void mkfifo(Path path) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      if ((int) MKFIFO.invokeExact(arena.allocateFrom(path.toString()), 0600) != 0) {
        throw new IOException("mkfifo " + path);
      }
    } catch (RuntimeException | Error | IOException e) {
      throw e;
    } catch (Throwable t) {
      throw new AssertionError(t);
    }
  }

  public static boolean isRoot() {
    try {
      return (int) GETEUID.invokeExact() == 0;
    } catch (Throwable t) {
      throw new AssertionError(t);
    }
  }

  /** Leaves the test out, and says why where a reader of the build's output sees it. */
  public static void skipIf(boolean condition, String reason) {
    if (condition) {
      System.out.println("skipped: " + reason);
      Assumptions.abort(reason);
    }
  }

  /** The flags that open(2) knows the descriptor by, from {@code /proc/self/fdinfo}. */
  public static int flagsOf(Device device) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/fdinfo/" + device.fd()))) {
      if (line.startsWith("flags:")) {
        return Integer.parseInt(line.substring(6).strip(), 8);
      }
    }
    throw new AssertionError("no flags of " + device);
  }
}
