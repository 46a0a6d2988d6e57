package io.github.ioctlabi.processor.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.SourceFile;
import io.github.ioctlabi.kit.Tool;
import io.github.ioctlabi.processor.Compiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The dispatcher of a vocabulary, in a folder, and the C program that calls it. */
final class Dispatching {
  /** Where the C program's sources are. */
  static final Path SOURCES = Project.root().resolve("processor/src/test/resources/dispatcher");

  /** The dispatcher, below the folder. */
  private static final String SOURCE = "kernel/linux/dispatch_ioctl.c";

  private static final String HEADER = "kernel/linux/dispatch_ioctl.h";

  /** How the first of both files begins no line. */
  private static final String START = "// SPDX-License-Identifier";

  private final Path folder;
  private final CTools tools;

  /** Compiles the declarations, with the C files below the folder. */
  Dispatching(Path folder) throws IOException {
    this.folder = folder;
    tools = new CTools(folder);
    List<JavaFileObject> sources = new ArrayList<>();
    for (String type : List.of("Dispatch", "Wire", "WireFile")) {
      sources.add(SourceFile.of("test." + type, Files.readString(SOURCES.resolve(type + ".java"))));
    }
    Compilation.Result result =
        Compiling.of(sources)
            .with("-Aioctlabi.emit=header,check,kernel,selftest", "-Aioctlabi.out=" + folder)
            .run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
  }

  CTools tools() {
    return tools;
  }

  /** Both files of the dispatcher, the header first. */
  String source() throws IOException {
    return Files.readString(folder.resolve(HEADER)) + Files.readString(folder.resolve(SOURCE));
  }

  /** Puts another dispatcher in the place of the generated one. */
  void replace(String text) throws IOException {
    int start = text.indexOf(START);
    tools.write(HEADER, text.substring(0, start));
    tools.write(SOURCE, text.substring(start));
  }

  /** Builds the program, which must compile without a word, and runs it. */
  Tool run(String compiler) throws IOException {
    return run(compiler, "dispatch_test.c");
  }

  /** Builds one of the programs and runs it. */
  Tool run(String compiler, String source) throws IOException {
    tools.silent(
        compiler + " -I" + Project.shim() + " -Iuapi -Ikernel -o program",
        List.of(SOURCES.resolve(source).toString()));
    return tools.run("./program", List.of());
  }
}
