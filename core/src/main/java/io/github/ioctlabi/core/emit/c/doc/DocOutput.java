package io.github.ioctlabi.core.emit.c.doc;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.emit.Output;
import io.github.ioctlabi.core.emit.c.CSource;
import io.github.ioctlabi.core.emit.c.doc.content.HeaderPage;
import io.github.ioctlabi.core.emit.c.doc.html.HtmlPage;
import io.github.ioctlabi.core.emit.c.doc.page.Page;
import io.github.ioctlabi.core.emit.c.doc.rst.RstPage;
import io.github.ioctlabi.core.model.Header;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The reference of a header for people who use it: {@code doc/STEM.html}, a page that needs nothing
 * else, and {@code doc/STEM.rst} for the kernel's documents. Headers that exist have them, too.
 */
public final class DocOutput implements Output {
  @Override
  public List<GeneratedFile> files(Header header) {
    Page page = HeaderPage.of(header);
    String stem = "doc/" + header.stem();
    return List.of(
        file(header, stem + ".html", origin -> HtmlPage.of(page, origin)),
        file(header, stem + ".rst", origin -> RstPage.of(page, origin)));
  }

  private static GeneratedFile file(Header header, String path, UnaryOperator<String> text) {
    return new GeneratedFile.Resource(
        path, text.apply(CSource.origin(header, path)), CSource.origins(header));
  }
}
