package io.github.ioctlabi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command verify, on a tree in which files lie where a kernel has them. */
final class VerifyTest {
  private static final Path SENSOR = Ran.sample("linux/sensor");
  private static final Path HEATER = Ran.sample("linux/heater");
  private static final String REMAKE =
      ": make it anew with ioctlabi emit, or change the declarations";

  @TempDir Path folder;
  private Path tree;
  private Path header;
  private Path dispatcher;

  @BeforeEach
  void makeATree() throws IOException {
    Path made = folder.resolve("made");
    tree = Files.createDirectories(folder.resolve("linux"));
    header = tree.resolve("include/uapi/linux/sensor.h");
    dispatcher = tree.resolve("drivers/iio/core.c");
    Ran.of("emit", SENSOR, "-o", made, "--emit", "header,kernel,selftest,abi").nothing();
    move(made.resolve("uapi/linux/sensor.h"), header);
    move(made.resolve("kernel/linux/sensor_ioctl.c"), dispatcher);
    move(made.resolve("kernel/linux/sensor_ioctl.h"), tree.resolve("drivers/iio/sensor_ioctl.h"));
    move(made.resolve("selftest/linux/sensor_test.c"), tree.resolve("tools/sensor_test.c"));
    move(made.resolve("abi/linux/sensor.json"), tree.resolve("Documentation/sensor.json"));
    Files.writeString(tree.resolve("drivers/iio/other.c"), "/* Nothing of ours. */\nint a;\n");
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.move(from, to);
  }

  private static void found(Ran ran, String... lines) {
    assertEquals("", ran.err());
    assertEquals(String.join("\n", lines) + "\n", ran.out());
    assertEquals(1, ran.status());
  }

  @Test
  void filesAreFoundWhereverTheyLie() {
    assertEquals("", Ran.of("verify", SENSOR, tree).nothing().out());
    assertEquals(
        "", Ran.of("verify", "--emit=header,kernel,selftest", SENSOR, tree).nothing().out());
  }

  @Test
  void whatHasDriftedIsFound() throws IOException {
    String text = Files.readString(header);
    Files.writeString(header, text.replace("__u32 oversample;", "__u32 oversampling;"));
    Files.writeString(dispatcher, Files.readString(dispatcher) + "\n");
    long line = text.substring(0, text.indexOf("__u32 oversample;")).lines().count();
    long end = Files.readString(dispatcher).lines().count();
    found(
        Ran.of("verify", SENSOR, tree),
        "%s:%d: error: [Drifted] is not kernel/linux/sensor_ioctl.c as it is made, from line %d on%s"
            .formatted(dispatcher, end, end, REMAKE),
        "%s:%d: error: [Drifted] is not uapi/linux/sensor.h as it is made, from line %d on%s"
            .formatted(header, line, line, REMAKE));
    found(
        Ran.of("verify", "--format=github", SENSOR, tree),
        "::error file=%s,line=%d,title=error Drifted::is not kernel/linux/sensor_ioctl.c as it is made, from line %d on%s"
            .formatted(dispatcher, end, end, REMAKE),
        "::error file=%s,line=%d,title=error Drifted::is not uapi/linux/sensor.h as it is made, from line %d on%s"
            .formatted(header, line, line, REMAKE));
  }

  @Test
  void theSameInAnotherEncodingHasDrifted() throws IOException {
    Files.writeString(header, Files.readString(header).replace("\n", "\r\n"));
    found(
        Ran.of("verify", SENSOR, tree),
        header
            + ":1: error: [Drifted] is not uapi/linux/sensor.h as it is made, from line 1 on"
            + REMAKE);
  }

  @Test
  void dataThatAnotherVersionWroteIsTheSame() throws IOException {
    Path data = tree.resolve("Documentation/sensor.json");
    String text = Files.readString(data);
    Files.writeString(data, text.replaceFirst("\"ioctlabi\": \"[^\"]*\"", "\"ioctlabi\": \"9.9\""));
    Ran.of("verify", SENSOR, tree).nothing();
    Files.writeString(data, text.replace("\"nr\": 2", "\"nr\": 3"));
    assertEquals(1, Ran.of("verify", SENSOR, tree).status());
  }

  @Test
  void whatIsMissingIsFound() throws IOException {
    String remedy = ": make it with ioctlabi emit, and put it here";
    found(
        Ran.of("verify", "--emit", "header,check", SENSOR, tree),
        tree + ": error: [Missing] no file says that it is check/linux/sensor_check.c" + remedy);
    found(
        Ran.of("verify", SENSOR, HEATER, tree),
        tree + ": error: [Missing] linux/heater.h has no file here" + remedy);
    Path empty = Files.createDirectories(folder.resolve("empty"));
    found(
        Ran.of("verify", SENSOR, empty),
        empty + ": error: [Missing] linux/sensor.h has no file here" + remedy);
  }

  @Test
  void whatNothingMakesAnyMoreIsFound() throws IOException {
    Path old = folder.resolve("old");
    Ran.of("emit", HEATER, "-o", old, "--emit", "header").nothing();
    Path left = tree.resolve("include/uapi/linux/heater.h");
    move(old.resolve("uapi/linux/heater.h"), left);
    found(
        Ran.of("verify", SENSOR, tree),
        left
            + ":1: error: [LeftOver] says that it is uapi/linux/heater.h, which nothing makes any"
            + " more: remove it, or name what it is made of as another INPUT");
    Ran.of("verify", SENSOR, HEATER, tree).nothing();
  }

  @Test
  void twoFilesOfOneStemAreRefused() throws IOException {
    Path copy = tree.resolve("tools/include/sensor.h");
    Files.createDirectories(copy.getParent());
    Files.copy(header, copy);
    Ran.of("verify", SENSOR, tree)
        .stopped(
            "%s: says that it is uapi/linux/sensor.h, as %s does: remove one of them"
                .formatted(header, copy));
    Files.delete(copy);
    Ran.of("verify", SENSOR, SENSOR, tree)
        .stoppedWith("another header has the file uapi/linux/sensor.h");
  }

  @Test
  void noLinkIsFollowed(@TempDir Path outside) throws IOException {
    Path elsewhere = outside.resolve("sensor.h");
    move(header, elsewhere);
    Files.createSymbolicLink(header, elsewhere);
    Files.createSymbolicLink(tree.resolve("include/outside"), outside);
    Files.createSymbolicLink(tree.resolve("include/loop"), tree);
    found(
        Ran.of("verify", "--emit=header", SENSOR, tree),
        tree
            + ": error: [Missing] no file says that it is uapi/linux/sensor.h: make it with ioctlabi"
            + " emit, and put it here");
  }

  @Test
  void aTreeThatIsNoneIsRefused() {
    Ran.of("verify", SENSOR, SENSOR).stopped(SENSOR + ": is no folder: name one");
    Path missing = folder.resolve("missing");
    Ran.of("verify", SENSOR, missing).stopped(missing + ": there is no such folder: name one");
    Ran.of("verify", SENSOR).stoppedWith("see ioctlabi verify --help");
  }
}
