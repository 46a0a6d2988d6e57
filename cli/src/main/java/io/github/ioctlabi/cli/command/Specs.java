package io.github.ioctlabi.cli.command;

import io.github.ioctlabi.core.EmitList;
import io.github.ioctlabi.core.Outputs;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the specifications of several commands have in common. */
public final class Specs {
  /** The option that names the folder to write to. */
  public static final String OUT = "-o";

  /** The option that picks among the files that can be made. */
  public static final String EMIT = "--emit";

  private static final int WIDTH = 90;

  private Specs() {}

  /**
   * A command that can be asked for help.
   *
   * @param header what it does, in one sentence
   * @param description what else is to be said, in paragraphs
   */
  public static CommandSpec command(String name, String header, String... description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage()
        .width(WIDTH)
        .header(header)
        .synopsisHeading("%nUsage: ")
        .descriptionHeading("%n")
        .description(description)
        .parameterListHeading("%n")
        .optionListHeading("%n")
        .sortOptions(false);
    spec.addOption(help());
    return spec;
  }

  /**
   * Says what the exit status of a command means.
   *
   * @param findings what 1 means, or empty if the command never ends so
   */
  public static void exitStatus(CommandSpec spec, String findings) {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put("0", "There is nothing to report.");
    if (!findings.isEmpty()) {
      meanings.put("1", findings);
    }
    meanings.put(
        "2", "Wrong use, or something that cannot be read or written: one line on standard error.");
    spec.usageMessage().exitCodeListHeading("%nExit status:%n").exitCodeList(meanings);
  }

  /** The option that asks for help. */
  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .type(boolean.class)
        .arity("0")
        .description("Print this text.")
        .build();
  }

  /** The option that names the folder to write to. */
  public static OptionSpec out() {
    return OptionSpec.builder(OUT, "--out")
        .paramLabel("DIR")
        .required(true)
        .type(Path.class)
        .description(
            "The folder to write to, which need not exist yet. No link is followed out of it.")
        .build();
  }

  /**
   * The option that picks among the files that can be made.
   *
   * @param description what becomes of them
   */
  public static OptionSpec emit(String description) {
    return OptionSpec.builder(EMIT)
        .paramLabel("LIST")
        .type(String.class)
        .description(
            description, "Of " + String.join(", ", Outputs.byName().keySet()) + ", with commas.")
        .build();
  }

  /**
   * Reads the names of a list.
   *
   * @throws Stop if there is a fault in it
   */
  public static EmitList emitList(String value) throws Stop {
    EmitList list = EmitList.of(value);
    if (list.fault().isPresent()) {
      throw Stop.at(EMIT, list.fault().get(), "write " + EMIT + " " + list.mended());
    }
    return list;
  }

  /** The headers that a command reads. */
  public static PositionalParamSpec input(String label) {
    return path("0", label, "A header as data, abi/STEM.json, or a jar that has some in it.");
  }

  /**
   * A path that must be given.
   *
   * @param index which of the parameters it is
   */
  public static PositionalParamSpec path(String index, String label, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .paramLabel(label)
        .required(true)
        .type(Path.class)
        .description(description)
        .build();
  }
}
