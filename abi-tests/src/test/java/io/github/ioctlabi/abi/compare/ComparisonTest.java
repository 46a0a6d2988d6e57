package io.github.ioctlabi.abi.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.abi.compare.Mismatch.Kind;
import io.github.ioctlabi.abi.compilers.Architecture;
import io.github.ioctlabi.abi.compilers.Compiler;
import io.github.ioctlabi.abi.compilers.Crew;
import io.github.ioctlabi.abi.compilers.Question;
import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.IntegerName;
import io.github.ioctlabi.abi.declare.RandomDeclaration;
import io.github.ioctlabi.abi.declare.Smaller;
import io.github.ioctlabi.abi.generate.Source;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.kit.CTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is found, and what is found shrinks. */
class ComparisonTest {
  private static final String ALLOWED =
      "@AllowRule(rule = RuleId.IMPLICIT_PADDING, because = \"it is tested\") ";

  @TempDir private Path folder;
  private Crew crew;

  /** One compiler is enough for what these tests plant. */
  @BeforeEach
  void hire() {
    CTools.require("gcc");
    crew = new Crew(List.of(Compiler.all().getFirst()));
  }

  @AfterEach
  void dismiss() {
    if (crew != null) {
      crew.close();
    }
  }

  private static Source source(String struct) {
    return new Source(
        "demo.A",
        "linux/a.h",
        """
        package demo;
        import io.github.ioctlabi.annotations.*;
        @IoctlInterface(header = "linux/a.h", prefix = "A")
        public interface A { %s }
        """
            .formatted(struct));
  }

  private List<Mismatch> mismatches(String struct) throws IOException, InterruptedException {
    return new Comparison(crew, folder).of(List.of(source(struct))).mismatches();
  }

  @Test
  void whatIsSoundHasNone() throws IOException, InterruptedException {
    assertEquals(
        List.of(), mismatches("@IoctlStruct record S(@U32 int x, @PadAfter(2) @U16 int y) {}"));
  }

  @Test
  void paddingThatIsAcceptedIsFound() throws IOException, InterruptedException {
    List<Mismatch> found =
        mismatches(ALLOWED + "@IoctlStruct record S(@U64 long x, @U32 int y) {}");
    assertEquals(
        List.of(
            new Mismatch(Kind.TOO_LAX, "", "demo.A", "gcc x86_64 pads 4 bytes at the end of a_s")),
        found);
  }

  @Test
  void aRefusalForSomethingElseIsFound() throws IOException, InterruptedException {
    List<Mismatch> found = mismatches("@IoctlStruct record S(@U32 int x, float y) {}");
    assertEquals(Kind.REFUSED, found.getFirst().kind());
    assertEquals("UnsupportedType", found.getFirst().detail());
  }

  /** Answers that have every struct with a big-endian 16-bit member a byte too long. */
  private static Map<Question, Long> planted(Header header, Architecture target) {
    Map<Question, Long> facts = new LinkedHashMap<>(Facts.of(header, target));
    header.structs().stream()
        .filter(struct -> struct.members().stream().anyMatch(each -> isBe16(each.type())))
        .map(struct -> new Question(Expressions.size(struct), false))
        .forEach(question -> facts.merge(question, 1L, Long::sum));
    return facts;
  }

  private static boolean isBe16(DataType type) {
    return type instanceof DataType.IntegerType integer && integer.kind() == IntegerKind.BE16;
  }

  private static boolean isLike(Comparison comparison, Mismatch mismatch, Declaration declaration) {
    return comparison.like(mismatch, Source.of(declaration)).isPresent();
  }

  @Test
  void aMismatchShrinksToWhatCausesIt() throws IOException, InterruptedException {
    Comparison comparison = new Comparison(crew, folder, ComparisonTest::planted);
    List<Declaration> declarations =
        LongStream.range(0, 20).mapToObj(RandomDeclaration::unpadded).toList();
    Mismatch mismatch =
        comparison.of(declarations.stream().map(Source::of).toList()).mismatches().getFirst();
    assertEquals(Kind.WRONG_NUMBER, mismatch.kind());
    Declaration large =
        declarations.stream()
            .filter(each -> each.qualifiedName().equals(mismatch.source()))
            .findFirst()
            .orElseThrow();
    assertTrue(large.structs().size() > 1, "there is something to leave out");

    Declaration small = Smaller.shrink(large, smaller -> isLike(comparison, mismatch, smaller));

    assertEquals(1, small.structs().size());
    assertEquals(1, small.types().size());
    assertEquals(List.of(), small.commands());
    assertEquals(List.of(), small.constants());
    assertEquals(
        List.of(new ComponentType.Int(IntegerName.BE16, "short", true)),
        small.structs().getFirst().components().stream().map(each -> each.type()).toList());
  }
}
