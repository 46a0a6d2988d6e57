package io.github.ioctlabi.processor.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.JavaFileObjects;
import io.github.ioctlabi.processor.Compiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;

/** The dispatcher of a vocabulary, in a folder, and the C program that calls it. */
final class Dispatching {
  /** The folder that makes a dispatcher compile in user space. */
  static final Path SHIM =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../kernel-shim/include");

  /** Where the C program's sources are. */
  static final Path SOURCES =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .resolve("src/test/resources/dispatcher");

  /** The dispatcher, below the folder. */
  static final String HEADER = "kernel/linux/dispatch_ioctl.h";

  private final Path folder;
  private final CTools tools;

  /** Compiles the declarations, with the C files below the folder. */
  Dispatching(Path folder) throws IOException {
    this.folder = folder;
    tools = new CTools(folder);
    Compiling.Result result =
        Compiling.of(
                JavaFileObjects.forSourceString(
                    "test.Dispatch", Files.readString(SOURCES.resolve("Dispatch.java"))))
            .with("-Aioctlabi.emit=header,kernel", "-Aioctlabi.out=" + folder)
            .run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
  }

  CTools tools() {
    return tools;
  }

  String header() throws IOException {
    return Files.readString(folder.resolve(HEADER));
  }

  /** Puts another dispatcher in the place of the generated one. */
  void replace(String text) throws IOException {
    tools.write(HEADER, text);
  }

  /** Builds the program, which must compile without a word, and runs it. */
  CTools.Run run(String compiler) throws IOException {
    tools.silent(
        compiler + " -I" + SHIM + " -Iuapi -Ikernel -o program",
        List.of(SOURCES.resolve("dispatch_test.c").toString()));
    return tools.run("./program", List.of());
  }
}
