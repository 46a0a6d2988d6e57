package io.github.ioctlabi.core.model.names;

import java.util.Optional;

/** Where a declared type is compiled: what marshals it is made there. */
public sealed interface Origin {
  /** In this compilation. */
  Origin HERE = new Here();

  /** In this compilation. */
  record Here() implements Origin {}

  /**
   * Before this compilation, or in it without the processor.
   *
   * @param from the jar or folder that it was found in, or empty if nobody knows
   * @param source whether a source was found there and no class file
   * @param stamp what its layout class was made for; empty if there is no such class
   */
  record Elsewhere(String from, boolean source, Optional<Stamp> stamp) implements Origin {}

  /**
   * What a layout class says that it was made for. It may say nothing: then another program made
   * it, or a version of ioctlabi that is too old.
   *
   * @param size the struct's size in bytes
   * @param digest the digest of its layout
   */
  record Stamp(Optional<Long> size, Optional<Long> digest) {}
}
