package io.github.ioctlabi.processor.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Tool;
import io.github.ioctlabi.kit.UserSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selftests of declarations in Java, with their dispatchers in one process. */
@Tag("whole")
class DeclaredSelftestsTest {
  /**
   * Right drivers pass: of counts that are too large and out of their ranges too, which have one
   * error; of counts that begin above the smallest data; of commands with many descriptors; of
   * arrays that the driver copies itself.
   */
  @ParameterizedTest
  @ValueSource(strings = {"Tally", "Least", "Unsized"})
  void countsMayHaveRanges(String declared, @TempDir Path own) throws IOException {
    CTools.require("gcc");
    Declared.generate(own, declared);
    String name = declared.toLowerCase(Locale.ROOT);
    UserSpace space = new UserSpace(new CTools(own), "linux/" + name).selftest();
    space.link(Files.readString(own.resolve("kernel/linux/" + name + "_ioctl.c")), name);
    space.passing(name);
    space.echo().passing(name);
  }

  /** The driver fills one element of two, and none of one. */
  @Test
  void aDriverMayFillFewerElements(@TempDir Path own) throws IOException {
    CTools.require("gcc");
    Declared.generate(own, "Partly");
    UserSpace space = new UserSpace(new CTools(own), "linux/partly").selftest();
    String dispatcher = Files.readString(own.resolve("kernel/linux/partly_ioctl.c"));
    space.link(dispatcher, "right");
    String output = space.run("right", "selftest").output();
    assertTrue(output.contains("PARTLY_BOTH: [0].inner.__pad0 comes back zero\n"), output);
    assertTrue(output.contains("[1].inner.__pad0 comes back zero # SKIP there is"), output);
    assertTrue(output.contains("PARTLY_BOTH: read-only memory is EFAULT\n"), output);
    assertTrue(output.contains("PARTLY_FILL: an address to nowhere is EFAULT\n"), output);
    assertTrue(output.contains("PARTLY_BULK: read-only memory # SKIP no element"), output);
    assertTrue(output.contains("PARTLY_BULK_FILL: an address to nowhere # SKIP no e"), output);
    space.passing("right");
    space.link(dispatcher.replace("if (copy_to_user(", "if (0 && copy_to_user("), "wrong");
    Tool run = space.run("wrong", "selftest");
    assertTrue(run.output().contains("not ok"), run.output());
    assertEquals(1, run.status(), run.output());
  }

  /** One that gives back what it got fills all of them. */
  @Test
  void anEchoDriverFillsAllElements(@TempDir Path own) throws IOException {
    CTools.require("gcc");
    Declared.generate(own, "Partly");
    UserSpace space = new UserSpace(new CTools(own), "linux/partly").selftest().echo();
    space.link(Files.readString(own.resolve("kernel/linux/partly_ioctl.c")), "partly");
    String output = space.run("partly").output();
    assertFalse(output.contains("SKIP"), output);
    space.passing("partly");
  }

  /** What needs such a driver says so. */
  @Test
  void withoutAnEchoDriverSomeTestsAreSkipped(@TempDir Path own) throws IOException {
    CTools.require("gcc");
    Declared.generate(own, "Tally");
    UserSpace space = new UserSpace(new CTools(own), "linux/tally").selftest();
    String dispatcher = Files.readString(own.resolve("kernel/linux/tally_ioctl.c"));
    space.link(dispatcher, "tally");
    String reason = ": a valid call # SKIP needs --echo: a driver that gives back what it got\n";
    assertTrue(space.run("tally").output().contains(reason));
    // The driver that leaves its mark on all is none.
    Tool run = new CTools(own).run("tally/selftest --echo", List.of("target"));
    assertEquals(1, run.status(), run.output());
    assertTrue(run.output().contains("# it did not come back\n"), run.output());
  }

  /** The driver accepts a command once. */
  @Test
  void aDriverMayRefuseASecondCall(@TempDir Path own) throws IOException {
    CTools.require("gcc");
    Declared.generate(own, "Partly");
    UserSpace space = new UserSpace(new CTools(own), "linux/partly").selftest();
    String dispatcher = Files.readString(own.resolve("kernel/linux/partly_ioctl.c"));
    String call = "ret = call->ops->fill(";
    assertTrue(dispatcher.contains(call), dispatcher);
    space.link(
        dispatcher.replace(
            call, "static int calls; ret = calls++ == 2 ? -EBUSY : call->ops->fill("),
        "partly");
    String output = space.run("partly", "selftest").output();
    assertTrue(output.contains("PARTLY_FILL: an address to nowhere # SKIP the dr"), output);
    space.passing("partly");
  }

  /** The descriptor that a command returns is called in its turn. */
  @Test
  void aCommandOpensWhatIsCalled(@TempDir Path own) throws IOException {
    CTools.require("gcc");
    Declared.generate(own, "Hub", "Port");
    UserSpace space = new UserSpace(new CTools(own), "linux/hub").selftest();
    space.link(Files.readString(own.resolve("kernel/linux/hub_ioctl.c")), "hub");
    Tool run = space.run("hub", "selftest");
    assertTrue(run.output().contains("PORT_RATE: the value 5 is EINVAL\n"), run.output());
    // The result is no part of an argument that could be looked at, too.
    assertFalse(run.output().contains(":  is close-on-exec"), run.output());
    assertFalse(run.output().replace("SKIP needs --echo", "").contains("SKIP"), run.output());
    assertTrue(run.output().contains("the new descriptor is close-on-exec\n"), run.output());
    space.passing("hub");
    String dispatcher = Files.readString(own.resolve("kernel/linux/hub_ioctl.c"));
    space.link(
        dispatcher.replace("get_unused_fd_flags(O_CLOEXEC)", "get_unused_fd_flags(0)"), "open");
    run = space.run("open", "selftest");
    assertTrue(
        run.output()
            .lines()
            .anyMatch(line -> line.matches("not ok .*: the new descriptor is clo.*")),
        run.output());
    assertEquals(1, run.status(), run.output());
  }

  /** That of all that can be declared, with an array that begins in the padding of its struct. */
  @Test
  void ofTheWholeVocabulary(@TempDir Path own) throws IOException {
    CTools.require("gcc");
    Dispatching dispatching = new Dispatching(own);
    UserSpace space = new UserSpace(dispatching.tools(), "linux/dispatch").selftest();
    space.link(dispatching.source(), "dispatch");
    space.passing("dispatch");
    space.echo().passing("dispatch");
  }

  @Test
  void aHeaderMayMixDevices(@TempDir Path own) throws IOException {
    CTools.require("gcc");
    Declared.generate(own, "Hub", "Port", "Uplink");
    CTools tools = new CTools(own);
    tools.silent(
        "gcc -O2 -Wall -Wextra -Werror -Iuapi -o hub", List.of("selftest/linux/hub_test.c"));
    Tool run = tools.run("./hub", List.of());
    assertEquals(2, run.status());
    assertTrue(run.output().contains("usage: ./hub [--echo] HUB UPLINK [PORT]"), run.output());
  }
}
