package io.github.ioctlabi.processor.read;

import java.util.List;

/**
 * What one round's declarations come to.
 *
 * @param drafts the headers, by their paths
 * @param unclear declarations that several headers could own
 * @param unused declarations that nothing uses so far, and that name no header
 */
public record Reading(List<Draft> drafts, List<String> unclear, List<String> unused) {
  public Reading {
    drafts = List.copyOf(drafts);
    unclear = List.copyOf(unclear);
    unused = List.copyOf(unused);
  }
}
