package io.github.ioctlabi.core.emit.c.doc.page;

import java.util.List;

/**
 * A page about a header.
 *
 * @param path the header's, as C includes it
 * @param license the SPDX expression
 * @param lead what comes before the sections
 * @param sections its sections
 */
public record Page(String path, String license, List<Block> lead, List<Section> sections) {
  public Page {
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
  }
}
