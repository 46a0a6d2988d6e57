package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments of every shape read the same under Eclipse's compiler. */
@Tag("whole")
class EclipseDocsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** One line. */",
        "/**One line without spaces.*/",
        "/** First. Second {@code a < b} &lt; {@link Some}.\n *\n * <p>Third.\n */",
        "/**\n * Text.\n *\n *  <ul>\n *    <li>one\n *    <li>two\n *  </ul>\n */",
        "/**\n * <pre>{@code\n *   int a;\n *     int b;\n *\n *   int c;\n * }</pre>\n */",
        "/**\n   No asterisks\n     and deeper.\n\n   Another.\n */",
        "/**\n *No space.\n *  Two spaces.\n *\tA tab.\n */",
        "/**\n **** Four asterisks.\n * * One more.\n **/",
        "/***\n * Three asterisks.\n ***/",
        "/**\n * \\u0041 and \\u00e9, é and \\u2028.\n * @see Object\n */",
        "/** Backslashes: \\\\u0041, \\\\\\u0041, \\uuu0041, \\u005cu0041, \\n, \\\\. */",
        "/// \\u0041 and \\u005c",
        "/** Text\n\n\n  after lines.   \n * Spaces at the end.   \n */",
        "/**\r\n * Lines of another\r\n * system.\r\n */",
        "/**\n\n*/",
        "/** */",
        "/***/",
        "/** Lost. */ /** Found. */",
        "/** Before a comment. */ /* which is none */",
        "/** Text with /* inside. */",
        "/// One line.",
        "/// First *emphasis* and `code`.\n  ///\n  /// - one\n  /// - two\n  ///   more",
        "///     four spaces\n  ///   and three\n",
        "///No space.\n  /// One.\n  ///\n  ///    Four.",
        "/// ```\n  /// int a;\n  ///   int b;\n  /// ```",
        "/// | a | b |\n  /// |---|---|\n  /// | 1 | 2 |",
        "/// Lost.\n\n  /// Found.",
        "/// Text.\n  // no comment\n  /// More.",
        "//// Four slashes.\n  /// Three.",
        "/// Indented\n/// less.",
        "/** Traditional. */\n  /// Markdown.",
        "/// Markdown.\n  /** Traditional. */",
        "///\t\ttabs\n  ///\tone",
        "/// Spaces at the end.   \n  /// More.\t",
        "///\n  /// After an empty line.\n  ///",
      })
  void readTheSame(String comment) {
    String source =
        """
        %1$s
        @IoctlInterface(header = "linux/some.h", type = 0xC5)
        public interface Some {
          %1$s
          @IoctlConstant int LEAST = 1;

          %1$s
          @IoctlEnum @U32 enum Mode {
            %1$s
            @Value(0) ZERO,
            %1$s
            @Value(1) ONE
          }

          %1$s
          @IoctlStruct record Use(@U32 int kind, Mode mode) {}

          %1$s
          @IoctlUnion sealed interface Choice {
            %1$s
            @UnionMember(tag = 1) record One(@U32 int one) implements Choice {}
          }

          %1$s
          @IoctlStruct record Chosen(@U32 int kind, @Tag("kind") Choice choice) {}

          %1$s
          @IoW(nr = 1) void use(Use use) throws IoctlException;

          %1$s
          @IoW(nr = 2) void choose(Chosen chosen) throws IoctlException;
        }
        """
            .formatted(comment);
    JavaFileObject file = Compiling.source("p", "Some", "\n" + source);
    Compilation.Result javac = Compiling.of(file).run();
    assertEquals(List.of(), javac.of(Diagnostic.Kind.ERROR), javac::messages);
    Compilation.Result eclipse = Compiling.of(file).by(Eclipse::compile).run();
    assertEquals(List.of(), eclipse.of(Diagnostic.Kind.ERROR), eclipse::messages);
    assertTrue(javac.files().size() > 5);
    javac.files().forEach((path, text) -> assertEquals(text, eclipse.file(path), path));
  }
}
