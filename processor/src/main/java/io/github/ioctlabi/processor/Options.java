package io.github.ioctlabi.processor;

import io.github.ioctlabi.processor.emit.Output;
import io.github.ioctlabi.processor.emit.c.check.CheckOutput;
import io.github.ioctlabi.processor.emit.c.header.HeaderOutput;
import io.github.ioctlabi.processor.emit.c.kernel.KernelOutput;
import io.github.ioctlabi.processor.emit.c.selftest.SelftestOutput;
import io.github.ioctlabi.processor.emit.java.JavaOutput;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What the user asks for on the command line.
 *
 * @param outputs the back ends to run
 * @param folder where files beside the classes go as well
 */
record Options(List<Output> outputs, Optional<Path> folder) {
  /** Picks among the files beside the classes. */
  static final String EMIT = "ioctlabi.emit";

  /** Names a folder that gets the files beside the classes as well. */
  static final String OUT = "ioctlabi.out";

  private static final String DEFAULT = "header,check";

  /** Reads the options; what is wrong with them is an error without a place. */
  static Options of(Map<String, String> given, Messager messager) {
    Map<String, Output> known = new LinkedHashMap<>();
    known.put("header", new HeaderOutput());
    known.put("check", new CheckOutput());
    known.put("kernel", new KernelOutput());
    known.put("selftest", new SelftestOutput());
    List<Output> outputs = new ArrayList<>();
    outputs.add(new JavaOutput());
    for (String word : words(given.get(EMIT))) {
      Output output = known.get(word);
      if (output == null) {
        messager.printMessage(
            Diagnostic.Kind.ERROR,
            "-A%s: '%s' is no output: write some of %s"
                .formatted(EMIT, word, String.join(",", known.keySet())));
      } else if (!outputs.contains(output)) {
        outputs.add(output);
      }
    }
    return new Options(List.copyOf(outputs), folder(given.get(OUT), messager));
  }

  private static List<String> words(@Nullable String value) {
    String words = value == null ? DEFAULT : value;
    return Arrays.stream(words.split(",", -1)).map(String::strip).toList();
  }

  private static Optional<Path> folder(@Nullable String value, Messager messager) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(value));
    } catch (InvalidPathException e) {
      messager.printMessage(
          Diagnostic.Kind.ERROR,
          "-A%s: '%s' is no folder: %s".formatted(OUT, value, e.getReason()));
      return Optional.empty();
    }
  }
}
