package io.github.ioctlabi.core;

import io.github.ioctlabi.core.data.json.UnwritableException;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Neighbours;
import io.github.ioctlabi.core.rules.Rules;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges headers by rules, and makes files of those that pass, whoever declared them: a compiler, a
 * file of data, or a program that built the model.
 *
 * <pre>{@code
 * Findings findings = new Findings();
 * Judge judge = new Judge(Rules.ALL, findings);
 * judge.judge(headers);
 * if (findings.all().stream().noneMatch(Finding::isError)) {
 *   judge.emit(headers, Outputs.all());
 * }
 * }</pre>
 */
public final class Judge {
  private final List<Rule> rules;
  private final Findings findings;

  /**
   * A judge that reports what it finds.
   *
   * @param rules what headers must keep, such as {@link Rules#ALL}
   * @param findings where broken rules are reported
   */
  public Judge(List<Rule> rules, Findings findings) {
    this.rules = List.copyOf(rules);
    this.findings = findings;
  }

  /**
   * Says which of the headers bind one that exists: what is found in these, earlier too, is told
   * otherwise. Only headers that are not judged need it, because something was found while they
   * were read.
   */
  public void declare(List<Header> headers) {
    headers.forEach(this::declare);
  }

  /** Applies the rules to headers that go together, and declares them. */
  public void judge(List<Header> headers) {
    declare(headers);
    for (Rule rule : rules) {
      if (!headers.isEmpty()) {
        judge(rule, headers);
      }
    }
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

  /**
   * The files of headers that go together, by the paths of the headers. A header of which an output
   * cannot make its files has none, and a finding says why.
   */
  public Map<String, List<GeneratedFile>> emit(List<Header> headers, List<Output> outputs) {
    Map<String, List<GeneratedFile>> files = new TreeMap<>();
    for (Header header : headers) {
      files(header, headers, outputs).ifPresent(each -> files.put(header.path(), each));
    }
    return files;
  }

  private Optional<List<GeneratedFile>> files(
      Header header, List<Header> all, List<Output> outputs) {
    List<GeneratedFile> files = new ArrayList<>();
    Neighbours neighbours = Neighbours.of(header, all);
    for (Output output : outputs) {
      try {
        files.addAll(output.files(header, neighbours));
      } catch (UnwritableException unwritable) {
        Place place = place(header);
        findings.report(Id.TOO_LONG, place, unwritable.fault().in(place.label()));
        return Optional.empty();
      } catch (RuntimeException | StackOverflowError fault) {
        reportFault(header, "write its files by " + output.getClass().getSimpleName(), fault);
        return Optional.empty();
      }
    }
    return Optional.of(files);
  }

  private void reportFault(Header header, String step, Throwable fault) {
    Place place = place(header);
    findings.report(
        Id.INTERNAL_ERROR,
        place,
        Fault.of(
            "%s: the processor failed to %s (%s)".formatted(place.label(), step, fault),
            "please report this with the declarations of %s".formatted(header.path())));
  }

  private static Place place(Header header) {
    return header.interfaces().stream()
        .map(each -> each.place())
        .findFirst()
        .orElseGet(() -> header.roots().iterator().next());
  }
}
