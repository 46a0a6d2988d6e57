package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens over several rounds, and when something breaks, under either compiler. */
class RoundsTest {
  private static final JavaFileObject WAITING =
      Compiling.source(
          "demo",
          "Waiting",
          """
          @IoctlInterface(header = "linux/waiting.h", type = 0xBE)
          public interface Waiting {
            @IoctlStruct record Box(Late late, @Length(Sizes.LENGTH) int[] rest) {}
            @IoW(nr = Sizes.NR) void set(Box box) throws IoctlException;
          }
          """);
  private static final JavaFileObject GOOD =
      Compiling.source(
          "demo",
          "Good",
          """
          @IoctlInterface(header = "linux/good.h", type = 0xC5)
          public interface Good { @Io(nr = 1) void reset() throws IoctlException; }
          """);
  private static final JavaFileObject BAD =
      Compiling.source(
          "demo",
          "Bad",
          """
          @IoctlInterface(header = "linux/bad.h", type = 0xC6)
          public interface Bad {
            @Io(nr = 1) void reset(); }
          """);
  private static final String LATE =
      "package demo; import io.github.ioctlabi.annotations.*;"
          + " @IoctlStruct(header = \"linux/late.h\") public record Late(@U32 int x) {}";
  private static final String SIZES =
      "package demo; final class Sizes { static final int LENGTH = 3; static final int NR = 9; }";

  /** Generates one source a round. */
  private static final class Generating extends AbstractProcessor {
    private final List<Map.Entry<String, String>> sources;
    private int next;

    Generating(List<Map.Entry<String, String>> sources) {
      this.sources = sources;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (next < sources.size()) {
        Map.Entry<String, String> source = sources.get(next++);
        try (Writer writer =
            processingEnv.getFiler().createSourceFile(source.getKey()).openWriter()) {
          writer.write(source.getValue());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  private static Generating generating(String name, String text) {
    return new Generating(List.of(Map.entry(name, text)));
  }

  private static Generating lateAndSizes() {
    return new Generating(List.of(Map.entry("demo.Late", LATE), Map.entry("demo.Sizes", SIZES)));
  }

  private static Compilation compiling(boolean eclipse, JavaFileObject... sources) {
    return Eclipse.orJavac(eclipse, Compiling.of(sources));
  }

  private static boolean emitted(Compilation.Result result, String stem) {
    return result.files().containsKey("META-INF/ioctlabi/uapi/linux/" + stem + ".h");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aHeaderWaitsForTypesOfAnotherProcessor(boolean eclipse) {
    Compilation.Result result = compiling(eclipse, WAITING, GOOD).with(lateAndSizes()).run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    String header = result.file("META-INF/ioctlabi/uapi/linux/waiting.h");
    assertTrue(header.contains("__s32 rest[3];"), header);
    assertTrue(header.contains("_IOW(0xbe, 0x09, struct waiting_box)"), header);
    assertTrue(emitted(result, "late") && emitted(result, "good"), result.files()::toString);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void errorsWaitWhileAHeaderWaits(boolean eclipse) {
    Compilation.Result result = compiling(eclipse, WAITING, GOOD, BAD).with(lateAndSizes()).run();
    assertEquals(1, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    assertTrue(result.messages().contains("line 4: [MissingThrows] Bad.reset"), result::messages);
    assertTrue(emitted(result, "waiting") && emitted(result, "good"), result.files()::toString);
    assertFalse(emitted(result, "bad"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatNeverComesIsLeftToTheCompiler(boolean eclipse) {
    Compilation.Result result = compiling(eclipse, WAITING, GOOD, BAD).run();
    assertTrue(
        result.messages().contains(eclipse ? "cannot be resolved" : "cannot find symbol"),
        result::messages);
    assertTrue(result.messages().contains("[MissingThrows]"), result::messages);
    assertFalse(result.messages().contains("] Waiting"), result::messages);
    assertTrue(emitted(result, "good"));
    assertFalse(emitted(result, "waiting") || emitted(result, "bad"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRecordMayBeUsedByAGeneratedInterface(boolean eclipse) {
    JavaFileObject record =
        Compiling.source("demo", "Info", "@IoctlStruct public record Info(@U32 int x) {}");
    String user =
        "package demo; import io.github.ioctlabi.annotations.*; import"
            + " io.github.ioctlabi.runtime.*; @IoctlInterface(header = \"linux/user.h\", type = 1)"
            + " public interface User { @IoW(nr = 1) void set(Info info) throws IoctlException; }";
    Compilation.Result result =
        compiling(eclipse, record).with(generating("demo.User", user)).run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    assertTrue(
        result.file("META-INF/ioctlabi/uapi/linux/user.h").contains("struct info {"),
        result::messages);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aHeaderIsCompleteOnceItIsWritten(boolean eclipse) {
    String more =
        "package demo; import io.github.ioctlabi.annotations.*; import"
            + " io.github.ioctlabi.runtime.*; @IoctlInterface(header = \"linux/good.h\", type ="
            + " 0xC5) public interface More { @Io(nr = 2) void stop() throws IoctlException; }";
    Compilation.Result result = compiling(eclipse, GOOD).with(generating("demo.More", more)).run();
    assertTrue(
        result.messages().contains("[UnclearOwner] More: linux/good.h was complete before"),
        result::messages);
    assertFalse(result.files().containsKey("demo/MoreIoctl.java"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFaultOfTheProcessorIsAFinding(boolean eclipse) {
    Rule broken =
        new Rule() {
          @Override
          public Id id() {
            return Id.BAD_HEADER;
          }

          @Override
          public void judge(List<Header> headers, RuleFindings findings) {
            if (headers.stream().anyMatch(header -> header.path().equals("linux/bad.h"))) {
              throw new IllegalStateException("out of thought");
            }
          }
        };
    JavaFileObject bad =
        Compiling.source(
            "demo",
            "Bad",
            """
            @IoctlInterface(header = "linux/bad.h", type = 0xC6)
            public interface Bad { @Io(nr = 1) void reset() throws IoctlException; }
            """);
    Compilation failing = Compilation.of(GOOD, bad).with(new IoctlProcessor(List.of(broken)));
    Compilation.Result result = Eclipse.orJavac(eclipse, failing).run();
    assertEquals(1, result.of(Diagnostic.Kind.ERROR).size(), result::messages);
    assertTrue(result.messages().contains("line 3: [InternalError] Bad: the processor failed"));
    assertTrue(result.messages().contains("out of thought"), result::messages);
    assertTrue(emitted(result, "good"));
    assertFalse(emitted(result, "bad"));
    assertFalse(result.files().containsKey("demo/BadIoctl.java"));
  }

  @Test
  void aConstantOfAnotherEnumIsTheCompilersToReport() {
    Compilation.Result result =
        Compiling.of(
                Compiling.source(
                    "bad",
                    "Bad",
                    """
                    @IoctlInterface(header = "linux/bad.h", type = 0xBE)
                    public interface Bad {
                      @IoctlStruct record S(@Nanoseconds(clock = Unit.BYTES) java.time.Instant at) {}
                      @IoW(nr = 1) @Restart(Unit.BYTES) void set(S s) throws IoctlException;
                    }
                    """))
            // Without this the compiler ends before any processor.
            .with("--should-stop=ifError=FLOW")
            .run();
    assertTrue(result.messages().contains("incompatible types"), result::messages);
    assertFalse(result.messages().contains("["), result::messages);
  }

  /** javac then finds no place for an annotation beside one that it does not know. */
  @Test
  void anAnnotationBesideAnUnknownOneHasALine() {
    Compilation.Result result =
        Compiling.of(
                SourceFile.of(
                    "bad.Bad",
                    """
                    package bad;
                    import io.github.ioctlabi.annotations.IoctlStruct;
                    import io.github.ioctlabi.annotations.legacy.NativePointer;
                    @IoctlInterface(header = "linux/bad.h")
                    interface Bad {
                      record S(@IoctlStruct @NativePointer(count = "n") int[] a, @Opaque int b) {}
                    }
                    """))
            .with("--should-stop=ifError=FLOW")
            .run();
    assertTrue(
        result.messages().contains("line 6: [BadAnnotation] Bad.S.a: @NativePointer"),
        result::messages);
    assertFalse(result.messages().contains("InternalError"), result::messages);
  }
}
