package io.github.ioctlabi.core.model;

/** Which way pointed-to data travels, as the kernel sees it. */
public enum PointerFlow {
  IN,
  OUT,
  INOUT
}
