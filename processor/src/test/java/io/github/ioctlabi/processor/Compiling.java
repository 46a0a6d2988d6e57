package io.github.ioctlabi.processor;

import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.SourceFile;
import java.util.List;
import javax.tools.JavaFileObject;

/** Compiles sources with the processor. */
public final class Compiling {
  /** What most sources of tests begin with; it takes one line. */
  public static final String IMPORTS =
      "import io.github.ioctlabi.annotations.*; import io.github.ioctlabi.annotations.legacy.*;"
          + " import io.github.ioctlabi.runtime.*;"
          + " import java.io.*; import java.util.*;\n";

  private Compiling() {}

  /** A source in a package, whose second line is the first line of the text. */
  public static JavaFileObject source(String packageName, String type, String text) {
    return SourceFile.of(
        packageName + "." + type, "package " + packageName + "; " + IMPORTS + text);
  }

  /** Will compile the sources with the processor. */
  public static Compilation of(List<JavaFileObject> sources) {
    return Compilation.of(sources).with(new IoctlProcessor());
  }

  /** Will compile the sources with the processor. */
  public static Compilation of(JavaFileObject... sources) {
    return of(List.of(sources));
  }
}
