package io.github.ioctlabi.cli;

import io.github.ioctlabi.cli.command.Status;
import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.cli.command.Subcommand;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code ioctlabi}. */
public final class Main {
  private Main() {}

  /**
   * Runs the command, and ends the process with its exit status. With 0 it returns: {@code
   * System.exit} looks for a logger first, which takes a tenth of the time of a short command.
   */
  public static void main(String... args) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
            false,
            StandardCharsets.UTF_8);
    int status = run(out, System.err, args);
    if (status != Status.NOTHING.code()) {
      System.exit(status);
    }
  }

  /**
   * Runs the command.
   *
   * @param out where its answer goes, which is flushed
   * @param err where one line goes if the status is 2
   * @return the exit status
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    String line;
    try {
      Status status = answer(out, args);
      // A stream that fails says so only if it is asked.
      if (!out.checkError()) {
        return status.code();
      }
      line = "standard output: not all could be written to it: read all, or name a file with room";
    } catch (Stop stop) {
      line = stop.line();
    } catch (OutOfMemoryError full) {
      line = "the input: there is no memory for all of it: raise java's -Xmx";
    } catch (RuntimeException | StackOverflowError fault) {
      line = Stop.oneLine("a fault of ioctlabi (" + fault + "): please report it with the input");
    }
    err.println(Commands.NAME + ": " + line);
    err.flush();
    return Status.WRONG.code();
  }

  private static Status answer(PrintStream out, String... args) throws Stop {
    CommandLine line = Commands.of(wanted(args));
    ParseResult given;
    try {
      given = line.parseArgs(args);
    } catch (ParameterException wrong) {
      throw Stop.of(
          "%s: see %s --help"
              .formatted(
                  wrong.getMessage(), wrong.getCommandLine().getCommandSpec().qualifiedName()));
    }
    return answer(given, out);
  }

  /** The command that is typed, or all where the first word is none. */
  private static List<Subcommand> wanted(String... args) {
    List<Subcommand> typed =
        Commands.ALL.stream()
            .filter(each -> args.length > 0 && each.name().equals(args[0]))
            .toList();
    return typed.isEmpty() ? Commands.ALL : typed;
  }

  private static Status answer(ParseResult given, PrintStream out) throws Stop {
    ParseResult last = given.asCommandLineList().getLast().getParseResult();
    CommandLine line = last.commandSpec().commandLine();
    if (last.isUsageHelpRequested()) {
      line.usage(out);
      return Status.NOTHING;
    }
    if (last.isVersionHelpRequested()) {
      line.printVersionHelp(out);
      return Status.NOTHING;
    }
    for (Subcommand each : Commands.ALL) {
      if (each.name().equals(last.commandSpec().name())) {
        return each.run(last, out);
      }
    }
    String names = Commands.ALL.stream().map(Subcommand::name).collect(Collectors.joining(", "));
    throw Stop.of(
        "no command is given: name one of %s, or see %s --help".formatted(names, Commands.NAME));
  }
}
