package io.github.ioctlabi.kit;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that stands in no file, as compilers take it. */
public final class SourceFile extends SimpleJavaFileObject {
  private final String text;

  private SourceFile(String path, String text) {
    super(URI.create("memory:///" + path), Kind.SOURCE);
    this.text = text;
  }

  /** The source of a type. */
  public static SourceFile of(String qualifiedName, String text) {
    return at(qualifiedName.replace('.', '/') + Kind.SOURCE.extension, text);
  }

  /** A source by its path, such as that of a generated file. */
  public static SourceFile at(String path, String text) {
    return new SourceFile(path, text);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
