package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code @AllowRule} lifts and silences, and the advice that comes without it. */
class AllowedRulesTest {

  /** The rule, the line and the text of its warning, and the body of an interface. */
  static Stream<Arguments> advice() {
    return Stream.of(
        Arguments.of(
            "BULK_ARGUMENT",
            6,
            "[BulkArgument] 'send' copies 5000 bytes a call, more than 4096: read, write"
                + " or mmap suit bulk data better",
            """
            @IoctlStruct record S(@Length(5000) byte[] data) {}
            @IoW(nr = 1)
            void send(S data)\
            """),
        Arguments.of(
            "BY_VALUE_ARGUMENT",
            5,
            "[ByValueArgument] 'seek' passes 'position' by value, which can"
                + " never grow: put it into an @IoctlStruct record and @IoW(nr = 0x01) in place of"
                + " @Io",
            """
            @Io(nr = 1)
            void seek(@U32 int position)\
            """),
        Arguments.of(
            "VERSION_FIELD",
            4,
            "[VersionField] 'version' in 'struct api_s' looks like a version of the"
                + " interface: leave it out, and make a new command where the meaning changes",
            """
            @IoctlStruct record S(@U32 int version, int x) {}
            @IoW(nr = 1) void set(S s)\
            """));
  }

  /** The same for integers whose names promise what nothing checks. */
  static Stream<Arguments> plain() {
    return Stream.of(
        plain(
            "PLAIN_FLAGS",
            "[PlainFlags] 'modeFlags' takes any bits, and those that nothing refuses can never get"
                + " a meaning: make it Flags<ModeFlag> modeFlags, with @IoctlFlags @U32 enum"
                + " ModeFlag { @Bit(0) FIRST }",
            "@U32 int modeFlags"),
        plain(
            "PLAIN_FLAGS",
            "[PlainFlags] 'flags' takes any bits, and those that nothing refuses can never get"
                + " a meaning: make it Flags<SFlag> flags, with @IoctlFlags @U32 enum"
                + " SFlag { @Bit(0) FIRST }",
            "@S32 int flags"),
        plain(
            "PLAIN_RESERVED",
            "[PlainReserved] 'pad' takes any number, and what nothing refuses can never get a"
                + " meaning: put @Reserved on 'pad'",
            "@U32 int pad"),
        plain(
            "PLAIN_ADDRESS",
            "[PlainAddress] 'ptr' looks like an address, and nothing copies or checks what it"
                + " leads to: make it @UserPointer MemorySegment ptr",
            "@U64 long ptr"),
        plain(
            "PLAIN_DESCRIPTOR",
            "[PlainDescriptor] 'fd' looks like a descriptor, and a number is owned and closed by"
                + " nobody: make it @Descriptor Device fd",
            "@S32 int fd"),
        plain(
            "PLAIN_TIMEOUT",
            "[PlainTimeout] 'timeoutMs' looks like a time to wait, which begins anew when an"
                + " interrupted call is made again: make it @Nanoseconds long timeoutMs, the time"
                + " of the clock at which it ends",
            "@U32 int timeoutMs"),
        plain(
            "PLAIN_SIZE",
            "[PlainSize] 'size' comes first as if 'struct api_s' could grow by it, and the number"
                + " of 'set' has the size: remove 'size', and put @Extensible(mode ="
                + " Extension.SIZE_IN_NUMBER) on 'S' if it is to grow",
            "@U32 int size, int x"),
        Arguments.of(
            "PLAIN_DESCRIPTOR",
            4,
            "[PlainDescriptor] 'fd' looks like a descriptor, and a number is owned and closed by"
                + " nobody: put it into a record with @IoctlStruct, as @Descriptor Device fd",
            "@IoW(nr = 1) void set(@S32 int fd)"),
        Arguments.of(
            "PLAIN_RESERVED",
            4,
            "[PlainReserved] 'unused' takes any number, and what nothing refuses can never get a"
                + " meaning: put @Range(min = 0, max = 0) on 'unused'",
            "@IoW(nr = 1) void set(@S32 int unused)"));
  }

  private static Arguments plain(String rule, String text, String components) {
    return Arguments.of(
        rule, 4, text, "@IoctlStruct record S(" + components + ") {}\n@IoW(nr = 1) void set(S s)");
  }

  @ParameterizedTest
  @MethodSource({"advice", "plain"})
  void adviceWarnsAndCanBeSilenced(String rule, int line, String text, String body) {
    Compilation.Result result = Compiling.of(api("", body)).run();
    List<Diagnostic<? extends JavaFileObject>> warnings = result.of(Diagnostic.Kind.WARNING);
    assertEquals(1, warnings.size(), result::messages);
    assertEquals(text, warnings.getFirst().getMessage(Locale.ROOT).strip());
    assertEquals(line, warnings.getFirst().getLineNumber(), result::messages);
    assertSilentAndEmitted(Compiling.of(api(lift(rule), body)).run());
  }

  static Stream<Arguments> portability() {
    return Stream.of(
        Arguments.of(
            "IMPLICIT_PADDING",
            """
            @IoctlStruct record S(@U32 int a, @U64 long b) {}
            @IoW(nr = 1) void set(S s)\
            """),
        Arguments.of(
            "SIZE_NOT_MULTIPLE",
            """
            @IoctlStruct record S(@Length(3) byte[] code) {}
            @IoW(nr = 1) void set(S s)\
            """),
        Arguments.of(
            "DUPLICATE_COMMAND",
            """
            @Io(nr = 1) void first() throws IoctlException;
            @Io(nr = 1) void second()\
            """),
        Arguments.of(
            "ARGUMENT_TOO_LARGE",
            """
            @IoctlStruct record S(@Length(9000) byte[] data) {}
            @IoW(nr = 1) void send(S s)\
            """),
        Arguments.of("BY_VALUE_TOO_WIDE", "@Io(nr = 1) void seek(@U64 long position)"));
  }

  @ParameterizedTest
  @MethodSource("portability")
  void portabilityIsAnErrorAndCanBeLifted(String rule, String body) {
    Compilation.Result refused = Compiling.of(api("", body)).run();
    assertEquals(1, refused.of(Diagnostic.Kind.ERROR).size(), refused::messages);
    assertEquals(List.of(), List.copyOf(refused.files().keySet()));
    Compilation.Result lifted = Compiling.of(api(lift(rule), body)).run();
    assertEquals(List.of(), lifted.of(Diagnostic.Kind.ERROR), lifted::messages);
    assertTrue(lifted.files().containsKey("META-INF/ioctlabi/uapi/linux/api.h"));
  }

  private static void assertSilentAndEmitted(Compilation.Result result) {
    assertEquals(List.of(), result.of(Diagnostic.Kind.WARNING), result::messages);
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    assertTrue(result.files().containsKey("META-INF/ioctlabi/uapi/linux/api.h"));
  }

  private static String lift(String rule) {
    return "@AllowRule(rule = RuleId." + rule + ", because = \"a test\") ";
  }

  /** The body begins in line 4 and lacks the end of its last method. */
  private static JavaFileObject api(String lift, String body) {
    return Compiling.source(
        "test",
        "Api",
        lift
            + "@IoctlInterface(header = \"linux/api.h\", type = 0xBE)\npublic interface Api {\n"
            + body
            + " throws IoctlException;\n}\n");
  }
}
