package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.emit.c.CSource;
import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Neighbours;
import java.util.List;

/**
 * The kernel's half, {@code kernel/STEM_ioctl.h} and {@code kernel/STEM_ioctl.c}, in the kernel's
 * style, for Linux 6.1 and later. A driver includes the first, fills a table with its functions,
 * and is linked with the second, which takes arguments from the caller, judges them, calls the
 * driver's functions with pointers into kernel memory, and gives results back.
 */
public final class KernelOutput implements Output {
  @Override
  public List<GeneratedFile> files(Header header) {
    return files(header, Neighbours.NONE);
  }

  @Override
  public List<GeneratedFile> files(Header header, Neighbours neighbours) {
    if (header.existing() || header.dispatched().isEmpty()) {
      return List.of();
    }
    DispatcherText text =
        Naming.write(
            header, neighbours, naming -> DispatcherText.of(header, naming), DispatcherText::whole);
    return List.of(
        file(header, header.dispatcher(), text.declarations()),
        file(header, header.dispatcherSource(), text.definitions()));
  }

  /** Where a file of dispatchers lies among all files. */
  static String path(String dispatcher) {
    return "kernel/" + dispatcher;
  }

  private static GeneratedFile file(Header header, String path, String content) {
    return new GeneratedFile.Resource(path(path), content, CSource.origins(header));
  }

  /** The text of both files for a header with commands, one behind the other. */
  public static String content(Header header, Naming naming) {
    return DispatcherText.of(header, naming).whole();
  }
}
