package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Program.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Declarations to begin with: those of the sample, of the integration tests and of the kernel's
 * headers, some of its own, and the malformed ones that the processor's tests know already.
 *
 * @param sound groups of programs that compile as they are
 * @param malformed programs that do not
 */
record Corpus(List<List<Program>> sound, List<Program> malformed) {
  private static final String JAVA = "src/main/java/io/github/ioctlabi/";
  private static final String IMPORTS =
      """
      import io.github.ioctlabi.annotations.*; import io.github.ioctlabi.annotations.legacy.*;
      import io.github.ioctlabi.runtime.*; import java.io.*; import java.util.*;
      """;

  /** Reads it from the source tree. */
  static Corpus in(Path root) throws IOException {
    Path sample = root.resolve("sample/" + JAVA + "sample");
    Path bindings = root.resolve("kernel-bindings/" + JAVA + "bindings");
    Path vocabulary =
        root.resolve("integration-tests/src/test/java/io/github/ioctlabi/integration/vocabulary");
    Path own = root.resolve("abi-tests/src/test/resources/malformed");
    List<Program> samples = new ArrayList<>();
    for (String name :
        List.of(
            "Sensor",
            "Terminal",
            "EntropyPool",
            "Namespace",
            "ProcessDescriptor",
            "ProcessInfo",
            "FileAttributes")) {
      samples.add(files(root, sample, name));
    }
    samples.add(files(root, sample.resolve("kvm"), "Kvm", "KvmVm", "KvmVcpu", "Registers"));
    List<Program> headers = new ArrayList<>();
    for (String name : List.of("gpio", "i2c", "loop", "nsfs", "random", "spi", "watchdog")) {
      headers.add(folder(root, bindings.resolve(name)));
    }
    Program exchange = files(root, vocabulary, "Exchange");
    List<Program> words =
        List.of(exchange, withoutForeign(exchange), files(root, vocabulary, "Legacy"));
    return new Corpus(
        List.of(samples, headers, words, own(own)),
        table(root.resolve("processor/src/test/resources/malformed")));
  }

  /** All programs. */
  List<Program> all() {
    return Stream.concat(sound.stream().flatMap(List::stream), malformed.stream()).toList();
  }

  /** Any program, the groups alike. */
  Program any(SplittableRandom random) {
    int group = random.nextInt(sound.size() + 1);
    return Vocabulary.pick(group == sound.size() ? malformed : sound.get(group), random);
  }

  private static Program files(Path root, Path folder, String... names) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (String name : names) {
      sources.add(new Source(name + ".java", Files.readString(folder.resolve(name + ".java"))));
    }
    return new Program(root.relativize(folder) + "/" + String.join(",", names), sources);
  }

  /** What needs no header but its own, so that a C compiler can judge all of it. */
  private static Program withoutForeign(Program program) {
    return program.with(
        0,
        text ->
            text.replaceAll("(?s)@IoctlStruct\\s+record Foreign\\(.*?\\) \\{}", "")
                .replaceAll("(?s)@IoWR\\(nr = 0x0e\\)\\s+Foreign .*?;", "")
                .replaceAll("import [\\w.]+\\.CType;", ""));
  }

  private static Program folder(Path root, Path folder) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path file : sorted(folder, ".java")) {
      if (!file.endsWith("package-info.java")) {
        sources.add(new Source(file.getFileName().toString(), standalone(Files.readString(file))));
      }
    }
    return new Program(root.relativize(folder).toString(), sources);
  }

  /** What the compiler has no library for here: nullness, and what comments alone name. */
  private static String standalone(String text) {
    return text.replaceAll(
        "import org\\.jspecify\\.[^\n]*\n|import [\\w.]+\\.KernelText;\n|@Nullable ", "");
  }

  private static List<Program> own(Path folder) throws IOException {
    List<Program> programs = new ArrayList<>();
    for (Path file : sorted(folder, ".java")) {
      String name = file.getFileName().toString();
      programs.add(new Program(name, List.of(new Source(name, Files.readString(file)))));
    }
    return programs;
  }

  /** The cases of the processor's tests, which its MalformedCase describes. */
  private static List<Program> table(Path folder) throws IOException {
    List<Program> programs = new ArrayList<>();
    for (Path file : sorted(folder, ".txt")) {
      for (String text : Files.readString(file).split("(?m)^=== ", -1)) {
        if (text.isBlank()) {
          continue;
        }
        String name = text.lines().findFirst().orElseThrow();
        String body = text.substring(name.length() + 1).replaceAll("// ERROR.*", "");
        programs.add(new Program(file.getFileName() + ": " + name, sources(body)));
      }
    }
    return programs;
  }

  private static List<Source> sources(String body) {
    if (!body.startsWith("--- ")) {
      String opening =
          "@IoctlInterface(header = \"linux/bad.h\", type = 0xBE) public interface Bad";
      return List.of(
          new Source("Bad.java", "package bad; " + IMPORTS + opening + " {\n" + body + "}\n"));
    }
    List<Source> sources = new ArrayList<>();
    for (String part : body.split("(?m)^--- ", -1)) {
      if (!part.isBlank()) {
        String name = part.lines().findFirst().orElseThrow().strip();
        int slash = name.indexOf('/');
        sources.add(
            new Source(
                name.substring(slash + 1) + ".java",
                "package "
                    + (slash < 0 ? "bad" : name.substring(0, slash))
                    + "; "
                    + IMPORTS
                    + part.substring(part.indexOf('\n'))));
      }
    }
    return List.copyOf(sources);
  }

  private static List<Path> sorted(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
