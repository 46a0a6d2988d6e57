package io.github.ioctlabi.abi.generate;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps in memory what a compilation writes. */
final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
  private final NavigableMap<String, Written> written = new TreeMap<>();

  Outputs(JavaFileManager files) {
    super(files);
  }

  /** The files that are no class files, by their names below the class output. */
  NavigableMap<String, String> texts() {
    NavigableMap<String, String> texts = new TreeMap<>();
    written.forEach((name, file) -> texts.put(name, file.text()));
    return texts;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    Written file = new Written(className.replace('.', '/') + kind.extension, kind);
    if (kind != JavaFileObject.Kind.CLASS) {
      written.put(file.name, file);
    }
    return file;
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    Written file = new Written(relativeName, JavaFileObject.Kind.OTHER);
    written.put(relativeName, file);
    return file;
  }

  private static final class Written extends SimpleJavaFileObject {
    private final String name;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Written(String name, Kind kind) {
      super(URI.create("memory:///" + name), kind);
      this.name = name;
    }

    private String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text();
    }
  }
}
