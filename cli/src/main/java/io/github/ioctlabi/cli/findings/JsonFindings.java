package io.github.ioctlabi.cli.findings;

import io.github.ioctlabi.core.data.json.FactWriter;
import java.util.List;
import java.util.Locale;

/** Findings as an object: how many count, and each with its parts. */
final class JsonFindings {
  private JsonFindings() {}

  static void write(FactWriter out, List<Reported> findings) {
    out.number("count", findings.stream().filter(Reported::counts).count());
    out.list("findings", findings, (each, finding) -> write(each, finding));
  }

  private static void write(FactWriter out, Reported finding) {
    out.text("level", finding.weight().name().toLowerCase(Locale.ROOT));
    out.text("word", finding.word());
    out.text("id", finding.id());
    out.text("file", finding.file());
    finding.line().ifPresent(line -> out.number("line", line));
    out.text("message", finding.message());
    finding.remedy().ifPresent(remedy -> out.text("remedy", remedy));
  }
}
