package io.github.ioctlabi.cli.emit;

import io.github.ioctlabi.cli.command.Specs;
import io.github.ioctlabi.cli.command.Status;
import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.cli.command.Subcommand;
import io.github.ioctlabi.cli.command.Writing;
import io.github.ioctlabi.cli.input.Declared;
import io.github.ioctlabi.cli.input.Inputs;
import io.github.ioctlabi.cli.input.Made;
import io.github.ioctlabi.core.EmitList;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes the files that the processor would make, byte for byte. */
public final class EmitCommand implements Subcommand {
  @Override
  public String name() {
    return "emit";
  }

  @Override
  public CommandSpec spec(String name) {
    CommandSpec spec =
        Specs.command(
            name,
            "Make the files of headers: in C, and as data.",
            "Below DIR they lie as in a jar: uapi/STEM.h, check/STEM_check.c, and so on. All are"
                + " written, or none. A file that is already what it should be is left alone.");
    Specs.exitStatus(spec, "");
    return spec.addOption(Specs.out())
        .addOption(Specs.emit("What to make, " + EmitList.DEFAULT + " unless it is said."))
        .addPositional(Specs.input("INPUT"));
  }

  @Override
  public Status run(ParseResult given, PrintStream out) throws Stop {
    Path input = given.matchedPositionalValue(0, Path.of(""));
    Path folder = given.matchedOptionValue(Specs.OUT, Path.of(""));
    EmitList list = Specs.emitList(given.matchedOptionValue(Specs.EMIT, EmitList.DEFAULT));
    List<Declared> headers = Inputs.sound(input);
    Map<String, String> files = Made.of(headers, list.outputs());
    if (files.isEmpty()) {
      throw Stop.at(
          input,
          "nothing of %s is made of what it declares".formatted(list.mended()),
          "write %s %s".formatted(Specs.EMIT, EmitList.DEFAULT));
    }
    Writing.write(folder, files);
    return Status.NOTHING;
  }
}
