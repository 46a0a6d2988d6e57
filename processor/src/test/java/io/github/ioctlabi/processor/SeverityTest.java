package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Compilation;
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
    Compilation.Result result = Compiling.of(BOUND).run();
    assertEquals(List.of(), ids(result, Diagnostic.Kind.ERROR));
    assertEquals(List.of(), ids(result, Diagnostic.Kind.WARNING));
    assertEquals(List.of("[PackedStruct]", "[ImplicitPadding]"), ids(result, Diagnostic.Kind.NOTE));
  }

  @Test
  void warnsOfNewHeadersAndNotesTheNumbersOfOthers() {
    Compilation.Result result = Compiling.of(MADE).run();
    assertEquals(List.of(), ids(result, Diagnostic.Kind.ERROR));
    assertEquals(List.of("[PrivateNetIoctl]"), ids(result, Diagnostic.Kind.WARNING));
    assertEquals(List.of("[RegisteredType]"), ids(result, Diagnostic.Kind.NOTE));
  }

  /** Nested or not, a struct of an existing header has 64-bit members that nothing aligns. */
  @Test
  void tellsWhereAnExistingStructDiffersAndWhatContainsIt() {
    JavaFileObject nested =
        Compiling.source(
            "bound",
            "Old",
            """
            @IoctlInterface(header = "linux/old.h", existing = true)
            public interface Old {
              @IoctlStruct
              record Stamp(@U64 long time, @U32 int cpu) {}
            }
            """);
    JavaFileObject apart =
        Compiling.source(
            "bound",
            "Apart",
            """
            @IoctlStruct(header = "linux/old.h")
            public record Apart(@U64 long time, @U32 int cpu) {}
            """);
    JavaFileObject user =
        Compiling.source(
            "made",
            "Events",
            """
            @IoctlInterface(header = "linux/events.h")
            public interface Events {
              @IoctlStruct
              record Event(
                  bound.Old.Stamp stamp,
                  @AllowRule(rule = RuleId.SIZE_NOT_MULTIPLE, because = "test") @U64 long kind) {}
              @IoctlStruct
              record Other(
                  bound.Apart stamp,
                  @U32 int count,
                  @AllowRule(rule = RuleId.SIZE_NOT_MULTIPLE, because = "test") @U32 int kind) {}
            }
            """);
    Compilation.Result result = Compiling.of(nested, apart, user).run();
    String where = "which has 12 bytes on i386, m68k and ARM OABI, 16 elsewhere";
    assertEquals(
        List.of(
            "[ImplicitPadding] 4 bytes of padding at the end of 'struct apart' (offset 12, size"
                + " should be a multiple of 8), "
                + where,
            "[ImplicitPadding] 4 bytes of padding at the end of 'struct old_stamp' (offset 12, size"
                + " should be a multiple of 8), "
                + where),
        messages(result, Diagnostic.Kind.NOTE));
    assertEquals(
        List.of(
            "[MisalignedField] 'count' is at offset 12 on i386, m68k and ARM OABI, 16 elsewhere:"
                + " put 'stamp', "
                + where
                + ", behind an address with @UserPointer, or declare its members anew"),
        messages(result, Diagnostic.Kind.ERROR));
  }

  /** What a binding can mend without another layout or number it is told. */
  @Test
  void printsTheRemediesThatAreForBindings() {
    JavaFileObject bound =
        Compiling.source(
            "bound",
            "Twice",
            """
            @IoctlInterface(header = "linux/twice.h", type = 'k', existing = true)
            public interface Twice {
              @IoctlStruct
              record List(@U32 int count, @U32 int size, @UserPointer(count = "count") int[] ids) {}
              @IoWR(nr = 1) List get(List list) throws IoctlException;
              @IoWR(nr = 1) List again(List list) throws IoctlException;
            }
            """);
    assertEquals(
        List.of(
            "[DuplicateCommand] the number of 'again' is that of TWICE_GET already: keep both if"
                + " the kernel has both",
            "[UnboundedCount] nothing bounds the number of elements of 'ids', and so what a caller"
                + " makes the kernel allocate: put max into its @UserPointer, such as max = 1024"),
        messages(Compiling.of(bound).run(), Diagnostic.Kind.NOTE));
  }

  private static List<String> messages(Compilation.Result result, Diagnostic.Kind kind) {
    return result.of(kind).stream()
        .map(each -> each.getMessage(Locale.ROOT))
        .filter(message -> message.startsWith("["))
        .sorted()
        .toList();
  }

  private static List<String> ids(Compilation.Result result, Diagnostic.Kind kind) {
    return result.of(kind).stream()
        .map(each -> each.getMessage(Locale.ROOT))
        .filter(message -> message.startsWith("["))
        .map(message -> message.substring(0, message.indexOf(']') + 1))
        .toList();
  }
}
