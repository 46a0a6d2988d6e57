package io.github.ioctlabi.core.emit.c.doc.html;

import io.github.ioctlabi.core.emit.c.doc.map.ByteMap;
import io.github.ioctlabi.core.emit.c.doc.map.Cell;
import io.github.ioctlabi.core.emit.c.doc.page.Block;
import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import java.util.ArrayList;
import java.util.List;

/** The parts of a section in HTML. */
final class Blocks {
  private final Html out;
  private int number;

  Blocks(Html out) {
    this.out = out;
  }

  void add(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      switch (blocks.get(i)) {
        case Block.Paragraph(List<Inline> text) -> out.raw("<p>").inline(text).raw("</p>\n");
        case Block.Verbatim(String text) -> verbatim("Example", text);
        case Block.Code code -> code(code);
        case Block.Facts(List<Block.Fact> facts) -> facts(facts);
        case Block.Table table -> table(table);
        case Block.Map map -> map(map);
      }
    }
  }

  /** What can be wider than a phone scrolls by itself, with the keyboard as well. */
  private String region(String label) {
    return "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\""
        + Html.escape(label)
        + "\">";
  }

  private void verbatim(String label, String text) {
    out.raw(
            "<pre tabindex=\"0\" role=\"group\" aria-label=\""
                + Html.escape(label + " " + ++number)
                + "\">")
        .text(text)
        .raw("</pre>\n");
  }

  private void code(Block.Code code) {
    out.line("<figure class=\"code\"><figcaption>%s</figcaption>", code.label());
    out.raw(
            "<pre tabindex=\"0\" role=\"group\" aria-label=\""
                + Html.escape(code.label() + " " + ++number)
                + "\"><code class=\""
                + code.language()
                + "\">")
        .text(code.text())
        .raw("</code></pre></figure>\n");
  }

  private void facts(List<Block.Fact> facts) {
    out.line("<dl>");
    for (Block.Fact fact : facts) {
      out.raw("<div><dt>").text(fact.name()).raw("</dt><dd>").inline(fact.text());
      out.raw("</dd></div>\n");
    }
    out.line("</dl>");
  }

  private void table(Block.Table table) {
    out.raw(region(table.caption())).raw("\n");
    out.line("<table class=\"of-%s\">", table.head().size());
    out.line("<caption>%s</caption>", table.caption());
    out.raw("<thead><tr>");
    table.head().forEach(name -> out.raw("<th scope=\"col\">").text(name).raw("</th>"));
    out.raw("</tr></thead>\n<tbody>\n");
    for (List<List<Inline>> row : table.rows()) {
      out.raw("<tr>");
      row.forEach(cell -> out.raw("<td>").inline(cell).raw("</td>"));
      out.raw("</tr>\n");
    }
    out.line("</tbody></table></div>");
  }

  private void map(Block.Map map) {
    out.line("<figure class=\"bytes\">");
    SvgMap.draw(out, "map-" + ++number, map.title(), map.text(), map.map());
    out.line("<figcaption>%s</figcaption></figure>", legend(map.map()));
  }

  private static String legend(ByteMap map) {
    List<String> parts = new ArrayList<>();
    parts.add("Eight bytes a row.");
    if (map.has(Cell.Use.RESERVED) || map.has(Cell.Use.PADDING)) {
      parts.add("Hatched: reserved or padding, zero.");
    }
    if (map.has(Cell.Use.HOLE)) {
      parts.add("Dotted: no member is there.");
    }
    if (map.has(Cell.Use.TAIL)) {
      parts.add("Dashed: an array as long as the call says.");
    }
    return String.join(" ", parts);
  }
}
