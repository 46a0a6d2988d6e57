package io.github.ioctlabi.cli.manual;

import io.github.ioctlabi.cli.Commands;
import io.github.ioctlabi.core.data.Version;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command, in the macros of man(7). */
final class ManPage {
  private final StringBuilder text = new StringBuilder();
  private final CommandLine line;
  private final CommandSpec spec;

  private ManPage(CommandLine line) {
    this.line = line;
    this.spec = line.getCommandSpec();
  }

  /** The page of a command, or of the one that holds all. */
  static String of(CommandLine line) {
    ManPage page = new ManPage(line);
    page.head();
    page.description();
    page.parameters();
    page.options();
    page.commands();
    page.exitStatus();
    page.seeAlso();
    return page.text.toString();
  }

  private void head() {
    String name = spec.qualifiedName("-");
    text.append(
        ".TH \"%s\" 1 \"\" \"%s %s\" \"\"\n"
            .formatted(
                escaped(name.toUpperCase(Locale.ROOT)), Commands.NAME, escaped(Version.CURRENT)));
    section("NAME");
    String does = spec.usageMessage().header()[0];
    String sentence = does.substring(0, 1).toLowerCase(Locale.ROOT) + does.substring(1);
    text.append(escaped(name))
        .append(" \\- ")
        .append(escaped(sentence.replaceFirst("\\.$", "")))
        .append('\n');
    section("SYNOPSIS");
    paragraph(line.getHelp().synopsis(0).replaceAll("\\s+", " ").strip());
  }

  private void description() {
    section("DESCRIPTION");
    for (String each : spec.usageMessage().description()) {
      paragraph(each);
    }
  }

  private void parameters() {
    List<PositionalParamSpec> all = spec.positionalParameters();
    if (!all.isEmpty()) {
      section("PARAMETERS");
      all.forEach(each -> item(each.paramLabel(), each.description()));
    }
  }

  private void options() {
    section("OPTIONS");
    for (OptionSpec each : spec.options()) {
      String value = each.arity().max() == 0 ? "" : " " + each.paramLabel();
      item(String.join(", ", each.names()) + value, each.description());
    }
  }

  private void commands() {
    if (!line.getSubcommands().isEmpty()) {
      section("COMMANDS");
      line.getSubcommands()
          .forEach((name, each) -> item(name, each.getCommandSpec().usageMessage().header()));
    }
  }

  private void exitStatus() {
    section("EXIT STATUS");
    spec.usageMessage().exitCodeList().forEach((code, meaning) -> item(code, meaning));
  }

  private void seeAlso() {
    CommandSpec root = spec.root();
    Stream<String> names =
        Stream.concat(
            Stream.of(root.name()),
            root.subcommands().keySet().stream().map(name -> root.name() + "-" + name));
    section("SEE ALSO");
    paragraph(
        String.join(
            ", ",
            names
                .filter(name -> !name.equals(spec.qualifiedName("-")))
                .map(name -> name + "(1)")
                .toList()));
  }

  private void section(String title) {
    text.append(".SH ").append(title).append('\n');
  }

  private void paragraph(String words) {
    text.append(".PP\n").append(escaped(words)).append('\n');
  }

  private void item(String term, String... words) {
    text.append(".TP\n.B ").append(escaped(term)).append('\n');
    for (String each : words) {
      text.append(escaped(each)).append('\n');
    }
  }

  /** Text that is no request, and whose dashes can be searched for. */
  private static String escaped(String words) {
    String plain = words.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
