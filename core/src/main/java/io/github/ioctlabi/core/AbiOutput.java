package io.github.ioctlabi.core;

import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.emit.c.CSource;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Neighbours;
import java.util.List;

/**
 * The declaration whole, as data, {@code abi/STEM.json}: all other files in C can be made of it.
 * Headers that exist have one, too.
 */
final class AbiOutput implements Output {
  @Override
  public List<GeneratedFile> files(Header header) {
    return files(header, Neighbours.NONE);
  }

  @Override
  public List<GeneratedFile> files(Header header, Neighbours neighbours) {
    return List.of(
        new GeneratedFile.Resource(
            "abi/" + header.stem() + ".json",
            Document.of(header, neighbours).text(),
            CSource.origins(header)));
  }
}
