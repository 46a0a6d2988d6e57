package io.github.ioctlabi.processor.emit;

import io.github.ioctlabi.processor.model.Header;
import java.util.List;

/** A back end: one kind of file, from one header that has passed all rules. */
public interface Output {
  /** The files for a header; the same header gives the same bytes. */
  List<GeneratedFile> files(Header header);
}
