package io.github.ioctlabi.cli.show;

import io.github.ioctlabi.cli.command.Specs;
import io.github.ioctlabi.cli.command.Status;
import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.cli.command.Subcommand;
import io.github.ioctlabi.cli.input.Declared;
import io.github.ioctlabi.cli.input.Inputs;
import io.github.ioctlabi.core.finding.Spelling;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Prints what headers declare: where each byte is, and which number each command has. */
public final class ShowCommand implements Subcommand {
  @Override
  public String name() {
    return "show";
  }

  @Override
  public CommandSpec spec(String name) {
    CommandSpec spec =
        Specs.command(
            name,
            "Print structs byte by byte, enums, and commands with their numbers.",
            "Offsets and sizes are those of 64-bit machines; where architectures differ, a line says"
                + " which. Commands have a number in each of the four encodings: generic; that of"
                + " alpha, mips and powerpc; that of sparc; that of parisc.");
    Specs.exitStatus(spec, "");
    return spec.addPositional(Specs.input("INPUT"))
        .addPositional(
            PositionalParamSpec.builder()
                .index("1..*")
                .paramLabel("NAME")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .description(
                    "What to print, all if nothing is named: a header (linux/sensor.h), or the name"
                        + " in C of a struct, a union, an enum or a command.")
                .build());
  }

  @Override
  public Status run(ParseResult given, PrintStream out) throws Stop {
    Path input = given.matchedPositionalValue(0, Path.of(""));
    Set<String> wanted = new LinkedHashSet<>(given.matchedPositionalValue(1, List.of()));
    Set<String> met = new LinkedHashSet<>();
    List<String> parts = new ArrayList<>();
    for (Declared each : Inputs.read(input)) {
      met.addAll(HeaderText.names(each.header()));
      parts.add(new HeaderText(each.header(), wanted).text());
    }
    parts.removeIf(String::isEmpty);
    for (String name : wanted) {
      if (!met.contains(name)) {
        throw Stop.at(
            input, "there is no " + name + " in it", "perhaps " + Spelling.nearest(name, met));
      }
    }
    out.print(String.join("\n", parts));
    return Status.NOTHING;
  }
}
