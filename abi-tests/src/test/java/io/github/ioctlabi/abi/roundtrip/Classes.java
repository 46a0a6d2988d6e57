package io.github.ioctlabi.abi.roundtrip;

import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.generate.Source;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.processor.IoctlProcessor;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;

/**
 * Declarations and what the processor made of them, compiled.
 *
 * @param folder where the classes are, and below {@code META-INF/ioctlabi} the headers
 * @param loader what loads them
 */
record Classes(Path folder, URLClassLoader loader) implements AutoCloseable {
  /** Compiles declarations; none of them may be refused. */
  static Classes compile(Path folder, List<Declaration> declarations) throws IOException {
    List<JavaFileObject> sources =
        declarations.stream().map(each -> Source.of(each).file()).toList();
    Path classes = folder.resolve("classes");
    Compilation.of(sources).with(new IoctlProcessor()).into(classes).sound();
    return new Classes(classes, Compilation.loader(classes));
  }

  /** Where C finds the headers. */
  Path include() {
    return folder.resolve("META-INF/ioctlabi/uapi");
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
