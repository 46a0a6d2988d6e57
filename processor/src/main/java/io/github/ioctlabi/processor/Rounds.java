package io.github.ioctlabi.processor;

import io.github.ioctlabi.core.Judge;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.processor.diagnostics.Places;
import io.github.ioctlabi.processor.diagnostics.Places.Location;
import io.github.ioctlabi.processor.diagnostics.Reporter;
import io.github.ioctlabi.processor.read.Draft;
import io.github.ioctlabi.processor.read.Reader;
import io.github.ioctlabi.processor.read.Reading;
import io.github.ioctlabi.processor.read.ownership.EarlierRound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What happens round by round: read, judge, emit, write. A header that refers to types which do not
 * exist yet waits. While one waits, so do errors: a compiler that has seen an error runs no further
 * round.
 */
final class Rounds {
  private final ProcessingEnvironment environment;
  private final List<Rule> rules;
  private final List<Output> outputs;
  private final FileWriter writer;
  private final Optional<Locks> locks;
  private final Reporter reporter;
  private final Set<String> compiled = new TreeSet<>();
  private final Set<String> rooms = new TreeSet<>();
  private final Set<String> pending = new TreeSet<>();
  private final Map<String, EarlierRound> settled = new HashMap<>();
  private boolean faulty;

  Rounds(
      ProcessingEnvironment environment,
      List<Rule> rules,
      List<Output> outputs,
      FileWriter writer,
      Optional<Locks> locks) {
    this.environment = environment;
    this.rules = List.copyOf(rules);
    this.outputs = List.copyOf(outputs);
    this.writer = writer;
    this.locks = locks;
    this.reporter = new Reporter(environment);
  }

  /** Takes the next round. A fault of the processor itself ends in a message. */
  void next(RoundEnvironment round) {
    try {
      take(round);
    } catch (RuntimeException | StackOverflowError | LinkageError fault) {
      Place nowhere = Place.of(String.join(", ", pending));
      reporter.print(
          List.of(
              new Finding(
                  Id.INTERNAL_ERROR,
                  nowhere,
                  Fault.of(
                          "the processor failed (%s)".formatted(fault),
                          "please report this with the declarations")
                      .in(nowhere.label()))),
          new Places(),
          this::inSources);
    }
  }

  private void take(RoundEnvironment round) {
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      compiled.add(type.getQualifiedName().toString());
      pending.add(type.getQualifiedName().toString());
    }
    for (PackageElement room : ElementFilter.packagesIn(round.getRootElements())) {
      rooms.add(room.getQualifiedName().toString());
    }
    Findings findings = new Findings();
    Places places = new Places();
    Reading reading = read(findings, places, round.processingOver());
    Judge judge = new Judge(rules, findings);
    judge.declare(Draft.headers(reading.drafts()));
    judge.judge(Draft.headers(Verdict.of(reading.drafts(), findings).passed()));
    locks.ifPresent(each -> hold(each, reading.drafts(), findings));
    Verdict verdict = Verdict.of(reading.drafts(), findings);
    if (!round.processingOver()) {
      Map<String, List<GeneratedFile>> files = judge.emit(Draft.headers(verdict.passed()), outputs);
      verdict = Verdict.of(reading.drafts(), findings);
      List<GeneratedFile> passed =
          verdict.passed().stream()
              .flatMap(draft -> files.getOrDefault(draft.path(), List.of()).stream())
              .toList();
      write(passed, places, findings);
    }
    boolean waiting = !verdict.deferred().isEmpty() && !round.processingOver();
    faulty |= !verdict.faulty().isEmpty();
    if (round.processingOver()) {
      LeftOver leftOver = new LeftOver(environment.getElementUtils(), places, this::inSources);
      locks.ifPresent(each -> each.end(!faulty && !round.errorRaised(), leftOver, findings));
    }
    print(verdict, findings, places, waiting);
    settle(reading, verdict, waiting);
  }

  /** Holds what has passed against the locks; what has not may still be there. */
  private static void hold(Locks locks, List<Draft> drafts, Findings findings) {
    drafts.forEach(draft -> locks.meet(draft.path()));
    locks.judge(Draft.headers(Verdict.of(drafts, findings).passed()), findings);
  }

  private Reading read(Findings findings, Places places, boolean last) {
    Elements elements = environment.getElementUtils();
    Reader reader =
        new Reader(
            elements, environment.getTypeUtils(), findings, places, this::inSources, settled);
    return reader.read(
        pending.stream().map(elements::getTypeElement).filter(Objects::nonNull).toList(), last);
  }

  /** Whether a type is compiled, or the {@code package-info} of a package. */
  private boolean inSources(Element element) {
    if (element instanceof PackageElement room) {
      return rooms.contains(room.getQualifiedName().toString());
    }
    for (Element outer = element; outer != null; outer = outer.getEnclosingElement()) {
      if (outer instanceof TypeElement type
          && compiled.contains(type.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  private void write(List<GeneratedFile> files, Places places, Findings findings) {
    for (FileWriter.Failure failure : writer.write(files, file -> origins(file, places))) {
      findings.report(Id.UNWRITTEN_FILE, failure.file().origins().getFirst(), failure.fault());
    }
  }

  private static Element[] origins(GeneratedFile file, Places places) {
    return file.origins().stream()
        .map(places::get)
        .filter(Objects::nonNull)
        .map(Location::element)
        .toArray(Element[]::new);
  }

  private void print(Verdict verdict, Findings findings, Places places, boolean waiting) {
    Set<Place> passed = roots(verdict.passed());
    Set<Place> deferred = roots(verdict.deferred());
    List<Finding> ready =
        findings.all().stream()
            .filter(finding ->
                waiting
                    ? passed.contains(finding.place().root())
                    : !deferred.contains(finding.place().root()))
            .toList();
    reporter.print(ready, places, this::inSources);
  }

  private static Set<Place> roots(List<Draft> drafts) {
    return drafts.stream().flatMap(draft -> draft.roots().stream()).collect(Collectors.toSet());
  }

  private void settle(Reading reading, Verdict verdict, boolean waiting) {
    verdict.passed().forEach(draft -> settle(draft, true));
    if (waiting) {
      return;
    }
    verdict.faulty().forEach(draft -> settle(draft, false));
    reading.unclear().forEach(name -> settled.put(name, new EarlierRound("", false)));
    pending.removeIf(outer ->
        reading.unused().stream()
            .noneMatch(name -> name.equals(outer) || name.startsWith(outer + ".")));
  }

  private void settle(Draft draft, boolean written) {
    for (String name : draft.declarations()) {
      settled.put(name, new EarlierRound(draft.path(), written));
    }
  }
}
