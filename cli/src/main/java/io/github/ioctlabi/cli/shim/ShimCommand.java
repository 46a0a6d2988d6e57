package io.github.ioctlabi.cli.shim;

import io.github.ioctlabi.cli.command.Specs;
import io.github.ioctlabi.cli.command.Status;
import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.cli.command.Subcommand;
import io.github.ioctlabi.cli.command.Writing;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes the headers on which a dispatcher compiles in user space. */
public final class ShimCommand implements Subcommand {
  /** Names all the others, a line each: what is in a jar cannot be listed. */
  private static final String LIST = "files.txt";

  @Override
  public String name() {
    return "shim";
  }

  @Override
  public CommandSpec spec(String name) {
    CommandSpec spec =
        Specs.command(
            name,
            "Write the headers on which a dispatcher compiles in user space.",
            "DIR/include stands for the kernel's headers, and DIR/selftest lets a selftest call a"
                + " dispatcher that is linked with it.");
    Specs.exitStatus(spec, "");
    return spec.addOption(Specs.out());
  }

  @Override
  public Status run(ParseResult given, PrintStream out) throws Stop {
    Path folder = given.matchedOptionValue(Specs.OUT, Path.of(""));
    Writing.write(folder, files());
    return Status.NOTHING;
  }

  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    text(LIST).lines().forEach(path -> files.put(path, text("files/" + path)));
    return files;
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(ShimCommand.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
