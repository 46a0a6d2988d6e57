package io.github.ioctlabi.integration;

import io.github.ioctlabi.kit.Project;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The jars that the build has just made. */
enum Jars {
  ANNOTATIONS,
  RUNTIME,
  PROCESSOR,
  SAMPLE,
  CLI;

  Path path() {
    return Project.jar(name().toLowerCase(Locale.ROOT));
  }

  /** A class path or module path. */
  static String join(Object... parts) {
    return Arrays.stream(parts)
        .map(part -> part instanceof Jars jar ? jar.path().toString() : part.toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
