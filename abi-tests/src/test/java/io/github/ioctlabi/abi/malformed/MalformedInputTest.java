package io.github.ioctlabi.abi.malformed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ioctlabi.abi.malformed.Property.Fault;
import io.github.ioctlabi.abi.tools.Replay;
import io.github.ioctlabi.kit.Abilities;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.Shrinker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the declarations look like, javac ends, in {@value Compiler#SECONDS} seconds of
 * processor time and in the heap of this JVM, and the processor says what is wrong where it is
 * wrong.
 *
 * <p>{@code -Dabi.mutants} is the number of mutants, {@code -Dabi.seed} the seed of the first; each
 * further one has the next seed. A failure prints the seed of its mutant and the command that
 * brings it back.
 */
class MalformedInputTest {
  private static final int FAULTS = 10;
  private static final int TRIES = Integer.getInteger("abi.tries", 300);

  private final Compiler compiler = new Compiler();
  private final Property property = new Property(compiler);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> whatIsNotMutatedCompiles() throws IOException {
    return corpus().sound().stream()
        .flatMap(List::stream)
        .map(program ->
            dynamicTest(
                program.name(),
                () -> {
                  Outcome outcome = compiler.withProcessor(program);
                  assertEquals(List.of(), Property.errors(outcome));
                  assertEquals(Optional.empty(), property.fault(program, outcome));
                  assertTrue(outcome.passed() && outcome.processed());
                }));
  }

  @Test
  void javacAlwaysEnds() throws IOException {
    long first = Long.getLong("abi.seed", 1);
    int count = Integer.getInteger("abi.mutants", 500);
    Corpus corpus = corpus();
    Vocabulary vocabulary = Vocabulary.of(corpus.all());
    Headers headers = new Headers(folder);
    boolean gcc = Abilities.lackOfCompiler("gcc").isEmpty();
    Tally tally = new Tally();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < count && faults.size() < FAULTS; i++) {
      Mutant mutant = Mutant.of(first + i, corpus);
      Program program = mutant.program(vocabulary);
      Outcome outcome = compiler.withProcessor(program);
      tally.add(mutant, outcome);
      judge(program, outcome, headers, gcc)
          .ifPresent(fault -> faults.add(report(mutant, fault, vocabulary, headers, gcc)));
    }
    System.out.print(tally.report(first, headers));
    if (!gcc) {
      System.out.println(
          "gcc builds no programs here: the headers of the mutants were not compiled");
    }
    assertEquals(List.of(), faults);
  }

  private Optional<Fault> judge(Program program, Outcome outcome, Headers headers, boolean gcc) {
    Optional<Fault> fault = property.fault(program, outcome);
    return fault.isEmpty() && gcc ? headers.fault(program, outcome) : fault;
  }

  /** The fault and the smallest program that shows it. */
  private String report(
      Mutant mutant, Fault fault, Vocabulary vocabulary, Headers headers, boolean gcc) {
    Function<Program, Optional<Fault>> again =
        program -> {
          headers.forget();
          return judge(program, compiler.withProcessor(program), headers, gcc);
        };
    Predicate<Program> fails =
        program -> again.apply(program).filter(other -> other.like(fault)).isPresent();
    Shrinker shrinker = new Shrinker(fault.isSlow() ? 0 : TRIES);
    Mutant fewer =
        shrinker.shrink(
            mutant, Smaller::mutants, smaller -> fails.test(smaller.program(vocabulary)));
    Program small = shrinker.shrink(fewer.program(vocabulary), Smaller::programs, fails);
    String listing = small.listing().replaceAll("(?m)^\\s*\\n", "");
    String report =
        "%s%n%s: %s%n%s%n%s"
            .formatted(
                mutant,
                fault.kind(),
                again.apply(small).orElse(fault).text(),
                Replay.of("mutants", mutant.seed(), 1),
                listing);
    System.out.println(report);
    return report;
  }

  private static Corpus corpus() throws IOException {
    return Corpus.in(Project.root().toRealPath());
  }
}
