package io.github.ioctlabi.processor;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.rules.Rule;
import io.github.ioctlabi.processor.read.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Applies the rules and the outputs to what has been read. */
final class Judge {
  private final List<Rule> rules;
  private final List<Output> outputs;
  private final Findings findings;

  Judge(List<Rule> rules, List<Output> outputs, Findings findings) {
    this.rules = rules;
    this.outputs = outputs;
    this.findings = findings;
  }

  /** Judges the headers that were read without a fault. */
  Verdict judge(List<Draft> drafts) {
    drafts.stream().flatMap(draft -> draft.header().stream()).forEach(this::declare);
    List<Draft> sound = Verdict.of(drafts, findings).passed();
    List<Header> headers = sound.stream().flatMap(draft -> draft.header().stream()).toList();
    for (Rule rule : rules) {
      if (!headers.isEmpty()) {
        judge(rule, headers);
      }
    }
    return Verdict.of(drafts, findings);
  }

  private void declare(Header header) {
    List<Place> declarations = new ArrayList<>();
    header.interfaces().forEach(each -> declarations.add(each.place()));
    header.enums().forEach(each -> declarations.add(each.place()));
    header.aggregates().forEach(each -> declarations.add(each.place()));
    findings.declare(declarations, header.existing());
  }

  private void judge(Rule rule, List<Header> headers) {
    try {
      rule.judge(headers, findings.of(rule.id()));
    } catch (RuntimeException | StackOverflowError fault) {
      if (headers.size() == 1) {
        reportFault(headers.getFirst(), "judge it by " + rule.getClass().getSimpleName(), fault);
      } else {
        headers.forEach(header -> judge(rule, List.of(header)));
      }
    }
  }

  /** The files of all headers that passed, by the paths of the headers. */
  Map<String, List<GeneratedFile>> emit(Verdict verdict) {
    List<Header> all = verdict.passed().stream().flatMap(draft -> draft.header().stream()).toList();
    Map<String, List<GeneratedFile>> files = new TreeMap<>();
    for (Header header : all) {
      files(header, all).ifPresent(each -> files.put(header.path(), each));
    }
    return files;
  }

  private Optional<List<GeneratedFile>> files(Header header, List<Header> all) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Output output : outputs) {
      try {
        files.addAll(output.files(header, all));
      } catch (RuntimeException | StackOverflowError fault) {
        reportFault(header, "write its files by " + output.getClass().getSimpleName(), fault);
        return Optional.empty();
      }
    }
    return Optional.of(files);
  }

  private void reportFault(Header header, String step, Throwable fault) {
    Place place =
        header.interfaces().stream()
            .map(each -> each.place())
            .findFirst()
            .orElseGet(() -> header.roots().iterator().next());
    findings.report(
        Id.INTERNAL_ERROR,
        place,
        Fault.of(
            "%s: the processor failed to %s (%s)".formatted(place.label(), step, fault),
            "please report this with the declarations of %s".formatted(header.path())));
  }
}
