package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Which findings are errors, warnings and notes, as the compiler shows them. */
class SeverityTest {
  private static final JavaFileObject BOUND =
      Compiling.source(
          "bound",
          "Bound",
          """
          @IoctlInterface(header = "linux/bound.h", type = 'k', existing = true)
          public interface Bound {
            @IoctlStruct(packed = true)
            record Tight(@U8 int a, @U32 int version) {}
            @IoctlStruct
            record Loose(@U8 int a, @U32 int b) {}
            @IoW(nr = 1) void set(Tight tight) throws IoctlException;
          }
          """);

  private static final JavaFileObject MADE =
      Compiling.source(
          "made",
          "Made",
          """
          @IoctlInterface(header = "linux/made.h", type = 'k')
          public interface Made {
            @Io(nr = 2) void reset() throws IoctlException;
          }
          @IoctlInterface(header = "linux/made.h")
          interface MadeNet {
            @SiocDevPrivate(index = 1) void configure() throws IoctlException;
          }
          """);

  @Test
  void notesWhatIsNotPortableInAnExistingHeader() {
    Compiling.Result result = Compiling.of(BOUND).run();
    assertEquals(List.of(), ids(result, Diagnostic.Kind.ERROR));
    assertEquals(List.of(), ids(result, Diagnostic.Kind.WARNING));
    assertEquals(List.of("[ImplicitPadding]", "[PackedStruct]"), ids(result, Diagnostic.Kind.NOTE));
  }

  @Test
  void warnsOfNewHeadersAndNotesTheNumbersOfOthers() {
    Compiling.Result result = Compiling.of(MADE).run();
    assertEquals(List.of(), ids(result, Diagnostic.Kind.ERROR));
    assertEquals(List.of("[PrivateNetIoctl]"), ids(result, Diagnostic.Kind.WARNING));
    assertEquals(List.of("[RegisteredType]"), ids(result, Diagnostic.Kind.NOTE));
  }

  private static List<String> ids(Compiling.Result result, Diagnostic.Kind kind) {
    return result.of(kind).stream()
        .map(each -> each.getMessage(Locale.ROOT))
        .filter(message -> message.startsWith("["))
        .map(message -> message.substring(0, message.indexOf(']') + 1))
        .toList();
  }
}
