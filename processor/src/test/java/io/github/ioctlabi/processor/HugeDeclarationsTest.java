package io.github.ioctlabi.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.kit.Bounded;
import io.github.ioctlabi.kit.Compilation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stands in the comments of a declaration, wherever, and however long its names are: all
 * outputs are made, or there are findings, in time. {@link HostileValuesTest} does the same for
 * what stands in annotations.
 */
@Tag("whole")
class HugeDeclarationsTest {
  private static final int LENGTH = 100_000;

  /** As many as the constants of a class file have room for, with some to spare. */
  private static final int LONGEST_NAME = 60_000;

  /**
   * For a text in seventeen places, which take a second to eight. What looks at each pair of their
   * characters takes a minute.
   */
  private static final Duration MOST = Duration.ofSeconds(15);

  /** What the compiler itself needs. */
  private static final long STACK = 1 << 20;

  private static final Map<String, String> TEXTS = HugeTexts.of(LENGTH, 1);

  /** The first compilation loads the compiler. */
  @BeforeAll
  static void warmUp() {
    assertEquals(
        "", compile(Compiling.source("p", "Huge", declaration("Text.", false))).messages());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{@code ",
        "{@value ",
        "{@link (",
        "<!-- ",
        "<pre>\\u000a",
        "@@",
        "}{",
        "/*",
        "word",
        "word ",
        "\\u000a@param x ",
        "\\u000a| a | b ",
        "\\ ",
        "\\u0301",
        "\\ue000",
        "mix 0",
        "mix 1",
        "mix 2"
      })
  void commentsAreWrittenInTime(String name) {
    String text = Objects.requireNonNull(TEXTS.get(name), name);
    for (boolean markdown : new boolean[] {false, true}) {
      JavaFileObject source = Compiling.source("p", "Huge", declaration(text, markdown));
      Compilation.Result result = Bounded.run(name, STACK, MOST, () -> compile(source));
      assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
      for (String made :
          List.of(
              "uapi/linux/huge.h",
              "check/linux/huge_check.c",
              "kernel/linux/huge_ioctl.h",
              "kernel/linux/huge_ioctl.c",
              "selftest/linux/huge_test.c")) {
        assertTrue(!result.file("META-INF/ioctlabi/" + made).isEmpty(), made);
      }
      byte[] data = result.file("META-INF/ioctlabi/abi/linux/huge.json").getBytes(UTF_8);
      assertTrue(Document.read(data).isCanonical(data), name);
    }
  }

  /** A declaration with the text wherever a comment is read. */
  private static String declaration(String text, boolean markdown) {
    String plain = comment(text, markdown);
    return String.join(
        "\n",
        plain,
        "@IoctlInterface(type = 0xBE, header = \"linux/huge.h\", prefix = \"HUGE\")",
        "public interface Huge {",
        comment("Config.\n\n@param one " + text + "\n@param two x", markdown),
        "@IoctlStruct record Config(@U32 int one, State two) {}",
        plain,
        "@IoctlStruct record Status(Flags<Mode> two, @U32 int kind, @Tag(\"kind\") Choice c) {}",
        plain,
        "@IoctlUnion sealed interface Choice permits A, B {}",
        plain,
        "@IoctlStruct @UnionMember(tag = 1) record A(@U64 long a) implements Choice {}",
        plain,
        "@UnionMember(tag = 2) record B(@U64 long b) implements Choice {}",
        plain,
        "@IoctlEnum @U32 enum State {",
        plain,
        "@Value(0) IDLE, @Value(1) BUSY }",
        plain,
        "@IoctlFlags @U32 enum Mode {",
        plain,
        "@Bit(0) QUICK, @Bit(1) SLOW }",
        plain,
        "@IoctlConstant int MOST = 5;",
        comment("Set.\n\n@param config " + text + "\n@return " + text, markdown),
        "@IoWR(nr = 1) Config set(Config config) throws IoctlException;",
        plain,
        "@IoR(nr = 2) Status status() throws IoctlException;",
        "}");
  }

  private static String comment(String text, boolean markdown) {
    if (!markdown) {
      return "/** " + text.replace("*/", "* /") + "*/";
    }
    StringBuilder comment = new StringBuilder();
    text.lines().forEach(line -> comment.append("/// ").append(line).append('\n'));
    return comment.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@IoctlStruct record S(@U32 int NAME) {}",
        "@IoctlStruct record S(float NAME) {}",
        "@IoctlStruct record S(@U32 int NAMEFlags, @U32 int NAMESize, @U64 long NAMEPtr) {}",
        "@IoctlStruct record NAME(@U32 int x) {}",
        "@IoctlStruct record S(@U64 long NAME, @U32 int x, @UserPointer(count = \"x\") int[] y) {}",
        "@IoctlEnum @U32 enum E { @Value(0) NAME }",
        "@IoctlEnum @U32 enum NAME { @Value(0) A }",
        "@IoctlFlags @U32 enum E { @Bit(0) NAME, @Bit(0) A }",
        "@IoctlConstant int NAME = 1;",
        "@IoctlUnion sealed interface NAME permits A {} record A(@U64 long x) implements NAME {}",
        "@Io(nr = 2) void NAME() throws IoctlException;",
        "@Io(nr = 2) void NAME();",
        "@IoW(nr = 2) void set(@U32 int NAME) throws IoctlException;"
      })
  void longNamesAreFoundInTime(String member) {
    for (String part : List.of("x", "X", "a_", "aB")) {
      String name = part.repeat(LONGEST_NAME / part.length());
      JavaFileObject source =
          Compiling.source(
              "p",
              "Huge",
              """
              @IoctlInterface(type = 0xBE, header = "linux/huge.h") public interface Huge {
                @Io(nr = 1) void stop() throws IoctlException;
                %s
              }
              """
                  .formatted(member.replace("NAME", name)));
      List<String> findings =
          Bounded.run(part, STACK, MOST, () -> compile(source)).diagnostics().stream()
              .map(each -> each.getMessage(Locale.ROOT))
              .filter(message -> message.startsWith("["))
              .toList();
      assertTrue(!findings.isEmpty(), "nothing is found");
      for (String finding : findings) {
        assertTrue(finding.length() <= 1_000, finding);
        assertTrue(!finding.startsWith("[InternalError]"), finding);
      }
    }
  }

  @Test
  void longOptionsAreFoundInTime() {
    JavaFileObject source = Compiling.source("p", "Huge", declaration("Text.", false));
    for (String option :
        List.of(
            "-Aioctlabi.emit=" + "header".repeat(LENGTH), "-Aioctlabi." + "emit".repeat(LENGTH))) {
      String message =
          Bounded.run(
                  "option",
                  STACK,
                  MOST,
                  () -> Compiling.of(source).with(option).run().of(Diagnostic.Kind.ERROR))
              .getFirst()
              .getMessage(Locale.ROOT);
      assertTrue(message.startsWith("[BadOption] ") && message.length() <= 1_000, message);
    }
  }

  private static Compilation.Result compile(JavaFileObject source) {
    return Compiling.of(source).with("-Aioctlabi.emit=header,check,kernel,selftest,abi").run();
  }
}
