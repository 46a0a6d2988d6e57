package io.github.ioctlabi.cli.diff;

import io.github.ioctlabi.cli.command.Specs;
import io.github.ioctlabi.cli.command.Status;
import io.github.ioctlabi.cli.command.Stop;
import io.github.ioctlabi.cli.command.Subcommand;
import io.github.ioctlabi.cli.findings.Format;
import io.github.ioctlabi.cli.findings.Reported;
import io.github.ioctlabi.cli.findings.Reported.Weight;
import io.github.ioctlabi.cli.input.Declared;
import io.github.ioctlabi.cli.input.Inputs;
import io.github.ioctlabi.core.Lock;
import io.github.ioctlabi.core.changes.verdict.Change;
import io.github.ioctlabi.core.changes.verdict.Level;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says what changed between two versions, and whom that breaks. */
public final class DiffCommand implements Subcommand {
  @Override
  public String name() {
    return "diff";
  }

  @Override
  public CommandSpec spec(String name) {
    CommandSpec spec =
        Specs.command(
            name,
            "Say what changed between two versions, and whom it breaks.",
            "abi: a program that uses only what both versions declare is refused or misunderstood,"
                + " or what is new is taken by the old side for something else.",
            "source: C that compiled does not any more.",
            "safe: the rest.",
            "Headers of two jars are compared by their paths.");
    Specs.exitStatus(spec, "There is a change that is abi or source.");
    return spec.addOption(Format.option())
        .addPositional(Specs.path("0", "OLD", "What was published: an abi/STEM.json, or a jar."))
        .addPositional(Specs.path("1", "NEW", "What is to be."));
  }

  @Override
  public Status run(ParseResult given, PrintStream out) throws Stop {
    Path old = given.matchedPositionalValue(0, Path.of(""));
    Path now = given.matchedPositionalValue(1, Path.of(""));
    Map<String, Declared> before = byPath(Inputs.sound(old));
    Map<String, Declared> after = byPath(Inputs.sound(now));
    List<Reported> findings = new ArrayList<>();
    before.forEach((path, each) -> {
      Declared newer = after.get(path);
      if (newer == null) {
        findings.add(gone(path, now));
      } else {
        new Lock(each.document())
            .changes(new Lock(newer.document()))
            .forEach(change -> findings.add(reported(change, newer)));
      }
    });
    after.keySet().stream()
        .filter(path -> !before.containsKey(path))
        .forEach(path -> findings.add(added(path, now)));
    return Format.report(given, findings, out);
  }

  private static Map<String, Declared> byPath(List<Declared> all) {
    Map<String, Declared> paths = new TreeMap<>();
    all.forEach(each -> paths.put(each.header().path(), each));
    return paths;
  }

  private static Reported gone(String path, Path now) {
    return reported(
        Level.ABI,
        "header-gone",
        now,
        OptionalInt.empty(),
        path + ": nothing makes it any more; programs of before are refused all of its commands",
        "declare it again");
  }

  private static Reported added(String path, Path now) {
    return reported(
        Level.SAFE,
        "header-added",
        now,
        OptionalInt.empty(),
        path + " is new; a kernel of before refuses its commands with ENOTTY",
        "");
  }

  private static Reported reported(Change change, Declared newer) {
    return reported(
        change.level(),
        change.kind().printed(),
        newer.file(),
        newer.line(change.place()),
        change.text(),
        change.wayOut());
  }

  private static Reported reported(
      Level level, String id, Path file, OptionalInt line, String message, String wayOut) {
    Weight weight =
        switch (level) {
          case ABI -> Weight.ERROR;
          case SOURCE -> Weight.WARNING;
          case SAFE -> Weight.NOTICE;
        };
    return new Reported(
        weight,
        level.name().toLowerCase(Locale.ROOT),
        id,
        file.toString(),
        line,
        message,
        Stream.of(wayOut).filter(text -> !text.isEmpty()).findFirst());
  }
}
