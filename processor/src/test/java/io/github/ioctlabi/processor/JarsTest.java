package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Descriptors;
import io.github.ioctlabi.runtime.Device;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A jar whose structs another jar uses, and one of the two is older than it should be. */
class JarsTest {
  private static final String CONFIG = "@IoctlStruct record Config(@U32 int a, @U32 int b) {}\n";
  private static final String BOX = "@IoctlStruct record Box(Base.Config c, @U32 int n) {}\n";

  @TempDir Path directory;
  private OtherJars jars;

  @BeforeEach
  void begin() {
    jars = new OtherJars(directory);
  }

  @Test
  void aStructThatGrewIsRefusedOnEveryUse() throws Exception {
    Path old = jars.library("old", CONFIG);
    Path user =
        jars.user("user", BOX + "@IoW(nr = 1) void set(Box b) throws IoctlException;\n", old);
    Path grown = jars.library("new", CONFIG.replace("int b", "int b, @U32 int c"));
    String because =
        "(%s) was compiled with lib.Base.Config of 8 bytes, which has 12 in %s: compile "
            .formatted(user, grown);
    try (URLClassLoader classes = Compilation.loader(grown, user)) {
      for (int i = 0; i < 2; i++) {
        for (String factory : List.of("on", "open", "adopt")) {
          Throwable thrown = OtherJars.thrownBy(classes, "user.UserIoctl", factory);
          assertEquals(IncompatibleClassChangeError.class, thrown.getClass());
          assertEquals("user.UserIoctl " + because + "user.UserIoctl again", thrown.getMessage());
        }
      }
      Throwable first = OtherJars.thrownBy(classes, "user.User_BoxLayout", "read");
      assertEquals(IncompatibleClassChangeError.class, first.getClass());
      assertEquals(
          "user.User_BoxLayout " + because + "user.User_BoxLayout again", first.getMessage());
      Throwable second = OtherJars.thrownBy(classes, "user.User_BoxLayout", "write");
      assertInstanceOf(NoClassDefFoundError.class, second);
      assertTrue(second.getCause().getMessage().contains(first.getMessage()));
    }
    try (URLClassLoader classes = Compilation.loader(old, user)) {
      // What comes of nothing to read from is no fault of the jars.
      assertInstanceOf(
          NullPointerException.class, OtherJars.thrownBy(classes, "user.User_BoxLayout", "read"));
    }
  }

  /** The kernel has made a descriptor by then, and nobody else knows its number. */
  @Test
  void aDescriptorThatNobodyGetsIsClosed() throws Exception {
    Path old = jars.library("old", CONFIG);
    String child =
        "@IoctlInterface(header = \"linux/user.h\", type = 0xBE)\n"
            + "interface Child extends AutoCloseable { void close();\n"
            + BOX
            + "@IoW(nr = 2) void set(Box b) throws IoctlException; }\n";
    Path user =
        jars.user(
            "user",
            child + "@Io(nr = 1) @ReturnsValue Child opened() throws IoctlException;\n",
            old);
    Path grown = jars.library("new", CONFIG.replace("int b", "int b, @U32 int c"));
    int fd = Descriptors.fresh();
    Device device =
        (Device)
            Proxy.newProxyInstance(
                Device.class.getClassLoader(),
                new Class<?>[] {Device.class},
                (_, method, _) -> method.getName().equals("ioctl") ? fd : "made by a test");
    try (URLClassLoader classes = Compilation.loader(grown, user)) {
      Class<?> type = classes.loadClass("user.UserIoctl");
      Object calls = type.getMethod("on", Device.class).invoke(null, device);
      var refused =
          assertThrows(
              InvocationTargetException.class, () -> type.getMethod("opened").invoke(calls));
      assertEquals(IncompatibleClassChangeError.class, refused.getCause().getClass());
      assertFalse(Descriptors.isOpen(fd));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@U32 int b, @U32 int a | 8 | other",
        "@U32 int a, @S32 int b | 8 | other",
        "@U32 int a, @Be32 int b | 8 | other",
        "@U64 long a | 8 | other",
        "@U32 int a, @U16 short b, @Reserved @U16 short c | 8 | other",
        "@U32 int a, @Descriptor @Out Device b | 8 | other",
        "@U32 int a, @Length(4) byte[] b | 8 | other",
        "@U32 int a, @PadAfter(4) @U32 int b | 12 |",
        "@U32 int a | 4 |",
      })
  void anotherLayoutIsRefused(String components, int size, String same) throws Exception {
    Path old = jars.library("old", CONFIG);
    Path user = jars.user("user", BOX, old);
    Path other = jars.library("new", "@IoctlStruct record Config(" + components + ") {}\n");
    assertRefused(
        "lib.Base.Config of 8 bytes, which ha"
            + (same == null ? "s " + size : "ve another order or other types")
            + " in "
            + other,
        other,
        user);
  }

  private static void assertRefused(String text, Path... onPath) throws Exception {
    try (URLClassLoader classes = Compilation.loader(onPath)) {
      Throwable thrown = OtherJars.thrownBy(classes, "user.User_BoxLayout", "read");
      assertEquals(IncompatibleClassChangeError.class, thrown.getClass());
      assertTrue(thrown.getMessage().contains(text), thrown::getMessage);
    }
  }

  private static void assertRuns(Path... onPath) throws Exception {
    try (URLClassLoader classes = Compilation.loader(onPath)) {
      assertInstanceOf(
          NullPointerException.class, OtherJars.thrownBy(classes, "user.User_BoxLayout", "read"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Base.Config[][] c | @Length({2, 3}) | @IoctlStruct record Config(@U32 int a) {}",
        "Base.Config[] c | @UserPointer(count = \"n\", max = 9) |"
            + " @IoctlStruct record Config(@U32 int a) {}",
        "Base.Config[] c | @UserPointer(count = \"n\", max = 9) |"
            + " @IoctlStruct record Config(Inner i) {} @IoctlStruct record Inner(@U32 int a) {}",
        "Base.Config c | @PadAfter(4) |"
            + " @IoctlStruct record Config(@UserPointer(count = \"n\", max = 9) Inner[] i,"
            + " @U32 @PadAfter(4) int n) {} @IoctlStruct record Inner(@U32 int a) {}",
        "Base.Config c | @Tag(\"n\") | @IoctlUnion sealed interface Config permits One, Rest {}"
            + " @UnionMember(tag = 0) @IoctlStruct record One(@U32 int a) implements Config {}"
            + " @UnionMember(otherwise = true) record Rest(@Length(4) byte[] r) implements Config"
            + " {}",
      })
  void whereverItIsUsed(String component, String marks, String declared) throws Exception {
    Path old = jars.library("old", declared + "\n");
    Path user =
        jars.user(
            "user",
            "@AllowRule(rule = RuleId.IMPLICIT_PADDING, because = \"a test\")\n"
                + "@AllowRule(rule = RuleId.SIZE_NOT_MULTIPLE, because = \"a test\")\n"
                + "@IoctlStruct record Box("
                + marks
                + " "
                + component
                + ", @U32 int n) {}\n",
            old);
    assertRuns(old, user);
    String more = declared.replace("int a", "int a, @U32 int more").replace("(4) byte", "(8) byte");
    Path grown = jars.library("new", more + "\n");
    assertRefused("user.User_BoxLayout (" + user + ") was compiled with lib.Base.", grown, user);
  }

  @Test
  void whatChangesNoByteIsFine() throws Exception {
    String before =
        "@IoctlStruct record Config(Kind k, Flags<Bits> f) {}"
            + " @IoctlEnum enum Kind { @Value(0) A } @IoctlFlags @U32 enum Bits { @Bit(0) X }\n";
    String after =
        "/** More. */ @IoctlStruct record Config(@Out Kind k, Flags<Bits> f) {}"
            + " @IoctlEnum enum Kind { @Value(0) A, @Value(1) B }"
            + " @IoctlFlags @U32 enum Bits { @Bit(0) X, @Bit(7) Y }"
            + " @IoctlStruct record More(@U32 int x) {}"
            + " @Io(nr = 9) void more() throws IoctlException;\n";
    Path user = jars.user("user", BOX, jars.library("old", before));
    assertRuns(jars.library("new", after), user);
  }

  @Test
  void aJarBetweenTwoIsNamedFirst() throws Exception {
    Path old = jars.library("old", CONFIG);
    Path middle = jars.jar("middle", OtherJars.MIDDLE, old);
    Path user = jars.user("user", BOX.replace("Base.Config", "mid.Mid.Part"), old, middle);
    Path grown = jars.library("new", CONFIG.replace("int b", "int b, @U32 int c"));
    try (URLClassLoader classes = Compilation.loader(grown, middle, user)) {
      Throwable thrown = OtherJars.thrownBy(classes, "user.User_BoxLayout", "read");
      assertTrue(
          thrown.getMessage().startsWith("mid.Mid_PartLayout (" + middle + ") was compiled with"),
          thrown::getMessage);
    }
  }

  /** The numbers of an enum are in whoever writes it. */
  @Test
  void aConstantThatCameLaterIsRefused() throws Exception {
    String kind = "@IoctlEnum @U32 enum Kind { @Value(0) A }\n";
    Path user =
        jars.user("user", "@IoctlStruct record Box(Base.Kind k) {}\n", jars.library("old", kind));
    Path grown = jars.library("new", kind.replace("A }", "A, @Value(1) B }"));
    try (URLClassLoader classes = Compilation.loader(grown, user)) {
      Class<?> type = classes.loadClass("lib.Base$Kind");
      Class<?> box = classes.loadClass("user.User$Box");
      Method write =
          classes
              .loadClass("user.User_BoxLayout")
              .getMethod("write", box, MemorySegment.class, long.class);
      MemorySegment memory = MemorySegment.ofArray(new byte[4]);
      Constructor<?> made = box.getConstructor(type);
      write.invoke(null, made.newInstance(type.getEnumConstants()[0]), memory, 0L);
      Object added = made.newInstance(type.getEnumConstants()[1]);
      Throwable thrown =
          assertThrows(InvocationTargetException.class, () -> write.invoke(null, added, memory, 0L))
              .getCause();
      assertEquals(IncompatibleClassChangeError.class, thrown.getClass());
      assertEquals(
          "user.User_BoxLayout (%s) was compiled with lib.Base.Kind without B, which %s has: compile user.User_BoxLayout again"
              .formatted(user, grown),
          thrown.getMessage());
    }
  }

  @Test
  void bindingsOfExistingHeadersAreNoOtherwise() throws Exception {
    String existing = "type = 0xC5, existing = true)";
    JavaFileObject before =
        Compiling.source(
            "lib",
            "Base",
            "@IoctlInterface(header = \"linux/base.h\", "
                + existing
                + " public interface Base { @IoctlStruct(packed = true) record Config(@U8 byte a,"
                + " @NativeLong long b) {} }");
    JavaFileObject user =
        Compiling.source(
            "user",
            "User",
            "@IoctlInterface(header = \"linux/user.h\", "
                + existing.replace("5", "6")
                + " public interface User { @IoctlStruct(packed = true) record Box(@U8 byte a,"
                + " lib.Base.Config c) {} }");
    Path old = jars.jar("old", before);
    Path box = jars.jar("user", user, old);
    assertRuns(old, box);
    Path grown = jars.library("new", "@IoctlStruct record Config(@U32 int a) {}\n");
    assertRefused("lib.Base.Config of 9 bytes, which has 4 in " + grown, grown, box);
  }

  @Test
  void theCheckHasANameOfItsOwn() throws Exception {
    String body =
        BOX
            + "@Io(nr = 1) void requireSameLayouts() throws IoctlException;\n"
            + "@IoW(nr = 2) void set(Box b) throws IoctlException;\n";
    Path user = jars.user("user", body, jars.library("old", CONFIG));
    try (URLClassLoader classes = Compilation.loader(directory.resolve("old.jar"), user)) {
      assertInstanceOf(
          NullPointerException.class, OtherJars.thrownBy(classes, "user.UserIoctl", "on"));
    }
  }
}
