package io.github.ioctlabi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.cli.command.Subcommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What all commands have in common. */
final class MainTest {
  @Test
  void eachCommandTellsWhatItDoes() {
    String all = Ran.of("--help").nothing().out();
    for (Subcommand each : Commands.ALL) {
      String own = Ran.of(each.name(), "--help").nothing().out();
      assertTrue(own.contains("Usage: ioctlabi " + each.name() + " [-h]"), own);
      assertTrue(own.contains("Exit status:\n  0   There is nothing to report.\n"), own);
      assertTrue(all.contains("\n  " + each.name() + " "), all);
      assertTrue(own.lines().allMatch(line -> line.length() <= 90), own);
    }
  }

  @Test
  void saysItsVersion() {
    String version = Ran.of("--version").nothing().out();
    assertTrue(version.matches("ioctlabi [0-9].*\n"), version);
  }

  @Test
  void wrongUseIsOneLine() {
    String names = String.join(", ", Commands.ALL.stream().map(Subcommand::name).toList());
    Ran.of()
        .stopped("no command is given: name one of %s, or see ioctlabi --help".formatted(names));
    Ran.of("emit").stoppedWith(": see ioctlabi emit --help");
    Ran.of("show", "a\nb", "--x").stoppedWith("Unknown option: '--x': see ioctlabi show --help");
    Ran.of("frobnicate\n").stoppedWith("frobnicate?");
    Ran.of("emit", Ran.sample("linux/sensor"), "-o", "x", "--emit", "hedder")
        .stopped(
            "--emit: 'hedder' is no output; there are header, check, kernel, selftest, abi, syzkaller, doc: write"
                + " --emit header");
  }

  /** What {@code | head} leaves, and a full disk. */
  @Test
  void anOutputThatFailsIsSaid() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int each) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            new PrintStream(closed), new PrintStream(err, false, StandardCharsets.UTF_8), "--help");
    assertEquals(2, status);
    assertEquals(
        "ioctlabi: standard output: not all could be written to it: read all, or name a file with"
            + " room\n",
        err.toString(StandardCharsets.UTF_8));
  }
}
