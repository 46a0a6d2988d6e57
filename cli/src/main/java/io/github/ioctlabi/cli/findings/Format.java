package io.github.ioctlabi.cli.findings;

import io.github.ioctlabi.cli.command.Status;
import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.core.data.json.FactWriter;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How findings are written. */
public enum Format {
  /** A line each, as compilers write them. */
  TEXT {
    @Override
    String text(List<Reported> findings) {
      return lines(findings, TextLines::text);
    }
  },
  /** One object, for programs. */
  JSON {
    @Override
    String text(List<Reported> findings) {
      return FactWriter.text(out -> JsonFindings.write(out, findings));
    }
  },
  /** Workflow commands, which GitHub shows beside the lines of a change. */
  GITHUB {
    @Override
    String text(List<Reported> findings) {
      return lines(findings, TextLines::github);
    }
  };

  private static final String OPTION = "--format";

  abstract String text(List<Reported> findings);

  private static String lines(List<Reported> findings, Function<Reported, String> line) {
    return findings.stream().map(each -> line.apply(each) + "\n").collect(Collectors.joining());
  }

  private String typed() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The option that picks one. */
  public static OptionSpec option() {
    return OptionSpec.builder(OPTION)
        .paramLabel("FORMAT")
        .type(String.class)
        .completionCandidates(Arrays.stream(values()).map(Format::typed).toList())
        .description("How findings are written: text (the default), json or github.")
        .build();
  }

  /**
   * Writes what was found in the format that was asked for.
   *
   * @return how the command ends
   * @throws Stop if there is no such format
   */
  public static Status report(ParseResult given, List<Reported> findings, PrintStream out)
      throws Stop {
    String wanted = given.matchedOptionValue(OPTION, TEXT.typed());
    for (Format each : values()) {
      if (each.typed().equals(wanted)) {
        out.print(each.text(findings));
        return findings.stream().anyMatch(Reported::counts) ? Status.FINDINGS : Status.NOTHING;
      }
    }
    throw Stop.at(OPTION, "there is no format '" + wanted + "'", "write text, json or github");
  }
}
