package io.github.ioctlabi.abi.malformed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/** Keeps what a compilation writes in memory; classes are forgotten. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, Text> written = new TreeMap<>();

  MemoryFiles(JavaFileManager others) {
    super(others);
  }

  /** A source or another text. */
  static final class Text extends SimpleJavaFileObject {
    private final boolean generated;
    private CharSequence content;

    private Text(String path, Kind kind, CharSequence content, boolean generated) {
      super(uri(path), kind);
      this.content = content;
      this.generated = generated;
    }

    /** A source that somebody wrote. */
    static Text of(Program.Source source) {
      return new Text(source.path(), Kind.SOURCE, source.text(), false);
    }

    boolean isGenerated() {
      return generated;
    }

    private static URI uri(String path) {
      try {
        return new URI("memory", null, "/" + path, null);
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException(path, e);
      }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }

    /** The name of a file does not matter here, so that renamed types reach the processor. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind ofKind) {
      return ofKind == getKind() && !simpleName.endsWith("-info");
    }

    @Override
    public Writer openWriter() {
      return new StringWriter() {
        @Override
        public void close() {
          content = toString();
        }
      };
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          content = toString(StandardCharsets.UTF_8);
        }
      };
    }
  }

  /** The generated sources and other texts by their paths. */
  Map<String, String> written() {
    Map<String, String> texts = new TreeMap<>();
    written.forEach((path, text) -> texts.put(path, text.content.toString()));
    return texts;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) throws IOException {
    if (kind == Kind.CLASS) {
      return new Forgotten(className);
    }
    Text text = new Text(className.replace('.', '/') + kind.extension, kind, "", true);
    written.put(text.getName().substring(1), text);
    return text;
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    Text text = new Text(relativeName, Kind.OTHER, "", true);
    written.put(relativeName, text);
    return text;
  }

  @Override
  public FileObject getFileForInput(Location location, String packageName, String relativeName)
      throws IOException {
    throw new NoSuchFileException(relativeName);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.equals(b);
  }

  /** A class file that nobody reads. */
  private static final class Forgotten extends SimpleJavaFileObject {
    Forgotten(String className) {
      super(URI.create("memory:///class"), Kind.CLASS);
      if (className.isEmpty()) {
        throw new IllegalArgumentException("a class without a name");
      }
    }

    @Override
    public OutputStream openOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }
}
