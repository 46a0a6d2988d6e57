package io.github.ioctlabi.processor.model;

/** Which way pointed-to data travels, as the kernel sees it. */
public enum PointerFlow {
  IN,
  OUT,
  INOUT
}
