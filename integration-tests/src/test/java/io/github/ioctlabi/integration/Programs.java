package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.kit.Abilities;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the tools that users have. */
final class Programs {
  private static final Path HERE = Path.of("");

  private Programs() {}

  /** A tool of the JDK that runs this test, such as {@code javac}. */
  static Tool jdk(String name, Object... arguments) throws IOException, InterruptedException {
    return jdk(HERE, name, arguments);
  }

  /** A tool of the JDK that runs this test, in a folder. */
  static Tool jdk(Path folder, String name, Object... arguments)
      throws IOException, InterruptedException {
    return run(folder, Path.of(System.getProperty("java.home"), "bin", name).toString(), arguments);
  }

  /** A C compiler; the test is skipped where there is none that reads the kernel's headers. */
  static Tool compiler(String name, Object... arguments) throws IOException, InterruptedException {
    assumeTrue(Abilities.reads(name), name + " does not read the kernel's headers here");
    return run(name, arguments);
  }

  /** Any program. */
  static Tool run(String program, Object... arguments) throws IOException, InterruptedException {
    return run(HERE, program, arguments);
  }

  private static Tool run(Path folder, String program, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    return Tool.run(folder, command);
  }
}
