package io.github.ioctlabi.cli;

import io.github.ioctlabi.cli.command.Specs;
import io.github.ioctlabi.cli.command.Subcommand;
import io.github.ioctlabi.cli.decode.DecodeCommand;
import io.github.ioctlabi.cli.diff.DiffCommand;
import io.github.ioctlabi.cli.emit.EmitCommand;
import io.github.ioctlabi.cli.shim.ShimCommand;
import io.github.ioctlabi.cli.show.ShowCommand;
import io.github.ioctlabi.cli.verify.VerifyCommand;
import io.github.ioctlabi.core.data.Version;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands there are, and the specification that holds them. */
public final class Commands {
  /** What is typed to start it. */
  public static final String NAME = "ioctlabi";

  /** All of them, in the order of the help. */
  static final List<Subcommand> ALL =
      List.of(
          new ShowCommand(),
          new DiffCommand(),
          new EmitCommand(),
          new VerifyCommand(),
          new ShimCommand(),
          new DecodeCommand());

  private Commands() {}

  /** The command line with all commands: for help, manual pages and completion. */
  public static CommandLine all() {
    return of(ALL);
  }

  /** The command line with some of the commands: fewer start faster. */
  static CommandLine of(List<Subcommand> commands) {
    CommandSpec root =
        Specs.command(
            NAME,
            "Reads, compares and writes ioctl interfaces that were declared once.",
            "What is read is the ABI as data: the abi/STEM.json that the annotation processor writes,"
                + " alone or in a jar. No Java sources and no compiler are needed.");
    root.version(NAME + " " + Version.CURRENT);
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .type(boolean.class)
            .arity("0")
            .description("Print the version.")
            .build());
    root.usageMessage().commandListHeading("%nCommands:%n").synopsisSubcommandLabel("COMMAND");
    Specs.exitStatus(root, "There are findings.");
    for (Subcommand each : commands) {
      root.addSubcommand(each.name(), each.spec(each.name()));
    }
    CommandLine line = new CommandLine(root);
    return line.setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
  }
}
