package io.github.ioctlabi.integration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Runs a program and keeps what it says. */
record Tool(int status, String output) {

  /** A tool of the JDK that runs this test, such as {@code javac}. */
  static Tool jdk(String name, Object... arguments) throws IOException, InterruptedException {
    return run(Path.of(System.getProperty("java.home"), "bin", name).toString(), arguments);
  }

  /** A tool of the JDK that runs this test, in a folder. */
  static Tool jdk(Path folder, String name, Object... arguments)
      throws IOException, InterruptedException {
    return run(folder, Path.of(System.getProperty("java.home"), "bin", name).toString(), arguments);
  }

  /** A C compiler; the test is skipped where there is none that reads the kernel's headers. */
  static Tool compiler(String name, Object... arguments) throws IOException, InterruptedException {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(":", -1))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    Assumptions.assumeTrue(found, name + " is not installed");
    Path probe = Files.writeString(Files.createTempFile("probe", ".c"), "#include <linux/ioctl.h>");
    Tool tried = run(name, "-fsyntax-only", probe);
    Files.delete(probe);
    Assumptions.assumeTrue(
        tried.status == 0,
        () ->
            name
                + " does not read the kernel's headers: "
                + tried.output.lines().findFirst().orElse(""));
    return run(name, arguments);
  }

  /** Standard output and error together. */
  static Tool run(String program, Object... arguments) throws IOException, InterruptedException {
    return run(Path.of(""), program, arguments);
  }

  private static Tool run(Path folder, String program, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Tool(process.waitFor(), output);
  }
}
