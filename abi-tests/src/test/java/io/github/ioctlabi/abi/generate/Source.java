package io.github.ioctlabi.abi.generate;

import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.kit.SourceFile;
import javax.tools.JavaFileObject;

/**
 * A source that makes one header, in a package of its own.
 *
 * @param qualifiedName the interface
 * @param header its header, such as {@code linux/foo.h}
 * @param text the compilation unit
 */
public record Source(String qualifiedName, String header, String text) {
  /** The source of a random declaration. */
  public static Source of(Declaration declaration) {
    return new Source(declaration.qualifiedName(), declaration.header(), declaration.source());
  }

  /** The package as a folder, with a slash at its end. */
  String folder() {
    String name = qualifiedName.replace('.', '/');
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** The source as the compiler takes it. */
  public JavaFileObject file() {
    return SourceFile.of(qualifiedName, text);
  }
}
