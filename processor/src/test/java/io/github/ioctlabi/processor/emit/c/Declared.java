package io.github.ioctlabi.processor.emit.c;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.SourceFile;
import io.github.ioctlabi.processor.Compiling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Declarations in Java for the tests of selftests, and what goes with them. */
final class Declared {
  private Declared() {}

  /** Writes headers, dispatchers and selftests of some types into a folder. */
  static void generate(Path folder, String... types) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (String type : types) {
      sources.add(SourceFile.of("test." + type, text(type + ".java")));
    }
    Compilation.Result result =
        Compiling.of(sources)
            .with(
                "-Aioctlabi.emit=header,kernel,selftest", "-Aioctlabi.out=" + folder, "-proc:only")
            .run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR));
  }

  /** The text of a file beside them. */
  static String text(String name) throws IOException {
    try (InputStream in = Declared.class.getResourceAsStream("/selftest/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
