package io.github.ioctlabi.processor;

import java.util.Map;
import java.util.Set;

/** The layers of core, the processor and the command. */
final class Borders {
  /** What each layer may use beside itself; an output may use what all outputs share. */
  static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("core.finding", Set.of()),
          Map.entry("core.files", Set.of("core.finding")),
          Map.entry("core.names", Set.of()),
          Map.entry("core.vocabulary", Set.of()),
          Map.entry("core.model", Set.of("core.finding")),
          Map.entry(
              "core.data", Set.of("core.model", "core.names", "core.vocabulary", "core.finding")),
          Map.entry("core.layout", Set.of("core.model", "core.finding")),
          Map.entry(
              "core.rules",
              Set.of("core.layout", "core.model", "core.names", "core.vocabulary", "core.finding")),
          Map.entry("core.contract", Set.of("core.layout", "core.model", "core.finding")),
          Map.entry(
              "core.changes",
              Set.of("core.contract", "core.rules", "core.layout", "core.model", "core.finding")),
          Map.entry(
              "core.emit",
              Set.of("core.contract", "core.layout", "core.model", "core.names", "core.finding")),
          Map.entry(
              "core",
              Set.of(
                  "core.changes",
                  "core.data",
                  "core.emit",
                  "core.rules",
                  "core.layout",
                  "core.model",
                  "core.finding")),
          Map.entry("processor.diagnostics", Set.of("core.finding")),
          Map.entry(
              "processor.read",
              Set.of(
                  "processor.diagnostics",
                  "core.model",
                  "core.names",
                  "core.vocabulary",
                  "core.finding")),
          Map.entry(
              "processor.emit",
              Set.of("core.emit", "core.contract", "core.layout", "core.model", "core.finding")),
          Map.entry(
              "processor",
              Set.of(
                  "processor.read",
                  "processor.diagnostics",
                  "processor.emit",
                  "core",
                  "core.changes",
                  "core.rules",
                  "core.emit",
                  "core.files",
                  "core.model",
                  "core.finding")),
          Map.entry("cli.command", Set.of("core", "core.files", "core.finding")),
          Map.entry("cli.text", Set.of()),
          Map.entry("cli.findings", Set.of("cli.command", "core.data")),
          Map.entry(
              "cli.input",
              Set.of(
                  "cli.command",
                  "core",
                  "core.data",
                  "core.emit",
                  "core.rules",
                  "core.model",
                  "core.finding")),
          // Commands do not know each other.
          Map.entry(
              "cli.show",
              Set.of(
                  "cli.command",
                  "cli.input",
                  "cli.text",
                  "core.emit",
                  "core.contract",
                  "core.layout",
                  "core.model",
                  "core.finding")),
          Map.entry(
              "cli.diff",
              Set.of("cli.command", "cli.findings", "cli.input", "core", "core.changes")),
          Map.entry("cli.emit", Set.of("cli.command", "cli.input", "core")),
          Map.entry(
              "cli.verify",
              Set.of("cli.command", "cli.findings", "cli.input", "core", "core.emit")),
          Map.entry("cli.shim", Set.of("cli.command")),
          Map.entry(
              "cli.decode",
              Set.of(
                  "cli.command",
                  "cli.input",
                  "cli.text",
                  "core.emit",
                  "core.contract",
                  "core.layout",
                  "core.model",
                  "core.names")),
          Map.entry("cli.manual", Set.of("cli", "core.data")),
          Map.entry(
              "cli",
              Set.of(
                  "cli.command",
                  "cli.show",
                  "cli.diff",
                  "cli.emit",
                  "cli.verify",
                  "cli.shim",
                  "cli.decode",
                  "core.data")));

  private Borders() {}
}
