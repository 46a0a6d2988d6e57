package io.github.ioctlabi.abi.compare;

import io.github.ioctlabi.abi.compare.Mismatch.Kind;
import io.github.ioctlabi.abi.compilers.Architecture;
import io.github.ioctlabi.abi.compilers.Compiler;
import io.github.ioctlabi.abi.compilers.Constants;
import io.github.ioctlabi.abi.compilers.Crew;
import io.github.ioctlabi.abi.compilers.Question;
import io.github.ioctlabi.abi.generate.Generated;
import io.github.ioctlabi.abi.generate.Message;
import io.github.ioctlabi.abi.generate.Source;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.model.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Runs sources through the processor and their headers through compilers, and compares.
 *
 * <p>Whatever is accepted or refused for its layout alone must have on each compiler the numbers
 * that the processor's layout and the runtime's encoding have for its architecture. What is
 * accepted must have one layout on all of them, without padding; what is refused must not.
 */
public final class Comparison {
  private final Crew crew;
  private final Path folder;
  private final BiFunction<Header, Architecture, Map<Question, Long>> facts;

  /**
   * Compares with the processor's own answers.
   *
   * @param crew the compilers
   * @param folder where the headers are put
   */
  public Comparison(Crew crew, Path folder) {
    this(crew, folder, Facts::of);
  }

  /** Compares with other answers, to see that a wrong one is found. */
  Comparison(Crew crew, Path folder, BiFunction<Header, Architecture, Map<Question, Long>> facts) {
    this.crew = crew;
    this.folder = folder;
    this.facts = facts;
  }

  /** Compares all sources in one go. */
  public Tally of(List<Source> sources) throws IOException, InterruptedException {
    List<Subject> subjects = new ArrayList<>();
    List<Mismatch> mismatches = new ArrayList<>();
    for (Generated each : Generated.of(sources, "-Aioctlabi.emit=header").values()) {
      Subject.of(each).ifPresentOrElse(subjects::add, () -> mismatches.add(refusal(each)));
    }
    Tally refusals = new Tally(0, 0, 0, 0, mismatches);
    return subjects.isEmpty() ? refusals : refusals.plus(compare(subjects));
  }

  /** A mismatch of a source that is like another, if it has one. */
  public Optional<Mismatch> like(Mismatch mismatch, Source source) {
    try {
      return of(List.of(source)).mismatches().stream().filter(mismatch::isLike).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Mismatch refusal(Generated generated) {
    Message message = Subject.complaint(generated).orElseThrow();
    return new Mismatch(
        Kind.REFUSED, message.rule(), generated.source().qualifiedName(), message.toString());
  }

  private Tally compare(List<Subject> subjects) throws IOException, InterruptedException {
    List<Question> questions = new ArrayList<>();
    for (Subject subject : subjects) {
      Path header = folder.resolve("uapi").resolve(subject.model().path());
      Files.createDirectories(header.getParent());
      Files.writeString(header, subject.text());
      questions.addAll(facts.apply(subject.model(), Architecture.X86_64).keySet());
    }
    Path file = folder.resolve("questions.c");
    Constants.write(file, subjects.stream().map(each -> each.model().path()).toList(), questions);
    Map<Compiler, Constants.Answers> answers = crew.ask(file, questions);
    Optional<Map.Entry<Compiler, Constants.Answers>> broken =
        answers.entrySet().stream()
            .filter(each -> each.getValue().complaint().isPresent())
            .findFirst();
    if (broken.isEmpty()) {
      return compare(subjects, answers);
    }
    return subjects.size() == 1
        ? new Tally(0, 0, 0, 0, List.of(broken(subjects.getFirst(), broken.get())))
        : halves(subjects);
  }

  /** Finds the header that a compiler does not take. */
  private Tally halves(List<Subject> subjects) throws IOException, InterruptedException {
    int half = subjects.size() / 2;
    return compare(subjects.subList(0, half))
        .plus(compare(subjects.subList(half, subjects.size())));
  }

  private static Mismatch broken(
      Subject subject, Map.Entry<Compiler, Constants.Answers> complaint) {
    return new Mismatch(
        Kind.BROKEN_HEADER,
        complaint.getKey().name(),
        subject.name(),
        complaint.getValue().complaint().orElseThrow());
  }

  private Tally compare(List<Subject> subjects, Map<Compiler, Constants.Answers> answers) {
    Tally tally = Tally.NONE;
    int start = 0;
    for (Subject subject : subjects) {
      Map<Architecture, Map<Question, Long>> expected = new EnumMap<>(Architecture.class);
      Map<Compiler, Map<Question, Long>> found = new LinkedHashMap<>();
      int next = start;
      for (Map.Entry<Compiler, Constants.Answers> each : answers.entrySet()) {
        Map<Question, Long> facts =
            expected.computeIfAbsent(
                each.getKey().target(), target -> this.facts.apply(subject.model(), target));
        next = start;
        Map<Question, Long> own = new LinkedHashMap<>();
        for (Question question : facts.keySet()) {
          own.put(question, each.getValue().values().get(next++));
        }
        found.put(each.getKey(), own);
      }
      start = next;
      tally = tally.plus(judge(subject, expected, found));
    }
    return tally;
  }

  private Tally judge(
      Subject subject,
      Map<Architecture, Map<Question, Long>> expected,
      Map<Compiler, Map<Question, Long>> found) {
    List<Mismatch> mismatches = new ArrayList<>();
    long comparisons = 0;
    for (Map.Entry<Compiler, Map<Question, Long>> each : found.entrySet()) {
      Map<Question, Long> facts = expected.get(each.getKey().target());
      comparisons += facts.size();
      facts.forEach((question, value) -> {
        long answer = each.getValue().get(question);
        if (answer != value) {
          mismatches.add(wrong(subject, each.getKey(), question, value, answer));
        }
      });
    }
    mismatches.addAll(new Verdicts(subject, new Evidence(found)).mismatches(canJudgeRefusals()));
    return new Tally(
        subject.model().aggregates().size(),
        subject.accepted() ? 1 : 0,
        subject.accepted() ? 0 : 1,
        comparisons,
        mismatches);
  }

  private static Mismatch wrong(
      Subject subject, Compiler compiler, Question question, long expected, long found) {
    return new Mismatch(
        Kind.WRONG_NUMBER,
        compiler.name(),
        subject.name(),
        "%s is %d, and the compiler has %d".formatted(question.expression(), expected, found));
  }

  private boolean canJudgeRefusals() {
    return canJudgeRefusals(crew.compilers());
  }

  /** Whether there is a compiler for each ABI, so that what differs anywhere is seen. */
  public static boolean canJudgeRefusals(List<Compiler> compilers) {
    return compilers.stream().map(each -> each.target().abi()).toList().containsAll(Abi.ALL);
  }
}
