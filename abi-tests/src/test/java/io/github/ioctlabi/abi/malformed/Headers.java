package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Property.Fault;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The headers that mutants led to, with their check files, before a C compiler. */
final class Headers {
  private static final String ROOT = "META-INF/ioctlabi/";

  private final Path folder;
  private final Set<Map<String, String>> seen = new HashSet<>();
  private int compiled;
  private int excused;

  /** Writes them to a folder. */
  Headers(Path folder) {
    this.folder = folder;
  }

  /** How many different headers a compiler has seen. */
  int compiled() {
    return compiled;
  }

  /** How many it refused for the types of other headers, which a mutant names and C has not. */
  int excused() {
    return excused;
  }

  /** Compiles what was generated from a program, unless the same has been compiled before. */
  Optional<Fault> fault(Program program, Outcome outcome) {
    Map<String, String> files = new TreeMap<>();
    outcome
        .written()
        .forEach((path, text) -> {
          if (path.startsWith(ROOT)) {
            files.put(path.substring(ROOT.length()), text);
          }
        });
    // A header that exists is not ours to judge, and the check file tells that a mutant misses it.
    List<String> stems =
        files.keySet().stream()
            .filter(path -> path.startsWith("uapi/"))
            .map(path -> path.substring("uapi/".length(), path.length() - ".h".length()))
            .toList();
    if (stems.isEmpty() || !seen.add(files)) {
      return Optional.empty();
    }
    compiled += stems.size();
    try {
      Tool gcc;
      Path own = Files.createTempDirectory(folder, "headers");
      try {
        gcc = compile(own, files, stems);
      } finally {
        Folders.delete(own);
      }
      if (gcc.status() == 0) {
        return Optional.empty();
      }
      if (program.listing().contains("@CType")) {
        excused++;
        return Optional.empty();
      }
      return Optional.of(new Fault("gcc", gcc.output()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Forgets what was seen, so that it is compiled again. */
  void forget() {
    seen.clear();
  }

  private static Tool compile(Path folder, Map<String, String> files, List<String> stems)
      throws IOException, InterruptedException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Folders.write(folder, file.getKey(), file.getValue());
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                "gcc",
                "-std=c11",
                "-fsyntax-only",
                "-fmax-errors=5",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-I",
                "uapi"));
    stems.forEach(stem -> command.add("check/" + stem + "_check.c"));
    return Tool.run(folder, command);
  }
}
