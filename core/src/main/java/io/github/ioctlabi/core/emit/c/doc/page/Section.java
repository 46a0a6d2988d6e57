package io.github.ioctlabi.core.emit.c.doc.page;

import java.util.List;

/**
 * A section of a page.
 *
 * @param id what links lead to, unique on the page: letters, digits, hyphens and underscores
 * @param title its heading
 * @param code whether the heading is a name in C
 * @param blocks what it says
 * @param sections those inside
 */
public record Section(
    String id, String title, boolean code, List<Block> blocks, List<Section> sections) {
  public Section {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
  }
}
