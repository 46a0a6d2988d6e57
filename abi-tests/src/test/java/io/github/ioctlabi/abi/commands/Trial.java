package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.generate.Generated;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.Tool;
import io.github.ioctlabi.kit.UserSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interface's dispatcher and a random driver, in one process with whoever calls: the generated
 * selftest, or the generated Java.
 */
final class Trial implements AutoCloseable {
  /** What a compiler must be able to build. */
  static final List<String> COMPILER = List.of("gcc", "-fsanitize=address,undefined");

  private static final Path SHIM = Project.root().resolve("kernel-shim");
  private static final Path DRIVER =
      Project.root().resolve("abi-tests/src/test/resources/commands");

  /** Where C finds what a driver is made of. */
  private static final List<Path> INCLUDES =
      List.of(DRIVER, SHIM.resolve("include"), SHIM.resolve("selftest"));

  private static final String OUTPUTS = "META-INF/ioctlabi/";
  private static final Pattern FAILED =
      Pattern.compile("(?m)^not ok (?:\\d+ )?- (.*)(?:\\n# (.*))?");
  private static final Pattern SAID =
      Pattern.compile(
          "(?m)^.*(?:(?:error|warning|undefined reference|runtime error|Sanitizer).*)$");

  private final Path folder;
  private final Header header;

  /**
   * Writes what is needed.
   *
   * @param folder a folder of its own, which is removed in the end
   * @param generated a declaration that was accepted
   */
  Trial(Path folder, Generated generated) throws IOException {
    this.folder = folder;
    this.header = generated.model().orElseThrow();
    for (Map.Entry<String, String> file : generated.files().entrySet()) {
      if (file.getKey().startsWith(OUTPUTS)) {
        Folders.write(folder, file.getKey().substring(OUTPUTS.length()), file.getValue());
      }
    }
    String dispatcher = generated.files().get(OUTPUTS + "kernel/" + header.dispatcher());
    Folders.write(folder, "driver.c", RandomDriver.of(header, dispatcher));
  }

  /**
   * What went wrong.
   *
   * @param kind what failures of the same cause have in common
   * @param text the whole of it
   */
  record Failure(String kind, String text) {}

  /**
   * Runs the selftest once with each driver.
   *
   * @return what went wrong, if something did
   */
  Optional<Failure> selftest(int drivers) throws IOException, InterruptedException {
    Optional<Failure> failure = build();
    for (int seed = 0; failure.isEmpty() && seed < drivers; seed++) {
      failure = call(seed);
    }
    return failure;
  }

  /** Runs the selftest with a driver that gives back what it got. */
  Optional<Failure> echo() throws IOException {
    UserSpace space = new UserSpace(new CTools(folder), header.stem()).selftest().echo();
    Path dispatcher = folder.resolve("kernel/" + header.dispatcherSource());
    space.link(Files.readString(dispatcher), "echo");
    Tool done = space.run("echo");
    return done.status() == 0 ? Optional.empty() : Optional.of(failure("echo: ", done));
  }

  /**
   * Calls through the generated Java, some times with each driver.
   *
   * @param loader has the classes
   */
  Optional<Failure> java(ClassLoader loader, int drivers)
      throws ReflectiveOperationException, IOException, InterruptedException {
    Path file = folder.resolve("driver.so");
    List<String> command = new ArrayList<>(List.of("gcc", "-O0", "-std=gnu11", "-w", "-shared"));
    command.addAll(List.of("-fPIC", "-DDRIVER_LIBRARY", "-Iuapi"));
    command.addAll(driver(file.toString()));
    Tool done = Tool.run(folder, command);
    return done.status() == 0
        ? conversation(file, loader, drivers)
        : Optional.of(failure("library: ", done));
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }

  private Optional<Failure> conversation(Path file, ClassLoader loader, int drivers)
      throws ReflectiveOperationException, IOException {
    Optional<Failure> failure = Conversation.with(header, file, loader, drivers);
    return failure.isPresent() ? failure : UsedMemory.after(header, file, loader);
  }

  /** How a driver is compiled. */
  private static List<String> driver(String result) {
    List<String> arguments = new ArrayList<>();
    INCLUDES.forEach(each -> arguments.add("-I" + each));
    arguments.addAll(List.of("-Ikernel", "-o", result, "driver.c"));
    return arguments;
  }

  private Optional<Failure> build() throws IOException, InterruptedException {
    List<String> driver = driver("driver.o");
    driver.add("-c");
    Optional<Failure> failure = compile(driver);
    return failure.isPresent()
        ? failure
        : compile(
            List.of(
                "-include",
                SHIM.resolve("selftest/redirect.h").toString(),
                "-o",
                "program",
                "selftest/" + header.stem() + "_test.c",
                "driver.o"));
  }

  private Optional<Failure> compile(List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(COMPILER);
    command.addAll(List.of("-O0", "-g1", "-std=gnu11", "-Wall", "-Wextra", "-Iuapi"));
    command.addAll(arguments);
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
