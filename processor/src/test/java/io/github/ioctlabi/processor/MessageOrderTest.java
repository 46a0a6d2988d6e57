package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages come in the order of the sources, whatever stage or rule finds what they say. */
class MessageOrderTest {
  private static final JavaFileObject FIRST =
      Compiling.source(
          "demo",
          "First",
          """
          @IoctlInterface(header = "linux/z.h", type = 0xC5)
          public interface First {
            @IoctlStruct record Hole(@U32 int a, @U64 long b) {}
            @IoctlStruct record Named(
                @U8 @Range(min = 3, max = 1) int c,
                @U8 @CName("int") int d,
                @U16 int version) {}
            @IoR(nr = 1) Hole get() throws IoctlException;
            @IoW(nr = 300) void set(Named named) throws IoctlException;
            @IoR(nr = 1) Hole again() throws IoctlException;
          }
          """);

  private static final JavaFileObject SECOND =
      Compiling.source(
          "demo",
          "Second",
          """
          @IoctlInterface(header = "linux/a.h", type = 0xC6)
          public interface Second {
            void nothing() throws IoctlException;
            @IoctlStruct record Wrong(
                char a,
                @U8
                @Length(3)
                int b) {}
            @U32
            @IoW(nr = 2) void set(
                Wrong wrong);
            @IoctlEnum enum State {
              IDLE
            }
            @UnionMember(tag = 1)
            @IoctlStruct record Member(@Range(min = 0, max = 1) boolean c) {}
          }
          """);

  private static final List<String> EXPECTED =
      List.of(
          "First.java 4 [ImplicitPadding]",
          "First.java 6 [BadRange]",
          "First.java 7 [BadCName]",
          "First.java 10 [NumberOutOfRange]",
          "First.java 11 [DuplicateCommand]",
          "Second.java 4 [MissingCommand]",
          "Second.java 6 [UnsupportedType]",
          "Second.java 8 [BadAnnotation]",
          "Second.java 10 [BadAnnotation]",
          "Second.java 11 [MissingThrows]",
          "Second.java 14 [ValueMissing]",
          "Second.java 16 [BadAnnotation]",
          "Second.java 17 [UnsupportedType]",
          "First.java 8 [VersionField]");

  /** The errors, and the warnings behind them. */
  private static List<String> messages(Compilation.Result result) {
    return Stream.of(Diagnostic.Kind.ERROR, Diagnostic.Kind.WARNING)
        .flatMap(kind -> result.of(kind).stream())
        .filter(each -> each.getMessage(Locale.ROOT).startsWith("["))
        .map(MessageOrderTest::shown)
        .toList();
  }

  private static String shown(Diagnostic<? extends JavaFileObject> message) {
    return message.getSource().getName().replaceFirst(".*/", "")
        + " "
        + message.getLineNumber()
        + " "
        + message.getMessage(Locale.ROOT).replaceFirst("].*", "]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void followsTheSources(boolean eclipse) {
    Compilation.Result result =
        Eclipse.orJavac(eclipse, Compiling.of(List.of(SECOND, FIRST))).run();
    assertEquals(EXPECTED, messages(result));
  }
}
