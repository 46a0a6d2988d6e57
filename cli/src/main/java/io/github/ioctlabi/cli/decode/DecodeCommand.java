package io.github.ioctlabi.cli.decode;

import io.github.ioctlabi.cli.command.Specs;
import io.github.ioctlabi.cli.command.Status;
import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.cli.command.Subcommand;
import io.github.ioctlabi.cli.input.Declared;
import io.github.ioctlabi.cli.input.Inputs;
import io.github.ioctlabi.core.model.Header;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Says what numbers mean, alone or in the log of strace. */
public final class DecodeCommand implements Subcommand {
  private static final String ARCH = "--arch";
  private static final String ABI = "--abi";
  private static final String LOG = "-";

  @Override
  public String name() {
    return "decode";
  }

  @Override
  public CommandSpec spec(String name) {
    CommandSpec spec =
        Specs.command(
            name,
            "Say what the number of an ioctl means, or those in a log of strace.",
            "A number says in which direction data travels, its type, nr and size. Commands of many"
                + " of the kernel's headers are known by name. Who has registered type and nr is what"
                + " Documentation/userspace-api/ioctl/ioctl-number.rst says.",
            "In a log, what strace left as a number or as _IOC(...) is decoded where it stands. All"
                + " else stays as it is.");
    Specs.exitStatus(spec, "");
    return spec.addOption(
            OptionSpec.builder(ARCH)
                .paramLabel("ARCH")
                .type(String.class)
                .description(
                    "The architecture on which it is a number, such as arm64, mips64, ppc64le, sparc64"
                        + " or parisc; "
                        + Machine.USUAL
                        + " unless it is said.")
                .build())
        .addOption(
            OptionSpec.builder(ABI)
                .paramLabel("INPUT")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .description(
                    "Headers whose commands are known by name, too: an abi/STEM.json, or a jar. Can be"
                        + " given several times.")
                .build())
        .addPositional(
            PositionalParamSpec.builder()
                .index("0..*")
                .paramLabel("NUMBER")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .required(true)
                .description(
                    "A number (0x8010be02, 21505), or _IOC(...) as strace prints it; or - alone for a"
                        + " log on standard input.")
                .build());
  }

  @Override
  public Status run(ParseResult given, PrintStream out) throws Stop {
    List<String> typed = given.matchedPositionalValue(0, List.of());
    Machine machine = machine(given.matchedOptionValue(ARCH, Machine.USUAL));
    if (typed.contains(LOG)) {
      if (typed.size() > 1) {
        throw Stop.at(LOG, "a log and numbers cannot be decoded together", "give one of them");
      }
      log(new Decoder(machine, indexes(given)), out);
      return Status.NOTHING;
    }
    List<Integer> numbers = numbers(typed, machine);
    out.print(NumberTable.of(numbers, new Decoder(machine, indexes(given))));
    return Status.NOTHING;
  }

  private static Machine machine(String name) throws Stop {
    return Machine.of(name)
        .orElseThrow(() ->
            Stop.at(
                ARCH,
                "'" + name + "' is no architecture whose numbers are known",
                "write one such as x86_64, arm64, riscv64, mips64, ppc64le, sparc64 or parisc"));
  }

  private static List<Integer> numbers(List<String> typed, Machine machine) throws Stop {
    List<Integer> numbers = new ArrayList<>();
    for (String each : typed) {
      numbers.add(
          Request.parse(each, machine.encoding())
              .orElseThrow(() ->
                  Stop.at(
                      "'" + each + "'",
                      "is no number of 32 bits",
                      "write it as 0x8010be02, 21505 or '_IOC(_IOC_READ, 0xbe, 0x2, 0x10)'")));
    }
    return numbers;
  }

  /** The user's headers are looked at first. */
  private static List<Index> indexes(ParseResult given) throws Stop {
    List<Header> own = new ArrayList<>();
    for (Path input : given.matchedOptionValue(ABI, List.<Path>of())) {
      Inputs.read(input).stream().map(Declared::header).forEach(own::add);
    }
    Index kernel = Index.ofKernel();
    return own.isEmpty() ? List.of(kernel) : List.of(Index.of(own), kernel);
  }

  private static void log(Decoder decoder, PrintStream out) throws Stop {
    try {
      new StraceLog(decoder).decode(System.in, out);
    } catch (IOException thrown) {
      throw Stop.at(
          "standard input", "cannot be read (" + thrown.getMessage() + ")", "pipe a log into it");
    }
  }
}
