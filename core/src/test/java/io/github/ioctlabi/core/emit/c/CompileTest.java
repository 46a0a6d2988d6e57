package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.KernelTools;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Headers that tests make, before the compilers that are installed. What declarations give goes
 * before them, and before the kernel's own tools, in the module abi-tests.
 */
@Tag("whole")
class CompileTest {
  private static final String STRICT = " -Wall -Wextra -Wpadded -Werror -fsyntax-only -Iuapi";

  @TempDir static Path folder;

  private static List<Header> headers = List.of();
  private static List<String> nasty = List.of();

  @BeforeAll
  static void write() throws IOException {
    CTools tools = new CTools(folder);
    headers =
        Stream.concat(
                Stream.of(
                    CHeaders.sensor(),
                    CHeaders.kitchenSink(),
                    CHeaders.other(),
                    Vocabulary.header(),
                    empty()),
                IntStream.range(0, 40).mapToObj(RandomHeader::of))
            .toList();
    for (Header header : headers) {
      CFiles.write(tools, header);
      String include = "#include <%s>\n".formatted(header.path());
      // The first of the two stands alone.
      tools.write(twice(header), include + include + uses(header));
    }
    List<String> paths = new ArrayList<>();
    List<String> texts = new ArrayList<>(NastyTexts.ALL);
    NastyTexts.ALL.forEach(
        text -> texts.add("As code:\n" + text + "\n    " + text + "\n\n" + text));
    for (String text : texts) {
      String path = "linux/nasty" + paths.size() + ".h";
      CFiles.write(tools, CHeaders.saying(text, path));
      paths.add("uapi/" + path);
    }
    nasty = List.copyOf(paths);
  }

  private static Header empty() {
    return new CHeaderBuilder("linux/constants.h", "only").constant("ONLY_ONE", 1, "").build();
  }

  private static String twice(Header header) {
    return header.stem() + "_twice.c";
  }

  /** Expands each macro in code and each constant before the compiler proper. */
  private static String uses(Header header) {
    StringBuilder out = new StringBuilder();
    header.interfaces().getFirst().constants().stream()
        .map(constant -> constant.cName())
        .forEach(
            name -> out.append("#if !(%s) && %s\n#error %s\n#endif\n".formatted(name, name, name)));
    Stream.concat(
            header.enums().stream().flatMap(e -> e.constants().stream()).map(c -> c.cName()),
            header.commands().stream().map(CompileTest::use))
        .forEach(name ->
            out.append(
                "extern char use_%s[(%s) == 0 ? 1 : 2];\n"
                    .formatted(name.replaceAll("\\(.*", ""), name)));
    return out.toString();
  }

  private static String use(Command command) {
    List<String> parameters = CIoc.parameters(command);
    return command.cName()
        + (parameters.isEmpty() ? "" : "(1" + ", 1".repeat(parameters.size() - 1) + ")");
  }

  private static List<String> files(Function<Header, String> name) {
    return headers.stream().map(name).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void oldestC(String compiler) throws IOException {
    CTools.require(compiler);
    new CTools(folder).silent(compiler + " -std=c90" + STRICT, files(CompileTest::twice));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void checks(String compiler) throws IOException {
    CTools.require(compiler);
    new CTools(folder)
        .silent(
            compiler + " -std=c11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -Iuapi",
            files(header -> "check/" + header.stem() + "_check.c"));
  }

  /** The bits of a number as other architectures have them. */
  @ParameterizedTest
  @CsvSource({"13, 3, 1U, 2U, 4U", "14, 2, 0U, 1U, 2U"})
  void checksOfOtherEncodings(
      int sizeBits, int directionBits, String none, String read, String write) throws IOException {
    CTools.require("gcc");
    String encoding =
        " -D_IOC_SIZEBITS=%d -D_IOC_DIRBITS=%d -D_IOC_NONE=%s -D_IOC_READ=%s -D_IOC_WRITE=%s"
            .formatted(sizeBits, directionBits, none, read, write);
    new CTools(folder)
        .silent(
            "gcc -std=c11 -Wall -Wextra -Werror -fsyntax-only -Iuapi" + encoding,
            files(header -> "check/" + header.stem() + "_check.c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void nastyTexts(String compiler) throws IOException {
    CTools.require(compiler);
    CTools tools = new CTools(folder);
    // To a compiler a header given by name is one to precompile: -x makes it a source.
    tools.silent(compiler + " -std=c90 -x c" + STRICT, nasty);
    CFiles.write(tools, CHeaders.saying("Plain.", "linux/nasty.h"));
    String plain = code(tools, compiler, List.of("uapi/linux/nasty.h"));
    assertEquals(plain.repeat(nasty.size()), code(tools, compiler, nasty));
  }

  /** What is left of the files when the comments are gone. */
  private static String code(CTools tools, String compiler, List<String> files) throws IOException {
    Tool run = tools.run(compiler + " -std=c90 -x c -E -P -dD -Iuapi", files);
    assertEquals(0, run.status(), run.output());
    return run.output().replaceAll("NASTY\\d+", "NASTY").replaceAll("\\s+", " ");
  }

  @Test
  void kernelDocOfNastyTexts() throws IOException {
    CTools.require("perl");
    new CTools(folder).silent("perl " + KernelTools.kernelDoc() + " -none -Werror", nasty);
  }
}
