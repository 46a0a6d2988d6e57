package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Dispatchers and their selftests in one process, without a kernel. A folder holds {@code uapi},
 * {@code kernel} and {@code selftest} as they are generated.
 */
public final class UserSpace {
  /** The shim's folder. */
  private static final Path SHIM = Project.root().resolve("kernel-shim");

  private static final String NARROW = "i686-linux-gnu-gcc -static";

  private final CTools tools;
  private final String stem;
  private final String compiler;
  private final String program;
  private final boolean echo;

  /**
   * For one header, as programs of this machine.
   *
   * @param stem its path without {@code .h}
   */
  public UserSpace(CTools tools, String stem) {
    this(tools, stem, "gcc", "selftest", false);
  }

  private UserSpace(CTools tools, String stem, String compiler, String program, boolean echo) {
    this.tools = tools;
    this.stem = stem;
    this.compiler = compiler;
    this.program = program;
    this.echo = echo;
  }

  /** The same as 32-bit programs: dispatcher and selftest, which is called {@code narrow} here. */
  public UserSpace narrow() {
    return new UserSpace(tools, stem, NARROW, "narrow", echo);
  }

  /** The same programs with {@code --echo}, on the driver that gives back what it got. */
  public UserSpace echo() {
    return new UserSpace(tools, stem, compiler, program, true);
  }

  /** Why there are no 32-bit programs here; empty if there are. */
  public static Optional<String> lackOfNarrow() {
    return Abilities.lackOfProgram(NARROW);
  }

  private String object() {
    return "%s_%s.o".formatted(stem.substring(stem.lastIndexOf('/') + 1), program);
  }

  /** Compiles the selftest, as strictly as anywhere. */
  public UserSpace selftest() throws IOException {
    tools.silent(
        "%s -O0 -Wall -Wextra -Werror -include %s/selftest/redirect.h -Iuapi -c -o %s"
            .formatted(compiler, SHIM, object()),
        List.of("selftest/" + stem + "_test.c"));
    return this;
  }

  /**
   * Writes the drivers for a dispatcher, and links them with the selftest that is compiled.
   *
   * @param dispatcher the text of the functions; what a driver includes is as it was generated
   * @param variant the name of the program
   */
  public void link(String dispatcher, String variant) throws IOException {
    String declarations = Files.readString(tools.folder().resolve("kernel/" + stem + "_ioctl.h"));
    tools.write(variant + "/" + stem + "_ioctl.h", declarations);
    tools.write(variant + "/" + stem + "_ioctl.c", dispatcher);
    String driver = variant + "/driver.c";
    tools.write(driver, ReferenceDriver.of(declarations, dispatcher, stem + "_ioctl.c"));
    tools.silent(
        "%1$s -O0 -w -I%2$s/include -I%2$s/selftest -I%3$s -Iuapi -o %3$s/%4$s"
            .formatted(compiler, SHIM, variant, this.program),
        List.of(driver, object()));
  }

  /** Compiles a program that includes the dispatcher of a variant. */
  public void guest(String source, String variant) throws IOException {
    tools.silent(
        "%1$s -O0 -w -I%2$s/include -I%3$s -Iuapi -o %3$s/guest".formatted(compiler, SHIM, variant),
        List.of(source));
  }

  /** Runs a program of a variant; it has some seconds of processor time, and does not sleep. */
  public Tool run(String variant, String program) throws IOException {
    String command = "%s/%s".formatted(variant, program);
    return tools.run(
        "prlimit --cpu=20 timeout 900 "
            + (echo ? "env DRIVER_ECHO=1 " + command + " --echo" : command),
        List.of("target"));
  }

  /** Runs the selftest of a variant. */
  public Tool run(String variant) throws IOException {
    return run(variant, program);
  }

  /** Runs the selftest of a variant, which must pass; how many tests there are. */
  public long passing(String variant) throws IOException {
    Tool run = run(variant);
    List<String> failed =
        run.output().lines().filter(line -> !line.startsWith("ok ")).skip(2).toList();
    assertEquals(List.of(), failed, stem);
    assertEquals(0, run.status(), run.output());
    return run.output().lines().filter(line -> line.startsWith("ok ")).count();
  }
}
