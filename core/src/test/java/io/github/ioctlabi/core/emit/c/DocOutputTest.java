package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.kit.Goldens;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reference pages. */
final class DocOutputTest {
  /** All that a page is made of: nothing in it runs, or comes from elsewhere. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "a",
          "header",
          "h1",
          "h2",
          "h3",
          "nav",
          "ul",
          "li",
          "main",
          "section",
          "div",
          "p",
          "code",
          "pre",
          "figure",
          "figcaption",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "footer",
          "svg",
          "desc",
          "defs",
          "pattern",
          "path",
          "g",
          "rect",
          "text");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "charset",
          "http-equiv",
          "content",
          "name",
          "class",
          "href",
          "id",
          "tabindex",
          "aria-label",
          "aria-labelledby",
          "role",
          "scope",
          "viewBox",
          "width",
          "height",
          "patternUnits",
          "patternTransform",
          "d",
          "x",
          "y",
          "fill");

  @Test
  void looksLikeThis() throws IOException {
    for (Header header : List.of(CHeaders.sensor(), DocPages.events())) {
      String name = header.stem().replace("linux/", "");
      Goldens.check("emit.c.doc/" + name + ".html", withoutStyle(DocPages.page(header, ".html")));
      Goldens.check("emit.c.doc/" + name + ".rst", DocPages.page(header, ".rst"));
    }
  }

  private static String withoutStyle(String page) {
    return page.replaceAll("(?s)<style>.*</style>", "<style>...</style>");
  }

  @Test
  void existingHeadersHavePages() throws IOException {
    String page = DocPages.page(DocPages.binding("linux/kvm"), ".html");
    assertTrue(page.contains("<h3 id=\"KVM_GET_API_VERSION\">"));
    assertTrue(page.contains("<code>0x0000ae00</code>"));
    assertTrue(page.contains("<title id=\"map-"));
  }

  @Test
  void wellFormedAndWithoutAnythingThatRuns() throws Exception {
    DocumentBuilder builder = builder();
    List<Header> headers = new ArrayList<>(DataOutputsTest.headers());
    headers.add(DocPages.events());
    headers.addAll(DocPages.nasty());
    headers.addAll(DocPages.bindings());
    for (Header header : headers) {
      String page = visible(DocPages.page(header, ".html"));
      Document document = builder.parse(new InputSource(new StringReader(page)));
      Set<String> ids = new HashSet<>();
      Set<String> targets = new TreeSet<>();
      NodeList all = document.getElementsByTagName("*");
      for (int i = 0; i < all.getLength(); i++) {
        Element element = (Element) all.item(i);
        assertTrue(ELEMENTS.contains(element.getTagName()), header.path() + element.getTagName());
        for (int a = 0; a < element.getAttributes().getLength(); a++) {
          String name = element.getAttributes().item(a).getNodeName();
          assertTrue(ATTRIBUTES.contains(name), header.path() + name);
        }
        String id = element.getAttribute("id");
        assertTrue(id.isEmpty() || ids.add(id), () -> header.path() + " has two of " + id);
        Stream.of(element.getAttribute("aria-labelledby").split(" ", -1))
            .filter(each -> !each.isEmpty())
            .forEach(targets::add);
        String link = element.getAttribute("href");
        if (!link.isEmpty()) {
          assertEquals('#', link.charAt(0), header::path);
          targets.add(link.substring(1));
        }
      }
      targets.removeAll(ids);
      assertEquals(Set.of(), targets, header.path());
    }
  }

  /** What a text says is on the page as it was said. */
  @Test
  void textsAreShown() throws Exception {
    String text = "a < b && \"c\" > 'd' </p> &amp; <script>x</script>";
    Header header = CHeaders.saying(text, "linux/say.h");
    Document document =
        builder().parse(new InputSource(new StringReader(DocPages.page(header, ".html"))));
    NodeList paragraphs = document.getElementsByTagName("p");
    int found = 0;
    for (int i = 0; i < paragraphs.getLength(); i++) {
      found += paragraphs.item(i).getTextContent().equals(text) ? 1 : 0;
    }
    // Two each of the interface, the struct, the enum, the flags and two commands.
    assertEquals(12, found);
  }

  /** XML has no word for some characters that HTML may hold. */
  private static String visible(String page) {
    return page.replaceAll("[\\uFFFE\\uFFFF]", "");
  }

  private static DocumentBuilder builder() throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder;
  }
}
