package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Dispatchers and their selftests in one process, without a kernel. A folder holds {@code uapi},
 * {@code kernel} and {@code selftest} as they are generated.
 */
public final class UserSpace {
  /** The shim's folder. */
  private static final Path SHIM = Project.root().resolve("kernel-shim");

  private final CTools tools;
  private final String stem;

  /**
   * For one header.
   *
   * @param stem its path without {@code .h}
   */
  public UserSpace(CTools tools, String stem) {
    this.tools = tools;
    this.stem = stem;
  }

  private String name() {
    return stem.substring(stem.lastIndexOf('/') + 1);
  }

  /** Compiles the selftest, as strictly as anywhere. */
  public UserSpace selftest() throws IOException {
    tools.silent(
        "gcc -O0 -Wall -Wextra -Werror -include %s/selftest/redirect.h -Iuapi -c -o %s_test.o"
            .formatted(SHIM, name()),
        List.of("selftest/" + stem + "_test.c"));
    return this;
  }

  /**
   * Writes a driver for a dispatcher, and links it with the selftest.
   *
   * @param dispatcher the text of the functions; what a driver includes is as it was generated
   * @param variant the name of the program
   */
  public void link(String dispatcher, String variant) throws IOException {
    String declarations = Files.readString(tools.folder().resolve("kernel/" + stem + "_ioctl.h"));
    tools.write(variant + "/" + stem + "_ioctl.h", declarations);
    tools.write(variant + "/" + stem + "_ioctl.c", dispatcher);
    String driver = variant + "/driver.c";
    tools.write(driver, ReferenceDriver.of(declarations, stem + "_ioctl.c"));
    tools.silent(
        "gcc -O0 -w -I%1$s/include -I%1$s/selftest -I%2$s -Iuapi -o %2$s/selftest"
            .formatted(SHIM, variant),
        List.of(driver, name() + "_test.o"));
  }

  /** Compiles a program that includes the dispatcher of a variant. */
  public void guest(String source, String variant) throws IOException {
    tools.silent(
        "gcc -O0 -w -I%1$s/include -I%2$s -Iuapi -o %2$s/guest".formatted(SHIM, variant),
        List.of(source));
  }

  /** Runs a program of a variant; it has some seconds of processor time, and does not sleep. */
  public Tool run(String variant, String program) throws IOException {
    return tools.run("prlimit --cpu=20 timeout 900 " + variant + "/" + program, List.of("target"));
  }

  /** Runs the selftest of a variant, which must pass; how many tests there are. */
  public long passing(String variant) throws IOException {
    Tool run = run(variant, "selftest");
    List<String> failed =
        run.output().lines().filter(line -> !line.startsWith("ok ")).skip(2).toList();
    assertEquals(List.of(), failed, stem);
    assertEquals(0, run.status(), run.output());
    return run.output().lines().filter(line -> line.startsWith("ok ")).count();
  }
}
