package io.github.ioctlabi.core.model.types;

/**
 * What sets a struct apart from an ordinary one.
 *
 * @param packed whether no member is aligned
 * @param align the smallest alignment in bytes, or 0
 * @param extension how it may grow
 */
public record StructShape(boolean packed, int align, Extension extension) {
  /** An ordinary struct. */
  public static final StructShape PLAIN = new StructShape(false, 0, Extension.FIXED);
}
