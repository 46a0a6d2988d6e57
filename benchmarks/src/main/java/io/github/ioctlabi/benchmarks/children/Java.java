package io.github.ioctlabi.benchmarks.children;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How programs of the JDK that this process runs on are started. */
public final class Java {
  /** Options of every JVM that measures something in itself. */
  public static final List<String> MEASURING =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Xmx256m");

  private Java() {}

  /** The path of a program, such as {@code javac}. */
  public static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** The class path of this process. */
  public static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** The command that runs a class of this process in a JVM of its own. */
  public static List<String> command(List<String> options, Class<?> main, List<String> args) {
    List<String> command = new ArrayList<>();
    command.add(program("java"));
    command.addAll(options);
    command.addAll(List.of("-classpath", classPath(), main.getName()));
    command.addAll(args);
    return command;
  }
}
