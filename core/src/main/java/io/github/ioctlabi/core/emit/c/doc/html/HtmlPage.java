package io.github.ioctlabi.core.emit.c.doc.html;

import io.github.ioctlabi.core.emit.c.doc.page.Page;
import io.github.ioctlabi.core.emit.c.doc.page.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A page in HTML: one file, without a script, a font or a picture from elsewhere, in light and dark
 * as the reader's system is.
 */
public final class HtmlPage {
  /** Nothing is loaded and nothing runs, whatever got into the page. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private static final String STYLE = resource("page.css");

  private HtmlPage() {}

  /**
   * The text of a page.
   *
   * @param origin the sentence that says which file it is, and what it was made from
   */
  public static String of(Page page, String origin) {
    Html out = new Html();
    head(page, origin, out);
    out.line("<body>");
    out.line("<a class=\"skip\" href=\"#main\">Skip to the text</a>");
    out.line("<header><p class=\"kind\">Linux ioctl interface</p>");
    out.line("<h1><code>&lt;%s&gt;</code></h1></header>", page.path());
    navigation(page, out);
    out.line("<main id=\"main\">");
    Blocks blocks = new Blocks(out);
    if (!page.lead().isEmpty()) {
      out.line("<div class=\"lead\">");
      blocks.add(page.lead());
      out.line("</div>");
    }
    page.sections().forEach(section -> section(section, 2, blocks, out));
    out.line("</main>");
    out.line(
        "<footer><p>%s</p><p>SPDX-License-Identifier: %s</p></footer>", origin, page.license());
    return out.raw("</body>\n</html>\n").text();
  }

  private static void head(Page page, String origin, Html out) {
    out.line("<!DOCTYPE html>");
    out.line("<!-- %s -->", origin);
    out.line("<html lang=\"en\">");
    out.line("<head>");
    out.line("<meta charset=\"utf-8\"/>");
    out.line("<meta http-equiv=\"Content-Security-Policy\" content=\"%s\"/>", POLICY);
    out.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
    out.line("<meta name=\"color-scheme\" content=\"light dark\"/>");
    out.line("<title>%s: ioctl reference</title>", page.path());
    out.raw("<style>\n").raw(STYLE).raw("</style>\n</head>\n");
  }

  private static void navigation(Page page, Html out) {
    out.line("<nav aria-label=\"Contents\" tabindex=\"0\">");
    out.line("<ul>");
    for (Section section : page.sections()) {
      out.raw("<li>");
      link(section, out);
      if (!section.sections().isEmpty()) {
        out.raw("\n<ul>\n");
        for (Section inner : section.sections()) {
          out.raw("<li>");
          link(inner, out);
          out.raw("</li>\n");
        }
        out.raw("</ul>\n");
      }
      out.raw("</li>\n");
    }
    out.line("</ul></nav>");
  }

  private static void link(Section section, Html out) {
    out.raw("<a href=\"#").text(section.id()).raw("\">");
    title(section, out);
    out.raw("</a>");
  }

  private static void title(Section section, Html out) {
    if (section.code()) {
      out.raw("<code>").text(section.title()).raw("</code>");
    } else {
      out.text(section.title());
    }
  }

  private static void section(Section section, int level, Blocks blocks, Html out) {
    String id = Html.escape(section.id());
    // As landmarks, the sections inside would be too many to find one's way by.
    String landmark = level == 2 ? " aria-labelledby=\"" + id + "\"" : "";
    out.raw("<section" + landmark + ">\n<h" + level + " id=\"" + id + "\">");
    title(section, out);
    out.raw(" <a class=\"self\" href=\"#" + id + "\" aria-label=\"Link to ")
        .text(section.title())
        .raw("\">#</a></h" + level + ">\n");
    blocks.add(section.blocks());
    section.sections().forEach(each -> section(each, level + 1, blocks, out));
    out.line("</section>");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + HtmlPage.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
