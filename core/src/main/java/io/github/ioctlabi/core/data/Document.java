package io.github.ioctlabi.core.data;

import io.github.ioctlabi.core.data.json.DataException;
import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.json.UnwritableException;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Neighbours;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What {@code abi/STEM.json} says. From it alone come the files in C that the declarations give.
 *
 * @param writtenBy the version of ioctlabi that wrote it
 * @param header the header, without what only Java code of the same package sees
 * @param neighbours what other headers of the compilation declare
 */
public record Document(String writtenBy, Header header, Neighbours neighbours) {
  /** What this version of ioctlabi writes about a header. */
  public static Document of(Header header, Neighbours neighbours) {
    return new Document(Version.CURRENT, header, neighbours);
  }

  /**
   * The text: each fact on a line, in the order of the header, with {@code \n} at every end.
   *
   * @throws UnwritableException if it is more than {@link #read} takes
   */
  public String text() {
    return FactWriter.text(out -> HeaderForm.write(out, this));
  }

  /**
   * Reads a text in UTF-8.
   *
   * @throws DataException if it is anything else than such a document, whatever it is
   */
  public static Document read(byte[] text) {
    return FactReader.read(text, HeaderForm::read);
  }

  /** Whether a text is byte for byte what ioctlabi writes for its content, which is this. */
  public boolean isCanonical(byte[] text) {
    try {
      return Arrays.equals(text().getBytes(StandardCharsets.UTF_8), text);
    } catch (UnwritableException longer) {
      return false; // One that was read is shorter than what ioctlabi would write.
    }
  }
}
