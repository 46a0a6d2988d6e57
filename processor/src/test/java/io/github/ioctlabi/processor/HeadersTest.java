package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which declarations make which header, and what it holds. */
class HeadersTest {
  private static final String CHIP =
      """
      @IoctlInterface(header = "linux/io.h", type = 0xBE, prefix = "CHIP")
      public interface Chip { @IoR(nr = 1) Info info() throws IoctlException; }
      """;
  private static final String LINE =
      """
      @IoctlInterface(header = "linux/io.h", type = 0xBE, prefix = "LINE")
      public interface Line {
        @IoctlStruct record Pair(Info first, Info second) {}
        @IoW(nr = 2) void set(Pair pair) throws IoctlException;
      }
      """;
  private static final String INFO =
      "@IoctlStruct public record Info(@U32 int lines, Kind kind) {}";
  private static final String KIND =
      "@IoctlEnum public enum Kind { @Value(0) INPUT, @Value(1) OUTPUT }";

  private static JavaFileObject source(String type, String text) {
    return Compiling.source("demo", type, text);
  }

  private static List<JavaFileObject> io() {
    return List.of(
        source("Chip", CHIP), source("Line", LINE), source("Info", INFO), source("Kind", KIND));
  }

  private static Compilation.Result sound(Compilation compiling) {
    Compilation.Result result = compiling.run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    return result;
  }

  @Test
  void twoInterfacesMakeOneHeader() {
    Compilation.Result result = sound(Compiling.of(io()));
    String header = result.file("META-INF/ioctlabi/uapi/linux/io.h");
    assertTrue(header.contains("#define CHIP_INFO\t_IOR(0xbe, 0x01, struct info)"), header);
    assertTrue(header.contains("#define LINE_SET\t_IOW(0xbe, 0x02, struct line_pair)"), header);
    assertTrue(header.contains("KIND_OUTPUT = 1"), header);
    assertTrue(header.indexOf("struct info {") < header.indexOf("struct line_pair {"), header);
    assertEquals(
        List.of(
            "META-INF/ioctlabi/abi/linux/io.json",
            "META-INF/ioctlabi/check/linux/io_check.c",
            "META-INF/ioctlabi/uapi/linux/io.h",
            "demo/ChipIoctl.java",
            "demo/InfoLayout.java",
            "demo/LineIoctl.java",
            "demo/Line_PairLayout.java"),
        List.copyOf(result.files().keySet()));
  }

  @Test
  void theOrderOfTheSourcesDoesNotMatter() {
    Compilation.Result first = sound(Compiling.of(io()));
    Random random = new Random(1);
    for (int i = 0; i < 6; i++) {
      List<JavaFileObject> shuffled = new ArrayList<>(io());
      Collections.shuffle(shuffled, random);
      assertEquals(first.files(), sound(Compiling.of(shuffled)).files());
    }
  }

  @Test
  void aHeaderIncludesTheHeaderOfWhatItUses() {
    Compilation.Result result =
        sound(
            Compiling.of(
                source(
                    "Info", "@IoctlStruct(header = \"linux/info.h\") public record Info(int a) {}"),
                source("Chip", CHIP)));
    assertTrue(
        result.file("META-INF/ioctlabi/uapi/linux/io.h").contains("#include <linux/info.h>"));
    assertTrue(result.file("META-INF/ioctlabi/uapi/linux/info.h").contains("struct info {"));
  }

  @Test
  void aStructNeedsNoCommand() {
    Compilation.Result result =
        sound(
            Compiling.of(
                source(
                    "Event", "@IoctlStruct(header = \"linux/event.h\") record Event(int a) {}")));
    assertTrue(result.file("META-INF/ioctlabi/uapi/linux/event.h").contains("struct event {"));
    assertTrue(result.files().containsKey("demo/EventLayout.java"));
  }

  @Test
  void optionsPickFilesAndAFolder(@TempDir Path folder) throws IOException {
    Compilation.Result result =
        sound(
            Compiling.of(io()).with("-Aioctlabi.emit=header", "-Aioctlabi.out=" + folder + "/out"));
    assertFalse(result.files().containsKey("META-INF/ioctlabi/check/linux/io_check.c"));
    assertEquals(
        result.file("META-INF/ioctlabi/uapi/linux/io.h"),
        Files.readString(folder.resolve("out/uapi/linux/io.h")));
  }

  @Test
  void recordsOfAnotherJarAreUsedAndNotEmitted(@TempDir Path jar) throws IOException {
    Compilation.Result library =
        Compiling.of(
                source(
                    "Base",
                    """
                    @IoctlInterface(header = "linux/base.h", type = 0xBE)
                    public interface Base {
                      @IoctlStruct record Time(
                          @U32 int a, @Reserved @U16 short b, @Length(2) byte[] c,
                          @CName("cc") @Nanoseconds long at, @PadAfter(4) @Be32 int e, Kind k,
                          @S32 int f) {}
                      @IoctlEnum @U32 enum Kind { @Value(3) THREE }
                    }
                    """))
            .into(jar);
    assertEquals(List.of(), library.of(Diagnostic.Kind.ERROR), library::messages);
    Compilation.Result result =
        sound(
            Compiling.of(
                    source(
                        "User",
                        """
                        @IoctlInterface(header = "linux/user.h", type = 0xBF)
                        public interface User {
                          @IoctlStruct record Box(Base.Time time, Base.Kind kind, @U32 int x) {}
                          @IoWR(nr = 1) Box turn(Box box) throws IoctlException;
                        }
                        """))
                .on(jar));
    assertEquals(
        List.of(
            "META-INF/ioctlabi/abi/linux/user.json",
            "META-INF/ioctlabi/check/linux/user_check.c",
            "META-INF/ioctlabi/uapi/linux/user.h",
            "demo/UserIoctl.java",
            "demo/User_BoxLayout.java"),
        List.copyOf(result.files().keySet()));
    assertTrue(
        result.file("META-INF/ioctlabi/uapi/linux/user.h").contains("#include <linux/base.h>"));
    String check = result.file("META-INF/ioctlabi/check/linux/user_check.c");
    assertTrue(check.contains("sizeof(struct user_box) == 40"), check);
  }

  @Test
  void faultsOfAnotherJarStandOnTheirUser(@TempDir Path jar) throws IOException {
    Compilation.of(
            source(
                "Broken", "@IoctlStruct(header = \"linux/b.h\") public record Broken(char c) {}"),
            source("Loose", "@IoctlStruct public record Loose(int c) {}"))
        .into(jar);
    Compilation.Result result =
        Compiling.of(
                source(
                    "User",
                    """
                    @IoctlInterface(header = "linux/user.h", type = 0xBF)
                    public interface User {
                      @IoctlStruct record Box(
                          Broken broken,
                          Loose loose) {}
                    }
                    """))
            .on(jar)
            .run();
    assertTrue(
        result
            .messages()
            .contains(
                "line 5: [UnsupportedType] User.Box.broken: Broken from the class path is at"),
        result::messages);
    assertTrue(
        result
            .messages()
            .contains("line 6: [UnclearOwner] User.Box.loose: Loose comes from the class path"),
        result::messages);
    assertEquals(2, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    assertTrue(result.files().isEmpty());
  }

  @Test
  void aStaleGeneratedClassIsReplaced(@TempDir Path classes) throws IOException {
    Compiling.of(io()).into(classes);
    sound(Compiling.of(io()).on(classes));
  }

  @Test
  void aStaleGeneratedClassIsNamedWhereTheCompilerReplacesNone(@TempDir Path classes)
      throws IOException {
    JavaFileObject source =
        source(
            "Chip",
            """
            @IoctlInterface(header = "linux/chip.h", type = 0xBE)
            public interface Chip { @Io(nr = 1) void reset() throws IoctlException; }
            """);
    Compiling.of(source).into(classes);
    Compilation.Result result = Compiling.of(source).on(classes).by(Eclipse::compile).run();
    assertTrue(
        result
            .messages()
            .contains(
                "line 3: [UnwrittenFile] demo.ChipIoctl was not written to the class output (Source"
                    + " file already exists : demo.ChipIoctl): remove what an earlier compilation"
                    + " left on the class path, and let nothing else make this file"),
        result::messages);
  }

  @Test
  void adviceWarnsAndDoesNotFail() {
    Compilation.Result result =
        sound(
            Compiling.of(
                source(
                    "Old",
                    """
                    @IoctlInterface(header = "linux/old.h", type = 0xBE)
                    interface Old {
                      @IoctlStruct record S(
                          @U32 int version) {}
                      @IoctlStruct @AllowRule(rule = RuleId.VERSION_FIELD, because = "shipped")
                      record T(@U32 int version) {}
                    }
                    """)));
    List<?> warnings = result.of(Diagnostic.Kind.WARNING);
    assertEquals(1, warnings.size(), result::messages);
    assertTrue(result.messages().contains("line 5: [VersionField]"), result::messages);
  }

  @Test
  void deprecatedDeclarationsDrawNoWarning() {
    Compilation.Result result =
        Compiling.of(
                source(
                    "Old",
                    """
                    /** @deprecated gone */ @Deprecated(forRemoval = true)
                    @IoctlInterface(header = "linux/old.h", type = 0xBE) public interface Old {
                      /** @deprecated gone */ @Deprecated @IoctlStruct record S(@U32 int x) {}
                      /** @deprecated gone */ @Deprecated @IoR(nr = 1) S get() throws IoctlException;
                    }
                    """))
            .with("-Xlint:all,-processing", "-Werror")
            .run();
    assertEquals("", result.messages());
    assertTrue(result.files().containsKey("demo/OldIoctl.java"), result::messages);
  }
}
