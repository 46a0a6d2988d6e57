package io.github.ioctlabi.cli.findings;

import io.github.ioctlabi.cli.command.Stop;

/** A finding as a line of text. */
final class TextLines {
  private TextLines() {}

  /** {@code file:line: error: [Id] what: what to do}. */
  static String text(Reported finding) {
    String line = finding.line().isPresent() ? ":" + finding.line().getAsInt() : "";
    return Stop.oneLine(
        "%s%s: %s: [%s] %s"
            .formatted(finding.file(), line, finding.word(), finding.id(), finding.text()));
  }

  /** {@code ::error file=a.h,line=1,title=Id::what: what to do}. */
  static String github(Reported finding) {
    String command =
        switch (finding.weight()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTICE -> "notice";
        };
    String line = finding.line().isPresent() ? ",line=" + finding.line().getAsInt() : "";
    return "::%s file=%s%s,title=%s::%s"
        .formatted(
            command,
            property(finding.file()),
            line,
            property(finding.word() + " " + finding.id()),
            data(finding.text()));
  }

  /** Text behind the second {@code ::}, as the runner's toolkit escapes it. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** The value of a property, which a comma or a colon would end. */
  private static String property(String value) {
    return data(value).replace(":", "%3A").replace(",", "%2C");
  }
}
