package io.github.ioctlabi.abi.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.abi.compilers.Compiler;
import io.github.ioctlabi.abi.compilers.Question;
import io.github.ioctlabi.abi.generate.Generated;
import io.github.ioctlabi.abi.generate.Source;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Aggregate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Structs that state their alignment inside packed ones. No compiler runs: the answers are those
 * that all of them give.
 */
class VerdictsTest {
  private static Subject subject(String inner, String attributes, String components) {
    String text =
        """
        package demo;
        import io.github.ioctlabi.annotations.*;
        @IoctlInterface(header = "linux/a.h", prefix = "A")
        public interface A {
          %s record Inner(@U64 long x) {}
          @AllowRule(rule = RuleId.PACKED_STRUCT, because = "it is tested")
          @IoctlStruct(packed = true%s) record Outer(%s) {}
        }
        """
            .formatted(inner, attributes, components);
    Source source = new Source("demo.A", "linux/a.h", text);
    Generated generated =
        Generated.of(List.of(source), "-Aioctlabi.emit=header").get(source.qualifiedName());
    return Subject.of(generated).orElseThrow(() -> new AssertionError(generated.messages()));
  }

  private static Evidence evidence(Header header) {
    Map<Compiler, Map<Question, Long>> answers = new LinkedHashMap<>();
    for (Compiler compiler : Compiler.all()) {
      answers.put(compiler, Facts.of(header, compiler.target()));
    }
    return new Evidence(answers);
  }

  private static String against(Subject subject) {
    Aggregate outer =
        subject.model().aggregates().stream()
            .filter(each -> each.cName().equals("a_outer"))
            .findFirst()
            .orElseThrow();
    return evidence(subject.model()).against(outer).orElse("nothing");
  }

  @ParameterizedTest(name = "{0} in packed{1} {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "@IoctlStruct(align = 8) |             | Inner in                           | a_outer.in",
        "@IoctlStruct(align = 8) |             | @U64 long a, Inner in              | a_outer.in",
        "@IoctlStruct(align = 8) |             | @Length(2) Inner[] in              | a_outer.in",
        "@IoctlStruct(align = 8) |             | @Length({2, 2}) Inner[][] in       | a_outer.in",
        "@IoctlStruct(align = 8) | , align = 4 | Inner in                           | a_outer.in",
        "@IoctlStruct(align = 8) | , align = 8 | @U32 int a, Inner in, @U32 int b   | a_outer.in",
        "@IoctlStruct(align = 2) |             | @U64 long a, Inner in              | a_outer.in",
        "@IoctlStruct(align = 8) | , align = 8 | Inner in                           | none",
        "@IoctlStruct(align = 8) | , align = 8 | @U64 long a, Inner in              | none",
        "@IoctlStruct            |             | @U32 int a, Inner in, @U32 int b   | none",
        "@IoctlStruct(align = 8) |             | @UserPointer Inner in              | none",
      })
  void ruleAndCompilersAgreeOnWhatLosesItsAlignment(
      String inner, String attributes, String components, String lost) {
    Subject subject = subject(inner, attributes == null ? "" : attributes, components);
    assertEquals(
        lost == null ? "nothing" : lost + " is off the alignment that its type states",
        against(subject));
    assertEquals(lost == null, subject.accepted(), () -> subject.findings().toString());
    assertEquals(List.of(), new Verdicts(subject, evidence(subject.model())).mismatches(true));
  }

  /** What nothing is wrong with confirms no refusal. */
  @Test
  void aRefusalThatNoCompilerConfirmsIsTooStrict() {
    Subject refused = subject("@IoctlStruct(align = 8)", "", "Inner in");
    Map<Compiler, Map<Question, Long>> answers = new LinkedHashMap<>();
    for (Compiler compiler : Compiler.all()) {
      Map<Question, Long> facts = new LinkedHashMap<>(Facts.of(refused.model(), compiler.target()));
      facts.replaceAll((question, value) ->
          question.expression().contains("_Alignof") ? Long.valueOf(8) : value);
      answers.put(compiler, facts);
    }
    List<Mismatch> found = new Verdicts(refused, new Evidence(answers)).mismatches(true);
    assertEquals(List.of(Mismatch.Kind.TOO_STRICT), found.stream().map(Mismatch::kind).toList());
  }
}
