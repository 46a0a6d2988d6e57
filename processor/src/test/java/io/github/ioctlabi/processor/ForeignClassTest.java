package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A type of another jar is compiled against only if its jar has what the generated code calls. */
class ForeignClassTest {
  private static final String CONFIG = "@IoctlStruct record Config(@U32 int a, @U32 int b) {}\n";
  private static final String BOX = "@IoctlStruct record Box(Base.Config c, @U32 int n) {}\n";
  private static final String AGAIN = ": compile lib.Base.Config again with ioctlabi-processor";

  private static final Pattern STRUCT =
      Pattern.compile(
          "package (\\S+);.*Reads and writes \\{@link (\\S+)} as \\{@code struct", Pattern.DOTALL);

  @TempDir Path directory;
  private OtherJars jars;

  @BeforeEach
  void begin() {
    jars = new OtherJars(directory);
  }

  /** What the processor reads in a class file must be what it read in the source. */
  @ParameterizedTest
  @ValueSource(strings = {"selftest/Rig", "selftest/Tally", "selftest/Wire", "dispatcher/Dispatch"})
  void everyLayoutIsTheSameFromItsClassFile(String source) throws Exception {
    Path classes = directory.resolve("classes");
    String text = Files.readString(Path.of("src/test/resources", source + ".java"));
    Compilation.Result library =
        Compiling.of(SourceFile.of(source.replaceFirst(".*/", "test."), text)).into(classes);
    assertEquals(List.of(), library.of(Diagnostic.Kind.ERROR), library::messages);
    StringBuilder body = new StringBuilder();
    int count = 0;
    for (Map.Entry<String, String> file : library.files().entrySet()) {
      Matcher struct = STRUCT.matcher(file.getValue());
      if (file.getKey().endsWith("Layout.java") && struct.find()) {
        body.append("@IoctlStruct record S").append(count++).append("(@UserPointer ");
        body.append(struct.group(1)).append('.').append(struct.group(2)).append(" a) {}\n");
      }
    }
    assertTrue(count > 0, "structs: " + count);
    Compilation.Result result = Compiling.of(OtherJars.user(body.toString(), "")).on(classes).run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
  }

  @Test
  void aJarBetweenTwoThatIsOutOfDateIsNamed() throws IOException {
    Path old = jars.library("old", CONFIG);
    Path middle = jars.jar("middle", OtherJars.MIDDLE, old);
    Path grown = jars.library("new", CONFIG.replace("int b", "int b, @U32 int c"));
    assertEquals(
        List.of(
            "3: [ForeignClass] 'c': mid.Mid.Part from %s has 12 bytes, and mid.Mid_PartLayout was"
                    .formatted(middle)
                + " made when it had 8: compile mid.Mid.Part again with ioctlabi-processor"),
        OtherJars.refused(BOX.replace("Base.Config", "mid.Mid.Part"), grown, middle));
  }

  @Test
  void aJarThatNoProcessorSawIsNamed() throws IOException {
    Path plain = jars.plainLibrary("plain", CONFIG);
    String fault =
        "lib.Base.Config from %s was compiled without the processor, which makes its"
                .formatted(plain)
            + " Base_ConfigLayout: compile it again with ioctlabi-processor";
    assertEquals(
        List.of("3: [ForeignClass] 'c': " + fault),
        OtherJars.refused("@IoctlStruct record Box(@U32 int n, Base.Config c) {}\n", plain));
    assertEquals(
        List.of("3: [ForeignClass] 'c': " + fault, "4: [ForeignClass] 'get': " + fault),
        OtherJars.refused(
            """
            @IoW(nr = 1) void set(Base.Config c) throws IoctlException;
            @IoR(nr = 2) Base.Config get() throws IoctlException;
            """,
            plain));
    assertEquals(
        List.of("3: [ForeignClass] 'c': " + fault, "4: [ForeignClass] 'd': " + fault),
        OtherJars.refused(
            """
            @IoctlStruct record Box(@UserPointer(count = "n", max = 3) Base.Config[] c,
            @Length(3) Base.Config[] d, @U32 int n, @U32 int m) {}
            """,
            plain));
  }

  @Test
  void anInterfaceThatNoProcessorSawIsNamed() throws IOException {
    String body = "@Io(nr = 1) void stop() throws IoctlException;\n";
    Path plain = directory.resolve("plain");
    Compilation.of(
            Compiling.source(
                "lib",
                "Base",
                "@IoctlInterface(header = \"linux/base.h\", type = 0xC5) public interface Base"
                    + " extends AutoCloseable { void close(); "
                    + body
                    + "}"))
        .into(plain);
    assertEquals(
        List.of(
            "3: [ForeignClass] User.make: lib.Base from %s was compiled without the processor,"
                    .formatted(plain)
                + " which makes its BaseIoctl: compile it again with ioctlabi-processor"),
        OtherJars.refused("@Io(nr = 1) @ReturnsValue Base make() throws IoctlException;\n", plain));
  }

  @Test
  void aLayoutThatIsOutOfDateIsNamed() throws IOException {
    Path grown = jars.staleLibrary("grown", CONFIG, CONFIG.replace("int b", "int b, @U32 int c"));
    assertEquals(
        List.of(
            "3: [ForeignClass] 'c': lib.Base.Config from %s has 12 bytes, and".formatted(grown)
                + " lib.Base_ConfigLayout was made when it had 8"
                + AGAIN),
        OtherJars.refused(BOX, grown));
    Path changed = jars.staleLibrary("changed", CONFIG, CONFIG.replace("@U32 int b", "@S32 int b"));
    assertEquals(
        List.of(
            "3: [ForeignClass] 'c': lib.Base_ConfigLayout from %s was made for another layout of"
                    .formatted(changed)
                + " lib.Base.Config with the same size"
                + AGAIN),
        OtherJars.refused(BOX, changed));
  }

  @Test
  void aLayoutOfAnOlderVersionIsNamed() throws IOException {
    Path old = directory.resolve("old");
    Compilation.of(
            OtherJars.base(CONFIG),
            Compiling.source(
                "lib",
                "Base_ConfigLayout",
                "public final class Base_ConfigLayout { public static final long SIZE = 8; }"))
        .into(old);
    assertEquals(
        List.of(
            "3: [ForeignClass] 'c': lib.Base_ConfigLayout from %s was made by an older ioctlabi, or"
                    .formatted(old)
                + " by hand, and does not say for which layout"
                + AGAIN),
        OtherJars.refused(BOX, old));
  }

  @Test
  void aSourceThatTheCompilerFoundByItselfIsNamed() throws IOException {
    Path sources = directory.resolve("sources");
    Files.createDirectories(sources.resolve("lib"));
    Files.writeString(
        sources.resolve("lib/Base.java"), OtherJars.base(CONFIG).getCharContent(true));
    Compilation.Result result =
        Compiling.of(OtherJars.user(BOX))
            .with("-sourcepath", sources.toString(), "-implicit:class")
            .run();
    assertTrue(
        result
            .messages()
            .contains(
                "[ForeignClass] 'c': the compiler found the source of lib.Base.Config from %s by"
                        .formatted(sources)
                    + " itself, and runs no processor on it: name the file among those to"
                    + " compile"),
        result::messages);
    assertTrue(result.files().isEmpty());
  }
}
