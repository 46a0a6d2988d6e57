package io.github.ioctlabi.abi.generate;

import io.github.ioctlabi.abi.declare.Declaration;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

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

  SimpleJavaFileObject file() {
    return new File(this);
  }

  /** A source as the compiler takes it. */
  static final class File extends SimpleJavaFileObject {
    private final Source source;

    private File(Source source) {
      super(
          URI.create("memory:///" + source.qualifiedName.replace('.', '/') + ".java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text;
    }

    Source source() {
      return source;
    }
  }
}
