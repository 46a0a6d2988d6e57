package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.generate.Generated;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.SourceFile;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** Declarations and the classes that were generated from them, compiled. */
final class JavaClasses {
  private JavaClasses() {}

  /** Compiles declarations that were accepted, and loads the classes from a folder. */
  static URLClassLoader compile(Path folder, List<Generated> all) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Generated each : all) {
      sources.add(each.source().file());
      each.files()
          .forEach((path, text) -> {
            if (path.endsWith(".java")) {
              sources.add(SourceFile.at(path, text));
            }
          });
    }
    Compilation.of(sources).into(folder).sound();
    return Compilation.loader(folder);
  }
}
