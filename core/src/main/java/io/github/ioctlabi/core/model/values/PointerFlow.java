package io.github.ioctlabi.core.model.values;

/** Which way pointed-to data travels, as the kernel sees it. */
public enum PointerFlow {
  IN,
  OUT,
  INOUT
}
