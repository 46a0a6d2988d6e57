package io.github.ioctlabi.core.emit.c.doc.rst;

import io.github.ioctlabi.core.emit.c.doc.page.Block;
import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import io.github.ioctlabi.core.emit.c.doc.page.Page;
import io.github.ioctlabi.core.emit.c.doc.page.Prose;
import io.github.ioctlabi.core.emit.c.doc.page.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A page in reStructuredText, in the style of the kernel's {@code Documentation/}. */
public final class RstPage {
  /** What is under the titles, from the sections of a document down. */
  private static final String UNDERLINES = "=-~";

  private final Page page;
  private final RstText text = new RstText(this::label);
  private final Map<String, String> labels = new HashMap<>();
  private final List<String> parts = new ArrayList<>();

  private RstPage(Page page) {
    this.page = page;
    label(page.sections());
  }

  /**
   * The text of a page.
   *
   * @param origin the sentence that says which file it is, and what it was made from
   */
  public static String of(Page page, String origin) {
    return new RstPage(page).text(origin);
  }

  /** A label that no other document of the tree has: sphinx does not tell capitals apart. */
  private String label(String id) {
    return labels.getOrDefault(id, id);
  }

  private void label(List<Section> sections) {
    for (Section section : sections) {
      String wanted =
          (page.path() + "-" + section.id()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      String label = wanted;
      for (int i = 2; labels.containsValue(label); i++) {
        label = wanted + "-" + i;
      }
      labels.put(section.id(), label);
      label(section.sections());
    }
  }

  private String text(String origin) {
    parts.add(".. SPDX-License-Identifier: " + page.license());
    parts.add(RstText.comment(origin));
    String title = "``<" + page.path() + ">``: ioctl interface";
    String rule = "=".repeat(title.length());
    parts.add(rule + "\n" + title + "\n" + rule);
    page.lead().forEach(this::block);
    page.sections().forEach(section -> section(section, 0));
    return String.join("\n\n", parts) + "\n";
  }

  private void section(Section section, int level) {
    String title =
        text.line(section.code() ? Prose.code(section.title()) : Prose.text(section.title()));
    parts.add(".. _" + label(section.id()) + ":");
    parts.add(title + "\n" + UNDERLINES.substring(level, level + 1).repeat(title.length()));
    section.blocks().forEach(this::block);
    section.sections().forEach(each -> section(each, level + 1));
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph(List<Inline> inline) -> parts.add(text.wrapped(inline, ""));
      case Block.Verbatim(String lines) -> parts.add("::\n\n" + indented(lines));
      case Block.Code code -> {
        parts.add(code.label() + ":");
        parts.add(".. code-block:: " + code.language() + "\n\n" + indented(code.text()));
      }
      case Block.Facts(List<Block.Fact> facts) ->
          parts.add(
              facts.stream()
                  .map(fact -> ":" + fact.name() + ": " + text.line(fact.text()))
                  .collect(Collectors.joining("\n")));
      case Block.Table table -> table(table);
      case Block.Map map ->
          parts.add("::\n\n" + indented(String.join("\n", TextMap.of(map.map()))));
    }
  }

  private static String indented(String lines) {
    return lines
        .stripTrailing()
        .lines()
        .map(line -> line.isEmpty() ? "" : "    " + line)
        .collect(Collectors.joining("\n"));
  }

  private void table(Block.Table table) {
    StringBuilder out = new StringBuilder(".. list-table:: ");
    out.append(text.line(Prose.text(table.caption()))).append("\n   :header-rows: 1\n");
    out.append("   :widths: ").append(widths(table.head().size())).append('\n');
    row(table.head().stream().map(Prose::text).toList(), out);
    table.rows().forEach(row -> row(row, out));
    parts.add(out.toString().stripTrailing());
  }

  /** The last column has the most to say. */
  private static String widths(int columns) {
    return columns == 2 ? "20 80" : columns == 3 ? "30 20 50" : "15 ".repeat(columns - 1) + "40";
  }

  private void row(List<List<Inline>> cells, StringBuilder out) {
    out.append('\n');
    String lead = "   * - ";
    for (List<Inline> cell : cells) {
      out.append((lead + text.wrapped(cell, "       ").strip()).stripTrailing()).append('\n');
      lead = "     - ";
    }
  }
}
