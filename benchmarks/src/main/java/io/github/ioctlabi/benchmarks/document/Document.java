package io.github.ioctlabi.benchmarks.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document in Markdown with places that are written by a program. A place begins with the line
 * {@code <!-- made by benchmarks/run: NAME -->} and ends with {@code <!-- end: NAME -->}.
 */
public final class Document {
  private final Path file;
  private String text;

  private Document(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Reads it. */
  public static Document in(Path file) throws IOException {
    return new Document(file, Files.readString(file));
  }

  /**
   * Puts something else into a place.
   *
   * @throws IOException if the document has no such place
   */
  public void put(String name, String content) throws IOException {
    String begin = "<!-- made by benchmarks/run: " + name + " -->\n";
    String end = "<!-- end: " + name + " -->\n";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(
          file + " has no place for " + name + ": write the lines\n" + begin + end);
    }
    text =
        text.substring(0, from + begin.length())
            + "\n"
            + content.strip()
            + "\n\n"
            + text.substring(to);
  }

  /** Writes it. */
  public void write() throws IOException {
    Files.writeString(file, text);
  }
}
