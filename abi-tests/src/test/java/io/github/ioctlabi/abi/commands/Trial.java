package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.generate.Generated;
import io.github.ioctlabi.abi.tools.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An interface's dispatcher, its selftest and a random driver, in one process. */
final class Trial {
  /** What a compiler must be able to build. */
  static final List<String> COMPILER = List.of("gcc", "-fsanitize=address,undefined");

  private static final Path HERE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  private static final Path SHIM = HERE.resolve("../kernel-shim").normalize();
  private static final Path DRIVER = HERE.resolve("src/test/resources/commands");
  private static final String OUTPUTS = "META-INF/ioctlabi/";
  private static final Pattern FAILED =
      Pattern.compile("(?m)^not ok (?:\\d+ )?- (.*)(?:\\n# (.*))?");
  private static final Pattern SAID =
      Pattern.compile(
          "(?m)^.*(?:(?:error|warning|undefined reference|runtime error|Sanitizer).*)$");

  private final Path folder;
  private final Generated generated;

  /**
   * A trial in a folder of its own.
   *
   * @param generated a declaration that was accepted
   */
  Trial(Path folder, Generated generated) {
    this.folder = folder;
    this.generated = generated;
  }

  /**
   * What went wrong.
   *
   * @param kind what failures of the same cause have in common
   * @param text the whole of it
   */
  record Failure(String kind, String text) {}

  /**
   * Builds the program, runs it once with each seed of the driver, and removes it.
   *
   * @return what went wrong, if something did
   */
  Optional<Failure> run(int drivers) throws IOException, InterruptedException {
    Optional<Failure> failure = attempt(drivers);
    remove(folder);
    return failure;
  }

  private Optional<Failure> attempt(int drivers) throws IOException, InterruptedException {
    for (Map.Entry<String, String> file : generated.files().entrySet()) {
      if (file.getKey().startsWith(OUTPUTS)) {
        write(file.getKey().substring(OUTPUTS.length()), file.getValue());
      }
    }
    String stem = generated.model().orElseThrow().stem();
    String dispatcher = generated.files().get(OUTPUTS + "kernel/" + stem + "_ioctl.h");
    write("driver.c", RandomDriver.of(generated.model().orElseThrow(), dispatcher));
    Optional<Failure> failure = build("selftest/" + stem + "_test.c");
    for (int seed = 0; failure.isEmpty() && seed < drivers; seed++) {
      failure = call(seed);
    }
    return failure;
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.toList();
    }
    for (Path each : all.reversed()) {
      Files.delete(each);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Optional<Failure> build(String selftest) throws IOException, InterruptedException {
    Optional<Failure> failure =
        compile(
            "-I" + DRIVER,
            "-I" + SHIM.resolve("include"),
            "-I" + SHIM.resolve("selftest"),
            "-Ikernel",
            "-c",
            "-o",
            "driver.o",
            "driver.c");
    if (failure.isEmpty()) {
      failure =
          compile(
              "-include",
              SHIM.resolve("selftest/redirect.h").toString(),
              "-o",
              "program",
              selftest,
              "driver.o");
    }
    return failure;
  }

  private Optional<Failure> compile(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(COMPILER);
    command.addAll(List.of("-O0", "-g1", "-std=gnu11", "-Wall", "-Wextra", "-Iuapi"));
    command.addAll(List.of(arguments));
    Tool done = Tool.run(folder, command);
    return done.status() == 0 && done.output().isEmpty()
        ? Optional.empty()
        : Optional.of(failure("compiler: ", done));
  }

  private Optional<Failure> call(int seed) throws IOException, InterruptedException {
    Tool done =
        Tool.run(
            folder,
            List.of(
                "env",
                "DRIVER_SEED=" + seed,
                // What a dispatcher allocates, the driver counts.
                "ASAN_OPTIONS=detect_leaks=0",
                "UBSAN_OPTIONS=halt_on_error=1",
                "prlimit",
                "--cpu=20",
                "./program",
                "target"));
    boolean silent = !FAILED.matcher(done.output()).find() && !done.output().contains("anitizer");
    return done.status() == 0 && silent
        ? Optional.empty()
        : Optional.of(failure("driver " + seed + ": ", done));
  }

  private static Failure failure(String what, Tool done) {
    Matcher failed = FAILED.matcher(done.output());
    if (failed.find()) {
      String text = failed.group(1).replaceFirst("^\\w+: ", "") + " | " + failed.group(2);
      return new Failure(
          text.replaceAll("\\b(?:m\\d+|-?\\d+|0x\\w+)\\b", "N")
              // What a driver says, a dispatcher has accepted.
              .replaceAll("it is (?!E[A-Z0-9]+$).*", "it was accepted"),
          what + failed.group());
    }
    Matcher said = SAID.matcher(done.output());
    String line = said.find() ? said.group() : "status " + done.status();
    return new Failure(
        line.replaceAll("^.*?(?=error|warning)|\\d+|0x\\w+", ""),
        what + line + "\n" + done.output());
  }
}
