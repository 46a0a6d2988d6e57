package io.github.ioctlabi.abi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.SourceFile;
import io.github.ioctlabi.kit.Tool;
import io.github.ioctlabi.kit.UserSpace;
import io.github.ioctlabi.processor.IoctlProcessor;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three versions of one header: callers of each, in C and in Java, on the dispatcher of each, with
 * the size in a member and in the number.
 */
class GrowthTest {
  private static final int VERSIONS = 3;

  private static final Path SOURCES = Project.root().resolve("abi-tests/src/test/resources/growth");

  private static final String FLAGS =
      "gcc -O1 -g1 -Wall -Wextra -Werror -std=gnu11 -fsanitize=address,undefined ";

  @TempDir private static Path folder;

  private static CTools tools;

  /** Generates and compiles all versions: what a caller is made of, and what a kernel is. */
  @BeforeAll
  static void compile() throws IOException {
    CTools.require("gcc -fsanitize=address,undefined");
    tools = new CTools(folder);
    for (int version = 0; version < VERSIONS; version++) {
      Path source = SOURCES.resolve("version" + version).resolve("Growth.java");
      Compilation.of(SourceFile.of("growth.Growth", Files.readString(source)))
          .with(new IoctlProcessor())
          .with("-Aioctlabi.emit=header,check,kernel,selftest")
          .with("-Aioctlabi.out=" + folder.resolve("v" + version))
          .into(classes(version))
          .sound();
      tools.silent(
          FLAGS
              + "-include %1$s/selftest/redirect.h -Iv%2$d/uapi -c -o caller%2$d.o"
                  .formatted(shim(), version),
          List.of(SOURCES.resolve("caller.c").toString()));
      dispatcher(FLAGS + "-Wno-unused-parameter -c", version, "device" + version + ".o");
      dispatcher("gcc -O1 -w -std=gnu11 -shared -fPIC", version, "device" + version + ".so");
    }
  }

  private static void dispatcher(String command, int version, String result) throws IOException {
    tools.silent(
        command
            + " -I%1$s/include -I%1$s/selftest -I%2$s -Iv%3$d/kernel -Iv%3$d/uapi -o %4$s"
                .formatted(shim(), SOURCES, version, result),
        List.of(SOURCES.resolve("shim.c").toString()));
  }

  private static Path shim() {
    return Project.root().resolve("kernel-shim");
  }

  private static Path classes(int version) {
    return folder.resolve("classes" + version);
  }

  private static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (int caller = 0; caller < VERSIONS; caller++) {
      for (int device = 0; device < VERSIONS; device++) {
        pairs.add(Arguments.of(caller, device));
      }
    }
    return pairs;
  }

  @ParameterizedTest(name = "a caller of version {0} on a device of version {1}")
  @MethodSource("pairs")
  void callersInC(int caller, int device) throws IOException {
    String program = "program" + caller + device;
    tools.silent(
        FLAGS + "-o " + program, List.of("caller" + caller + ".o", "device" + device + ".o"));
    Tool run = tools.run("./" + program, List.of("growth", Integer.toString(device)));
    assertEquals(
        List.of(),
        run.output().lines().filter(line -> line.startsWith("not")).toList(),
        run::output);
    assertEquals(0, run.status(), run.output());
  }

  /** What was published stays: so do sizes, and with them every older caller. */
  @Test
  void noSizeMoves() throws IOException {
    for (int version = 0; version < VERSIONS; version++) {
      String header = Files.readString(folder.resolve("v" + version + "/uapi/linux/growth.h"));
      List<String> sizes = header.lines().filter(line -> line.contains("_SIZE_VER")).toList();
      assertEquals(
          List.of(
                  "#define GROWTH_SIZED_SIZE_VER0\t12",
                  "#define GROWTH_SIZED_SIZE_VER1\t32",
                  "#define GROWTH_SIZED_SIZE_VER2\t40",
                  "#define GROWTH_NUMBERED_SIZE_VER0\t8",
                  "#define GROWTH_NUMBERED_SIZE_VER1\t24",
                  "#define GROWTH_NUMBERED_SIZE_VER2\t32")
              .stream()
              .filter(line -> line.charAt(line.indexOf("VER") + 3) <= '0' + version(header))
              .toList(),
          sizes);
      assertEquals(version, version(header));
    }
  }

  private static int version(String header) {
    return header.contains("VER2") ? 2 : header.contains("VER1") ? 1 : 0;
  }

  @Test
  void selftestsPassInEachVersion() throws IOException {
    for (int version = 0; version < VERSIONS; version++) {
      Path own = folder.resolve("v" + version);
      UserSpace space = new UserSpace(new CTools(own), "linux/growth").selftest();
      String dispatcher = Files.readString(own.resolve("kernel/linux/growth_ioctl.c"));
      space.link(dispatcher, "right");
      space.passing("right");
      if (version > 0) {
        spoiled(space, dispatcher, "size < GROWTH_SIZED_SIZE_VER0", "size < sizeof(value)");
        spoiled(
            space,
            dispatcher,
            "copy_to_user(call->user, &value, size)",
            "copy_to_user(call->user, &value, sizeof(value))");
      }
    }
  }

  /** A dispatcher that is wrong in one way, which the selftest of a newer version finds. */
  private static void spoiled(UserSpace space, String dispatcher, String right, String wrong)
      throws IOException {
    assertTrue(dispatcher.contains(right), dispatcher);
    space.link(dispatcher.replace(right, wrong), "wrong");
    Tool run = space.run("wrong", "selftest");
    assertTrue(run.output().contains("not ok"), run.output());
  }

  /** The generated Java of one version on the dispatcher of another. */
  private record Caller(Class<?> type, Object calls) {
    static Caller of(ClassLoader loader, Device device) throws ReflectiveOperationException {
      Class<?> type = loader.loadClass("growth.GrowthIoctl");
      return new Caller(type, type.getMethod("on", Device.class).invoke(null, device));
    }

    /** A record of the constructor that takes as many values. */
    Object made(String name, Object... values) throws ReflectiveOperationException {
      Class<?> made = type.getClassLoader().loadClass("growth.Growth$" + name);
      return Arrays.stream(made.getConstructors())
          .filter(each -> each.getParameterCount() == values.length)
          .findFirst()
          .orElseThrow()
          .newInstance(values);
    }

    Object call(String method, Object argument)
        throws ReflectiveOperationException, IoctlException {
      Class<?> parameter =
          argument instanceof MemorySegment ? MemorySegment.class : argument.getClass();
      try {
        return type.getMethod(method, parameter).invoke(calls, argument);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof IoctlException refused) {
          throw refused;
        }
        throw e;
      }
    }

    static long number(Object answer, String component) throws ReflectiveOperationException {
      return ((Number) answer.getClass().getMethod(component).invoke(answer)).longValue();
    }
  }

  @ParameterizedTest(name = "Java of version {0} on a device of version {1}")
  @MethodSource("pairs")
  void callersInJava(int version, int device) throws Exception {
    try (URLClassLoader loader = Compilation.loader(classes(version));
        Library library = new Library(folder.resolve("device" + device + ".so"))) {
      Caller caller = Caller.of(loader, library);
      old(caller, version, device, "Sized");
      old(caller, version, device, "Numbered");
      caller.call("put", caller.made("Numbered", 7, 0));
      if (version >= 1) {
        bursts(caller, device, "Sized", caller.made("Sized", 7, 0, 0, 5L, 0L));
        bursts(caller, device, "Numbered", caller.made("Numbered", 7, 0, 5L, 0L));
      }
      if (version == 2) {
        Object both = caller.made("Sized", 7, 0, 0, 5L, 0L, 3, 0);
        windows(caller, device, "Sized", both);
        both = caller.made("Numbered", 7, 0, 5L, 0L, 3, 0);
        windows(caller, device, "Numbered", both);
        inMemory(caller, device);
      }
    }
  }

  private static String method(String struct) {
    return struct.toLowerCase(Locale.ROOT);
  }

  /** What was written for the first version works on every kernel. */
  private static void old(Caller caller, int version, int device, String struct) throws Exception {
    Object answer = caller.call(method(struct), caller.made(struct, 7, 0));
    assertEquals(8, Caller.number(answer, "rateSeen"));
    // What an older kernel does not fill is zero.
    if (version >= 1) {
      assertEquals(device >= 1 ? 1 : 0, Caller.number(answer, "burstSeen"));
    }
    if (version >= 2) {
      assertEquals(device >= 2 ? 1 : 0, Caller.number(answer, "windowSeen"));
    }
  }

  private static void bursts(Caller caller, int device, String struct, Object value)
      throws Exception {
    if (device >= 1) {
      assertEquals(6, Caller.number(caller.call(method(struct), value), "burstSeen"));
    } else {
      refused(caller, method(struct), value, struct + ".burst, which is not zero");
    }
  }

  private static void windows(Caller caller, int device, String struct, Object value)
      throws Exception {
    if (device >= 2) {
      assertEquals(4, Caller.number(caller.call(method(struct), value), "windowSeen"));
    } else {
      // Which of them the kernel knows it does not say.
      String both = "%1$s.burst, %1$s.window, which are not zero".formatted(struct);
      refused(caller, method(struct), value, both);
    }
  }

  /** The same in memory of the caller. */
  private static void inMemory(Caller caller, int device) throws Exception {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(32, 8);
      value.set(ValueLayout.JAVA_INT, 24, 3);
      if (device == 2) {
        assertEquals(0, caller.call("numbered", value));
      } else {
        refused(caller, "numbered", value, "Numbered.window, which is not zero");
        refused(caller, "put", value, "Numbered.window, which is not zero");
      }
      value.fill((byte) 0);
      value.set(ValueLayout.JAVA_LONG, 8, 101);
      if (device > 0) {
        IoctlException invalid =
            assertThrows(IoctlException.class, () -> caller.call("numbered", value));
        assertEquals(Errno.EINVAL, invalid.error());
        assertFalse(invalid.getMessage().contains("older"), invalid.getMessage());
      }
    }
  }

  private static void refused(Caller caller, String method, Object value, String newer) {
    IoctlException refused = assertThrows(IoctlException.class, () -> caller.call(method, value));
    assertEquals(Errno.E2BIG, refused.error());
    String text = refused.getMessage();
    assertTrue(text.endsWith("; it may be older than " + newer), text);
  }
}
