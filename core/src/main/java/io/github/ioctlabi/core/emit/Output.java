package io.github.ioctlabi.core.emit;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Neighbours;
import java.util.List;

/** A back end: one kind of file, from one header that has passed all rules. */
public interface Output {
  /** The files for a header; the same header gives the same bytes. */
  List<GeneratedFile> files(Header header);

  /**
   * The files for a header that are to go together with those of others.
   *
   * @param neighbours what the others declare
   */
  default List<GeneratedFile> files(Header header, Neighbours neighbours) {
    return files(header);
  }
}
